import { describe, expect, test } from 'vitest';
import { parseHours } from '../../../src/pricing/quantities/hours.js';
import { digitsOf, errorOf, readingsOf } from './read.js';

describe('hours a month', () => {
  test.each([
    ['730', '730'],
    ['730h', '730'],
    ['100 hours a month', '100'],
    ['24/7', '730'],
    ['24x7', '730'],
    ['always', '730'],
    ['24h/day', '730'],
    ['8h/day', '243.3333'],
    ['8 hours a day', '243.3333'],
    ['40 hours a week', '173.8095'],
    ['8h*5d/week', '173.8095'],
    ['90min*20d/month', '30'],
    ['12h weekdays', '260.7143'],
    ['12h on weekdays', '260.7143'],
    ['10 min a day', '5.0694'],
    ['30 days', '720'],
    ['3 weeks', '504'],
    ['2 wks', '336'],
    ['744', '744'],
  ])('%s is %s', (text, value) => {
    expect(digitsOf(parseHours(text))).toBe(value);
  });

  test('the quote says what a pattern comes to', () => {
    expect(readingsOf(parseHours('8h/day'))).toEqual([{ text: '8h/day', as: '243.33 hours a month' }]);
    expect(readingsOf(parseHours('24/7'))).toEqual([{ text: '24/7', as: '730 hours a month' }]);
  });

  test('plain hours need no words', () => {
    expect(readingsOf(parseHours('100'))).toEqual([]);
  });
});

describe('what cannot be read is an error with a kind', () => {
  test.each([
    ['mornings', 'not-a-number'],
    ['8 lightyears', 'unknown-unit'],
    ['8h/fortnight', 'unknown-unit'],
    ['-8', 'negative'],
    ['0', 'zero'],
    ['745', 'too-large'],
    ['25h/day', 'too-large'],
    ['24.4h/day', 'too-large'],
    ['1e400', 'too-large'],
  ])('%s is %s', (text, kind) => {
    expect(errorOf(parseHours(text)).kind).toBe(kind);
  });

  test('the limit names the period', () => {
    expect(errorOf(parseHours('25h/day'))).toMatchObject({ limit: '24 hours a day' });
  });
});
