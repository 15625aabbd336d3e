import { describe, expect, test } from 'vitest';
import { parseCount, parseMonthly, REQUESTS } from '../../../src/pricing/quantities/counts.js';
import { formatCount } from '../../../src/pricing/quantities/format.js';
import type { QuantityRules } from '../../../src/pricing/quantities/parsed.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

const parseMonthlyRequests = (typed: string) => parseMonthly(typed, REQUESTS);

describe('a count of requests', () => {
  test.each([
    ['3M', '3000000'],
    ['3m', '3000000'],
    ['3 million', '3000000'],
    ['1.5 billion', '1500000000'],
    ['1,5 Mrd', '1500000000'],
    ['3,000,000', '3000000'],
    ['3_000_000', '3000000'],
    ['250k', '250000'],
    ['1e6', '1000000'],
    ['3 million requests a month', '3000000'],
    ['3M/month', '3000000'],
    ['12 invocations monthly', '12'],
    ['３Ｍ', '3000000'],
    ['+5', '5'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseMonthlyRequests(text))).toBe(value);
  });
});

describe('a rate is taken for a month of 730 hours and rounded to whole requests, if there are many', () => {
  test.each([
    ['5M/day', '152083333'],
    ['100/s', '262800000'],
    ['100 rps', '262800000'],
    ['100 requests per second', '262800000'],
    ['5k per hour', '3650000'],
    ['10 rpm', '438000'],
    ['2 million per week', '8690476'],
    ['6 a day', '182.5'],
    ['1 a week', '4.3452'],
    ['40 a day', '1217'],
    ['12 daily', '365'],
    ['1200 a year', '100'],
    ['0.5/s', '1314000'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseMonthlyRequests(text))).toBe(value);
  });

  test('and the quote says so', () => {
    expect(readingsOf(parseMonthlyRequests('5M/day'))).toEqual([
      { text: '5M/day', as: '152,083,333 requests a month' },
    ]);
  });
});

describe('a lone mark before three digits', () => {
  test('a comma separates thousands, and the quote says so', () => {
    expect(digitsOf(parseMonthlyRequests('1,500'))).toBe('1500');
    expect(readingsOf(parseMonthlyRequests('1,500'))).toEqual([{ text: '1,500', as: '1500' }]);
  });

  test('a dot does too, since there is no half request', () => {
    expect(digitsOf(parseMonthlyRequests('1.500'))).toBe('1500');
    expect(readingsOf(parseMonthlyRequests('1.500'))).toEqual([{ text: '1.500', as: '1500' }]);
  });

  test('a dot before a magnitude or a rate is a decimal point, and the quote says so', () => {
    expect(digitsOf(parseMonthlyRequests('1.500M'))).toBe('1500000');
    expect(readingsOf(parseMonthlyRequests('1.500M'))).toEqual([{ text: '1.500', as: '1.5' }]);
  });
});

describe('what cannot be read is an error with a kind', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['lots', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['🙂', 'not-a-number'],
    ['3 parsecs', 'unknown-unit'],
    ['5M/m', 'unknown-unit'],
    ['5M/fortnight', 'unknown-unit'],
    ['-3M', 'negative'],
    ['−3M', 'negative'],
    ['0', 'zero'],
    ['0/s', 'zero'],
    ['1.5', 'not-whole'],
    ['1 per year', 'too-small'],
    ['1e16', 'too-large'],
    ['1e400', 'too-large'],
    ['9'.repeat(6000), 'too-long'],
  ])('%j is %s', (text, kind) => {
    expect(errorOf(parseMonthlyRequests(text)).kind).toBe(kind);
  });

  test('a limit is given in words', () => {
    expect(errorOf(parseMonthlyRequests('2000T'))).toEqual({
      kind: 'too-large',
      quantity: 'requests',
      text: '2000T',
      limit: '1,000T',
    });
  });
});

describe('a count of things that are not spread over time', () => {
  const tasks: QuantityRules = { quantity: 'tasks', least: '1', most: '1000', whole: true, show: formatCount };

  test.each([
    ['10', '10'],
    ['10 tasks', '10'],
    ['1k', '1000'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseCount(text, tasks))).toBe(value);
  });

  test.each([
    ['10/day', 'unknown-unit'],
    ['0', 'zero'],
    ['2.5', 'not-whole'],
    ['1001', 'too-large'],
  ])('%s is %s', (text, kind) => {
    expect(errorOf(parseCount(text, tasks)).kind).toBe(kind);
  });
});
