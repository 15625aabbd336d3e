import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, exact } from '../../../src/pricing/decimal.js';
import { parseMonthly, REQUESTS } from '../../../src/pricing/quantities/counts.js';
import { parseDuration } from '../../../src/pricing/quantities/duration.js';
import {
  formatCount,
  formatDuration,
  formatHours,
  formatMemory,
  formatVcpu,
  groupThousands,
  hoursText,
} from '../../../src/pricing/quantities/format.js';
import { parseHours } from '../../../src/pricing/quantities/hours.js';
import { parseMemory } from '../../../src/pricing/quantities/memory.js';
import type { Parsed, QuantityRules } from '../../../src/pricing/quantities/parsed.js';
import { parseVcpu } from '../../../src/pricing/quantities/vcpu.js';
import { digitsOf } from './read.js';

const anything = { least: '0', most: '1e20', whole: false, show: groupDigits };
const memory = { ...anything, quantity: 'memory', bareUnit: () => 'MB' as const } as const;
const duration: QuantityRules = { ...anything, quantity: 'duration' };

function groupDigits(value: Decimal): string {
  return groupThousands(value.toFixed());
}

describe('the words that quotes use', () => {
  test.each([
    ['3000000', '3M'],
    ['1500000000', '1.5B'],
    ['152083333', '152,083,333'],
    ['250000', '250,000'],
    ['12', '12'],
  ])('%s requests are %s', (count, words) => {
    expect(formatCount(exact(count))).toBe(words);
  });

  test.each([
    ['512', '512 MB'],
    ['2048', '2 GB'],
    ['1536', '1,536 MB'],
    ['1638.4', '1.6 GB'],
  ])('%s MB are %s', (megabytes, words) => {
    expect(formatMemory(exact(megabytes))).toBe(words);
  });

  test.each([
    ['200', '200 ms'],
    ['1500', '1.5 s'],
    ['90000', '90 s'],
    ['900000', '15 min'],
  ])('%s milliseconds are %s', (milliseconds, words) => {
    expect(formatDuration(exact(milliseconds))).toBe(words);
  });
});

describe('whatever is written can be read back as the same value', () => {
  /** Decimals with so many places, as exact text. */
  const decimals = (most: bigint, places: number) =>
    fc.bigInt(1n, most).map((digits) => exact(digits).div(`1e${places}`));

  function readsBack(
    values: fc.Arbitrary<Decimal>,
    format: (value: Decimal) => string,
    parse: (text: string) => Parsed<Decimal>,
  ) {
    fc.assert(
      fc.property(values, (value) => {
        expect(digitsOf(parse(format(value)))).toBe(value.toFixed());
        expect(digitsOf(parse(format(value).replaceAll(' ', '')))).toBe(value.toFixed());
      }),
    );
  }

  test('counts', () => readsBack(decimals(10n ** 15n, 0), formatCount, (text) => parseMonthly(text, REQUESTS)));
  test('memory', () => readsBack(decimals(10n ** 12n, 2), formatMemory, (text) => parseMemory(text, memory)));
  test('durations', () => readsBack(decimals(10n ** 12n, 3), formatDuration, (text) => parseDuration(text, duration)));
  test('vCPUs', () => readsBack(decimals(10n ** 8n, 3), formatVcpu, parseVcpu));
  test('hours', () => readsBack(decimals(7_440_000n, 4), formatHours, parseHours));
});

test.each([
  ['8h/day', '8h/day'],
  ['40h/week', '40h/week'],
  ['12h/day', '365'],
  ['90', '90'],
  ['33.3333', '33.3333'],
])('hours a month of %s are written as %s', (typed, text) => {
  const hours = parseHours(typed);
  expect(hours.ok && hoursText(hours.value)).toBe(text);
});
