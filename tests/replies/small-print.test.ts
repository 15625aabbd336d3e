import { describe, expect, test } from 'vitest';
import { billing, excluded, minorExclusion, reading, warning } from '../../src/pricing/assumption.js';
import { smallPrint } from '../../src/replies/small-print.js';
import { bot } from '../fixture/bot.js';

const LEFT_OUT = 'Not counted, because I have no price in Europe (Frankfurt): the disk. The real bill is higher.';
const quote = {
  assumptions: [
    warning(LEFT_OUT),
    reading('I read `8h/day` as 243.3333 hours a month.'),
    { kind: 'usual', text: 'Not specified, so I used the defaults: 1 instance.' } as const,
    excluded('a disk', 'No disk is counted, though most images need one.'),
    billing('Linux, billed by the second.'),
    excluded('data transfer'),
    minorExclusion('snapshots'),
  ],
  ratesAsOf: '2026-03-01',
  pricingPage: 'https://aws.amazon.com/ec2/pricing/on-demand/',
};
const AGE = /^The oldest price used here was last confirmed on 1\u00A0Mar\u00A02026, more than 180 days ago/;
const SOON = new Date('2026-03-02T00:00:00Z');
const RATES =
  '-# On-demand list prices before tax, as of 1\u00A0Mar\u00A02026; if they differ from [the AWS price page](https://aws.amazon.com/ec2/pricing/on-demand/), trust AWS.';

describe('the small print', () => {
  test.each([
    ['2026-08-28T12:00:00Z', false],
    ['2026-08-29T00:00:00Z', true],
  ])('warns of rates older than 180 days: on %s %j', (now, warned) => {
    const lines = smallPrint(quote, new Date(now));
    expect(lines.some((line) => AGE.test(line))).toBe(warned);
  });

  test('has two lines, below readings and warnings', () => {
    expect(smallPrint(quote, SOON).filter((line) => line !== '')).toEqual([
      'I read `8h/day` as 243.3333 hours a month.',
      LEFT_OUT,
      '-# Not specified, so I used the defaults: 1 instance. Not included: a disk, data transfer.',
      RATES,
    ]);
  });

  test('is complete on request', () => {
    expect(smallPrint({ ...quote, wholePrint: true }, SOON).filter((line) => line !== '')).toEqual([
      'I read `8h/day` as 243.3333 hours a month.',
      LEFT_OUT,
      '- Not specified, so I used the defaults: 1 instance.',
      '- Not included: data transfer, snapshots, taxes such as VAT or GST.',
      '- No disk is counted, though most images need one.',
      '- Linux, billed by the second.',
      RATES,
    ]);
  });
});

describe('the button for the whole small print', () => {
  test.each([
    ['/price lambda 3M 512MB 200ms', 'whole account'],
    ['/price break-even memory:512MB duration:200ms', 'One container carries'],
    ['2 t3.small behind a load balancer', 'burstable'],
    ['/price quote text:t3.micro or t3.small', 'burstable'],
    ['/price ecs', 'ECS Anywhere'],
  ])('gives the same quote with all of it: %s', async (line, only) => {
    const short = await bot.respondToLine(line);
    const step = short.answer.nextSteps.find(({ label }) => label === 'Small print');
    const whole = await bot.respondToLine(step?.line ?? '');
    const text = (reply: typeof whole.reply) => reply.body.embeds.map(({ description }) => description).join('\n');
    expect(Reflect.get(whole.answer, 'total')).toBe(Reflect.get(short.answer, 'total'));
    expect(text(short.reply)).not.toContain(only);
    expect(text(whole.reply)).toContain(only);
    expect(text(whole.reply)).toContain(`\`${Reflect.get(short.answer, 'line')}\``);
    expect(whole.answer.nextSteps.map(({ label }) => label)).not.toContain('Small print');
  });

  test('is not needed for a line that is too long for a button: its small print is complete', async () => {
    const text =
      'Dear bot, please work out what my old neighbour should expect to pay for t3.small with 20 GB gp3 or a t3.medium with 40 GB gp3, each eight hours a day on weekdays';
    const { answer, reply } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'quote', wholePrint: true });
    expect(reply.body.embeds[0]?.description).toContain('burstable');
  });

  test('other answers stay as they are', async () => {
    const { answer } = await bot.respondToLine('/price lambda requests:3M all:1');
    expect(answer.kind).toBe('invalid');
  });
});

test.each([
  '/price lambda 3M 512MB 200ms',
  '/price fargate 1 2GB',
  '/price ec2 t3.micro',
  '/price eks clusters:1 nodes:3 instance:m5.large',
  '2 t3.small and 100 GB gp3 and 600 GB data out behind a load balancer',
])('a quote has two lines of small print: %s', async (line) => {
  const { reply } = await bot.respondToLine(line);
  expect(reply.body.embeds[0]?.description?.match(/^-# /gm)).toHaveLength(2);
});

test('what another part of a sum includes is not listed as missing', async () => {
  const { reply } = await bot.respondToLine('2 t3.small and 100 GB gp3 and 600 GB data out behind a load balancer');
  expect(reply.body.embeds[0]?.description).toContain('Not included: a public IPv4 address, snapshots.');
});
