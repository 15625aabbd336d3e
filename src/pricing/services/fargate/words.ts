import type { Amount, Fact } from '../../plain-words/facts.js';
import type { OptionCollector, Slot } from '../../plain-words/options-of-part.js';
import { readRunning } from '../../plain-words/parts/running.js';
import {
  countSlot,
  counts,
  countsHead,
  diskSlot,
  isDuration,
  MEMORY_SLOT,
  VCPU_SLOT,
} from '../../plain-words/parts/slots.js';
import type { SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { DEFAULT_REGION } from '../../regions.js';
import { HOURS_A_DAY, HOURS_A_MONTH, type PlainWords } from '../plain.js';

const TASKS = countSlot(
  'tasks',
  (amount) => (counts(amount, 'tasks', 'instances', 'nodes', 'jobs') && !amount.rate) || countsHead(amount),
);
const SLOTS: readonly Slot[] = [VCPU_SLOT, diskSlot('storage', 'temporary', 'disk'), MEMORY_SLOT, TASKS];
const BARE = [VCPU_SLOT, MEMORY_SLOT, TASKS];

/** Reads the part of a request that is about tasks on Fargate. */
function readFargatePart(collector: OptionCollector, sorted: SortedAmounts, facts: readonly Fact[]): void {
  const tasks = sorted.named.some((amount) => counts(amount, 'tasks') && !amount.rate);
  // "One Fargate service with 4 tasks"
  const services = tasks ? sorted.named.filter((amount) => countsHead(amount) && amount.value.eq('1')) : [];
  collector.use(...services);
  const several = sorted.named.some((amount) => TASKS.takes(amount) && amount.value.gt('1'));
  // How several tasks divide "8 GB in total" is not known.
  const isKnown = (amount: Amount) => !isDuration(amount) && !(several && amount.together);
  collector.fill(
    sorted.named.filter((amount) => isKnown(amount) && !services.includes(amount)),
    SLOTS,
  );
  collector.fillBare(sorted.bare, BARE);
  readRunning(collector, sorted, facts, 'tasks');
}

/** How Fargate is asked for in plain words. */
export const fargateWords: PlainWords = {
  names: 'fargate, aws fargate',
  hints: 'container, containers, docker container, docker containers, pod, pods',
  read: readFargatePart,
  essentials: ['vcpu', 'memory'],
  usual: { tasks: '1 task', hours: 'all month', architecture: 'x86', region: DEFAULT_REGION },
  likely: {
    vcpu: ['0.25', '0.5', '1', '2', '4', '8'],
    memory: ['512MB', '1GB', '2GB', '4GB', '8GB', '16GB'],
  },
  guesses: [['tasks', '', '# tasks'], HOURS_A_DAY, HOURS_A_MONTH],
  bought: ['tasks', 'tasks'],
  unitPrices: ['fargate vcpu', 'fargate memory'],
};
