import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { SPEED_SLOTS } from './disks.js';
import { wrongProcessor } from './ec2-part.js';
import { readRunning } from './running.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const NODES = countSlot('nodes', (amount) => counts(amount, 'nodes', 'instances') || countsHead(amount, 'instance'));
const CLUSTERS = countSlot('clusters', (amount) => counts(amount, 'clusters') || countsHead(amount, 'service'));
const PODS = countSlot('pods', (amount) => counts(amount, 'tasks') && !amount.rate);
const DISK = diskSlot('disk', 'disk', 'volume', 'temporary');
const SLOTS = [DISK, ...SPEED_SLOTS, NODES, CLUSTERS, PODS, VCPU_SLOT, MEMORY_SLOT];

/** Reads the part of a request that is about clusters of EKS, with what runs in them. */
export function readEksPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const sorted = sortAmounts(facts);
  const types = factsOf(facts, 'instance');
  for (const fact of types) collector.set('instance', fact.type, fact);
  collector.fill(
    // How the nodes divide it is not known.
    sorted.named.filter((amount) => !isDuration(amount) && !amount.together),
    SLOTS,
  );
  collector.fillBare(sorted.bare, types.length > 0 ? [NODES] : [CLUSTERS]);
  readRunning(collector, sorted);
  collector.choices(['support', ...(collector.has('disk') ? ['disk_type'] : [])]);
  collector.place(false);
  for (const option of wrongProcessor(facts)) collector.contradict(option);
  return collector.reading('eks');
}
