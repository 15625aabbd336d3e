import type { Answer } from '../answer/answer.js';
import { addedNeed, needBefore } from '../answer/follow-up/changed-need.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf } from '../notes/topics.js';

/** "So EC2?", "why not Lambda", "what about a Fargate task then" */
const OTHER_SERVICE =
  /^\W*(?:(?:ok|okay|so|then|and|but|why|not|or|is it|what about|how about|would|could|can|i|use|an?)\s+)*(?<name>[\w .-]+?)(?: (?:then|instead|too|work|better))*[\s?!.]*$/i;

/** "Ok, what does that cost?", but not "budget 50 dollars". */
const ASKS_COST = /\b(?:how much|costs?|prices?|pricing)\b/i;

/**
 * What a line says behind a recommendation, or behind a question what to run something on: one more condition, or another service, which is
 * compared with the recommended one.
 * @returns the line to answer; undefined for anything else
 */
export function behindRecommendation(
  line: string,
  before: string,
  answer: Answer,
  knowledge: Knowledge,
): string | undefined {
  const service = answer.kind === 'recommendation' ? answer.service : undefined;
  const named = service && knowledge.names.find(OTHER_SERVICE.exec(line)?.groups?.['name'] ?? '')?.topic;
  if (service && named && named.id !== service.id && named.id in knowledge.choices.services)
    return `/compare first:${shortNameOf(service)} second:${shortNameOf(named)}`;
  const need = needBefore(before, answer, knowledge);
  const added = need === undefined || ASKS_COST.test(line) ? undefined : addedNeed(need, line);
  return added === undefined ? undefined : `/which need:${added}`;
}
