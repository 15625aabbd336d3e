import { describe, expect, test } from 'vitest';
import { replyTo } from './replies.js';

describe('a status or an exit code in the line decides which number the answer is about:', () => {
  test.each([
    ['what does HTTP 502 from my ALB mean', /\b502\b/],
    ['my alb answered 503, why', /\b503\b/],
    ['what does status 464 from the load balancer mean', /\b464\b/],
    ['why does my alb return 400', /\b400\b/],
    ['my website behind the alb gives 503', /\b503\b/],
    ['what is a 504 on an alb', /\b504\b/],
    ['http 415 from api gateway', /\b415\b/],
    ['my container exited with code 126', /\b126\b/],
    ['ecs task stopped with exit code 139', /\b139\b/],
  ])('%s', async (question, number) => {
    const { text, answer } = await replyTo(question);
    expect(answer.kind).not.toBe('unknown');
    expect(text).toMatch(number);
  });

  test.each(['what does 466 from the load balancer mean', 'my task stopped with exit code 134'])(
    'nothing about another number is told as sure: %s',
    async (question) => {
      const { answer } = await replyTo(question);
      expect(answer.kind === 'unknown' || answer.certainty === 'unsure').toBe(true);
    },
  );
});

describe('a size that belongs to another service', () => {
  test.each([
    'Express workflow 64 MB 1 million runs 500 ms price',
    'how much does an Express workflow cost with 64 MB and 3 million requests a month',
    'price of 2 million EventBridge events with 64 MB and 200 ms',
  ])('is not held against the limits of Lambda: %s', async (question) => {
    const { text } = await replyTo(question);
    expect(text).not.toMatch(/128 MB|\bI read\b.*Lambda/);
  });

  test('is one of Lambda where Lambda is named', async () => {
    expect((await replyTo('lambda with 64 MB, 1 million requests, 500 ms price')).text).toContain('128 MB');
  });
});
