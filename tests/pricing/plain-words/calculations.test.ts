import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe("the writer's own calculations are not passed over", () => {
  test.each(['t3.small, 8 hours x 20 days = 160 hours, price', 't3.small, 8 hours x 20 days = 100 hours, price'])(
    'so that there is a question back: %s',
    (text) => {
      const { open, contradictory } = read(text);
      expect(open.length + contradictory.length).toBeGreaterThan(0);
    },
  );

  test('what comes out in money is money', () => {
    const text = 't3.small: 0.0208 USD/hour * 720 hours = 14.98, is that right';
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small hours:720h']]);
  });
});

describe('small forms of time and number', () => {
  test.each([
    [
      'fargate 0.5 vcpu 1 gb, 3 millions of messages a day, one task each, 15 seconds',
      'fargate vcpu:0.5 memory:1GB tasks:2084 hours:23.9923h/day',
    ],
    ['fargate 1 vcpu 2 gb, 40 minutes every day', 'fargate vcpu:1 memory:2GB hours:40min/day'],
    ['fargate 1 vcpu 2 gb every day, 1h50m', 'fargate vcpu:1 memory:2GB hours:110min/day'],
    ['fargate 1 vcpu 2 gb every night, takes 2h10', 'fargate vcpu:1 memory:2GB hours:130min/day'],
    ['fargate, task cpu 512, task memory 1024', 'fargate vcpu:0.5 memory:1024'],
    ['our class of 20 has one m5.large shared, 8 to 16 on weekdays', 'ec2 instance:m5.large count:1 hours:40h/week'],
    [
      'lambda 400 times a month, 1 GB, 3 seconds, says the pricing calculator',
      'lambda requests:400 memory:1GB duration:3s',
    ],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('with a commitment, no part of a sum is dropped', () => {
    expect(linesOf('reserved r5.large and 3 m5.large')).toEqual([
      ['ec2 instance:r5.large', 'ec2 instance:m5.large count:3'],
    ]);
  });

  test('the reply says that a disk is counted longer than it is used', () => {
    expect(read('t3.medium, 30 hours, 50 GB gp3').explained.join(' ')).toContain('whole month');
  });
});
