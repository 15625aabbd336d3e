import { type Amount, type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { DATA_OPTIONS, isPaidData } from '../paid-data.js';
import { countSlot, counts, isDuration } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

/** Reads the part of a request that is about what surrounds compute: NAT gateways, load balancers, data and logs. */
export function readNetworkPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, schedules } = sortAmounts(facts);
  const extras = factsOf(facts, 'choice').filter(({ option }) => option === 'extra');
  const dataSlots = Object.entries(DATA_OPTIONS).map(([role, option]) => ({
    option,
    takes: (amount: Amount) => isPaidData(amount) && amount.role === role,
    measure: 'memory' as const,
  }));
  const throughNat = {
    option: 'nat_data',
    takes: ({ measure, role }: Amount) =>
      measure === 'memory' &&
      (role === undefined || role === 'data') &&
      extras.some(({ value }) => value === 'nat_gateways'),
    measure: 'memory' as const,
  };
  const metrics = countSlot('metrics', (amount) => counts(amount, 'metrics'));
  const units = countSlot('lcu', (amount) => counts(amount, 'capacity-units'));
  const numbers = extras.map(({ value }) => countSlot(value, (amount) => counts(amount, 'extras')));
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    [...dataSlots, throughNat, units, metrics, ...(numbers.length === 1 ? numbers : [])],
  );
  for (const extra of extras) if (!collector.has(extra.value)) collector.set(extra.value, '1', extra);
  collector.hours('hours', [...schedules, ...named.filter(isDuration)]);
  collector.place(false);
  return collector.reading('network');
}
