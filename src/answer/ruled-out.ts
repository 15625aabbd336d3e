import type { Knowledge } from '../knowledge/knowledge.js';
import type { Signal } from '../recommend/choices.js';
import { durationsIn, memoryIn } from '../recommend/named-sizes.js';
import { type RankedService, RULED_OUT_BY_NAME, rankServices } from '../recommend/rank-services.js';
import type { Query } from '../understand/query.js';

/** "Can I use Lambda for a job of an hour?" */
const YES_OR_NO =
  /^(?:(?:so|ok|and|but|hi|hey|please)[\s,]+)*(?:can|could|may|should|will|would|does|do|is|are)(?: it| there)?\b/i;
const MORE_THAN = /\b(?:longer|more|over|above|beyond)\b/i;
/** "Logs for two days" are no run of two days. */
const RUNS = /\b(?:runs?|running|jobs?|scripts?|tasks?|takes?|taking|lasts?|works?|working|reports?|time-?outs?)\b/i;

/** Id of the service in "can I use X for …?", if the question names only one; undefined for any other line. */
export function serviceInQuestion({ question, topics }: Query, { choices }: Knowledge): string | undefined {
  const [only, ...others] = topics.filter(({ id }) => id in choices.services);
  return only && others.length === 0 && YES_OR_NO.test(question) ? only.id : undefined;
}

/**
 * Why the service in question is ruled out for a need; undefined if it is not.
 * @param ranked the services as ranked for the need
 */
export function ruledOutBecause(
  query: Query,
  ranked: readonly RankedService[],
  knowledge: Knowledge,
): string | undefined {
  const id = serviceInQuestion(query, knowledge);
  const why = ranked.find(({ topic }) => topic.id === id)?.ruledOut;
  return why === RULED_OUT_BY_NAME ? undefined : why;
}

/**
 * Why a question in plain words exceeds a limit of the service in question. Only measures count, that is time and memory: words such as
 * "Windows" may be about anything.
 */
export function limitExceeded(query: Query, knowledge: Knowledge): string | undefined {
  const { question } = query;
  const id = serviceInQuestion(query, knowledge);
  if (id === undefined) return undefined;
  const exceeded = knowledge.findSignals(question).filter(({ seconds, gigabytes }) => {
    const isTooLong = RUNS.test(question) && isOver(seconds, durationsIn(question), question);
    return isTooLong || isOver(gigabytes, memoryIn(question), question);
  });
  if (exceeded.length === 0) return undefined;
  const why = ruledOutBecause(query, rankServices(query, new Map(), knowledge), knowledge);
  return exceeded.some(({ rulesOut }) => rulesOut[id] === why) ? why : undefined;
}

/** Whether a text states more than a limit, or contains words like "more than". */
function isOver(limit: Signal['seconds'], values: readonly number[], text: string): boolean {
  const over = limit?.over;
  return over !== undefined && (MORE_THAN.test(text) || values.some((value) => value > over));
}
