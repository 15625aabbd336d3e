import { expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';

async function totalOf(lines: readonly string[]): Promise<number> {
  let before: string | undefined;
  let answer: unknown;
  for (const line of lines) ({ answer, line: before } = await bot.respondToLine(line, before));
  return Number(Reflect.get(Object(answer), 'total'));
}

/** Lines of one conversation, and what the last one costs a month. */
const REPLACED: readonly (readonly [lines: readonly string[], total: number])[] = [
  [['14 pupils with a t3.micro each', 'make it 16 pupils'], 121.472],
  [['14 pupils with a t3.micro each, 6 hours a day', '16 pupils', 'on weekdays'], 21.6914],
  [['a nat gateway in each of 3 availability zones', 'sorry, 2 availability zones'], 65.7],
  // 120,000 requests a day are 3.65 million a month.
  [['30 people each send 100 requests a day to http api', '4000 requests a day'], 3.65],
  [['30 people each send 100 requests a day to http api', '60 people'], 0.1825],
];

test.each(REPLACED)('%j: the words of the first line are changed, and make $%d', async (lines, total) => {
  expect(await totalOf(lines)).toBeCloseTo(total, 3);
});

test.each([
  [['14 pupils with a t3.micro each', '2 more pupils']],
  [['t3.micro', '16 pupils']],
  [['2 t3.micro', '3 availability zones']],
])('%j: no number of those for whom it is can be told', async (lines) => {
  expect(await totalOf(lines)).toBeNaN();
});
