import { describe, expect, test } from 'vitest';
import { afterQuote } from '../../../src/pricing/second-line/after-quote.js';
import { fixture } from '../../fixture/knowledge.js';
import { lineText, read } from '../plain-words/read.js';

/** Requests, and lines that change them in every way. */
const CHANGES: readonly (readonly [first: string, second: string])[] = [
  ['2 t3.small', 'in frankfurt'],
  ['2 t3.small', 'with 50 GB disk'],
  ['2 t3.small', 'plus a nat gateway and 200 GB data out'],
  ['2 t3.small', 'how much with a load balancer'],
  ['4 t3.micro', 'double it'],
  ['4 t3.micro', '2 more'],
  ['t3.medium with 50 GB disk', 'what would it be on arm'],
  ['t3.large', 'how much is that per week'],
  ['2 t3.small 8 hours a day', 't3.large instead'],
  ['m5.large', '10 hours a day on weekdays'],
  ['fargate 2 vcpu 8gb', 'and on ec2?'],
  ['fargate 1 vcpu 2gb always on', 'actually make it 6 GB'],
  ['how much is lambda', '9 million calls, 512mb, 200ms'],
  ['http api with 4 million requests', 'half of that'],
  ['4 m5.large', 'scale down to 2 at night'],
  ['6 m5.large', 'on weekends only 1 of them'],
  ['6 m5.large', 'between 9 and 17 we need 10, otherwise 2'],
];
/** Lines that tell a time, or a number that a rate belongs to: more of those are read together with it. What runs anyway runs daily. */
const TIMED = /\b(?:hours|night|pm|weekends|between|more|make it|instead)\b/;
const TIMES = /\d:\d|minutes|ms|daily|every|twice|sundays|second|dozen|22/;
/** What may be added: quantities, asides, rates, denials, vague words, and names of what has a price and of what has none. */
const ADDED = [
  ...[
    '0.5',
    '22.04',
    '5k',
    '12%',
    'seven',
    'a dozen',
    'million',
    '300 ms',
    '4 vcpu',
    '10 minutes',
    '7:30',
    '2027',
    '$50',
  ],
  ...[
    'daily',
    'per second',
    'every hour',
    'on sundays',
    'twice a day',
    'not',
    'without',
    'except',
    'sometimes',
    'many',
  ],
  ...['banana', 'postgres', 's3', 'windows', 'spot', 'in paris', 'a load balancer', 'm5.xlarge', 'lambda', 'fargate'],
];

/** What a second line comes to, and all that the reply tells of it; undefined if it is asked about or stands alone. */
function totalAfter(first: string, second: string) {
  const after = afterQuote(second, { text: first, asked: true }, fixture);
  if (!after || !('line' in after)) return undefined;
  const { alternatives, open, contradictory, missing, periods, budget, explained } = read(
    after.line.replace(/^\/price (?:quote text:)?/, ''),
  );
  if (missing.length + open.length + contradictory.length > 0) return undefined;
  const refused = alternatives.flatMap((one) => one.refused.map(({ typed }) => typed));
  const lines = alternatives.map((one) => one.lines.map(lineText).join(' + ')).join(' or ');
  const told = [...after.unread, ...explained, ...refused, budget?.toFixed() ?? ''].join(' ').toLowerCase();
  return { total: `${lines}, ${periods.map(({ name }) => name)}`, told };
}

describe('a second line', () => {
  test.each(CHANGES)('after "%s", "%s" has no total that leaves out a word more', (first, second) => {
    const words = second.split(' ');
    const before = totalAfter(first, second)?.total;
    const silent = ADDED.filter(
      (added) => !`${first} ${second}`.includes(added) && !(TIMED.test(second) && TIMES.test(added)),
    ).flatMap((added) =>
      [...words, ''].flatMap((_, place) => {
        const line = [...words.slice(0, place), added, ...words.slice(place)].join(' ');
        const after = totalAfter(first, line);
        const [keyword = added] = added.match(/[\d.:]*\d|[a-z']{3,}/) ?? [];
        return after?.total === before && after && !after.told.includes(keyword) ? [line] : [];
      }),
    );
    expect(silent).toEqual([]);
  });

  test.each(['t3.small with 20 GB disk', 'fargate 1 vcpu 2 gb and a load balancer', 'lambda 3M requests 512MB 200ms'])(
    'after "%s" that names something else never gets the price before',
    (first) => {
      const before = totalAfter(first, 'plus 0 GB data out')?.total ?? '';
      const silent = ['an nlb', 'eks', 'a lightsail with 2 GB', 'c5.large', 's3', 'rds', 'a vpc endpoint', 'p3.2xlarge']
        .flatMap((what) =>
          ['what about', 'and', 'how much is', 'with', '', 'what would be the price of'].map((as) =>
            `${as} ${what}`.trim(),
          ),
        )
        .filter((line) => {
          const after = totalAfter(first, line);
          const what = line.split(' ').at(-1) ?? '';
          return after?.total === before && !after.told.includes(what);
        });
      expect(silent).toEqual([]);
    },
  );
});
