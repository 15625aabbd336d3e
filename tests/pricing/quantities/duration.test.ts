import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../../src/pricing/quantities/duration.js';
import { formatDuration } from '../../../src/pricing/quantities/format.js';
import type { QuantityRules } from '../../../src/pricing/quantities/parsed.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

const rules: QuantityRules = {
  quantity: 'duration',
  least: '0.001',
  most: '900000',
  whole: false,
  show: formatDuration,
};

describe('a duration is read in milliseconds', () => {
  test.each([
    ['200ms', '200'],
    ['1.5s', '1500'],
    ['1,5 s', '1500'],
    ['2 min', '120000'],
    ['90 seconds', '90000'],
    ['1m30s', '90000'],
    ['1 min, 30 s', '90000'],
    ['1 minute and 30 seconds', '90000'],
    ['1m 30s 250ms', '90250'],
    ['250µs', '0.25'],
    ['0.25h', '900000'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseDuration(text, rules))).toBe(value);
  });

  test('a number without a unit is milliseconds, and the quote says so', () => {
    expect(digitsOf(parseDuration('200', rules))).toBe('200');
    expect(readingsOf(parseDuration('200', rules))).toEqual([{ text: '200', as: '200 ms' }]);
  });
});

describe('what cannot be read is an error with a kind', () => {
  test.each([
    ['', 'empty'],
    ['12 parsecs', 'unknown-unit'],
    ['1m30', 'unknown-unit'],
    ['30s1m', 'unknown-unit'],
    ['1s1s', 'unknown-unit'],
    ['quick', 'not-a-number'],
    ['0s', 'zero'],
    ['16 min', 'too-large'],
    ['1e400s', 'too-large'],
  ])('%j is %s', (text, kind) => {
    expect(errorOf(parseDuration(text, rules)).kind).toBe(kind);
  });
});
