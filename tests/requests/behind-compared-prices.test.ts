import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { respondToLines } from '../respond-to-lines.js';

const REGIONS = 'm5.large in tokyo vs ohio';
const SERVICES = 'a t3.medium 24/7 or fargate 1 vcpu 4 gb 24/7, which is cheaper';
const lastOf = (...lines: readonly string[]) => respondToLines(bot, lines);

describe('a side of a comparison of prices that is picked', () => {
  test.each([
    [SERVICES, 'fargate it is', '/price fargate vcpu:1 memory:4GB hours:24/7'],
    [SERVICES, 'ok lets go with ec2. and 2 of them?', '/price ec2 instance:t3.medium hours:24/7 count:2'],
    [SERVICES, "we'll take the fargate one, in Paris", '/price fargate vcpu:1 memory:4GB hours:24/7 region:eu-west-3'],
    [REGIONS, 'take the cheaper one', '/price ec2 instance:m5.large region:us-east-2'],
    ['2 t3.small or 2 t4g.small', 'I will go with arm', '/price ec2 instance:t4g.small count:2'],
  ])('after "%s": "%s"', async (before, line, picked) => {
    expect((await lastOf(before, line)).line).toContain(picked);
  });

  test('may be picked after a question for the notes', async () => {
    expect((await lastOf(REGIONS, 'why the difference', 'take the cheaper one')).line).toContain(
      '/price ec2 instance:m5.large region:us-east-2',
    );
  });

  test.each(['take a t3.large', 'take care', 'let us go with fargate or ec2'])('is none in "%s"', async (line) => {
    expect((await lastOf(REGIONS, line)).line).not.toBe('/price ec2 instance:m5.large region:us-east-2');
  });
});

describe('the reason of a difference is asked of the notes', () => {
  test.each([
    [REGIONS, 'why is the second one cheaper?', /Regions? cheaper/i],
    [SERVICES, 'what do i get for paying more', /Fargate/],
    ['2 t3.small or 2 t4g.small', 'why is one of them cheaper', /Graviton/],
  ])('after "%s": "%s"', async (before, line, title) => {
    const { answer } = await lastOf(before, line);
    expect(answer.kind).toBe('passages');
    expect(JSON.stringify(answer)).toMatch(title);
  });

  test('also behind a change of the price', async () => {
    const { answer } = await lastOf('http api with 50M requests', 'and a rest api?', 'why is that so much more?');
    expect(answer).toMatchObject({ kind: 'comparison' });
  });
});
