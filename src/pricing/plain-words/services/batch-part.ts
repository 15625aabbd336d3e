import { type Fact, factsOf } from '../facts.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { wrongProcessor } from './ec2-part.js';
import { countSlot, counts, countsHead, DURATION_SLOT, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';
import { withinHours } from './traffic.js';

const JOBS = countSlot(
  'jobs',
  (amount) => counts(amount, 'jobs', 'requests', 'tasks', 'images', undefined) || countsHead(amount),
);
const SLOTS = [VCPU_SLOT, MEMORY_SLOT, DURATION_SLOT, JOBS];

/** Reads the part of a request that is about jobs of AWS Batch. */
export function readBatchPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, bare, schedules } = sortAmounts(facts);
  collector.fill(withinHours(named, JOBS.takes, schedules, facts, collector), SLOTS);
  collector.fillBare(bare, [JOBS]);
  const types = factsOf(facts, 'instance');
  for (const fact of types) collector.set('on', fact.type, fact);
  for (const fact of factsOf(facts, 'service'))
    if (fact.service === 'fargate' && !fact.weak) collector.set('on', 'fargate', fact);
  collector.place(types.length === 0);
  for (const option of wrongProcessor(facts)) collector.contradict(option);
  return collector.reading('batch');
}
