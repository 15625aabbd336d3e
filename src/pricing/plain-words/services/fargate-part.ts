import type { Fact } from '../facts.js';
import { OptionCollector, type PartReading, type Slot } from '../options-of-part.js';
import { readRunning } from './running.js';
import { countSlot, counts, countsHead, diskSlot, isDuration, MEMORY_SLOT, VCPU_SLOT } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const TASKS = countSlot(
  'tasks',
  (amount) => (counts(amount, 'tasks', 'instances', 'nodes', 'jobs') && !amount.rate) || countsHead(amount),
);
const SLOTS: readonly Slot[] = [VCPU_SLOT, diskSlot('storage', 'temporary', 'disk'), MEMORY_SLOT, TASKS];
const BARE = [VCPU_SLOT, MEMORY_SLOT, TASKS];

/** Reads the part of a request that is about tasks on Fargate. */
export function readFargatePart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const sorted = sortAmounts(facts);
  const tasks = sorted.named.some((amount) => counts(amount, 'tasks') && !amount.rate);
  // "One Fargate service with 4 tasks"
  const services = tasks ? sorted.named.filter((amount) => countsHead(amount) && amount.value.eq('1')) : [];
  collector.use(...services);
  collector.fill(
    sorted.named.filter((amount) => !isDuration(amount) && !services.includes(amount)),
    SLOTS,
  );
  collector.fillBare(sorted.bare, BARE);
  readRunning(collector, sorted);
  collector.place(true);
  return collector.reading('fargate');
}
