import { isArm } from '../../instance-sizes.js';
import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { countSlot, counts, countsHead, diskSlot, isDuration } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const COUNT = countSlot(
  'count',
  (amount) => (counts(amount, 'instances', 'nodes', 'tasks') && !amount.rate) || countsHead(amount),
);
const SLOTS = [
  diskSlot('disk', undefined, 'disk', 'temporary'),
  COUNT,
  countSlot('ipv4', (amount) => counts(amount, 'addresses')),
];

/** Reads the part of a request that is about EC2 instances. */
export function readEc2Part(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  for (const { type } of factsOf(facts, 'instance')) collector.set('instance', type);
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    SLOTS,
  );
  collector.fillBare(bare, [COUNT]);
  collector.hours('hours', [...schedules, ...named.filter(isDuration)], facts);
  collector.choices(facts, ['disk_type']);
  collector.place(facts, false);
  const reading = collector.reading('ec2');
  const addresses = factsOf(facts, 'public-address').some(({ wanted }) => wanted) && !collector.has('ipv4');
  const { count = '1' } = reading.options;
  const options = addresses ? { ...reading.options, ipv4: count } : reading.options;
  return { ...reading, options, contradictory: [...reading.contradictory, ...wrongProcessor(facts)] };
}

/** An instance type has its processor; a text that names the other one contradicts it. */
export function wrongProcessor(facts: readonly Fact[]): readonly string[] {
  const types = factsOf(facts, 'instance');
  const named = factsOf(facts, 'architecture');
  const fits = types.every(({ type }) => named.every(({ architecture }) => isArm(type) === (architecture === 'arm64')));
  return fits ? [] : ['architecture'];
}
