import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe("the writer's own calculations are no counts", () => {
  test.each([
    ['t3.small: 0.0208 USD/hour * 720 hours = 14.98, is that right', 'ec2 instance:t3.small'],
    ['2 m5.large at $0.096 *730h/month = 70$, is that right', 'ec2 instance:m5.large count:2'],
    ['3 t3.small * 720 hours = 2160 hours, price', 'ec2 instance:t3.small count:3'],
    ['t3.small, 24 hours x 31 days = 744 hours, price', 'ec2 instance:t3.small'],
    ['t3.small, 8 hours x 20 days = 160 hours, price', 'ec2 instance:t3.small hours:160h'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('what does not come out is not passed over', () => {
    const { open, contradictory } = read('t3.small, 8 hours x 20 days = 100 hours, price');
    expect(open.length + contradictory.length).toBeGreaterThan(0);
  });
});

describe('small forms of time and number', () => {
  test.each([
    [
      'fargate 0.5 vcpu 1 gb, 3 millions of messages a day, one task each, 15 seconds',
      'fargate vcpu:0.5 memory:1GB tasks:2084 hours:23.9923h/day',
    ],
    ['fargate 1 vcpu 2 gb, 40 minutes every day', 'fargate vcpu:1 memory:2GB hours:40min/day'],
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
