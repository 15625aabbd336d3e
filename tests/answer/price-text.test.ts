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
    expect(['passages', 'comparison']).toContain((await bot.respondToLine(text)).answer.kind);
  });
});

test('any other text gets its quote', async () => {
  const { answer } = await bot.respondToLine('/price quote text:2 t3.micro');
  expect(answer).toMatchObject({ kind: 'quote', total: '15.184' });
});

test('what goes on for more hours than a month has is priced by the month', async () => {
  const { answer } = await bot.respondToLine('/price quote text:t3.micro for 1000 hours');
  expect(answer).toMatchObject({ kind: 'quote', total: '7.592' });
  expect(Reflect.get(answer, 'assumptions')).toContain(
    'The total is for one month; 1.37 months cost 1.37 times as much.',
  );
});

describe('beside the month', () => {
  test.each([
    ['10 t3.micro for a year', '75.92', '**$911.04** for 12 months'],
    ['t3.micro 8 hours a day for 6 months', '2.53066632', '**$15.18** for 6 months'],
    ['lightsail 2GB server for 3 months', '12', '**$36.00** for 3 months'],
    ['how much per day is a t3.micro', '7.592', '**$0.25 a day**, spread over the month'],
    ['t3.small on a $20 budget', '15.184', '**$20.00** is enough for a month, with $4.82 left; it lasts 40.1 days.'],
    ['can I pay an m5.large with 50 dollars', '70.08', '**$50.00** is $20.08 short of a month; it lasts 21.7 days.'],
  ])('the price stands for what was asked: %s', async (text, total, beside) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'quote', total, besideTotal: [beside] });
  });

  test('money buys as many requests as it pays for', async () => {
    const { answer } = await bot.respondToLine('/price quote text:lambda requests for $20 with 512 MB and 200 ms');
    expect(Number(Reflect.get(answer, 'total'))).toBeCloseTo(20, 5);
    expect(Reflect.get(answer, 'total') <= 20).toBe(true);
  });

  test('every Region that has a price is told, the cheapest first', async () => {
    const { answer } = await bot.respondToLine('/price quote text:cheapest region for m5.large');
    const totals: readonly { total: string }[] = Reflect.get(answer, 'regions');
    expect(totals[0]?.total).toBe('70.08');
    expect(totals.map(({ total }) => Number(total))).toEqual(
      totals.map(({ total }) => Number(total)).sort((a, b) => a - b),
    );
  });
});

test.each([
  ['/price quote text:2 t3.micro', '/price ec2 instance:t3.micro count:2'],
  ['/price lambda 3M 512MB 200ms', '/price lambda requests:3M memory:512MB duration:200ms'],
  ['/price quote text:t3.micro or t3.small', '/price quote text:t3.micro or t3.small'],
])('a quote has the line that asks for it: %s', async (typed, line) => {
  const { answer, reply } = await bot.respondToLine(typed);
  expect(answer).toMatchObject({ line });
  expect(reply.body.embeds[0]?.description).toContain(`\`${line}\``);
  expect((await bot.respondToLine(line)).answer).toMatchObject({ total: Reflect.get(answer, 'total') });
});
