import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';

/** The total of the quote that a line gets, in dollars a month. */
async function totalOf(line: string): Promise<number> {
  const { answer } = await bot.respondToLine(line);
  if (answer.kind !== 'quote') throw new Error(`${line}: ${JSON.stringify(answer)}`);
  return Number(answer.total);
}

/** What an m5.large costs all month; by day it runs for 16 of 24 hours. */
const M5_LARGE = 70.08;
const [BY_DAY, AT_NIGHT] = [(M5_LARGE * 16) / 24, (M5_LARGE * 8) / 24];
const SIX_AND_TWO = 6 * BY_DAY + 2 * AT_NIGHT;

describe('what all machines have together is paid for once, whatever their number at a time', () => {
  test.each([
    ['6 m5.large with 600 GB of disk in total during the day, 2 at night', SIX_AND_TWO + 600 * 0.08],
    ['6 m5.large by day, 2 at night, sharing 300 GB of gp2 disk', SIX_AND_TWO + 300 * 0.1],
    ['6 m5.large by day, 2 at night, with 200 GB of snapshots', SIX_AND_TWO + 200 * 0.05],
  ])('%s: $%d', async (line, total) => {
    expect(await totalOf(line)).toBeCloseTo(total, 2);
  });

  test.each([
    ['6 m5.large with a disk of 50 GB each by day, 2 at night', SIX_AND_TWO + 6 * 50 * 0.08],
    // 1,000 IOPS above the 3,000 that are included, of each.
    [
      '6 m5.large with a 50 GB disk each with 4000 iops by day, 2 at night',
      SIX_AND_TWO + 6 * (50 * 0.08 + 1000 * 0.005),
    ],
  ])('and what each has, once for each: %s: $%d', async (line, total) => {
    expect(await totalOf(line)).toBeCloseTo(total, 2);
  });
});
