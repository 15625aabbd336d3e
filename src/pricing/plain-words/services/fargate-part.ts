import { memoryText } from '../amount-text.js';
import type { Fact } from '../facts.js';
import { OptionCollector, type PartReading, type Slot } from '../options-of-part.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const TASKS = countSlot(
  'tasks',
  (amount) => (counts(amount, 'tasks', 'instances', 'nodes', 'jobs') && !amount.rate) || countsHead(amount),
);
const SLOTS: readonly Slot[] = [VCPU_SLOT, diskSlot('storage', 'temporary', 'disk'), MEMORY_SLOT, TASKS];
const BARE = [VCPU_SLOT, { ...MEMORY_SLOT, write: memoryText }, TASKS];

/** Reads the part of a request that is about tasks on Fargate. */
export function readFargatePart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  collector.fill(
    named.filter((amount) => !isDuration(amount)),
    SLOTS,
  );
  collector.fillBare(
    bare.map((amount) => ({ ...amount, bare: true })),
    BARE,
  );
  collector.hours('hours', [...schedules, ...named.filter(isDuration)], facts);
  collector.place(facts, true);
  return collector.reading('fargate');
}
