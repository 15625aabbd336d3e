import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';
import { respondToLines } from '../../respond-to-lines.js';

/** Lines of one conversation, and what the last one costs a month, worked out by hand: hours a week × 730 / 168. */
const KEPT: readonly (readonly [lines: readonly string[], total: number])[] = [
  // 24 hours a week of a t3.small.
  [['t3.small 9 to 17 on weekdays', 'in ohio', '3 days a week'], 2.1691],
  [['t3.small 4 hours on weekdays', 'every day'], 2.5307],
  // What says both replaces both.
  [['t3.small 6 hours on weekdays', '12 hours a day, 2 days a week'], 2.1691],
  [['t3.small 6 hours on weekdays', '24 hours a week'], 2.1691],
  [['t3.small 6 hours on weekdays', '24/7'], 15.184],
];

/** Days that come to those before, with their hours or with hours of their own. */
const ADDED: readonly (readonly [lines: readonly string[], total: number])[] = [
  [['t3.small from 13:00 to 17:00, monday to friday', 'and on saturdays'], 2.1691],
  [['t3.small 4 hours on weekdays', 'also at weekends'], 2.5307],
];

const lastOf = async (lines: readonly string[]) => (await respondToLines(bot, lines)).answer;

describe('hours and days that are told in different lines', () => {
  test.each(KEPT)('%j: what is not said again stays, and makes $%d', async (lines, total) => {
    expect(Number(Reflect.get((await lastOf(lines)) ?? {}, 'total'))).toBeCloseTo(total, 3);
  });

  test.each(ADDED)('%j: the days are added up, and make $%d', async (lines, total) => {
    expect(Number(Reflect.get((await lastOf(lines)) ?? {}, 'total'))).toBeCloseTo(total, 3);
  });
});
