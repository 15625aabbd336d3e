import { plain } from '../decimal.js';
import type { ServiceId } from '../price-lists.js';
import { shownHours } from '../quantities/format.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import { type Amount, type AskedPeriod, type Fact, factsOf } from './facts.js';
import type { Word } from './meaning.js';
import { saidAgain } from './open-facts.js';
import type { PartReading } from './options-of-part.js';
import { isDuration } from './parts/slots.js';
import { isFrequency } from './parts/sort-amounts.js';
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

/** What is paid for as long as it exists, stopped or not, beside what is paid for while it runs. */
const KEPT = ['disk', 'snapshots'];
/** Services of which nothing is paid but for time: half the time is half the price. */
const PAID_FOR_TIME: ReadonlySet<ServiceId> = new Set(['ec2', 'eks', 'lightsail']);
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
  const comesBack =
    factsOf(facts, 'schedule').length > 0 ||
    amounts.some((amount) => isFrequency(amount) || (amount.measure === 'time' && amount.rate !== undefined));
  if (!span || comesBack || others.some(({ value }) => !value.eq(span.value))) return undefined;
  if (span.value.lt(AN_HOUR) || span.value.gte(A_MONTH)) return undefined;
  const parts = read.flatMap((alternative) => alternative.parts);
  const alone = read.every((alternative) => alternative.parts.length === 1 && alternative.refused.length === 0);
  // What is asked back is asked of the hours that were said.
  const again: readonly Fact[] = saidAgain(facts, words, parts);
  const isOpen = ({ unused, contradictory }: PartReading) =>
    contradictory.length > 0 || unused.some((fact) => !again.includes(fact));
  const isKept = ({ service, options }: PartReading) =>
    service === 'lightsail' || KEPT.some((option) => options[option] !== undefined);
  if (!alone || parts.some(isOpen) || !parts.some(isKept) || !parts.every((part) => isPaidFor(part, span)))
    return undefined;
  if (!parts.every(({ service }) => service === 'lightsail') && !isBehindFor(span, words)) return undefined;
  const hours = shownHours(span.value.div(AN_HOUR));
  return {
    period: {
      kind: 'asked-period',
      name: span.typed.replace(/^an? /, '1 '),
      months: span.value.div(A_MONTH),
      typed: span.typed,
      runs: true,
    },
    why: `${quoted([span])} is ${hours} of the ${HOURS_A_MONTH} hours of a month, for all of it.`,
    alternatives: read.map((alternative) => ({ ...alternative, parts: alternative.parts.map(allMonth) })),
  };
}

/** Whether a part is paid for its time alone, and for no other time than this. */
function isPaidFor({ service, options: { hours } }: PartReading, { value }: Amount): boolean {
  const isOther = typeof hours === 'object' && plain(hours.value.times(AN_HOUR)) !== plain(value);
  return PAID_FOR_TIME.has(service) && !isOther;
}

function isBehindFor({ at: [first = 0] }: Amount, words: readonly Word[]): boolean {
  return words.slice(Math.max(0, first - FARTHEST_FOR), first).some(({ text }) => text === 'for');
}

function allMonth(part: PartReading): PartReading {
  const { hours: _, ...options } = part.options;
  return { ...part, options };
}
