import { describe, expect, test } from 'vitest';
import { bot } from '../fixture/bot.js';
import { replyProblems } from '../reply-problems.js';

async function shown(line: string): Promise<string> {
  const { reply } = await bot.respondToLine(line);
  expect(replyProblems(reply)).toEqual([]);
  const [first, ...below] = reply.body.embeds;
  return [first?.title, first?.description, ...below.map(({ description }) => description)].join('\n');
}

describe('a quote', () => {
  test('is readable when it is large', async () => {
    const text = await shown('/price lambda requests:15B memory:2GB duration:2048ms free_tier:false');
    expect(text).toContain('**$857,203.30 a month**');
    expect(text).toContain(
      'Duration above 15B GB-seconds: 46,440,000,000 GB-seconds × $0.0000133334 = **$619,203.10**',
    );
  });

  test('is readable when it is tiny', async () => {
    const text = await shown('/price lambda requests:1 memory:10240MB duration:1s free_tier:false');
    expect(text).toContain('**$0.00017 a month**');
    expect(text).toContain('Requests: 1 request × $0.20 a million = **$0.0000002**');
  });

  test('shows both totals if there is a free tier', async () => {
    expect(await shown('/price lambda requests:3M memory:512MB duration:200ms')).toContain(
      '**$0.40 a month** in US East (N. Virginia), after the free tier ($5.60 without it)',
    );
  });

  test('rounds infinite decimals', async () => {
    const text = await shown('/price batch jobs:1000 duration:10min vcpu:1 memory:2GB');
    expect(text).toContain('- vCPU: 166.67 vCPU-hours × $0.04048 = **$6.75**');
  });

  test('uses the singular for one', async () => {
    expect(await shown('/price lightsail memory:1GB')).toContain('Bundle micro: 1 bundle-month × $7.00 = **$7.00**');
  });

  test('has the colour of its group', async () => {
    const colours = await Promise.all(
      ['lambda requests:1 memory:128MB duration:1ms', 'ecs', 'ec2 instance:t3.nano'].map(async (rest) => {
        const { reply } = await bot.respondToLine(`/price ${rest}`);
        return reply.body.embeds[0]?.color;
      }),
    );
    expect(new Set(colours).size).toBe(3);
  });
});

describe('a break-even', () => {
  test('has the number first, then the arithmetic of both sides', async () => {
    const text = await shown('/price break-even memory:512MB duration:200ms');
    expect(text).toContain(
      '**From about 13 million requests a month (5 a second), 0.5 vCPU with 1 GB on Fargate costs no more than Lambda** (from 9.7 million without the free tier).',
    );
    expect(text).toContain('At 13,332,153 requests in US East (N. Virginia)');
    expect(text).toContain('Lambda costs **$18.02** a month:');
    expect(text).toContain('- Duration: 933,215.3 GB-seconds × $0.0000166667 = **$15.55** (400,000 GB-seconds free)');
    expect(text).toContain('0.5 vCPU with 1 GB on Fargate costs **$18.02**:');
  });

  test('has its chart between them', async () => {
    const { reply } = await bot.respondToLine('/price break-even memory:512MB duration:200ms');
    const [first, second] = reply.body.embeds;
    expect(first?.description).not.toContain('Lambda costs');
    expect(first?.image?.url).toBe('attachment://break-even.png');
    expect(second).toMatchObject({
      color: first?.color,
      description: expect.stringMatching(/^At 13,332,153 requests/),
    });
  });

  test('has two paragraphs of small print', async () => {
    expect((await shown('/price break-even memory:512MB duration:200ms')).match(/^-# /gm)).toHaveLength(2);
  });

  test('says nothing twice', async () => {
    const text = await shown('/price break-even memory:512MB duration:200ms');
    expect(text.match(/data transfer/gi)).toHaveLength(1);
    expect(text.match(/without the free tier/g)).toHaveLength(1);
  });

  test.each([
    [
      '10M',
      '**At 10,000,000 requests a month, Lambda is cheaper by $6.22**: Lambda costs $11.80 ($18.67 without the free tier)',
    ],
    ['60M', '3 × 0.5 vCPU with 1 GB on Fargate is cheaper by'],
  ])('has the winner at %s requests before all else', async (requests, text) => {
    const [, first] = (await shown(`/price break-even memory:512MB duration:200ms requests:${requests}`)).split('\n');
    expect(first).toContain(text);
  });

  test('says so if the lines never meet', async () => {
    const text = await shown('/price break-even memory:128MB duration:10ms per_container:0.5');
    expect(text).toContain('**Lambda costs less at any number of requests**');
  });

  test('names several containers', async () => {
    const text = await shown('/price break-even memory:128MB duration:10ms per_container:0.5 against:t3.nano');
    expect(text).not.toMatch(/undefined|NaN/);
  });
});

test.each([
  ['lambda requests:1 memory:128MB duration:1ms', '1 request a month'],
  ['apigateway requests:1 kind:websocket minutes:1', '1 message a month'],
  ['batch jobs:1 duration:10min vcpu:1 memory:2GB', '1 job a month'],
  ['eks clusters:1 pods:1 vcpu:1 memory:2GB', '1 pod of 1 vCPU'],
])('one thing is not several in the title of /price %s', async (options, words) => {
  expect(await shown(`/price ${options}`)).toContain(words);
});

test('what costs most is said first to who asks about a total, and not below a price', async () => {
  const priced = await bot.respondToLine('t3.large with 30 gb disk');
  const { reply } = await bot.respondToLine('which part costs the most?', priced.line);
  const largest = 'The largest part is **Instance t3.large**: $60.74 (96%).';
  expect(reply.body.embeds[0]?.description?.split('\n')).toContain(largest);
  expect(priced.reply.body.embeds[0]?.description).not.toContain('largest part');
});
