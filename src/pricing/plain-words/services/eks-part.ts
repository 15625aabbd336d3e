import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { wrongProcessor } from './ec2-part.js';
import { countSlot, counts, countsHead, isDuration, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const NODES = countSlot('nodes', (amount) => counts(amount, 'nodes', 'instances') || countsHead(amount, 'instance'));
const CLUSTERS = countSlot('clusters', (amount) => counts(amount, 'clusters') || countsHead(amount, 'service'));
const PODS = countSlot('pods', (amount) => counts(amount, 'tasks'));
const SLOTS = [NODES, CLUSTERS, PODS, VCPU_SLOT, MEMORY_SLOT];

/** Reads the part of a request that is about clusters of EKS, with what runs in them. */
export function readEksPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  const types = factsOf(facts, 'instance');
  for (const { type } of types) collector.set('instance', type);
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    SLOTS,
  );
  collector.fillBare(bare, types.length > 0 ? [NODES] : [CLUSTERS]);
  collector.hours('hours', [...schedules, ...named.filter(isDuration)], facts);
  collector.choices(facts, ['support']);
  collector.place(facts, false);
  for (const option of wrongProcessor(facts)) collector.contradict(option);
  return collector.reading('eks');
}
