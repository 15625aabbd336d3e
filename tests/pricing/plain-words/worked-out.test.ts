import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('what a text works out itself counts once', () => {
  test.each([
    ['an nlb in tokyo, 2 per AZ, so six', ['network network_load_balancers:6 region:ap-northeast-1']],
    ['t3.micro, one per branch so 14', ['ec2 instance:t3.micro count:14']],
    ['c6i.large several hours a day, so 5 hours a day', ['ec2 instance:c6i.large hours:5h/day']],
    ['5 machines (3 t3.nano and 2 m5.large)', ['ec2 instance:t3.nano count:3', 'ec2 instance:m5.large count:2']],
    ['4 load balancers (3 nlb, 1 alb)', ['network network_load_balancers:3', 'network load_balancers:1']],
    ['c6i.large 8 hours a day so 2 of them', ['ec2 instance:c6i.large count:2 hours:8h/day']],
  ])('%s', (text, lines) => {
    expect(read(text)).toMatchObject({ open: [], contradictory: [] });
    expect(linesOf(text)).toEqual([lines]);
  });

  test('but a bracket with another number stands open', () => {
    expect(read('5 machines (3 t3.nano and 3 m5.large)').contradictory).toEqual(['count']);
  });
});

describe('how many of it there are', () => {
  test.each([
    ['17 pupils, an alb each for 2 hours', ['network load_balancers:17 hours:2h']],
    ['each of my 8 teams sets up a nat gateway', ['network nat_gateways:8']],
    ['a t3.nano and a c6i.large, three of each', ['ec2 instance:t3.nano count:3', 'ec2 instance:c6i.large count:3']],
    ['elastic ip cost? we have 6', ['network ipv4:6']],
    ['what is an m5.large, we need 4', ['ec2 instance:m5.large count:4']],
    ['batch with 1 vcpu 2 gb, 700 scans, each needs 3 min', ['batch jobs:700 duration:3min vcpu:1 memory:2GB']],
    ['400 clients report every 20 seconds to a lambda, 1 gb 2 s', ['lambda requests:52560000 memory:1GB duration:2s']],
    ['6k logins a day, 3 calls per login, lambda 1 gb 2 s', ['lambda requests:18000/day memory:1GB duration:2s']],
    ['7 tasks each 0.25/512mb', ['fargate vcpu:0.25 memory:512MB tasks:7']],
    ['200 videos of 3 gb, egress', ['network data_out:600GB']],
    ['one NAT gateway per pupil, 30 pupils, 2 GB each', ['network nat_gateways:30 nat_data:60GB']],
    ['turn a t3.nano off at 22 till 6', ['ec2 instance:t3.nano hours:16h/day']],
    ['an nlb in front of two servers', ['network network_load_balancers:1']],
  ])('%s', (text, lines) => {
    expect(read(text)).toMatchObject({ open: [], contradictory: [], missing: [] });
    expect(linesOf(text)).toEqual([lines]);
  });

  test.each(['2 albs for 17 pupils', '3 sites with a t3.nano, a NAT gateway in each'])('is asked: %s', (text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test('people who come each day are not what they do', () => {
    expect(read('400 clients a day, lambda, 1 gb 2 s').missing).toEqual([{ service: 'lambda', option: 'requests' }]);
  });
});

describe('sides', () => {
  test.each([
    [
      'nat gateway or a nat instance on t3.micro, 300 gb',
      ['network nat_data:300GB nat_gateways:1', 'ec2 instance:t3.micro'],
    ],
    [
      'c6i.large off from 19 to 7 vs leaving it on',
      ['ec2 instance:c6i.large hours:12h/day', 'ec2 instance:c6i.large hours:24/7'],
    ],
    ['90 gb in ecr, and what if it grows to 300 gb', ['ecr storage:90GB', 'ecr storage:300GB']],
    [
      'c6i.large in tokyo, and the same in paris',
      ['ec2 instance:c6i.large region:ap-northeast-1', 'ec2 instance:c6i.large region:eu-west-3'],
    ],
    ['700 gb on st1 and the same on gp3', ['ebs storage:700GB disk_type:st1', 'ebs storage:700GB disk_type:gp3']],
    ['fargate or ec2 with 2 vcpu 8 gb', ['fargate vcpu:2 memory:8GB', 'ec2 instance:t3.large']],
    ['2 vcpu 8 gb: ec2 or fargate', ['ec2 instance:t3.large', 'fargate vcpu:2 memory:8GB']],
    [
      'app runner, fargate and ec2 for 1 vcpu 2 gb 2 hours a day, which costs the least',
      [
        'apprunner vcpu:1 memory:2GB active:2h/day',
        'fargate vcpu:1 memory:2GB hours:2h/day',
        'ec2 instance:t3.small hours:2h/day',
      ],
    ],
  ])('%s', (text, sides) => {
    expect(read(text)).toMatchObject({ open: [], contradictory: [], missing: [] });
    expect(linesOf(text)).toEqual(sides.map((side) => [side]));
  });

  test('what is exchanged for a service is compared with it', () => {
    expect(linesOf('swap a t3.nano for lambda, 3M calls, 1 gb 2 s')).toEqual([
      ['ec2 instance:t3.nano'],
      ['lambda requests:3M memory:1GB duration:2s'],
    ]);
  });

  test('but how often something comes may be that of a part', () => {
    expect(read('lambda 1 gb 2 s, 3M calls a month, and what if we call it hourly').contradictory).toEqual([
      'requests',
    ]);
  });

  test('a size of both sides chooses the type by all of it', () => {
    expect(read('2 vcpu 8 gb: ec2 or fargate').explained.join()).toContain('2 vCPU and 8 GB');
  });

  test('services that are listed without a comparison are added up', () => {
    expect(linesOf('lambda 1M calls 1 gb 2 s, fargate 1 vcpu 2 gb and a t3.nano')).toHaveLength(1);
  });
});

describe('data', () => {
  test.each([
    ['m5.large with 400 gb of traffic', ['ec2 instance:m5.large', 'network data_out:400GB']],
    ['nat gateway 5 hours, downloading 30 gb', ['network nat_data:30GB nat_gateways:1 hours:5h']],
    ['nat gateway, customers download 30 gb', ['network data_out:30GB nat_gateways:1']],
    ['egress for 3 tb', ['network data_out:3072GB']],
    ['2 tb of films from ohio to our office', ['network data_out:2048GB region:us-east-2']],
    ['a load balancer with 730 gb of traffic', ['network load_balancers:1 lcu:1']],
  ])('%s', (text, lines) => {
    expect(read(text)).toMatchObject({ open: [], missing: [] });
    expect(linesOf(text)).toEqual([lines]);
  });

  test.each(['lightsail 2 gb with 300 gb of traffic', 'snapshot of a 90 gb disk that is 30% full'])(
    'is asked: %s',
    (text) => {
      expect(read(text).open).not.toEqual([]);
    },
  );
});

describe('names', () => {
  test.each([
    ['the 12 dollar lightsail', 'lightsail memory:small'],
    ["lightsail's $44 plan", 'lightsail memory:large'],
    ['lightsail $20 bundle', 'lightsail memory:medium address:ipv6'],
    ['u-3tb1.56xlarge in ohio', 'ec2 instance:u-3tb1.56xlarge region:us-east-2'],
    ['p6-b200.48xlarge', 'ec2 instance:p6-b200.48xlarge'],
    ['cheapest ec2 with 4 gb on windows', 'ec2 instance:t3.medium os:windows'],
    ['ec2 with 8 virtual processors and 16 gb', 'ec2 instance:t3.2xlarge'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('money that says what may be spent is no plan', () => {
    expect(linesOf('lightsail 2 gb, I have $10 a month')).toEqual([['lightsail memory:2GB']]);
  });

  test('a magnetic disk is refused by its name', () => {
    expect(read('c6i.large with a 90 gb magnetic disk').alternatives[0]?.refused).toMatchObject([{ what: 'magnetic' }]);
  });
});
