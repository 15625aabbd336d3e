import { expect, test } from 'vitest';
import { linesOf, read } from './read.js';

test.each([
  // What stands before both sides, or is said of one only.
  ['30M requests a month: an alb or an http api?', ['network load_balancers:1', 'apigateway kind:http requests:30M']],
  ['fargate 1 vcpu 2 gb or lightsail 2 gb', ['fargate vcpu:1 memory:2GB', 'lightsail memory:2GB']],
  [
    'm5.large or lightsail 8 gb, both with windows',
    ['ec2 instance:m5.large os:windows', 'lightsail memory:8GB os:windows'],
  ],
  [
    't3.large vs lightsail 8gb, plus 35 gb of snapshots',
    ['ec2 instance:t3.large snapshots:35GB', 'lightsail memory:8GB snapshots:35GB'],
  ],
  [
    'app runner 1 vcpu 2 gb active 2 h a day, or the same size on fargate',
    ['apprunner vcpu:1 memory:2GB active:2h/day', 'fargate vcpu:1 memory:2GB'],
  ],
  [
    'step functions standard or express? 2M runs, 6 transitions each, 300 ms, 64 mb',
    [
      'stepfunctions requests:2M transitions:6 workflow:standard',
      'stepfunctions requests:2M transitions:6 workflow:express duration:300ms memory:64MB',
    ],
  ],
  ['t3.nano t3.micro or t3.small', ['ec2 instance:t3.nano', 'ec2 instance:t3.micro', 'ec2 instance:t3.small']],
  // Two values of one option, where the difference is what is asked for.
  [
    'our r6g.large never sleeps; what do we save if it only runs from 7 to 19?',
    ['ec2 instance:r6g.large hours:24/7', 'ec2 instance:r6g.large hours:12h/day'],
  ],
  [
    'torn between an m6g.large all month and an m6g.xlarge 9 hours a day, which costs less?',
    ['ec2 instance:m6g.large hours:24/7', 'ec2 instance:m6g.xlarge hours:9h/day'],
  ],
])('%s', (text, sides) => {
  const { open, contradictory, missing } = read(text);
  expect([...open, ...contradictory, ...missing]).toEqual([]);
  expect(linesOf(text)).toEqual(sides.map((side) => [side]));
});

test.each([
  ['12 lakh lambda calls a month, 1 gb 2 s', 'lambda requests:1.2M memory:1GB duration:2s'],
  ['2 crore lambda calls, 1 gb 120 ms', 'lambda requests:20M memory:1GB duration:120ms'],
  ['lambda 3M calls (256mb,120 ms)', 'lambda requests:3M memory:256MB duration:120ms'],
  ['4 fargate tasks 1/2', 'fargate vcpu:1 memory:2 tasks:4'],
  ['1.500 fargate task hours, 1 vcpu 2 gb', 'fargate vcpu:1 memory:2GB'],
  ['a t3.small for two exam weeks, weekdays 8 to 18', 'ec2 instance:t3.small hours:100h'],
  ['a t3.small for the two exam weeks, monday to friday from 8 to 18', 'ec2 instance:t3.small hours:100h'],
  ['hackathon saturday: 9 teams each get a t3.small from 10 to 16', 'ec2 instance:t3.small hours:6h count:9'],
  ['20 t3.small for a workshop on saturday from 10 to 16', 'ec2 instance:t3.small count:20 hours:6h'],
  ['three 24/7 t3.small', 'ec2 instance:t3.small count:3 hours:24/7'],
])('%s is %s', (text, line) => {
  expect(linesOf(text)).toEqual([[line]]);
  expect(read(text).open).toEqual([]);
});

test.each([
  ['lambda or fargate for a sync of 4 minutes every 2 hours, 0.5 vcpu 1 gb', '2min/hour'],
  ['4 minutes every hour with 1 gb: lambda, or fargate with 0.5 vcpu?', '4min/hour'],
  ['lambda vs fargate, 30 runs a day of 6 minutes each, 0.5 vcpu 1 gb', '3h/day'],
])('a Fargate task runs as long as the runs that a function has: %s', (text, hours) => {
  expect(linesOf(text)[1]?.[0]).toContain(`hours:${hours}`);
});

test('but a server is not off between runs', () => {
  expect(linesOf('4 minutes every hour with 1 gb: lambda or t3.micro?')[1]).toEqual(['ec2 instance:t3.micro']);
});

test('what somebody has to save up is no difference', () => {
  expect(linesOf('t3.small with 30 GB gp3, how much do I have to save up')).toEqual([
    ['ec2 instance:t3.small disk:30GB disk_type:gp3'],
  ]);
});

test.each([
  'last month a t3.medium 24/7. now two m5.xlarge, 50 hours a week. would that be more or less than what i had?',
  'i have a t3.medium, my friend has two m5.xlarge 50 hours a week. who pays more?',
])('who asks what costs more compares, without an "or": %s', (text) => {
  expect(linesOf(text)).toHaveLength(2);
});
