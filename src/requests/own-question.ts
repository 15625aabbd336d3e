import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { opensAsFollowUp, refersBack } from '../language/follow-up-cues.js';
import { tokenize } from '../language/tokenize.js';
import { type Candidate, contentKey } from '../retrieval/candidate.js';
import { ASKS, asksForMore } from '../understand/follow-up.js';
import { parseQuery } from '../understand/query.js';

/** Whether a line gets a sure answer from the notes, or is an incomplete price request. */
export function isAnsweredAlone(line: string, answer: Answer): boolean {
  if (answer.kind === 'quote' || (answer.kind === 'invalid' && !ASKS.test(line))) return false;
  return isSure(answer) && !/^(?:small-talk|named-topic)$/.test(answer.decidedBy ?? '');
}

const ASKS_WHAT = /\b(?:what|whats|define|explain|tell me about)\b/i;
export const ASKS_FOR_PRICE =
  /^\W*(?:how much (?:is|are|for|does|do|would|will)|what (?:does|would|do)\b.*\bcost|(?:the )?(?:price|cost)s? (?:of|for)|cheapest)\b/i;
/**
 * Whether a line is a question of its own in spite of the one before it: it gets a sure answer, and with the subjects of that one no likelier
 * one.
 * @param answer the answer to the line alone
 */
export function isOwnQuestion(line: string, answer: Answer, about: readonly string[], knowledge: Knowledge): boolean {
  const { names, findItself } = knowledge;
  const { decidedBy, kind } = answer;
  if (decidedBy === 'known-error') return true;
  const refers = refersBack(line, (text) => names.spot(text).length > 0);
  // "How do I get rid of it" is about the previous subject, unless the line says "you".
  if (decidedBy === 'itself' && findItself(line).points) return true;
  if (refers || opensAsFollowUp(line) || asksForMore(line)) return false;
  if (isWholeQuestion(line) && kind !== 'quote') return true;
  if (decidedBy === 'listed-question' || kind === 'comparison' || kind === 'exam') return true;
  // "GPU?" repeats the previous question, "what is Fargate?" does not.
  if (decidedBy === 'named-topic') return ASKS_WHAT.test(line);
  if (kind === 'unknown') return answer.reason === 'not-in-notes' || answer.reason === 'other-provider';
  if (!isSure(answer) || decidedBy === 'small-talk') return false;
  if (kind === 'quote') return ASKS_FOR_PRICE.test(line);
  return isLikelierAlone(line, about, knowledge);
}

/** So many words make sense alone, answered or not. */
const WHOLE_QUESTION = 7;

export function isWholeQuestion(line: string): boolean {
  return tokenize(line).length >= WHOLE_QUESTION;
}

/** "NAT gateway price" after something that was no price. */
export function isNewPrice(line: string, { kind, certainty }: Answer): boolean {
  return kind === 'quote' && certainty === 'sure' && !opensAsFollowUp(line) && !refersBack(line);
}

/** More words find more: only a clearly likelier answer is about the line before. */
const LITTLE_MORE = 0.8;

/** The subjects of the line before add nothing if the same answer is likeliest with them, or a less likely one. */
export function isLikelierAlone(line: string, about: readonly string[], knowledge: Knowledge): boolean {
  if (about.length === 0) return true;
  const [alone, together] = [line, `${about.join(', ')}: ${line}`].map((text) => likeliest(text, knowledge));
  if (!alone || !together) return alone !== undefined;
  const isSame = contentKey(alone.content) === contentKey(together.content);
  return isSame || alone.probability >= together.probability * LITTLE_MORE;
}

function likeliest(text: string, { lexicon, retriever }: Knowledge): Candidate | undefined {
  return retriever(parseQuery(text, lexicon)).candidates[0];
}

function isSure({ certainty, kind }: Answer): boolean {
  return certainty === 'sure' && kind !== 'unknown';
}
