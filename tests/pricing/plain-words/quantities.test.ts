import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

/** The first line of what is read, without its service. */
function optionsOf(text: string): string {
  return linesOf(text)[0]?.[0]?.replace(/^\S+ /, '') ?? '';
}

describe('numbers in words and digits', () => {
  test.each([
    ['1.500.000 requests', '1.5M'],
    ['1 500 000 requests', '1.5M'],
    ["1'500'000 requests", '1.5M'],
    ['1,500,000 requests', '1.5M'],
    ['12 000 requests', '12000'],
    ['1.500 requests', '1500'],
    ['1,5 mio requests', '1.5M'],
    ['one and a half million requests', '1.5M'],
    ['twenty five thousand requests', '25000'],
    ['a couple hundred requests', '200'],
    ['half a million requests', '500000'],
    ['a dozen requests', '12'],
    ['5k requests per hour', '5000/hour'],
    ['2 req/s', '2/second'],
    ['30 rps', '30/second'],
    ['a request every 5 minutes', '8760'],
    ['three times a day', '3/day'],
    ['2000 a day', '2000/day'],
    ['1000 calls in the day', '1000/day'],
    ['2-3 million requests', '3M'],
    ['between 1 and 2 million requests', '2M'],
  ])('%s', (text, requests) => {
    expect(optionsOf(`lambda ${text}, 512MB, 1s`)).toContain(`requests:${requests} `);
  });

  test('the reply says how an ambiguous number was read', () => {
    expect(read('lambda 1.500 requests 512mb 1s').readings).toEqual(['I read `1.500` as 1500.']);
    expect(read('lambda 1,500 requests 512mb 1s').readings).toEqual(['I read `1,500` as 1500.']);
    expect(read('lambda 2-3 million requests 512mb 1s').readings).toEqual([
      'I read `2 - 3 million` as 3000000, the upper end.',
    ]);
  });
});

describe('sizes and times', () => {
  test.each([
    ['half a gig', '1s', 'memory:512MB duration:1s'],
    ['0,25 gb', 'a quarter of a second', 'memory:256MB duration:250ms'],
    ['1.024 MB', '1.500 ms', 'memory:1GB duration:1.5s'],
    ['a gig', '1m30s', 'memory:1GB duration:90s'],
    ['2 gigs of ram', '2 min 30 s', 'memory:2GB duration:150s'],
    ['memory 512', 'duration 200', 'memory:512 duration:200'],
    ['memory=512MB', 'one and a half seconds', 'memory:512MB duration:1.5s'],
  ])('%s and %s', (memory, duration, expected) => {
    expect(optionsOf(`lambda 1M calls, ${memory}, ${duration}`)).toBe(`requests:1M ${expected}`);
  });

  test.each([
    ['never off', '24/7'],
    ['round the clock', '24/7'],
    ['8 hours a day', '8h/day'],
    ['8h/day on weekdays', '40h/week'],
    ['nine to five', '40h/week'],
    ['9am to 6pm', '9h/day'],
    ['10pm to 6am', '8h/day'],
    ['every evening 7-10pm', '3h/day'],
    ['from 8:30 to 4pm', '7.5h/day'],
    ['11-3am', '4h/day'],
    ['3pm to 7', '4h/day'],
    ['06:30 to 10pm', '15.5h/day'],
    ['weekdays 9 to 5:30', '42.5h/week'],
    ['from 9 to 11am and 6 to 9pm', '5h/day'],
    ['weekends', '48h/week'],
    ['ten hours a day five days a week', '50h/week'],
    ['20 hrs/week', '20h/week'],
    ['for 3 days', '72h'],
    ['for 3 days, 8 hours a day', '24h'],
    ['for a week', '168h'],
    ['90 minutes', '1.5h'],
  ])('t3.micro %s', (when, hours) => {
    expect(optionsOf(`t3.micro ${when}`)).toBe(`instance:t3.micro hours:${hours}`);
  });

  test.each(['8 hours a day 12 hours a day', '24/7 but only nine to five', 'weekends on weekdays'])(
    '%s contradicts itself',
    (when) => {
      expect(read(`t3.micro ${when}`).contradictory).toEqual(['hours']);
    },
  );
});

test.each([
  ['t3.large for 3 hours on weeknights, cost?', 'ec2 instance:t3.large hours:15h/week'],
  ['lambda with 1 GB, takes a full minute, 9000 times a month', 'lambda requests:9000 memory:1GB duration:1min'],
  ['the lightsail linux one w 4 gigs, price?', 'lightsail memory:4GB os:linux'],
])('everyday words for a time or for "with": %s', (text, line) => {
  expect(linesOf(text)).toEqual([[line]]);
});
