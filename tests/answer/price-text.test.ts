import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';

const TEXT = 'from how many requests on is fargate cheaper than lambda with 512 MB and 200 ms?';

describe('a break-even in plain words', () => {
  test.each([TEXT, `/price quote text:${TEXT}`])('is that of the options, with its chart: %s', async (line) => {
    const plain = await bot.respondToLine(line);
    const typed = await bot.respondToLine('/price break-even memory:512MB duration:200ms');
    expect(Reflect.get(plain.answer, 'breakEven')).toEqual(Reflect.get(typed.answer, 'breakEven'));
    expect(plain.reply.files[0]?.description).toBe(typed.reply.files[0]?.description);
    expect(Reflect.get(plain.answer, 'assumptions')[0]).toBe(
      'I read: break-even with memory 512MB, duration 200ms; against Fargate, on x86, in us-east-1.',
    );
  });

  test('without quantities gets what is missing as a price, and the notes as a question', async () => {
    const text = 'when does fargate become cheaper than lambda?';
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining('"memory" and "duration"')] });
    expect((await bot.respondToLine(text)).answer.kind).toBe('passages');
  });
});

test('any other text gets its quote', async () => {
  const { answer } = await bot.respondToLine('/price quote text:2 t3.micro');
  expect(answer).toMatchObject({ kind: 'quote', total: '15.184' });
});

test.each([
  ['10 t3.micro for a year', '75.92', 12],
  ['t3.micro for 1000 hours', '7.592', 1.37],
  ['t3.micro 8 hours a day for 6 months', '2.53066632', 6],
  ['lightsail 2GB server for 3 months', '12', 3],
])('what goes on for longer than a month is priced by the month: %s', async (text, total, months) => {
  const { answer } = await bot.respondToLine(`/price quote text:${text}`);
  expect(answer).toMatchObject({ kind: 'quote', total });
  expect(Reflect.get(answer, 'assumptions')).toContain(
    `The total is for one month; ${months} months cost ${months} times as much.`,
  );
});
