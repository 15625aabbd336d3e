import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { wrongProcessor } from './ec2-part.js';
import { countSlot, counts, countsHead, DURATION_SLOT, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const JOBS = countSlot(
  'jobs',
  (amount) => counts(amount, 'jobs', 'requests', 'tasks', 'images', undefined) || countsHead(amount),
);
const SLOTS = [VCPU_SLOT, MEMORY_SLOT, DURATION_SLOT, JOBS];

/** Reads the part of a request that is about jobs of AWS Batch. */
export function readBatchPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  collector.fill(named, SLOTS);
  collector.fillBare(bare, [JOBS]);
  collector.unused.push(...schedules);
  const types = factsOf(facts, 'instance');
  for (const { type } of types) collector.set('on', type);
  if (factsOf(facts, 'service').some(({ service, weak }) => service === 'fargate' && !weak))
    collector.set('on', 'fargate');
  collector.place(facts, types.length === 0);
  for (const option of wrongProcessor(facts)) collector.contradict(option);
  return collector.reading('batch');
}
