import { exact } from '../../decimal.js';
import type { ServiceId } from '../../price-lists.js';
import { A_DAY, A_MONTH } from '../../quantities/periods.js';
import type { Draft } from '../clauses/draft.js';
import { type Amount, type AskedPeriod, type Entity, entitiesOf } from '../entities/entity.js';
import { lastingFor } from '../entities/lengths.js';
import { type Interpretation, isUsed, usedIn } from '../slots/interpretation.js';

/** What is paid for as long as it is there, whatever comes to it. */
const KEPT: ReadonlySet<ServiceId> = new Set(['ebs', 'ecr', 'lightsail']);

/** Bundles of Lightsail have a price by the hour, of which 744 are the price of a month. */
const LONGEST_MONTH_MS = exact(A_DAY).times('31');

/**
 * For how long something is there that is paid by the month, and takes no hours: "a Lightsail instance for 10 days, then we delete it".
 * @returns the drafts with that time used, and the period for which the price is wanted; none if there are several
 */
export function partOfMonth(drafts: readonly Draft[]): {
  readonly drafts: readonly Draft[];
  readonly period: AskedPeriod | undefined;
} {
  const interpretations = drafts.flatMap((draft) => draft.interpretations);
  const isMonthly = interpretations.every(({ service }) => KEPT.has(service));
  const used = usedIn(interpretations);
  const times = interpretations.flatMap(({ unused }) =>
    entitiesOf(unused, 'amount').filter((amount) => isDays(amount) && !isUsed(amount, used)),
  );
  const [time, ...more] = new Set(times);
  if (!isMonthly || !time || more.length > 0) return { drafts, period: undefined };
  const isBundle = interpretations.every(({ service }) => service === 'lightsail');
  return {
    drafts: drafts.map((draft) => ({
      ...draft,
      interpretations: draft.interpretations.map((one) => using(one, time)),
    })),
    period: lastingFor(time, isBundle ? LONGEST_MONTH_MS : A_MONTH),
  };
}

function isDays({ measure, rate, kept, each, value }: Amount): boolean {
  return measure === 'time' && !rate && !kept && !each && value.gte(A_DAY);
}

function using(interpretation: Interpretation, time: Entity): Interpretation {
  return {
    ...interpretation,
    used: new Set([...interpretation.used, ...time.at]),
    unused: interpretation.unused.filter((entity) => entity !== time),
  };
}
