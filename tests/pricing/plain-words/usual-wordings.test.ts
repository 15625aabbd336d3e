import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('times are read as most people write them', () => {
  test.each([
    ['t3.medium from 8 a.m. to 8 p.m. on weekdays', 'ec2 instance:t3.medium hours:60h/week'],
    ['t3.medium 6 hours on 3 days of the week', 'ec2 instance:t3.medium hours:18h/week'],
    ['t3.medium, 25 % of the time', 'ec2 instance:t3.medium hours:182.5h'],
    ['t3.medium, half a gig of disk, 10 percent of every day', 'ec2 instance:t3.medium disk:512MB hours:2.4h/day'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });
});

describe('numbers are read as most people write them', () => {
  test.each([
    ['c6g.large, 3 pieces, tokyo', 'ec2 instance:c6g.large count:3 region:ap-northeast-1'],
    ['Factorio 2.0 server on a t3.medium', 'ec2 instance:t3.medium'],
    ['t3.medium for a game on port 26900', 'ec2 instance:t3.medium'],
    ['each of our 9 customers gets a fargate task with 1 vcpu 2 gb', 'fargate vcpu:1 memory:2GB tasks:9'],
    ['a school has 24 learners, every one of them gets a t3.micro', 'ec2 instance:t3.micro count:24'],
    ['2 app runner instances of 1 vcpu 2 gb, never active', 'apprunner vcpu:1 memory:2GB active:0 count:2'],
    ['t3.nano 4 my blog', 'ec2 instance:t3.nano'],
    ['is t3.nano good 4 a blog, price?', 'ec2 instance:t3.nano'],
    ['best way 2 host on a t3.small', 'ec2 instance:t3.small'],
    ['lambda runs 4 an hour, 512 MB, 2 minutes', 'lambda requests:4/hour memory:512MB duration:2min'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('two disks of a size are two', () => {
    expect(linesOf('m6i.large with 2x150GB gp3').flat().join()).toMatch(/count:2|disk:300GB|disks:2/);
  });
});

describe('logs that lie there are not those that come', () => {
  test.each([
    ['we keep 300 GB of logs in cloudwatch', 'network logs_kept:300GB'],
    ['90 GB of logs a month, and 300 GB stored', 'network logs:90GB logs_kept:300GB'],
    ['cloudwatch: we ingest 12 GB a month and retain 300 GB', 'network logs:12GB logs_kept:300GB'],
    ['40 GB of logs a month', 'network logs:40GB'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
  });
});

test('data goes through the load balancer that is named', () => {
  expect(linesOf('a classic load balancer with 100 GB a month through it')).toEqual([
    ['network classic_data:100GB classic_load_balancers:1'],
  ]);
});

describe('what is and what may be are compared', () => {
  test.each([
    'before: 2 m5.large, after: 3 c6g.large',
    'today 2 m5.large, the plan is 3 c6g.large',
    'Now: 2 m5.large. Proposal: 3 c6g.large.',
    'currently we run 2 m5.large; new: 3 c6g.large',
  ])('%s', (text) => {
    expect(linesOf(text)).toEqual([['ec2 instance:m5.large count:2'], ['ec2 instance:c6g.large count:3']]);
  });

  test('but what comes to what is there is added', () => {
    expect(linesOf('2 m5.large now and 3 c6g.large')).toHaveLength(1);
  });
});
