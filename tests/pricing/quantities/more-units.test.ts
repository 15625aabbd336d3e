import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/pricing/decimal.js';
import { parseCount, parseMonthly, parsePerSecond } from '../../../src/pricing/quantities/counts.js';
import { parseDuration } from '../../../src/pricing/quantities/duration.js';
import { formatCount, formatDuration, formatGigabytes } from '../../../src/pricing/quantities/format.js';
import { parseGigabytes } from '../../../src/pricing/quantities/memory.js';
import type { QuantityRules } from '../../../src/pricing/quantities/parsed.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

const rules = (quantity: string, whole = true): QuantityRules => ({
  quantity,
  least: '0',
  most: '1e15',
  whole,
  show: formatCount,
});

describe('requests a second', () => {
  test.each([
    ['20', '20'],
    ['20/s', '20'],
    ['1.5k rps', '1500'],
    ['0.5', '0.5'],
    ['1200 requests per minute', '20'],
    ['3600 an hour', '1'],
  ])('%s are %s', (text, value) => {
    expect(digitsOf(parsePerSecond(text))).toBe(value);
  });

  test.each([
    ['0', 'zero'],
    ['-1', 'negative'],
    ['20 parsecs', 'unknown-unit'],
    ['many', 'not-a-number'],
    ['2M', 'too-large'],
  ])('%s is refused', (text, kind) => {
    expect(errorOf(parsePerSecond(text)).kind).toBe(kind);
  });
});

describe('other counts', () => {
  test.each([
    ['3 nodes', 'instances', '3'],
    ['2 clusters', 'clusters', '2'],
    ['1 balancer', 'load balancers', '1'],
    ['5 ips', 'IPv4 addresses', '5'],
    ['1k jobs', 'requests', '1000'],
  ])('%s as a number of %s', (text, quantity, value) => {
    expect(digitsOf(parseCount(text, rules(quantity)))).toBe(value);
  });

  test('minutes are minutes only where minutes are counted', () => {
    expect(digitsOf(parseMonthly('10M minutes', rules('minutes')))).toBe('10000000');
    expect(digitsOf(parseMonthly('500 connection minutes', rules('minutes')))).toBe('500');
    expect(errorOf(parseMonthly('500 minutes', rules('requests'))).kind).toBe('unknown-unit');
  });

  test('a rate names what is counted', () => {
    expect(readingsOf(parseMonthly('48/day', rules('jobs')))).toEqual([{ text: '48/day', as: '1,460 jobs a month' }]);
  });
});

describe('disks', () => {
  test.each([
    ['50', '50'],
    ['50 gigs', '50'],
    ['512MB', '0.5'],
    ['1TB', '1024'],
  ])('%s are %s GB', (text, value) => {
    expect(digitsOf(parseGigabytes(text, rules('storage', false)))).toBe(value);
  });

  test('formatting and reading are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (gigabytes) => {
        const value = exact(String(gigabytes));
        expect(digitsOf(parseGigabytes(formatGigabytes(value), rules('storage')))).toBe(String(gigabytes));
      }),
    );
  });
});

describe('long durations', () => {
  const long = { ...rules('duration', false), bareUnit: 's' as const };

  test.each([
    ['2 days', '172800000'],
    ['1d 2h', '93600000'],
    ['90', '90000'],
  ])('%s are %s ms', (text, value) => {
    expect(digitsOf(parseDuration(text, long))).toBe(value);
  });

  test('formatting and reading are inverse', () => {
    const durations = fc.oneof(
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.integer({ min: 1, max: 744 }).map((hours) => hours * 3_600_000),
    );
    fc.assert(
      fc.property(durations, (milliseconds) => {
        expect(digitsOf(parseDuration(formatDuration(exact(String(milliseconds))), long))).toBe(String(milliseconds));
      }),
    );
  });
});
