import { expect, test } from 'vitest';
import { afterQuote } from '../../../src/pricing/second-line/after-quote.js';
import { fixture } from '../../fixture/knowledge.js';

const after = (first: string, second: string) => afterQuote(second, { text: first, asked: true }, fixture);

/** What is asked first, what then, and the line that this makes of it. */
const CHANGED: readonly (readonly [first: string, second: string, line: string])[] = [
  ['lightsail 4gb', 'on windows', '/price lightsail memory:4GB os:windows'],
  ['lightsail 4gb', 'and what about windows?', '/price lightsail memory:4GB os:windows'],
  ['lightsail 4gb windows', 'no, linux then', '/price lightsail memory:4GB os:linux'],
  ['lightsail 4gb windows', 'without windows', '/price lightsail memory:4GB'],
  ['lightsail 4gb', 'add 30 gb of snapshots', '/price lightsail memory:4GB snapshots:30GB'],
  ['lightsail 4gb', 'and an additional 80 gb disk', '/price lightsail memory:4GB extra_disk:80GB'],
  ['lightsail 4gb', 'add a 32 gb disk', '/price lightsail memory:4GB extra_disk:32GB'],
  ['lightsail 4gb', 'and 48 gb more storage', '/price lightsail memory:4GB extra_disk:48GB'],
  ['lightsail 4gb', 'what if we go over by 120 gb', '/price lightsail memory:4GB data_over:120GB'],
  ['lightsail 4gb with a load balancer', 'drop the load balancer', '/price lightsail memory:4GB'],
  ['2 lightsail 1gb and an lb', 'no balancers', '/price lightsail memory:1GB count:2'],
  ['lightsail 4gb with an extra 80 gb disk', 'without the extra disk', '/price lightsail memory:4GB'],
  ['lightsail 4gb and 30 gb of snapshots', 'without the snapshots', '/price lightsail memory:4GB'],
  [
    'lightsail 4gb windows and 30 gb of snapshots',
    'on ec2 instead',
    '/price ec2 instance:t3.medium os:windows snapshots:30GB',
  ],
];

test.each(CHANGED)('"%s", then "%s", is %s', (first, second, line) => {
  expect(after(first, second)).toMatchObject({ line });
});

const DISK_EACH = '2 lightsail 4gb with an extra 75 gb disk each';

test.each([
  [DISK_EACH, '3 of them', 'extra_disk:150GB'],
  ['2 t3.small with 30 gb disk and 25 gb of snapshots', 'five of them', 'snapshots:25GB'],
])('behind "%s", "%s" leaves %s of all together as it was, which is named', (first, second, text) => {
  expect(after(first, second)).toMatchObject({
    line: expect.stringContaining(text),
    readings: [{ text, as: 'still that of all together' }],
  });
});

test.each([
  [DISK_EACH, '8gb'],
  ['2 lightsail 4gb', '3 of them'],
])('behind "%s", "%s" leaves nothing of all together that is to be named', (first, second) => {
  const change = after(first, second);
  expect(change).toHaveProperty('line');
  expect(change).not.toHaveProperty('readings');
});

test('an ALB stays one of EC2', () => {
  expect(after('lightsail 4gb', 'plus an alb')).toMatchObject({
    text: 'lightsail memory:4GB + network load_balancers:1',
  });
});

test('beside another server the load balancer is one of EC2', () => {
  expect(after('lightsail 4gb and a t3.small', 'plus a load balancer')).toMatchObject({
    text: 'lightsail memory:4GB + ec2 instance:t3.small + network load_balancers:1',
  });
});
