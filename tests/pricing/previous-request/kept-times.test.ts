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
  // Days that come to those before have their hours.
  [['t3.small from 13:00 to 17:00, monday to friday', 'and on saturdays'], 2.1691],
  [['t3.small 4 hours on weekdays', 'also at weekends'], 2.5307],
];

describe('hours and days that are told in different lines', () => {
  test.each(KEPT)('%j: what is not said again stays, days are added up, and it makes $%d', async (lines, total) => {
    const { answer } = await respondToLines(bot, lines);
    expect(Number(Reflect.get(answer ?? {}, 'total'))).toBeCloseTo(total, 3);
  });
});
