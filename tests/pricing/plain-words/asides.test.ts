import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('numbers of other things change nothing', () => {
  test.each([
    ['what somebody paid', 'our bill was 210 in spring. t3.small 24/7'],
    ['what somebody pays at a rate', 'i pay 18 a month now, t3.small 24/7'],
    ['money without a number', 'is this thousands of dollars? t3.small 24/7'],
    ['what has a fraction and no unit', 'a friend got 17.35 for a t3.small 24/7'],
    ['none of something', 'a t3.small 24/7 with zero visitors so far'],
  ])('%s: %s', (_, text) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small hours:24/7']]);
  });

  test('what a request carries counts by the pieces of its API', () => {
    expect(linesOf('http api 3M calls a month, each up to 300 KB')).toEqual([['apigateway kind:http requests:3M']]);
    expect(linesOf('http api 3M calls a month, 900 KB each')).toEqual([['apigateway kind:http requests:6M']]);
    expect(linesOf('websocket api 3M messages a month, 80 KB each')).toEqual([
      ['apigateway kind:websocket requests:9M'],
    ]);
    expect(linesOf('lambda 3M calls a month, 90 KB each, 1 gb 2 s')).toEqual([
      ['lambda requests:3M memory:1GB duration:2s'],
    ]);
  });
});

test('a total is stated with a currency, or by somebody', () => {
  const claimsOf = (text: string) => read(text).claimed.map(({ dollars }) => dollars.toString());
  expect(claimsOf('bill was 64 dollars for 2 t3.medium, is this what one would expect?')).toEqual(['64']);
  expect(claimsOf('the calculator says 31 for a t3.medium, true?')).toEqual(['31']);
  expect(claimsOf('30 elastic ips, the limit is 5 right?')).toEqual([]);
  expect(claimsOf('is $40 enough for a t3.medium, right?')).toEqual([]);
  expect(claimsOf('so a t3.medium on beanstalk is 0 dollars')).toEqual(['0']);
});

describe('credits are money to spend', () => {
  test.each(['300 in AWS credits, how long does a t3.small last', 'how long does a t3.small last with 300 of credits'])(
    '%s',
    (text) => {
      expect(read(text).budget?.toString()).toBe('300');
    },
  );
});

test.each([
  ['my son (14) wants a t3.xlarge', ['ec2 instance:t3.xlarge']],
  ['REST API with 90M calls in sydney? no caching', ['apigateway kind:rest requests:90M region:ap-southeast-2']],
  [
    'step functions standard, 14 states, 5000 executions a day',
    ['stepfunctions requests:5000/day transitions:14 workflow:standard'],
  ],
  ['a t2.micro just on wkends', ['ec2 instance:t2.micro hours:48h/week']],
])('%s', (text, lines) => {
  expect(linesOf(text)).toEqual([lines]);
});

test('what comes once is paid in one month alone', () => {
  const { explained, open } = read('2 m5.large for 5 hours, one time');
  expect(explained.join(' ')).toContain('`one time` means that you pay it in one month alone.');
  expect(open).toEqual([]);
});
