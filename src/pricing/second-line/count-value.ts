import { type Decimal, exact } from '../decimal.js';

/** What the letters behind a count multiply it by. */
export const SCALES: Readonly<Record<string, string>> = { k: '1000', M: '1000000', B: '1000000000' };

/** The number of a count, whatever it is per: 400,000 for "400k/day"; undefined for a value with a unit. */
export function countOf(value: string): Decimal | undefined {
  const [, number, scale = ''] = /^(\d+(?:\.\d+)?)([kMB]?)(?:\/.*)?$/.exec(value) ?? [];
  return number === undefined ? undefined : exact(number).times(SCALES[scale] ?? '1');
}
