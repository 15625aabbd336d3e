import { describe, expect, test } from 'vitest';
import { pricedAsTold, pricedFor } from '../../../src/pricing/second-line/told-before.js';
import { bot } from '../../fixture/bot.js';
import { fixture } from '../../fixture/knowledge.js';

describe('a price asked after a load was told is that of the load', () => {
  test.each([
    // 60.83 hours at $0.04048 + 2 × $0.004445.
    ['we have a nightly report of two hours', 'what would that cost on fargate with 1 vcpu and 2 gb', '3.0033'],
    // 50 hours a week at $0.0416.
    ['our site is up on weekdays from 8 to 18', 'how much is that on a t3.medium', '9.0381'],
    // 5 million paid requests, and 500,000 GB-seconds beyond the free ones.
    ['we get 6 million calls a month of 300 ms each', 'price on lambda with 512 MB?', '9.3333'],
  ])('%s / %s', async (before, line, total) => {
    const { answer } = await bot.respondToLine(line, before);
    expect(answer.kind).toBe('quote');
    expect(Number(Reflect.get(answer, 'total')).toFixed(4)).toBe(total);
  });

  test.each([
    [
      'that says itself when it runs',
      'a nightly job of two hours',
      'what does fargate cost 3 hours a week, 1 vcpu 2 gb',
    ],
    ['that does not ask for a price', 'a nightly job of two hours', 'is fargate with 1 vcpu and 2 gb enough for that'],
    ['after a line that told of no load', 'what is a task', 'what would that cost on fargate with 1 vcpu and 2 gb'],
    ['if something would still be missing', 'a nightly job of two hours', 'what does that cost on lambda'],
    ['if something would be unclear', '30 people work for two hours each day', 'what does that cost on a t3.medium'],
  ])('not that of a line %s', (_, before, line) => {
    expect(pricedAsTold(line, before, fixture)).toBeUndefined();
  });
});

describe('the price of what was recommended is asked with the load of the need', () => {
  const recommended = { service: 'AWS Fargate', runnerUp: 'AWS Lambda' };
  const need = 'something that runs 20 minutes every night';

  test.each([
    ['what does that cost with 1 vcpu and 2 gb', /on AWS Fargate$/],
    ['how much is that a month?', /month on AWS Fargate$/],
    ['which is cheaper?', /on AWS Fargate or AWS Lambda$/],
    ['and what would it cost on fargate?', /cost on fargate$/],
  ])('%s', (line, text) => {
    expect(pricedFor(need, line, recommended, fixture)).toMatch(text);
  });

  test.each([
    ['tells no load', 'a small web site', 'how much is that'],
    ['names the services itself', '20 minutes every night on lambda or fargate', 'how much is fargate'],
    ['is unclear', '30 people work for two hours each day', 'what does that cost'],
  ])('not of one that %s', (_, unclear, line) => {
    expect(pricedFor(unclear, line, recommended, fixture)).toBeUndefined();
  });
});
