import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/pricing/decimal.js';
import type { PriceRequest } from '../../../src/pricing/plain-words/clauses/request.js';
import { lineText, read } from './read.js';

/** Requests that are understood, of every service and every way to state a load. */
const UNDERSTOOD = [
  'lambda 2M requests a month, 512 MB, 300 ms each, on arm in Frankfurt',
  'a lambda that runs every 5 minutes for 20 seconds with 1 gb',
  'a class of 30, each about 40 calls a day, lambda 512mb 400ms',
  'two t3.small servers from 8 pm to 7 am with 20 gb disk',
  't3.medium on weekdays from 9 to 5 in Ireland',
  'c5.xlarge 3 times a day for 20 minutes',
  'm5.large the first ten days of a month',
  'a server with 4 vcpu and 16 gb, 6 hours every saturday',
  '3 fargate tasks with 1 vcpu and 2 gb each in Paris',
  'nightly fargate task, 2 vcpu, 8 GB, takes 45 minutes',
  'batch with 200 jobs a day of 10 minutes, 1 vcpu 2 gb',
  'eks cluster with 3 m5.large nodes',
  'http api with 12 requests per second',
  'websocket api with 500 users connected 8 hours a day, each sending 100 messages a day',
  '20 gb in ecr and a t3.micro',
  '3 lightsail instances with 2 gb each',
  '3 lightsail medium with ipv4',
  'websocket api with 500 users connected 4 hours a day, each sending 2 messages a minute',
  'lambda for 4 classes of 25 students, each 60 calls a day, 128 MB, 100 ms',
  'batch with 200 jobs a nite of 10 minutes, 1 vcpu 2 gb',
  't3.medium or t4g.medium, 10 hours a day',
];
/** What may be added, besides larger whole numbers: quantities of all kinds, rates, denials, vague words, and words that say something else. */
const ADDED = [
  ...['2', '3', '4', '5', '6', '7', '8', '9'],
  ...['0.5', '22.04', '3.12', '7:30', '1e6', '5k', '3M', '12%', 'seven', 'half', 'fifty', 'a dozen', 'million'],
  ...['$50', '20 dollars', '€9', '2027', 'v2', '5th', '8am', '2 GB', '300 ms', '4 vcpu', '10 minutes'],
  ...['daily', 'weekly', 'per second', 'every hour', 'on sundays', 'weekends', 'nightly', 'twice a day'],
  ...['not', 'no', 'never', 'without', 'except', 'minus', "don't"],
  ...['sometimes', 'several', 'many', 'rarely', 'double', 'spikes', 'varies'],
  ...['banana', 'redundant', 'postgres', 'encrypted', 'peering', 'multi', 'backups', 'failover', 'gaming'],
];

/**
 * The text with something added before every second of its words, or at the end: 8,000 requests in all.
 * @param turn an even or odd number; neighbors in a list of additions take turns, so that something is tried at every place
 */
function mutated(text: string, added: string, turn: number): string[] {
  const words = text.split(' ');
  return [...words, '']
    .map((_, at) => [...words.slice(0, at), added, ...words.slice(at)].join(' '))
    .filter((_, at) => (at + turn) % 2 === 0);
}

/** Whether a request leads to a total. */
function isPriced({ missing, contradictory, open, alternatives }: PriceRequest): boolean {
  return (
    missing.length + contradictory.length + open.length === 0 && alternatives.some(({ lines }) => lines.length > 0)
  );
}

function linesOf({ alternatives }: PriceRequest): string {
  return alternatives.map(({ lines }) => lines.map(lineText).sort().join(' + ')).join(' or ');
}

/** All that the second line of a reply tells beside the options. */
function told({ explained, leftOut, alternatives, budget, claimed, periods }: PriceRequest): string {
  const refused = alternatives.flatMap((alternative) => alternative.refused.map(({ typed }) => typed));
  const asked = periods.map(({ typed }) => typed);
  const money = [...(budget ? [budget] : []), ...claimed.map(({ dollars }) => dollars)].map(plain);
  return [...explained, ...leftOut, ...refused, ...asked, ...money].join(' ').toLowerCase();
}

