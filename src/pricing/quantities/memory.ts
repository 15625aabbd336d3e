import type { Decimal } from '../decimal.js';
import { formatGigabytes, formatMemory } from './format.js';
import type { Parsed, QuantityRules } from './parsed.js';
import { checkRules, type Given, parseInUnits, textOf } from './said.js';
import { wordTable } from './tidy.js';

/** A default unit. */
export type MemoryUnit = 'MB' | 'GB';

/** Rules for memory or disk in MB, with the default unit. */
export interface MemoryRules extends QuantityRules {
  readonly bareUnit: (number: Decimal) => MemoryUnit;
}

/** MB by the words for each unit. */
export const MEGABYTES = wordTable({
  'm mb mib meg megs mbs megabyte megabytes mebibyte mebibytes': '1',
  'g gb gib gig gigs gbs gigabyte gigabytes gibibyte gibibytes': '1024',
  't tb tib terabyte terabytes tebibyte tebibytes': '1048576',
});

/**
 * Parses a size of memory or disk, in MB: `512MB`, `2 GiB`, `1.5g`. MB and MiB, GB and GiB are the same here, as on
 * AWS's bill for compute: 1 GB is 1,024 MB.
 */
export function parseMemory(given: Given, rules: MemoryRules): Parsed<Decimal> {
  return parseInUnits(given, rules, MEGABYTES, rules.bareUnit);
}

/** Rules for whole MB of memory or disk. */
export function wholeMegabytes(quantity: string, least: string, most: string): MemoryRules {
  return { quantity, least, most, whole: true, show: formatMemory, bareUnit: () => 'MB' };
}

/** Rules for GB of disk or data; by default, any number that is not negative. */
export function gigabytesOf(least = '0', most = '1000000000'): QuantityRules {
  return { quantity: 'storage', least, most, whole: false, show: formatGigabytes };
}

/** Parses a size in GB; a bare number is GB, too. */
export function parseGigabytes(given: Given, rules: QuantityRules): Parsed<Decimal> {
  const anySize = { ...wholeMegabytes(rules.quantity, '0', '1e15'), whole: false, bareUnit: () => 'GB' as const };
  const megabytes = parseMemory(given, anySize);
  return megabytes.ok ? checkRules(megabytes.value.div('1024'), textOf(given), rules, megabytes.readings) : megabytes;
}
