import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('numbers of other things change nothing', () => {
  test.each([
    ['what somebody paid', 'our bill was 210 in spring. t3.small 24/7'],
    ['what somebody pays at a rate', 'i pay 18 a month now, t3.small 24/7'],
    ['money without a number', 'is this thousands of dollars? t3.small 24/7'],
    ['what has a fraction and no unit', 'a friend got 17.35 for a t3.small 24/7'],
    ['none of something', 'a t3.small 24/7 with zero visitors so far'],
  ])('%s: %s', (_, text) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small hours:24/7']]);
  });

  test('what a request carries counts by the pieces of its API', () => {
    expect(linesOf('http api 3M calls a month, each up to 300 KB')).toEqual([['apigateway kind:http requests:3M']]);
    expect(linesOf('http api 3M calls a month, 900 KB each')).toEqual([['apigateway kind:http requests:6M']]);
    expect(linesOf('websocket api 3M messages a month, 80 KB each')).toEqual([
      ['apigateway kind:websocket requests:9M'],
    ]);
    expect(linesOf('lambda 3M calls a month, 90 KB each, 1 gb 2 s')).toEqual([
      ['lambda requests:3M memory:1GB duration:2s'],
    ]);
  });
});

test('a total is stated with a currency, or by somebody', () => {
  const claimsOf = (text: string) => read(text).claimed.map(({ dollars }) => dollars.toString());
  expect(claimsOf('bill was 64 dollars for 2 t3.medium, is this what one would expect?')).toEqual(['64']);
  expect(claimsOf('the calculator says 31 for a t3.medium, true?')).toEqual(['31']);
  expect(claimsOf('30 elastic ips, the limit is 5 right?')).toEqual([]);
  expect(claimsOf('is $40 enough for a t3.medium, right?')).toEqual([]);
  expect(claimsOf('so a t3.medium on beanstalk is 0 dollars')).toEqual(['0']);
});

describe('money beside what is priced', () => {
  test.each([
    ['they billed $41 for 2 t3.medium', '41'],
    ['someone told me that 4 m5.large behind an alb cost $300', '300'],
    ['30 dollars for a t3.medium, fair?', '30'],
    ['5 alarms: 50 cents, plausible?', '0.5'],
    ['nat gateway, 33 usd a month sounds too high', '33'],
    ['t3.small with 40 gb, so $18 yes?', '18'],
    ['8.80 for 110 gb gp3, checks out?', '8.8'],
    ['a nat gateway is 32.85, so 2 nat gateways = 65?', '65'],
    ['we got charged 33 for a nat gateway, does that add up', '33'],
    ['is sqs free for 300k messages', '0'],
  ])('%s: somebody says that it costs that', (text, dollars) => {
    const { budget, claimed } = read(text);
    expect(claimed.map((one) => [one.dollars.toString(), one.asked])).toEqual([[dollars, true]]);
    expect(budget).toBeUndefined();
  });

  test.each([
    ['2 t3.medium, $50', '50'],
    ['we pay $70 for an m5.large', '70'],
    ['is a t4g.large more than 40 bucks', '40'],
    ['our office pays a hoster 25 dollars a month, what would a t3.medium be', '25'],
  ])('%s: it may be a budget or not', (text, dollars) => {
    const { budget, claimed } = read(text);
    expect(claimed.map((one) => [one.dollars.toString(), one.asked])).toEqual([[dollars, undefined]]);
    expect(budget).toBeUndefined();
  });

  test.each([
    ['I have only $40, t3.medium', '40'],
    ['t3.medium, must stay under $40', '40'],
    ['can i run a t3.medium for $40', '40'],
    ['$40 a month, what is the biggest t3', '40'],
    ['40 a month, best server', '40'],
    ['$480 for the whole year, which instance', '40'],
    ['$40 credits, how many hours of c5.xlarge', '40'],
    ['is it right that $40 is enough for a t3.medium?', '40'],
  ])('%s: a budget', (text, budget) => {
    expect(read(text).budget?.toFixed(2)).toBe(`${budget}.00`);
    expect(read(text).claimed).toEqual([]);
  });

  test.each([
    't3.medium at $0.0416 an hour, what is that a month',
    'eks is 0.10/hr, what is one cluster a month',
    'one address is 3.65 a month each, a t3.medium with an ipv4',
    'a studio wants 15 cents a page, a t3.medium for us',
    'beanstalk is free, so what is a t3.medium?',
  ])('%s: a price of one, and no total', (text) => {
    const { budget, claimed, open } = read(text);
    expect([budget, claimed, open]).toEqual([undefined, [], []]);
  });

  test('numbers that are no money stay what they are', () => {
    expect(linesOf('lambda, memory = 512, 3M calls of 200 ms, right?')).toEqual([
      ['lambda requests:3M memory:512 duration:200ms'],
    ]);
    expect(read('2M lambda calls took 1.9 s at 512 MB, plausible?').claimed).toEqual([]);
    expect(linesOf('an elastic ip is 3.65 a month, so 7 of them?')).toEqual([['network ipv4:7']]);
  });
});

describe('credits are money to spend', () => {
  test.each(['300 in AWS credits, how long does a t3.small last', 'how long does a t3.small last with 300 of credits'])(
    '%s',
    (text) => {
      expect(read(text).budget?.toString()).toBe('300');
    },
  );
});

test.each([
  ['my son (14) wants a t3.xlarge', ['ec2 instance:t3.xlarge']],
  ['REST API with 90M calls in sydney? no caching', ['apigateway kind:rest requests:90M region:ap-southeast-2']],
  [
    'step functions standard, 14 states, 5000 executions a day',
    ['stepfunctions requests:5000/day transitions:14 workflow:standard'],
  ],
  ['a t2.micro just on wkends', ['ec2 instance:t2.micro hours:48h/week']],
])('%s', (text, lines) => {
  expect(linesOf(text)).toEqual([lines]);
});

test('what comes once is paid in one month alone', () => {
  const { explained, open } = read('2 m5.large for 5 hours, one time');
  expect(explained.join(' ')).toContain('`one time` means that you pay it in one month alone.');
  expect(open).toEqual([]);
});

test('a budget needs no currency, and a class of 30 is none', () => {
  const { budget, open } = read('my budget for playing around is 40 a month. a t3.large for 15 hours a week');
  expect([budget?.toFixed(), open]).toEqual(['40', []]);
  expect(read('budget for a class of 30 on t3.small, 2 h a week').budget).toBeUndefined();
});

test('who is sorry corrects nothing', () => {
  expect(read('my english is not so good sorry. a t3.small with a 20 GB disk').open).toEqual([]);
});
