import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('a disk stays all month', () => {
  test.each([
    ['beside hours of each day', 't3.medium 8 hours a day with 100 gb disk', '8h/day'],
    ['beside weekdays', 't3.medium on weekdays with 100 gb disk', '120h/week'],
    ['beside hours of each week', 't3.medium for 4 hours every saturday with 100 gb disk', '4h/week'],
    ['beside hours of each month', 't3.medium for 100 hours a month with 100 gb disk', '100h'],
    ['beside a few days', 't3.medium for 3 days with 100 gb disk', '72h'],
  ])('%s', (_, text, hours) => {
    expect(linesOf(text)).toEqual([[`ec2 instance:t3.medium disk:100GB hours:${hours}`]]);
  });

  test('which the reply says where it runs once', () => {
    expect(read('t3.medium for 3 days with 100 gb disk').explained).toEqual([
      'It runs for 72 hours; its disk is counted for the whole month.',
    ]);
  });
});

describe('a Lightsail instance', () => {
  test('is paid for all month where it only pauses', () => {
    expect(read('lightsail 2gb 8 hours a day').explained).toEqual([
      'Lightsail is billed by the hour, stopped or not, until it is deleted: beside `8 hours a day` I counted all month.',
    ]);
  });

  test('for a few days is asked about', () => {
    expect(read('lightsail 2gb for 3 days').open).toMatchObject([{ kind: 'time', typed: '3 days' }]);
  });
});
