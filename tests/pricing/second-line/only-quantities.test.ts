import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';
import { respondToLines } from '../../respond-to-lines.js';

async function answerTo(...lines: readonly string[]) {
  const { answer } = await respondToLines(bot, lines);
  return Object(answer);
}

describe('a line behind a price that says nothing but another number or time changes it', () => {
  test.each([
    ['price of t3.small', 'and for 4?', '60.736'],
    ['price of t3.small', 'how much for 4', '60.736'],
    ['price of t3.small', 'how much would 4 be', '60.736'],
    ['price of t3.small', 'how much is it for a week', '3.4944'],
    ['price of t3.small', 'what would 4 for a week cost', '13.9776'],
    ['fargate 1 vcpu 2gb all month', 'and for 4?', '144.1604'],
    ['price of a nat gateway', 'how much for 5', '164.25'],
  ])('"%s", "%s"', async (before, line, total) => {
    expect(await answerTo(before, line)).toMatchObject({ kind: 'quote', total });
  });

  test.each(['and 4?', 'how much would 4 be', 'for 2 hours a day?'])(
    'or is asked about, if it may mean several things: "%s"',
    async (line) => {
      expect((await answerTo('10 million lambda calls 200ms 512mb', line)).kind).toBe('invalid');
    },
  );

  test.each([
    'why 730 hours?',
    'is that cheaper than 4 of the others?',
    'so that is for 730 hours',
    'how did u get 60 hours',
  ])('one that says more does not: "%s"', async (line) => {
    const answer = await answerTo('price of t3.small', line);
    expect(answer.total ?? '15.184').toBe('15.184');
  });
});
