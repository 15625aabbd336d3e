import type { Knowledge } from '../knowledge/knowledge.js';
import type { Signal } from '../recommend/choices.js';
import { durationsIn, memoryIn, statesRunTime } from '../recommend/named-sizes.js';
import { type RankedService, RULED_OUT_BY_NAME, rankServices } from '../recommend/rank-services.js';
import type { Query } from '../understand/query.js';

/** Asks whether something can be done: "can I use Lambda for a job of an hour?" */
const YES_OR_NO =
  /^(?:(?:so|ok|and|but|hi|hey|please)[\s,]+)*(?:can|could|may|should|will|would|does|do|is|are)(?: it| there)?\b/i;

/** What whoever asks "can I use X for …?" asks about: the one service that the line names; none for any other line. */
export function serviceInQuestion({ question, topics }: Query, { choices }: Knowledge): string | undefined {
  const [only, ...others] = topics.filter(({ id }) => id in choices.services);
  return only && others.length === 0 && YES_OR_NO.test(question) ? only.id : undefined;
}

/**
 * Why the service in question is out for such a need; undefined if nothing is known against it.
 * @param ranked the services as ranked for the need
 */
export function ruledOutBecause(
  line: Query,
  ranked: readonly RankedService[],
  knowledge: Knowledge,
): string | undefined {
  const id = serviceInQuestion(line, knowledge);
  const why = ranked.find(({ topic }) => topic.id === id)?.ruledOut;
  return why === RULED_OUT_BY_NAME ? undefined : why;
}

/**
 * The same for a question in plain words, where only what is measured counts: that something runs too long for it, or needs too much memory.
 * A word alone ("Windows") may be said of anything.
 */
export function limitExceeded(line: Query, knowledge: Knowledge): string | undefined {
  const id = serviceInQuestion(line, knowledge);
  if (id === undefined) return undefined;
  const { question } = line;
  const isMeasured = ({ seconds, gigabytes }: Signal): boolean =>
    (isOver(seconds, durationsIn, question) && runs(question)) || isOver(gigabytes, memoryIn, question);
  // Hardly a line says so much, and to look for all signals takes longer.
  const said = knowledge.choices.signals.filter((signal) => id in signal.rulesOut && isMeasured(signal));
  if (said.length === 0) return undefined;
  const measured = knowledge.findSignals(question).filter((signal) => said.includes(signal));
  const why = ruledOutBecause(line, rankServices(line, new Map(), knowledge), knowledge);
  return measured.some(({ rulesOut }) => rulesOut[id] === why) ? why : undefined;
}

/** Whether a text names more than a limit, or says "more than" of it. */
function isOver(limit: Signal['seconds'], namedIn: (text: string) => readonly number[], text: string): boolean {
  const over = limit?.over;
  return over !== undefined && (MORE_THAN.test(text) || namedIn(text).some((value) => value > over));
}
const MORE_THAN = /\b(?:longer|more|over|above|beyond)\b/i;

/** "Runs for two hours", "a job of an hour", "a timeout of 20 minutes": not "logs for two days". */
function runs(question: string): boolean {
  return TIMEOUT.test(question) || (statesRunTime(question) && RUNS.test(question));
}
const TIMEOUT = /\btime-?outs?\b/i;
const RUNS = /\b(?:runs?|running|jobs?|scripts?|tasks?|takes?|taking|lasts?|works?|working|reports?)\b/i;
