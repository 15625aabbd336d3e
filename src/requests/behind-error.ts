import { answerLine } from '../answer/follow-up/answer-line.js';
import { otherCauses } from '../answer/follow-up/ruled-out.js';
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
  const isOther = services.some(({ topic }) => topic.id !== error.topic.id && !about.includes(shortNameOf(topic)));
  return !isOther && otherCauses(line, error, knowledge) !== undefined;
}
