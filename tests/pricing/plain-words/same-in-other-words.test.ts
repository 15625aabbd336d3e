import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

/** Requests of every service and every way to state a load. */
const REQUESTS = [
  'm5.large off from 8 pm to 6 am with 40 gb disk',
  '3 t3.small servers on weekdays from 9 to 5 with 20 gb disk each',
  'c5.xlarge 3 times a day for 20 minutes',
  'two t3.large 24/7 and a nat gateway',
  'lambda 2 million requests a month, 512 mb of ram, 300 ms each',
  'lambda with 1 gb that runs every night for 90 seconds',
  'a class of 30, each about 40 calls a day, lambda 512 mb 400 ms',
  '2 fargate tasks with 1 vcpu and 2 gb, 6 hours a day',
  'batch with 200 jobs a day of 10 minutes, 1 vcpu 2 gb',
  'http api with 12 requests per second and lambda 128 mb 50 ms',
  'websocket api, 40 users online 2 hours a day and sending 100 messages a day',
  'eks cluster with 3 m5.large nodes and a load balancer',
  'lightsail with 2 gb and 20 gb of snapshots',
  '6 snapshots of a 100 gb disk, 2 gb change a day',
];
/** Words that mean the same, by what they take the place of. */
const EXCHANGES: readonly (readonly [of: RegExp, by: string])[] = [
  [/\boff from\b/, 'stopped from'],
  [/\boff from\b/, 'switched off from'],
  [/\boff from\b/, 'shut down from'],
  [/\bweekdays\b/, 'mon-fri'],
  [/\bfrom 9 to 5\b/, 'from 9am to 5pm'],
  [/\b24\/7\b/, 'nonstop'],
  [/\b24\/7\b/, 'all the time'],
  [/\bhours\b/, 'hrs'],
  [/\bminutes\b/, 'mins'],
  [/\bseconds\b/, 'secs'],
  [/ ms\b/, 'ms'],
  [/ gb\b/g, 'gb'],
  [/ gb\b/g, ' gigs'],
  [/\ba day\b/g, 'per day'],
  [/\ba day\b/g, 'daily'],
  [/ per second\b/, '/s'],
  [/\ba month\b/, 'per month'],
  [/\bevery night\b/, 'nightly'],
  [/\b2 (?=[a-z]{3})/g, 'two '],
  [/\b3 (?=[a-z])/g, 'three '],
  [/\b2 million\b/, '2M'],
  [/ and a /, ' + a '],
  [/ and a /, ' plus a '],
  [/ with /g, ' w/ '],
  [/, /, '\n'],
  [/\bdisk\b/, 'volume'],
  [/\bram\b/, 'memory'],
  [/\bcalls\b/, 'requests'],
  [/\brequests\b/, 'calls'],
  [/\bnat gateway\b/, 'nat gw'],
  [/\bload balancer\b/, 'alb'],
  [/^/, 'hey, what would be the price of '],
  [/$/, ' for my school project pls'],
];

describe('the same in other words is read in the same way', () => {
  test.each(REQUESTS)('%s', (request) => {
    const lines = linesOf(request);
    expect(read(request)).toMatchObject({ open: [], missing: [], contradictory: [] });
    for (const [of, by] of EXCHANGES) {
      const other = request.replace(of, by);
      expect([other, linesOf(other), read(other).open]).toEqual([other, lines, []]);
    }
  });

  test('in capitals, too', () => {
    for (const request of REQUESTS) expect(linesOf(request.toUpperCase())).toEqual(linesOf(request));
  });
});
