import { type Decimal, exact } from '../decimal.js';
import { checkRules, readAmount } from './amount.js';
import { formatMemory } from './format.js';
import { type Parsed, type QuantityRules, refused } from './parsed.js';
import { wordTable } from './word-table.js';

/** A unit for numbers that came without one. */
export type MemoryUnit = 'MB' | 'GB';

/** Rules for memory or disk, in MB, and what a number without a unit means here. */
export interface MemoryRules extends QuantityRules {
  readonly bareUnit: (number: Decimal) => MemoryUnit;
}

const MEGABYTES = wordTable({
  'm mb mib meg megs megabyte megabytes mebibyte mebibytes': '1',
  'g gb gib gig gigs gigabyte gigabytes gibibyte gibibytes': '1024',
  't tb tib terabyte terabytes tebibyte tebibytes': '1048576',
});

/**
 * Reads a size of memory or disk, in MB: `512MB`, `2 GiB`, `1.5g`. MB and MiB, GB and GiB are the same here, as on
 * AWS's bill for compute: 1 GB is 1,024 MB.
 */
export function parseMemory(typed: string, rules: MemoryRules): Parsed<Decimal> {
  const amount = readAmount(typed, rules);
  if (!amount.ok) return amount;
  const { value, rest } = amount.value;
  if (rest === '') return parseBare(value, typed, rules);
  const size = MEGABYTES.get(rest);
  if (!size) return refused({ kind: 'unknown-unit', quantity: rules.quantity, text: typed, unit: rest });
  return checkRules(value.times(size), typed, rules, amount.readings);
}

/** For sizes that are checked afterwards, in GB. */
const ANY_SIZE: MemoryRules = {
  quantity: 'storage',
  least: '0',
  most: '1e15',
  whole: false,
  show: formatMemory,
  bareUnit: () => 'GB',
};

/** Reads a size of disk in GB, as its rules are; a bare number is GB, too. */
export function parseGigabytes(typed: string, rules: QuantityRules): Parsed<Decimal> {
  const megabytes = parseMemory(typed, { ...ANY_SIZE, quantity: rules.quantity });
  return megabytes.ok ? checkRules(megabytes.value.div('1024'), typed, rules, megabytes.readings) : megabytes;
}

function parseBare(number: Decimal, typed: string, rules: MemoryRules): Parsed<Decimal> {
  const unit = rules.bareUnit(number);
  const value = unit === 'GB' ? number.times(exact('1024')) : number;
  return checkRules(value, typed, rules, [{ text: typed.trim(), as: `${number.toFixed()} ${unit}` }]);
}
