import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('what is named again may be another one', () => {
  test.each([
    'one ALB in dev and the ALB in prod',
    'a NAT gateway in dev with 40 GB; the NAT gateway in prod moves 400 GB',
    'ALB with 2 LCU and another ALB with 1 LCU',
    'EKS in standard support and our EKS in extended support',
    'one NAT gateway. The NAT gateway moves 150 GB a month',
    'NAT gateway is so expensive. I have 1 nat with 30 GB a month',
  ])('so it is asked: %s', (text) => {
    expect(read(text).open).toMatchObject([{ kind: 'again' }]);
  });
});

describe('one of several, and the rest', () => {
  test.each([
    [
      'three t3.large, one of them only for 10 days',
      ['ec2 instance:t3.large count:2', 'ec2 instance:t3.large count:1 hours:240h'],
    ],
  ])('%s', (text, lines) => {
    expect(read(text)).toMatchObject({ open: [], contradictory: [] });
    expect(linesOf(text)).toEqual([lines]);
  });

  test('what is unused costs as much, unlike what is given back', () => {
    expect(linesOf('6 elastic IPs, 2 of them unused')).toEqual([['network ipv4:6']]);
    expect(read('6 elastic IPs, 2 of them unused').open).toEqual([]);
    expect(read('10 elastic IPs, 4 of them get released after 10 days').open).toMatchObject([{ typed: '4' }]);
  });
});

describe('a number that says in other words what is said before', () => {
  test.each([
    ['app runner 1 vCPU 2 GB, busy 9 h a day, idle the other 15', 'apprunner vcpu:1 memory:2GB active:9h/day'],
    ['app runner 1 vCPU 2 GB, busy 9 hours a day, all other hours idle', 'apprunner vcpu:1 memory:2GB active:9h/day'],
    ['t3.small during business hours only: 9 to 17:30', 'ec2 instance:t3.small hours:42.5h/week'],
  ])('%s', (text, line) => {
    expect(read(text)).toMatchObject({ open: [], contradictory: [] });
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('the number of what is compared', () => {
    expect(read('t3.small, t3a.small or t4g.small all month, which of the three is cheapest?').open).toEqual([]);
    expect(read('Two options, everything x2: t3.medium or Lightsail 4 GB').open).toEqual([]);
    expect(linesOf('Two options, everything x2: t3.medium or Lightsail 4 GB')).toEqual([
      ['ec2 instance:t3.medium count:2'],
      ['lightsail memory:4GB count:2'],
    ]);
  });

  test('another one is asked about', () => {
    expect(read('app runner 1 vCPU 2 GB, busy 8 h a day, idle the other 10').open).toHaveLength(1);
  });

  test('but something else may run then', () => {
    expect(linesOf('t3.large 8 hours a day, the other 16 a t3.small')).toEqual([
      ['ec2 instance:t3.large hours:8h/day', 'ec2 instance:t3.small hours:16h/day'],
    ]);
  });
});

describe('what takes nothing away', () => {
  test.each([
    ['t3.medium all month, not stopped at night', 'ec2 instance:t3.medium hours:24/7'],
    ["t3.medium all month, we don't turn it off on weekends", 'ec2 instance:t3.medium hours:24/7'],
    ['t3.large with 40 GB, never terminated', 'ec2 instance:t3.large disk:40GB'],
    ['an ALB with zero traffic', 'network load_balancers:1'],
    ['EKS cluster with zero nodes', 'eks clusters:1'],
    [
      'provisioned concurrency of 5 for a 512 MB lambda all month, zero invocations',
      'lambda requests:0 memory:512MB duration:1ms provisioned:5 provisioned_hours:24/7',
    ],
    ['app runner 1 vCPU 2 GB, busy 3 h a day, ignore the build minutes', 'apprunner vcpu:1 memory:2GB active:3h/day'],
    ['discord bot for me and 6 mates on a t3.micro', 'ec2 instance:t3.micro'],
    ['game server for us five on a t3.large', 'ec2 instance:t3.large'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test.each(['t3.medium, not stopped until 5 pm', 'prod 3: t3.small all month'])('and what may: %s', (text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test('evenings that begin at a number end at midnight', () => {
    expect(linesOf('t3.large on fri and sat evenings 7 to midnight')).toEqual([
      ['ec2 instance:t3.large hours:10h/week'],
    ]);
  });
});
