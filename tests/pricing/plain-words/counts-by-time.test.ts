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
    ['6 m5.large by day, 2 at night, with 3 elastic ips', SIX_AND_TWO + 3 * 730 * 0.005],
  ])('%s: $%d', async (line, total) => {
    expect(await totalOf(line)).toBeCloseTo(total, 2);
  });

  test.each([
    ['6 m5.large with a disk of 50 GB each by day, 2 at night', SIX_AND_TWO + 6 * 50 * 0.08],
    // Elastic IPs are kept while their machines are off, other addresses are not.
    ['6 m5.large by day, 2 at night, with 2 elastic ips each', SIX_AND_TWO + 12 * 730 * 0.005],
    ['6 m5.large by day, 2 at night, with public ips', SIX_AND_TWO * (1 + 0.005 / 0.096)],
    // 1,000 IOPS above the 3,000 that are included, of each.
    [
      '6 m5.large with a 50 GB disk each with 4000 iops by day, 2 at night',
      SIX_AND_TWO + 6 * (50 * 0.08 + 1000 * 0.005),
    ],
  ])('and what each has, once for each: %s: $%d', async (line, total) => {
    expect(await totalOf(line)).toBeCloseTo(total, 2);
  });
});

describe('a part of the day without hours of its own is asked about, unless all others are said or assumed', () => {
  test.each([
    ['8 m5.large in the evening, only 2 at night', 'in the evening, 2, at night'],
    ['m5.large: 4 in the afternoon, on weekends only 1', 'in the afternoon, 1'],
    ['m5.large: 5 on weekdays in the morning, 1 otherwise', 'in the morning, 1'],
    ['m5.large: 9 during the day on weekdays, otherwise 2', 'during the day, 2'],
    ['6 m5.large by day, down to 2 on weekends', 'by day, 2'],
  ])('%s', async (line, unclear) => {
    const { answer } = await bot.respondToLine(line);
    const problems: unknown = Reflect.get(answer, 'problems');
    expect(String(problems).replaceAll('`', '')).toContain(`I could not tell what these mean: ${unclear}.`);
  });

  test.each([
    ['9 m5.large by day, 4 at night', 9 * BY_DAY + 4 * AT_NIGHT],
    ['m5.large: 8 in the evening from 18 to 22, otherwise 3', (M5_LARGE * (8 * 4 + 3 * 20)) / 24],
  ])('%s: $%d', async (line, total) => {
    expect(await totalOf(line)).toBeCloseTo(total, 2);
  });
});
