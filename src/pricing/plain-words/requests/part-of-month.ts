import { exact } from '../../decimal.js';
import type { ServiceId } from '../../price-lists.js';
import { A_DAY, A_MONTH } from '../../quantities/periods.js';
import type { Draft } from '../clauses/draft.js';
import { type Interpretation, isUsed } from '../clauses/interpretation.js';
import type { Amount, AskedPeriod, Entity } from '../entities/entity.js';

/** What is paid for as long as it is there, whatever comes to it. */
const KEPT: ReadonlySet<ServiceId> = new Set(['ebs', 'ecr', 'lightsail']);

/** Bundles of Lightsail have a price by the hour, of which 744 are the price of a month. */
const LONGEST_MONTH = exact(A_DAY).times('31');

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
  const used = new Set(interpretations.flatMap((one) => [...one.used]));
  const times = interpretations.flatMap(({ unused }) =>
    unused.filter((entity) => isDays(entity) && !isUsed(entity, used)),
  );
  const [time, ...more] = [...new Set(times)];
  if (!isMonthly || time?.kind !== 'amount' || more.length > 0) return { drafts, period: undefined };
  const { typed, value } = time;
  const isBundle = interpretations.every(({ service }) => service === 'lightsail');
  return {
    drafts: drafts.map((draft) => ({
      ...draft,
      interpretations: draft.interpretations.map((one) => using(one, time)),
    })),
    period: {
      kind: 'asked-period',
      name: typed,
      months: value.div(isBundle ? LONGEST_MONTH : A_MONTH),
      lasting: true,
      typed,
    },
  };
}

function isDays(entity: Entity): entity is Entity & Amount {
  if (entity.kind !== 'amount') return false;
  const { measure, rate, kept, each, value } = entity;
  return measure === 'time' && !rate && !kept && !each && value.gte(A_DAY);
}

function using(interpretation: Interpretation, time: Entity): Interpretation {
  return {
    ...interpretation,
    used: new Set([...interpretation.used, ...time.at]),
    unused: interpretation.unused.filter((entity) => entity !== time),
  };
}
