import { shownHours } from '../quantities/format.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import { type AskedPeriod, type Fact, factsOf } from './facts.js';
import type { Word } from './meaning.js';
import type { PartReading } from './options-of-part.js';
import { isDuration } from './parts/slots.js';
import { quoted } from './quoted.js';
import type { ReadAlternative } from './read-alternative.js';
import { A_MONTH, AN_HOUR } from './times.js';

/** Everything is wanted once, for a part of a month. */
export interface WantedSpan {
  readonly period: AskedPeriod;
  /** Which part of a month that is, in a sentence. */
  readonly why: string;
  /** The same for a whole month, of which the period is a part. */
  readonly alternatives: readonly ReadAlternative[];
}

/** "For 3 days", "for about 3 days". */
const FARTHEST_FOR = 2;

/**
 * Reads "t3.medium for 3 days with 100 GB": a disk is deleted with its instance, and is no more paid for all month than that.
 * Beside times that come back it is kept from one to the next, and a sum may hold something that stays.
 */
export function wantedSpan(
  facts: readonly Fact[],
  words: readonly Word[],
  read: readonly ReadAlternative[],
): WantedSpan | undefined {
  const amounts = factsOf(facts, 'amount');
  const [span, ...others] = amounts.filter(isDuration);
  if (!span || comesBack(facts) || others.some(({ value }) => !value.eq(span.value))) return undefined;
  if (span.value.lt(AN_HOUR) || span.value.gte(A_MONTH)) return undefined;
  const [first = 0] = span.at;
  const isBehindFor = words.slice(Math.max(0, first - FARTHEST_FOR), first).some(({ text }) => text === 'for');
  const isWanted = ({ service, options, unused, contradictory }: PartReading) =>
    (service === 'lightsail' || (isBehindFor && options['hours'] !== undefined && options['disk'] !== undefined)) &&
    unused.length + contradictory.length === 0;
  const alone = read.every(({ parts, refused }) => parts.length === 1 && refused.length === 0 && parts.every(isWanted));
  if (!alone) return undefined;
  const hours = shownHours(span.value.div(AN_HOUR));
  const { typed } = span;
  return {
    period: {
      kind: 'asked-period',
      name: typed.replace(/^an? /, '1 '),
      months: span.value.div(A_MONTH),
      typed,
      runs: true,
    },
    why: `${quoted([span])} is ${hours} of the ${HOURS_A_MONTH} hours of a month, for all of it.`,
    alternatives: read.map((alternative) => ({ ...alternative, parts: alternative.parts.map(allMonth) })),
  };
}

/** What runs for a while and does not come back has a disk that is counted for all month: a total must say so. */
export function stayingDisk(facts: readonly Fact[], parts: readonly PartReading[]): readonly string[] {
  if (comesBack(facts)) return [];
  const disks = parts.flatMap(({ options }) => {
    const { hours, disk } = options;
    return typeof hours === 'object' && hours.period === undefined && disk !== undefined ? [hours.value] : [];
  });
  const [hours] = disks;
  return hours ? [`It runs for ${shownHours(hours)} hours; its disk is counted for the whole month.`] : [];
}

function comesBack(facts: readonly Fact[]): boolean {
  return factsOf(facts, 'amount').some(({ rate }) => rate) || facts.some(({ kind }) => kind === 'schedule');
}

function allMonth(part: PartReading): PartReading {
  const { hours: _, ...options } = part.options;
  return { ...part, options };
}
