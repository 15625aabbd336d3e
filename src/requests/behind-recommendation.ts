import type { Answer } from '../answer/answer.js';
import { addedNeed, excludes, needBefore } from '../answer/follow-up/changed-need.js';
import { recommendService } from '../answer/which.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { shortNameOf } from '../notes/topics.js';
import { durationsIn, memoryIn } from '../recommend/named-sizes.js';

/** "So EC2?", "why not Lambda", "what about a Fargate task then" */
const OTHER_SERVICE =
  /^\W*(?:(?:ok|okay|so|then|and|but|why|not|or|is it|what about|how about|would|could|can|i|use|an?)\s+)*(?<name>[\w .-]+?)(?: (?:then|instead|too|work|better))*[\s?!.]*$/i;

/** Longer lines say more than a name, in characters. */
const LONGEST_NAME = 80;

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
  const name = line.length > LONGEST_NAME ? undefined : OTHER_SERVICE.exec(line)?.groups?.['name'];
  const named = service && knowledge.names.find(name ?? '')?.topic;
  if (service && named && named.id !== service.id && named.id in knowledge.choices.services)
    return `/compare first:${shortNameOf(service)} second:${shortNameOf(named)}`;
  const need = needBefore(before, answer, knowledge);
  const added = need === undefined || ASKS_COST.test(line) ? undefined : addedNeed(need, line);
  if (added === undefined) return undefined;
  // What decides nothing may still have an answer of its own: "uploads are on a shared folder".
  const decides =
    knowledge.findSignals(line).length + durationsIn(line).length + memoryIn(line).length > 0 ||
    excludes(line, knowledge);
  const now = decides || !service ? undefined : recommendService(added, knowledge);
  const isOther = now?.kind === 'recommendation' && now.service !== undefined && now.service.id !== service?.id;
  return decides || !service || isOther ? `/which need:${added}` : undefined;
}
