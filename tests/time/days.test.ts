import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, daysInARow } from '../../src/time/days.js';

const TODAY = '2026-11-20';
const daysBack = (...back: readonly number[]) =>
  back.map((days) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10));

describe('a streak', () => {
  test.each([
    ['none without an answer', [], 0],
    ['one with an answer today', daysBack(0), 1],
    ['as many as yesterday while today is not over', daysBack(1, 2, 3), 3],
    ['none if the last answer is days ago', daysBack(3, 4), 0],
    ['one missed day in seven is forgiven', daysBack(0, 1, 3, 4), 4],
    ['two missed days are not', daysBack(0, 1, 4, 5), 2],
    ['nor a second one within seven days', daysBack(0, 1, 3, 4, 6), 4],
    ['but one after seven more days is', daysBack(0, 2, 3, 4, 5, 6, 7, 8, 10), 9],
  ])('%s', (_what, days, count) => {
    expect(daysInARow(days, TODAY)).toBe(count);
  });

  test('is never longer than the number of days with an answer', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(some, (back) => {
        expect(daysInARow(daysBack(...back), TODAY)).toBeLessThanOrEqual(back.length);
      }),
    );
  });
});

test('a day depends on the zone', () => {
  const at = Date.parse('2026-11-20T23:30:00Z');
  expect(dayIn('UTC', at)).toBe('2026-11-20');
  expect(dayIn('Europe/Berlin', at)).toBe('2026-11-21');
  expect(dayIn('America/New_York', at)).toBe('2026-11-20');
});
