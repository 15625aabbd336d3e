import { describe, expect, test } from 'vitest';
import { exact, sum } from '../../../src/pricing/decimal.js';
import { isPriceRequest } from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { priceAlternative } from '../../../src/pricing/plain-words/replies/priced.js';
import { fixture } from '../../fixture/knowledge.js';
import { linesOf, read } from './read.js';

/** What each alternative costs for the only period that is asked for. */
function costs(text: string): readonly string[] {
  const { alternatives, periods } = read(text);
  const [period, ...more] = periods;
  expect(more).toEqual([]);
  return alternatives.map((alternative) => {
    const totals = priceAlternative(alternative, fixture.prices).priced.map(({ quote }) => exact(quote.total));
    return sum(totals)
      .times(period?.months ?? '0')
      .toFixed(2);
  });
}

describe('wanted once, for a part of a month', () => {
  test.each([
    // 72 hours at $0.0416, and 100 GB for 72 of 730 hours of a month at $0.08.
    ['cost of t3.medium for 3 days with 100 gb disk', ['3.78']],
    ['t3.medium for about 3 days with 100 gb disk', ['3.78']],
    // The same with two addresses for 72 hours at $0.005.
    ['t3.medium for 3 days with 100 gb disk and 2 public ips', ['4.50']],
    ['4 t3.medium for 2 weeks with 100gb each', ['70.64']],
    ['t3.large for 10 hours with 30 gb', ['0.86']],
    // A cluster at $0.10, and three nodes at $0.096 with 50 GB each.
    ['eks cluster with 3 m5.large nodes with 50 gb disk each for 3 days', ['29.12']],
    // $12 a month of 730 hours.
    ['lightsail 2gb for a week', ['2.76']],
    ['lightsail 2gb for 3 days', ['1.18']],
    ['2 lightsail 2gb, 3 days', ['2.37']],
    ['t3.small with 20gb for a week or lightsail 2gb for a week', ['3.86', '2.76']],
  ])('%s: everything is paid for that time', (text, expected) => {
    expect(costs(text)).toEqual(expected);
    expect(read(text).open).toEqual([]);
  });

  test('it says which part of a month that is', () => {
    expect(read('lightsail 2gb for a week').explained).toEqual([
      "Lightsail is billed by the hour, stopped or not, until it is deleted: `a week` costs a month's price at most.",
      '`a week` is 168 of the 730 hours in a month, for all of it.',
    ]);
  });
});

describe('a disk stays all month', () => {
  test.each([
    ['beside hours of each day', 't3.medium 8 hours a day with 100 gb disk', '8h/day'],
    ['beside weekdays', 't3.medium on weekdays with 100 gb disk', '120h/week'],
    ['beside hours of each week', 't3.medium for 4 hours every saturday with 100 gb disk', '4h/week'],
    ['beside hours of each month', 't3.medium for 100 hours a month with 100 gb disk', '100h'],
  ])('%s', (_, text, hours) => {
    expect(read(text).periods).toEqual([]);
    expect(linesOf(text)).toEqual([[`ec2 instance:t3.medium disk:100GB hours:${hours}`]]);
  });

  test.each([
    ['money for a month', 't3.medium for 3 days with 100 gb disk, I have $50'],
    ['all Regions', 'in which region is t3.medium for 3 days with 100 gb disk cheapest'],
    ['what must be asked back', 't3.medium for 3 days with 100 gb disk and 20 gb of traffic'],
    ['a sum with something that may stay', 't3.medium for 3 days with 100 gb disk plus 5 gb in ecr'],
  ])('beside %s', (_, text) => {
    expect(read(text).periods).toEqual([]);
    expect(linesOf(text)[0]?.[0]).toBe('ec2 instance:t3.medium disk:100GB hours:72h');
  });
});

test('a Lightsail instance is paid for all month where it only pauses', () => {
  const { periods, explained } = read('lightsail 2gb 8 hours a day');
  expect(periods).toEqual([]);
  expect(explained).toEqual([
    'Lightsail is billed by the hour, stopped or not, until it is deleted: beside `8 hours a day` I counted all month.',
  ]);
});

test.each(['lightsail 2gb for 31 days', 'lightsail 2gb for a month'])(
  '%s: no more than the price of a month',
  (text) => {
    expect(read(text).periods).toEqual([]);
  },
);

test('how long something has run does not ask for a price', () => {
  const text = 'can I resize the disk of a t3.medium with 100 gb that has run for 3 days';
  expect(read(text).periods).toHaveLength(1);
  expect(isPriceRequest(text, fixture)).toBe(false);
});
