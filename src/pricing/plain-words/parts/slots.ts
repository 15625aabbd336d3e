import type { Amount } from '../facts.js';
import type { Noun, Role } from '../meaning.js';
import type { Slot } from '../options-of-part.js';

/** Whether an amount counts one of these, or something that is not named. */
export function counts(amount: Amount, ...nouns: readonly (Noun | undefined)[]): boolean {
  return amount.measure === 'count' && amount.role === undefined && nouns.includes(amount.noun);
}

/** Whether an amount stands before the service or instance type without another noun: "3 lambdas". */
export function countsHead(amount: Amount, head?: Amount['beforeHead']): boolean {
  const before = amount.beforeHead !== undefined && (head === undefined || amount.beforeHead === head);
  // Nobody has 0.1 of it.
  return (
    before &&
    amount.value.mod('1').eq('0') &&
    amount.noun === undefined &&
    amount.rate === undefined &&
    amount.role === undefined
  );
}

/** Whether an amount is a size for one of these. */
function isSizeFor(amount: Amount, ...roles: readonly (Role | undefined)[]): boolean {
  return amount.measure === 'memory' && roles.includes(amount.role);
}

/** Whether an amount says how long one run takes. */
export function isDuration(amount: Amount): boolean {
  return amount.measure === 'time' && amount.rate === undefined;
}

/** The slot for vCPUs. */
export const VCPU_SLOT: Slot = { option: 'vcpu', takes: ({ measure }) => measure === 'vcpu', measure: 'vcpu' };

/** The slot for memory that is not said to be something else. */
export const MEMORY_SLOT: Slot = {
  option: 'memory',
  takes: (amount) => isSizeFor(amount, undefined, 'memory'),
  measure: 'memory',
};

/** The slot for the length of one run. */
export const DURATION_SLOT: Slot = { option: 'duration', takes: isDuration, measure: 'time' };

/** A slot for a number of things. */
export function countSlot(option: string, takes: Slot['takes']): Slot {
  return { option, takes, measure: 'count' };
}

/** A slot for disk. */
export function diskSlot(option: string, ...roles: readonly (Role | undefined)[]): Slot {
  return { option, takes: (amount) => isSizeFor(amount, ...roles), measure: 'memory' };
}

/** The slot for how often a function runs. */
export const REQUESTS_SLOT: Slot = countSlot('requests', (amount) =>
  counts(amount, 'requests', 'messages', 'jobs', undefined),
);
