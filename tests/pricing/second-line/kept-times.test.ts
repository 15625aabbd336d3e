import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { bot } from '../../fixture/bot.js';

/** Lines of one conversation, and what the last one costs a month, worked out by hand: hours a week × 730 / 168. */
const KEPT: readonly (readonly [lines: readonly string[], total: number])[] = [
  // 24 hours a week of a t3.small.
  [['t3.small 6 days a week', '4 hours a day'], 2.1691],
  [['t3.small 9 to 17 on weekdays', 'in ohio', '3 days a week'], 2.1691],
  [['2 t3.small for 18 days a month', '5 hours a day'], 3.744],
  [['2 t3.small for 18 days a month', '5 hours a day', '20 days'], 4.16],
  [['t3.small 7 hours a day', 'not on fridays', '4 hours a day'], 2.1691],
  [['t3.small 4 hours on weekdays', 'every day'], 2.5307],
  [['t3.small 6 hours a day', 'for 2 weeks', '3 hours a day'], 0.8736],
  // What says both replaces both.
  [['t3.small 6 hours on weekdays', '12 hours a day, 2 days a week'], 2.1691],
  [['t3.small 6 hours on weekdays', '24 hours a week'], 2.1691],
  [['t3.small 6 hours on weekdays', '24/7'], 15.184],
  // The cluster runs on.
  [['eks cluster with 2 t3.small nodes, nodes 6 hours on weekdays', '12 hours a day'], 83.8457],
];

/** Days that come to those before, with their hours or with hours of their own. */
const ADDED: readonly (readonly [lines: readonly string[], total: number])[] = [
  [['t3.small from 13:00 to 17:00, monday to friday', 'and on saturdays'], 2.1691],
  [['t3.small 2 days a week, 6 hours a day', 'plus fridays', '8 hours a day'], 2.1691],
  [['t3.small 4 hours on weekdays', 'also at weekends'], 2.5307],
  [['t3.small 4 hours on weekdays', '4 hours on sundays as well'], 2.1691],
  [['t3.small 3 hours on weekdays', 'and 9 hours on saturdays too'], 2.1691],
];

/** What leaves open how many hours it is on how many days. */
const ASKED: readonly (readonly [first: string, second: string])[] = [
  ['t3.small 4 hours on weekdays', 'and wednesdays too'],
  ['t3.small 4 hours a day', 'and on saturdays as well'],
  ['t3.small 4 hours on weekdays', 'off on sundays'],
  ['t3.small 30 hours a week', '3 days a week'],
  ['t3.small 3 hours a day 5 days a week for 4 weeks', 'for 2 weeks'],
  ['t3.small 3 hours a day 5 days a week for 4 weeks', 'only 2 days a week'],
  ['t3.small 10 hours on weekdays and 5 on saturday', 'also on sunday'],
];

async function lastOf(lines: readonly string[]): Promise<Answer | undefined> {
  let before: string | undefined;
  let answer: Answer | undefined;
  for (const line of lines) ({ line: before, answer } = await bot.respondToLine(line, before));
  return answer;
}

describe('hours and days that are told in different lines', () => {
  test.each(KEPT)('%j: what is not said again stays, and makes $%d', async (lines, total) => {
    expect(Number(Reflect.get((await lastOf(lines)) ?? {}, 'total'))).toBeCloseTo(total, 3);
  });

  test.each(ADDED)('%j: the days are added up, and make $%d', async (lines, total) => {
    expect(Number(Reflect.get((await lastOf(lines)) ?? {}, 'total'))).toBeCloseTo(total, 3);
  });

  test.each(ASKED)('"%s", then "%s", gets no total', async (first, second) => {
    expect((await lastOf([first, second]))?.kind).not.toBe('quote');
  });
});
