import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, Retrieved } from '../../retrieval/candidate.js';
import type { Answer } from '../answer.js';
import { sentenceOf } from '../build/also-likely.js';
import { tellingNews } from '../build/repetition.js';
import { ledWith } from '../build/told.js';
import { decide } from '../decide.js';
import { notes } from '../deciders/notes.js';
import { refusal } from '../deciders/refusal.js';
import type { Context } from './context.js';

/** Names, listed lines and errors would be answered as before. */
const FROM_NOTES = [notes, refusal];

/** Whether an answer tells something, beyond doubt. */
export function isSure({ certainty, kind }: Answer): boolean {
  return certainty === 'sure' && kind !== 'unknown';
}

/** What only adds a sentence to what was told says the same. */
export function repeats(context: Context, answer: Answer, knowledge: Knowledge): boolean {
  const leads = ledWith(answer);
  return leads.startsWith(ledWith(context.answer)) || !saysMore(context, leads, knowledge);
}

/** The answer to a line among candidates of a kind that say something new, as likely as they would be if the others did not exist. */
export function otherThan(
  context: Context,
  text: string,
  fits: (candidate: Candidate) => boolean,
  knowledge: Knowledge,
): Answer {
  const isOther = (candidate: Candidate): boolean => {
    const sentence = fits(candidate) ? sentenceOf(candidate, knowledge) : undefined;
    return sentence !== undefined && saysMore(context, sentence.says, knowledge);
  };
  return decide(text, { ...knowledge, retriever: (line) => only(isOther, knowledge.retriever(line)) }, FROM_NOTES);
}

/** What is left takes over the probability of what is not, each its share; the best gets no likelier than the best was. */
function only(fits: (candidate: Candidate) => boolean, retrieved: Retrieved): Retrieved {
  const { candidates } = retrieved;
  const left = candidates.filter(fits);
  const scale = sumOf(candidates) / sumOf(left);
  const most = candidates[0]?.probability ?? 0;
  const scaled = (one: Candidate): Candidate => ({ ...one, probability: Math.min(most, scale * one.probability) });
  return { ...retrieved, candidates: left.map(scaled) };
}

function sumOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((total, { probability }) => total + probability, 0);
}

function saysMore({ answer }: Context, text: string, { index }: Knowledge): boolean {
  return tellingNews([text], (one) => one, { said: ledWith(answer), index }).length > 0;
}
