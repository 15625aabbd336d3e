import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { otherCauses } from '../answer/follow-up/ruled-out.js';
import { isLikelyRight } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withoutConjunction } from '../language/follow-up-cues.js';
import { distinctTopics } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';
import { splitConversation } from '../understand/conversation.js';
import { ASKS } from '../understand/follow-up.js';

/** Nothing is wrong any more, or something else is. */
const OTHERWISE = /\b(?:works?|worked|working|fixed|solved|thanks?|thx|ty|denied|errors?|exception|refused)\b/i;

/**
 * Whether a line tells a fact that rules out a cause of the error that the conversation is about, or points at one: "the route table is
 * fine". It has an answer of its own if it asks something or names another service.
 * @param about names of the subjects of the line before
 */
export function tellsOfError(line: string, before: string, about: readonly string[], knowledge: Knowledge): boolean {
  if (
    line.includes('?') ||
    OTHERWISE.test(line) ||
    knowledge.findErrors(line).length > 0 ||
    ASKS.test(withoutConjunction(line))
  )
    return false;
  const [first] = splitConversation(before, knowledge.names);
  const error = first && answerLine(first.line, knowledge);
  if (error?.kind !== 'error') return false;
  const services = distinctTopics(knowledge.names.spot(line)).filter(({ topic }) => topic.term === undefined);
  const named = new Set(knowledge.names.spot(error.causes.join(' ')).map(({ topic }) => topic.id));
  const isOther = services.some(
    ({ topic: { id }, topic }) => id !== error.topic.id && !named.has(id) && !about.includes(shortNameOf(topic)),
  );
  return !isOther && otherCauses(line, error, knowledge) !== undefined;
}

/** Whether a line has the message of a known error that the line before has not. */
export function namesOtherError(line: string, before: string, { findErrors }: Knowledge): boolean {
  const found = findErrors(line);
  if (found.length === 0) return false;
  const known = new Set(findErrors(before).map(({ entry }) => entry));
  return found.some(({ entry, shared }) => !known.has(entry) && (!shared || known.size === 0));
}

/** Whether a line behind an error surely tells of another one: "ssh just hangs" behind a refused key. */
export function tellsOtherError(line: string, before: Answer | undefined, knowledge: Knowledge): boolean {
  if (before?.kind !== 'error') return false;
  const alone = answerLine(line, knowledge);
  return alone.kind === 'error' && alone.certainty === 'sure' && isLikelyRight(alone) && alone.title !== before.title;
}
