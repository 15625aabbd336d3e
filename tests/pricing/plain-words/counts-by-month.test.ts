import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';
import { linesOf, read } from './read.js';

/** The quote that a line gets. */
async function quoteOf(line: string) {
  const { answer } = await bot.respondToLine(line);
  if (answer.kind !== 'quote') throw new Error(`${line}: ${JSON.stringify(answer)}`);
  return answer;
}

/** What an m5.large costs all month. */
const M5_LARGE = 70.08;

describe('a number that differs from month to month is that of a year', () => {
  test.each([
    ['m5.large: jan-mar 2, apr-jun 4, jul-dec 1', 3 * 2 + 3 * 4 + 6],
    ['From january to march 2 m5.large, april thru august nothing, september to december 5 of them', 3 * 2 + 4 * 5],
    ['The first 3 months 1 m5.large, then 3 of them for 3 months, the rest of the year 6', 3 + 3 * 3 + 6 * 6],
    ['in december 4 m5.large, otherwise 2', 4 + 11 * 2],
    ['m5.large: normally 1, in november and december 3', 10 + 2 * 3],
    ['nov-dec 10 m5.large, jan-oct 3', 2 * 10 + 10 * 3],
    ['from january to june 3 m5.large, july to december 1, yearly', 6 * 3 + 6],
    ['january 2 servers, february to december 5. m5.large. year total', 2 + 11 * 5],
    ['3 m5.large in september, 6 in october, total of the year', 3 + 6],
    ['1 m5.large in Q1 and 3 in Q2 and Q3, rest of the year 2', 3 + 6 * 3 + 3 * 2],
  ])('%s: %d months of one', async (line, months) => {
    const { total } = await quoteOf(line);
    expect(Number(total)).toBeCloseTo((months * M5_LARGE) / 12, 1);
  });

  test('and the price of a year stands beside it', () => {
    const { periods, readings } = read('m5.large: jan-mar 2, apr-jun 4, jul-dec 1');
    expect(periods.map(({ name }) => name)).toEqual(['a year']);
    expect(readings.join()).toContain('2 for 3 months, 4 for 3 months, 1 for 6 months');
  });

  test('what each machine has beside it is counted once for each', () => {
    expect(linesOf('2 m5.large from january to june and 5 from july to december, 50 GB each')).toEqual([
      [
        'ec2 instance:m5.large count:2 disk:50GB hours:24/7',
        'ec2 instance:m5.large count:3 disk:50GB hours:4380h/year',
      ],
    ]);
  });

  test('of requests it is the mean', () => {
    expect(linesOf('REST API, Q1 1M calls a month, Q2 5M, Q3 20M, Q4 50M')).toEqual([
      ['apigateway kind:rest requests:19M'],
    ]);
  });
});

describe('no total of a plan that is not whole', () => {
  test.each([
    'm5.large: jan-mar 2, mar-jun 4',
    'price of 3 m5.large in september, 6 in october',
    'for the first month 2 m5.large, after that 4',
    'jan-mar 2 m5.large, apr-jun 4, and 7',
    // What is free each month is lost in a mean.
    'lambda 256 MB 200 ms: 1M requests a month from january to may, 10M in june, rest of the year 3M',
  ])('%s', async (line) => {
    const { answer } = await bot.respondToLine(line);
    expect(answer.kind).toBe('invalid');
  });
});