/** What can be counted, and what may stand behind it. */
const COUNTED = [
  'lightsail medium',
  'lightsail 2GB',
  't3.micro',
  'c5.large servers',
  'fargate tasks with 1 vcpu and 2 gb',
];
const BEHIND = [
  '',
  'with ipv4',
  'w/ ipv4',
  'having a public ip',
  'including an ip address',
  'monthly',
  '24/7',
  'in Ireland',
];
const COUNTS = COUNTED.flatMap((what) => BEHIND.map((behind) => `3 ${what} ${behind}`.trim()));
/** Numbers that stand alone: another one is another request. */
const NUMBER = /(?<=^|\s)\d+(?=\s)/g;

describe('a number is never dropped', () => {
  const numbers = [...UNDERSTOOD, ...COUNTS].flatMap((text) =>
    [...text.matchAll(NUMBER)].map(({ 0: number, index }): [string, string] => [
      text,
      `${text.slice(0, index)}${Number(number) + 1}${text.slice(index + number.length)}`,
    ]),
  );

  test.each(numbers)('%s is not %s', (text, other) => {
    expect(linesOf(read(other))).not.toBe(linesOf(read(text)));
  });
});

describe('how often and where is never dropped', () => {
  test('two Regions are none for what has none of its own', () => {
    expect(read('t3.micro in paris, t3.small in eu-west2 and a t3.large').contradictory).toEqual(['region']);
  });

  test.each(['a shift', 'per sprint', 'a lecture', 'per build'])('200 jobs %s stands open', (period) => {
    expect(isPriced(read(`batch on fargate: 200 jobs ${period}, 10 min each, 1 vcpu 2gb`))).toBe(false);
  });

  test.each(['europe', 'eu', 'asia', 'us'])('%s is no Region, so the reply says which it took', (area) => {
    expect(told(read(`2 t3.large in ${area}`))).toContain('several regions');
  });

  test.each([
    ['cheapest eu region for a t3.large', 'eu-'],
    ['where is m5.large cheapest in asia', 'ap-'],
    ['lowest price for 2 t3.micro in europe', 'eu-'],
  ])('%s compares the Regions of that area', (text, area) => {
    expect(read(text)).toMatchObject({ everywhere: true, area });
  });
});

describe('of a request that is understood and one number or word more', () => {
  const before = new Map(UNDERSTOOD.map((text) => [text, linesOf(read(text))]));

  test.each(UNDERSTOOD)('%s is understood', (text) => {
    expect(isPriced(read(text))).toBe(true);
    expect(read(text).leftOut).toEqual([]);
  });

  /** The requests with something added whose total stays the same and does not name it. */
  function silentAbout(text: string, added: string, turn: number): string[] {
    // To say the same thing twice adds nothing.
    if (text.toLowerCase().includes(added.toLowerCase())) return [];
    if (/^(?:daily|nightly)$/.test(added) && /nightly|a day|a nite/.test(text)) return [];
    const [keyword = added] = added.toLowerCase().match(/[\d.:]*\d|[a-z']{3,}/) ?? [];
    return mutated(text, added, turn).filter((changed) => {
      const request = read(changed);
      return isPriced(request) && linesOf(request) === before.get(text) && !told(request).includes(keyword);
    });
  }

  test.each(UNDERSTOOD)('there is no total in which that plays no part and is not named: %s', (text) => {
    expect(ADDED.flatMap((added, turn) => silentAbout(text, added, turn))).toEqual([]);
  });

  test('nor is there one for any number', () => {
    const number = fc.integer({ min: 2, max: 9_999 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...UNDERSTOOD), number, fc.nat(1), (text, added, turn) => {
        expect(silentAbout(text, added, turn)).toEqual([]);
      }),
    );
  });

  test('money, times of day, years and versions are no count', () => {
    const aside = fc.constantFrom(
      '$50',
      '20 dollars',
      '€9',
      'in 2027',
      'at 7:30',
      'at 8am',
      'python 3.12',
      'ubuntu 22.04',
    );
    fc.assert(
      fc.property(fc.constantFrom(...UNDERSTOOD), aside, fc.boolean(), (text, added, isFirst) => {
        const request = read(isFirst ? `${added}, ${text}` : `${text}, ${added}`);
        if (isPriced(request)) expect(linesOf(request)).toBe(before.get(text));
      }),
    );
  });
});
