import { sentenceCase } from '../../language/sentence-case.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { Condition } from '../../recommend/choices.js';
import { durationsIn } from '../../recommend/named-sizes.js';

/** Why an option cannot be the answer, and the condition by which: one of the lists with a source, or the limit on its card. */
export interface RuledOut {
  readonly why: string;
  readonly by: Pick<Condition, 'shown'> & Partial<Pick<Condition, 'source'>>;
}

/** The row of a card that says how long something may run. */
const KEY = 'time limit';
/** In seconds: a shorter limit is that of a request, and not of work. */
const SHORTEST_LIMIT = 60;
/** A limit that is told first, without a condition: "15 minutes per call", but not "none", or "3 to 900 seconds". */
const TOLD = /^(?:up to )?\d+(?:[.,]\d+)? (?:ms|s|min|minutes?|h|hours?|days?)\b/;
/** "A run takes 40 minutes", "waits up to 3 weeks": how long it is, and not how often or for how long it is kept. */
const LASTS =
  /\b(?:tak(?:e|es|ing)|runs?|running|lasts?|lasting|needs?|waits?|process(?:es|ing)?|complet\w+|finish\w*)\b/i;

const KEPT = /\b(?:ke(?:ep|eps|pt)|stor(?:e|es|ed)|retain\w*|logs?|archiv\w*|backups?)\b/i;
const CLAUSE_END = /(?<=[.?!;,])\s+|\s+and\s+/;

/** How long the work of an exam question takes at most, in seconds; undefined if the stem does not say it. */
export function longestWork(stem: string): number | undefined {
  const told = stem.split(CLAUSE_END).filter((clause) => LASTS.test(clause) && !KEPT.test(clause));
  const seconds = told.flatMap(durationsIn);
  return seconds.length > 0 ? Math.max(...seconds) : undefined;
}

/** Why something cannot do work of that length, by its card; undefined if it can, or its card does not say. */
export function endedBefore(topics: readonly Topic[], seconds: number | undefined): RuledOut | undefined {
  if (seconds === undefined) return undefined;
  for (const topic of topics) {
    const fact = topic.facts.find(({ key }) => key === KEY);
    const [limit] = fact && TOLD.test(fact.value) ? durationsIn(fact.value) : [];
    if (fact && limit !== undefined && limit >= SHORTEST_LIMIT && limit < seconds)
      return {
        why: `${sentenceCase(shortNameOf(topic))} has a time limit: ${fact.value}`,
        by: { shown: 'how long the work takes' },
      };
  }
  return undefined;
}
