import { shownHours } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { Draft } from '../clauses/draft.js';
import type { Interpretation } from '../clauses/interpretation.js';
import { isDuration } from '../clauses/slots.js';
import { A_MONTH, AN_HOUR } from '../clauses/times.js';
import { type AskedPeriod, type Entities, entitiesOf, quoted } from '../entities/entity.js';
import type { Words } from '../tokens/sense.js';

/** Everything is wanted once, for a part of a month. */
export interface SingleSpan {
  readonly period: AskedPeriod;
  /** Which part of a month that is, in a sentence. */
  readonly why: string;
  /** The same for a whole month, of which the period is a part. */
  readonly drafts: readonly Draft[];
}

/** "For 3 days", "for about 3 days". */
const FARTHEST_FOR = 2;

/**
 * Reads "t3.medium for 3 days with 100 GB": a disk is deleted with its instance, and is no more paid for all month than that.
 * Beside times that come back it is kept from one to the next, and a sum may hold something that stays.
 */
export function singleSpan(entities: Entities, words: Words, drafts: readonly Draft[]): SingleSpan | undefined {
  const amounts = entitiesOf(entities, 'amount');
  const [span, ...others] = amounts.filter(isDuration);
  if (!span || comesBack(entities) || others.some(({ value }) => !value.eq(span.value))) return undefined;
  if (span.value.lt(AN_HOUR) || span.value.gte(A_MONTH)) return undefined;
  const [first = 0] = span.at;
  const isBehindFor = words.slice(Math.max(0, first - FARTHEST_FOR), first).some(({ text }) => text === 'for');
  const isWanted = ({ service, options, unused, contradictory }: Interpretation) =>
    (service === 'lightsail' || (isBehindFor && options['hours'] !== undefined && options['disk'] !== undefined)) &&
    unused.length + contradictory.length === 0;
  const alone = drafts.every(
    ({ interpretations, refused }) =>
      interpretations.length === 1 && refused.length === 0 && interpretations.every(isWanted),
  );
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
    why: `${quoted([span])} is ${hours} of the ${HOURS_A_MONTH} hours in a month, for all of it.`,
    drafts: drafts.map((draft) => ({
      ...draft,
      interpretations: draft.interpretations.map(allMonth),
    })),
  };
}

/** What runs for a while and does not come back has a disk that is counted for all month: a total must say so. */
export function diskNote(entities: Entities, interpretations: readonly Interpretation[]): readonly string[] {
  if (comesBack(entities)) return [];
  const disks = interpretations.flatMap(({ options }) => {
    const { hours, disk } = options;
    return typeof hours === 'object' && hours.period === undefined && disk !== undefined ? [hours.value] : [];
  });
  const [hours] = disks;
  return hours ? [`It runs for ${shownHours(hours)} hours; its disk is counted for the whole month.`] : [];
}

function comesBack(entities: Entities): boolean {
  return entitiesOf(entities, 'amount').some(({ rate }) => rate) || entities.some(({ kind }) => kind === 'schedule');
}

function allMonth(interpretation: Interpretation): Interpretation {
  const { hours: _, ...options } = interpretation.options;
  return { ...interpretation, options };
}
