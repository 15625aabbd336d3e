import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

describe('a load that stands at one part of a chain is that of all parts', () => {
  test.each([
    [
      'REST API → function with 256 MB and 90 ms → standard step function with 7 transitions, 40k orders a month, price?',
      [
        'apigateway kind:rest requests:40000',
        'lambda requests:40000 memory:256MB duration:90ms',
        'stepfunctions requests:40000 transitions:7 workflow:standard',
      ],
    ],
    [
      'eventbridge scheduler runs every 15 minutes and triggers a 256 MB lambda of 3 s',
      ['eventbridge events:2920 kind:scheduler', 'lambda requests:2920 memory:256MB duration:3s'],
    ],
    [
      'eventbridge scheduler every 10 minutes, plus the lambda that it starts (512 MB, 5 s)',
      ['eventbridge events:4380 kind:scheduler', 'lambda requests:4380 memory:512MB duration:5s'],
    ],
    [
      '2M messages a month in a standard sqs queue, lambda with 128 MB takes 60 ms for one',
      ['sqs messages:2M kind:standard', 'lambda requests:2M memory:128MB duration:60ms'],
    ],
    [
      'a scan starts 2 lambdas (1 GB, 4 s), 25,000 scans a month, price?',
      ['lambda requests:50000 memory:1GB duration:4s'],
    ],
    [
      'HTTP API, then a lambda (128 MB, 40 ms) that puts 3 custom events on eventbridge, 600k requests a month, price?',
      [
        'apigateway kind:http requests:600000',
        'lambda requests:600000 memory:128MB duration:40ms',
        'eventbridge events:1.8M',
      ],
    ],
    [
      'every message triggers 2 lambdas of 128 MB and 70 ms, 4M messages a month, price?',
      ['lambda requests:8M memory:128MB duration:70ms'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
    expect(missingIn(text)).toEqual([]);
  });

  test('the reply says how many are counted for each', () => {
    const text =
      '9k uploads a day, each starts a standard step function (6 transitions) that calls 2 lambdas, 1 GB, 2 s';
    expect(read(text).explained).toContain('I counted 2 of Lambda for each request.');
  });

  test.each([
    // Nothing joins them.
    ['lambda 2M requests 512 MB 90 ms and a second lambda with 128 MB and 2 s, price?', 'lambda requests'],
    ['lambda 2M requests 512 MB 90 ms plus step functions with 6 transitions, price?', 'stepfunctions requests'],
    // Only some of it goes on.
    [
      'lambda 2M requests 512 MB 90 ms -> on failure a standard step function with 6 transitions, price?',
      'stepfunctions requests',
    ],
    [
      'lambda 2M requests 512 MB 90 ms -> standard step function with 6 transitions if it is an order, price?',
      'stepfunctions requests',
    ],
    // For each event, or once?
    [
      'HTTP API -> lambda (128 MB, 40 ms) -> puts 2 custom events on eventbridge -> lambda (1 GB, 1 s), 2M requests a month',
      'lambda requests',
    ],
  ])('unless it may be another: %s', (text, missing) => {
    expect(missingIn(text)).toContain(missing);
  });
});

describe('what comes at a rate', () => {
  test.each([
    ['three standard workflows an hour, around the clock, 9 transitions in each', '3/hour', 'stepfunctions'],
    ['45 sensors, every one reports each 20 seconds to an HTTP API, price?', '5913000', 'apigateway'],
    ['HTTP API, 160 pupils, 2 hours, every browser asks it every 20 seconds', '57600', 'apigateway'],
    ['step functions, 11 transitions per person, 700 people sign up per day', '700/day', 'stepfunctions'],
    ['REST API, 8 requests a second from 9 to 17, 20 days', '4608000', 'apigateway'],
    ['HTTP API, 90 calls a minute, 8 to 18 Monday to Friday, so 22 days', '1188000', 'apigateway'],
  ])('%s', (text, requests, service) => {
    expect(linesOf(text).flat().join()).toMatch(new RegExp(`^${service} .*requests:${requests}( |$)`));
    expect(read(text).open).toEqual([]);
  });

  test('within the hours and days of some weeks', () => {
    expect(linesOf('REST API, 8 requests a second from 9 to 17 on weekdays for 2 weeks')).toEqual([
      ['apigateway kind:rest requests:2304000'],
    ]);
  });
});

test.each([
  [
    'a REST api in front of lambda. 2M calls a month, 512 MB, 80 ms each',
    ['apigateway kind:rest requests:2M', 'lambda requests:2M memory:512MB duration:80ms'],
  ],
])('quantities that only one of two parts takes are those of that part: %s', (text, lines) => {
  expect(linesOf(text)).toEqual([lines]);
});
