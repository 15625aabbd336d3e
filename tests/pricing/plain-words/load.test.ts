import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/pricing/quantities/said.js';
import { linesOf, read } from './read.js';

/** The requests of the only function of a text, or its question. */
function requestsOf(load: string): string {
  const { alternatives, open, contradictory, missing } = read(`${load}. Lambda, 256 MB, 90 ms`);
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  const requests = line?.options['requests'];
  if (open.length + contradictory.length + missing.length + others.length > 0 || !requests) return 'asked';
  return textOf(requests);
}

describe('how often one function runs, by all that a text says of it', () => {
  test.each([
    ['9 museums with 30 audio guides each, every guide calls it 70 times a day', '18900/day'],
    ['6 greenhouses x 12 vents x 3 readings an hour', '216/hour'],
    ['one tram has 4 doors, 55 trams, each door sends a message every 2 minutes', '4818000'],
    ['45 trams with 4 doors, each door reports every 2 minutes', '3942000'],
    ['each patient fills in 8 forms a month, and we have 350 patients', '2800'],
    ['7 calls per parcel, 1,100 parcels a day', '7700/day'],
    ['every night it runs once for each of our 620 shelves', '620/day'],
  ])('chains of what there is of each: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each([
    ['80k orders a month, 5 % of them are sent back', '4000'],
    ['40k visits a day and one in ten opens the map', '4000/day'],
    ['500k mails a month, 4 % bounce and are sent once more', '520000'],
    ['6M pings a month, the firewall drops 75 % of them', '1.5M'],
    ['about a third of our 900 members use it, 6 times a week each', '1800/week'],
  ])('parts, and what comes again: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each([
    ['2M rows a month in batches of 500', '4000'],
    ['36,000 tickets a day, 40 at a time', '900/day'],
    ['every night over 9,000 files, 30 files in one run', '300/day'],
    ['600k records an hour, one run per 200 records', '3000/hour'],
  ])('several in one run: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each([
    ['60 an hour from 8:00 to 20:00 and 5 an hour the rest of the day', '23725'],
    ['400 a day on weekdays, 900 a day on sat and sun', '16512'],
    ['usually 100 an hour, but for 3 hours every evening 800 an hour', '136875'],
    ['mon to fri 9-17, 6 a minute', '62571'],
    ['150 runs a day, closed on Sundays', '3911'],
    ['every 20 minutes, ten hours a day, five days a week', '651.7857/month'],
  ])('at some times, or otherwise at others: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each([
    ['300k requests a month plus a timer every 10 minutes', '304380'],
    ['900 orders a day, and additionally 20 returns a day', '27983'],
    ['per day 400 lunches and 150 dinners', 'asked'],
    ['700 lunches and 250 dinners a day', '28896'],
  ])('several things that start it: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each([
    ['25 requests a second for a whole 3 days', '6.48M'],
    ['our fair lasts 6 days, 2,000 guests a day scan 3 times each', '36000'],
    ['2 million old scans, one run each, just once', '2M'],
    ['from 3 June to 12 June, 500 calls a day', '5000'],
  ])('what is over after some time: %s', (load, requests) => expect(requestsOf(load)).toBe(requests));

  test.each(['two hundred and fifty calls an hour', '250 calls in one hour'])(
    'numbers in words, and hours that are not "an hour": %s',
    (load) => expect(requestsOf(load)).toBe('250/hour'),
  );

  test.each([
    'we have 40 drivers, and 2,000 requests a day or 3,000',
    'now 200 a day, next year 900 a day',
    '30 teachers. 5,000 requests a week. 12 rooms',
    '10k orders a day, 5 % of which are cached',
    'each of our subscribers opens it and each subscriber has 3 phones',
  ])('what is not clear is asked about: %s', (load) => expect(requestsOf(load)).toBe('asked'));
});

describe('two rates that share the hours of a day', () => {
  const rate = fc.integer({ min: 1, max: 5_000 });
  const hours = fc.integer({ min: 1, max: 23 });

  test('come to the hours of each', () => {
    fc.assert(
      fc.property(rate, rate, hours, (busy, quiet, length) => {
        const requests = requestsOf(`${busy} an hour for ${length} hours a day, ${quiet} an hour the rest of the time`);
        const aMonth = ((busy * length + quiet * (24 - length)) * 730) / 24;
        expect(Math.abs(countOf(requests) - aMonth)).toBeLessThan(1);
      }),
      { numRuns: 200 },
    );
  });
});

const TIMES = { K: 1e3, M: 1e6, B: 1e9 } as const;

function countOf(requests: string): number {
  // What is no whole number is one a month.
  const [, number = '', times] = /^([\d.]+)([KMB])?(?:\/month)?$/.exec(requests) ?? [];
  return Number(number) * (TIMES[times as keyof typeof TIMES] ?? 1);
}

describe('how often one API, bus or queue gets something, by the same reader', () => {
  test.each([
    ['HTTP API, 120 requests a second, 8 hours on 20 days a month', 'apigateway kind:http requests:69.12M'],
    [
      'half of my 12k users open the app twice a day and each opening makes 9 calls to an HTTP API',
      'apigateway kind:http requests:108000/day',
    ],
    [
      '12 sensors. Every sensor sends a message each minute, and each message becomes one custom event on EventBridge. No lambda behind it',
      'eventbridge events:12/minute',
    ],
    ['SQS standard queue, 200 loggers, each sends one message per minute', 'sqs messages:200/minute kind:standard'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
  });

  test('the month that the bill is for is no rate', () => {
    const told = '9 museums with 30 guides each, every guide calls the lambda 70 times a day, 256 MB, 90 ms';
    expect(linesOf(`${told}. What is that for a month of 30 days?`)).toEqual([
      ['lambda requests:567000 memory:256MB duration:90ms'],
    ]);
  });
});
