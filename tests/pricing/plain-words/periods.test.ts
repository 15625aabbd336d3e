import { expect, test } from 'vitest';
import { linesOf, read } from './read.js';

test.each([
  ['t3.small per year please', 'a year', '12'],
  ['2 t3.small yearly', 'a year', '12'],
  ['what would t3.small be annually', 'a year', '12'],
  ['t3.small for my semester', '4 months', '4'],
  ['t3.small for a whole year', 'a year', '12'],
  ['t3.small for 2 full years', '24 months', '24'],
  ['t3.small for 6 weeks', '6 weeks', '1.3808'],
  ['t3.small for a quarter', '3 months', '3'],
  ['t3.small for a year of 12 months', '12 months', '12'],
  ['an ALB with 2 LCUs, per year please', 'a year', '12'],
  // What is up all the time does not come every hour.
  ['hourly rate for a t3.small, frankfurt', 'an hour', '0.0014'],
  ['whats the hourly of two c6g.large', 'an hour', '0.0014'],
  ['t3.small windows hourly', 'an hour', '0.0014'],
  ['rate per hour t3.small tokyo', 'an hour', '0.0014'],
  ["what's a t3.small an hour", 'an hour', '0.0014'],
  ['how much is a t3.small weekly', 'a week', '0.2301'],
  ['Per year: a t3.small', 'a year', '12'],
  ['t3.small over two quarters', '6 months', '6'],
  ['t3.small, what is that per quarter', 'a quarter', '3'],
  ['2 NAT gateways, what would that be quarterly', 'a quarter', '3'],
  // What somebody tells has lasted from the first date to the second.
  ['t3.small 750 hours', '750 hours', '1.0274'],
  // What each pays of those who split it.
  ['a t3.small shared by 5 friends, cost per head?', 'each of 5', '0.2'],
  ['8 students each get a t3.small, what does each pay?', 'each of 8', '0.125'],
])('%s: the price is asked for %s', (text, name, months) => {
  const [period] = read(text).periods;
  expect(period?.name).toBe(name);
  expect(period?.months.round(4).toFixed()).toBe(months);
  expect(read(text).open).toEqual([]);
});

test.each([
  [
    'lambda with 256 MB takes a quarter of a second, 2M calls a month',
    'lambda requests:2M memory:256MB duration:250ms',
  ],
  ['1 fargate task with a quarter vcpu and 512 MB', 'fargate vcpu:0.25 memory:512MB tasks:1'],
  ['6M REST API calls a quarter', 'apigateway kind:rest requests:6M/quarter'],
  // How often is said later.
  ['lambda: 6M calls, 256 MB, 100 ms. That is per quarter.', 'lambda requests:6M/quarter memory:256MB duration:100ms'],
])('a quarter is a part of what follows it, or three months: %s', (text, line) => {
  expect(linesOf(text)).toEqual([[line]]);
  expect(read(text)).toMatchObject({ periods: [], open: [] });
});

test.each([
  ['t3.small off 9 hours a day', 'ec2 instance:t3.small hours:15h/day'],
  ['t3.small, stopped for 3 days a week', 'ec2 instance:t3.small hours:96h/week'],
  ['t3.small with 10 GB gp3, off for 10 days of the month', 'ec2 instance:t3.small disk:10GB hours:490h disk_type:gp3'],
])('how long something is off leaves the rest of the period: %s', (text, line) => {
  expect(linesOf(text)).toEqual([[line]]);
});

test.each([
  ['t3.small hourly for 10 minutes', 'ec2 instance:t3.small hours:4h/day'],
  ['lambda hourly, 256 MB, 3 s', 'lambda requests:1/hour memory:256MB duration:3s'],
])('what is started so often is no price of an hour: %s', (text, line) => {
  expect(read(text).periods).toEqual([]);
  expect(linesOf(text)).toEqual([[line]]);
});

test('a price may be asked for several periods at once', () => {
  const { periods, open } = read('c6g.large per hour, per week and per year');
  expect(periods.map(({ name }) => name)).toEqual(['an hour', 'a week', 'a year']);
  expect(open).toEqual([]);
});

test.each(['300 GB gp3 for one month', '12 GB in ECR for a month', 'lambda 3M 512mb 200ms, 1 month'])(
  'every price is for one month, also if somebody says so: %s',
  (text) => {
    expect(read(text)).toMatchObject({ periods: [], open: [], contradictory: [] });
  },
);

test('a sum of what is there for different times is asked about', () => {
  expect(read('a t3.small for 3 months and a t3.large for 5 months').open).toMatchObject([
    { kind: 'time', typed: '3 months' },
    { kind: 'time', typed: '5 months' },
  ]);
  expect(read('a t3.small and a t3.large, both for 5 months').open).toEqual([]);
});
