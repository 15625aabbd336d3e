import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuote } from '../../../src/pricing/second-line/after-quote.js';
import { fixture } from '../../fixture/knowledge.js';

const changed = (first: string, second: string) => afterQuote(second, { text: first, asked: true }, fixture);

/** What is asked first, what then, and the request that this makes of it. */
const OF_SOME: readonly (readonly [first: string, second: string, text: string])[] = [
  ['3 t3.small', 'two of them only 10 hours a day', 't3.small count:1 + t3.small count:2 hours:10h/day'],
  ['4 t3.small', 'half of them only on weekdays 9 to 17', 't3.small count:2 + t3.small count:2 hours:8h*5d/week'],
  ['2 t3.small', 'one only 8 hours a day', 't3.small count:1 + t3.small count:1 hours:8h/day'],
  ['3 t3.small 8 hours a day', '1 of the 3 always on', 't3.small count:2 hours:8h/day + t3.small count:1 hours:24/7'],
  ['3 t3.small', 'one of the servers as a t3.medium', 't3.small count:2 + t3.medium count:1'],
  ['3 t3.small', 'two of those in frankfurt', 't3.small count:1 + t3.small count:2 region:eu-central-1'],
  ['3 t3.small', '50 GB disk for one of them', 't3.small count:2 + t3.small count:1 disk:50GB'],
  ['3 t3.small', '2 more in frankfurt', 't3.small count:3 + t3.small count:2 region:eu-central-1'],
];
const ANOTHER_NUMBER: readonly (readonly [first: string, second: string, number: number])[] = [
  ['3 t3.small', 'drop one of them', 2],
  ['4 t3.small', 'we dont need half of them', 2],
  ['3 t3.small', 'two of them can go', 1],
  ['3 t3.small', '3 more servers', 6],
  ['t3.small', 'another one', 2],
  ['t3.small', 'what about one more machine?', 2],
  ['3 t3.small', 'one less', 2],
  ['3 t3.small', '2 fewer servers', 1],
];

const typed = (text: string) => text.replaceAll(/t3\.\w+/g, (type) => `ec2 instance:${type}`);

describe('what a line says of some of several machines leaves the others as they were', () => {
  test.each(OF_SOME)('"%s", then "%s", is %s', (first, second, text) => {
    expect(changed(first, second)).toMatchObject({ line: `/price quote text:${typed(text)}`, unread: [] });
  });

  test.each([
    [
      'batch jobs:200 duration:4min vcpu:2 memory:4GB',
      'for 50 of them 8 gb',
      'jobs:150 .*memory:4GB .*jobs:50 .*memory:8GB',
    ],
    [
      'lambda requests:24/day memory:4GB duration:14min',
      '10 of the runs take 2 min',
      'requests:14/day .*requests:10/day .*2min',
    ],
    [
      'lambda requests:3M memory:512MB duration:200ms',
      '10% of them run 5 sec',
      'requests:2.7M .*requests:300000.* duration:5s|requests:2.7M .*requests:0.3M .*5s',
    ],
    ['ebs storage:200GB count:31', '8 of the volumes have 500 gb', 'storage:200GB count:23 .*storage:500GB count:8'],
  ])('also of jobs, calls and volumes: after %s, "%s"', (first, second, text) => {
    expect(changed(`/price ${first}`, second)).toMatchObject({ text: expect.stringMatching(new RegExp(text)) });
  });

  test('beside something else', () => {
    expect(changed('3 t3.small and a nat gateway', 'one of them only 8 hours a day')).toMatchObject({
      text: expect.stringMatching(/nat_gateways:1.*count:2.*count:1 hours:8h\/day/),
    });
  });

  test('for any number of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 59 }), (all, some) => {
        fc.pre(some < all);
        const text = typed(`t3.small count:${all - some} + t3.small count:${some} hours:6h/day`);
        expect(changed(`${all} t3.small`, `${some} of them only 6 hours a day`)).toMatchObject({ text });
      }),
      { numRuns: 40 },
    );
  });
});

describe('so many more or fewer', () => {
  test.each(ANOTHER_NUMBER)('"%s", then "%s", are %s', (first, second, number) => {
    expect(changed(first, second)).toMatchObject({ line: `/price ec2 instance:t3.small count:${number}`, unread: [] });
  });

  test('of the nodes of a cluster', () => {
    const nodes = changed('eks cluster with 3 t3.medium nodes', '2 more nodes');
    expect(nodes).toMatchObject({ line: expect.stringContaining('nodes:5') });
  });
});

describe('nothing is said of some', () => {
  test.each([
    ['3 t3.small', '5 of them', 'count:5'],
    ['3 t3.small', 'just one of them', 'count:1'],
    ['3 t3.small', 'all of them in frankfurt', 'region:eu-central-1'],
  ])('behind "%s" by "%s"', (first, second, text) => {
    expect(changed(first, second)).toMatchObject({ line: expect.stringMatching(new RegExp(`^/price ec2 .*${text}`)) });
  });

  test.each([
    ['t3.small with 50 GB disk', '50 more GB'],
    ['2 t3.small and 3 t3.medium', 'one of them only 8 hours a day'],
  ])('behind "%s" by "%s", which splits nothing in two', (first, second) => {
    expect(JSON.stringify(changed(first, second))).not.toMatch(/count:1[^+]*\+[^+]*count:1 /);
  });
});

test.each(['what happens if one of them fails at night from 10 to 6', 'how do i stop two of them on weekends'])(
  'a question changes nothing: "%s"',
  (second) => {
    expect(JSON.stringify(changed('3 t3.small', second) ?? {})).not.toMatch(/count:1|count:2|hours:/);
  },
);

test('what it may mean instead keeps the others, too', () => {
  const doubtful = changed('3 t3.small', 'one of them only sat and sun, 10 hours each');
  expect(doubtful).toMatchObject({ orElse: expect.anything() });
  const { orElse = [] } = doubtful && 'orElse' in doubtful ? doubtful : {};
  expect(orElse.length).toBeGreaterThan(0);
  expect(orElse.every(({ to }) => to.flat().length > 1)).toBe(true);
});

describe('times behind what has none yet', () => {
  test.each([
    ['weekdays 9-5 and saturdays 10-14', '44h/week'],
    ['and 10 hours on weekdays and 4 on saturday', '54h/week'],
    ['twice a week for 4 hours', '8h/week'],
    ['off on sundays', '144h/week'],
  ])('"%s" is %s', (second, hours) => {
    expect(changed('3 t3.small', second)).toMatchObject({
      line: `/price ec2 instance:t3.small count:3 hours:${hours}`,
    });
  });
});
