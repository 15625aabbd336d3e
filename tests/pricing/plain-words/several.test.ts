import { describe, expect, test } from 'vitest';
import { linesOf, lineText, read } from './read.js';

describe('several services are added up', () => {
  test.each([
    // Each kind of API has the number before it.
    ['a t3.small with egress to the internet, 250 GB', ['ec2 instance:t3.small', 'network data_out:250GB']],
    // A number of what is named already counts nothing more.
    ['an m5.large and a t3.nano, what do the two of them cost?', ['ec2 instance:m5.large', 'ec2 instance:t3.nano']],
    ['a c5.large and two t3.small. All three together?', ['ec2 instance:c5.large', 'ec2 instance:t3.small count:2']],
    ['four times a lightsail 2 GB', ['lightsail memory:2GB count:4']],
    [
      '10 gb ecr + 5 t3.micro 8 hours a day + lambda 1M 128 100',
      ['ecr storage:10GB', 'ec2 instance:t3.micro count:5 hours:8h/day', 'lambda requests:1M memory:128 duration:100'],
    ],
    [
      '3 t3.small and 2 t3.large, both in canada',
      ['ec2 instance:t3.small count:3 region:ca-central-1', 'ec2 instance:t3.large count:2 region:ca-central-1'],
    ],
    [
      'lambda 3M calls 512mb 200ms and 500k calls, 1 gig, 2 seconds',
      ['lambda requests:3M memory:512MB duration:200ms', 'lambda requests:500000 memory:1GB duration:2s'],
    ],
    // What begins with a number of its own is another one of the only service that is named.
    ['lightsail, one 2gb instance and two 4gb', ['lightsail memory:2GB', 'lightsail memory:4GB count:2']],
    [
      'fargate: one task 1 vcpu 2 gb and two 0.5 vcpu 1 gb',
      ['fargate vcpu:1 memory:2GB tasks:1', 'fargate vcpu:0.5 memory:1GB tasks:2'],
    ],
    // A part of a list that begins with a number of disks is so many in all.
    [
      '3x c5.large\n3x 100 GB gp3\n1x NAT GW',
      ['ec2 instance:c5.large count:3', 'ebs storage:100GB count:3 disk_type:gp3', 'network nat_gateways:1'],
    ],
    [
      '4 x t3.medium | 2 x 200 GB gp3 | LCU average is 2, one ALB',
      ['ec2 instance:t3.medium count:4', 'ebs storage:200GB count:2 disk_type:gp3', 'network lcu:2 load_balancers:1'],
    ],
    [
      'two m5.large, one t3.small, 30 GB gp3 on all three, a NAT gateway',
      [
        'ec2 instance:m5.large count:2 disk:30GB disk_type:gp3',
        'ec2 instance:t3.small count:1 disk:30GB disk_type:gp3',
        'network nat_gateways:1',
      ],
    ],
    [
      '3 t3.small, an ALB, one elastic IP on each server, all 24/7',
      ['ec2 instance:t3.small count:3 ipv4:3 hours:24/7 ipv4_hours:24/7', 'network load_balancers:1 hours:24/7'],
    ],
    // The time of a sentence is that of its parts.
    [
      'Live is two t3.large and an ALB, around the clock. Test is a t3.small with 20 GB gp3; on from 8 to 18, 22 working days',
      [
        'ec2 instance:t3.large count:2 hours:24/7',
        'network load_balancers:1 hours:24/7',
        'ec2 instance:t3.small disk:20GB hours:220h disk_type:gp3',
      ],
    ],
    [
      'lambda 1M 128mb 100ms fargate 1 vcpu 2gb',
      ['lambda requests:1M memory:128MB duration:100ms', 'fargate vcpu:1 memory:2GB'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
  });

  test('an API in front of a function has as many requests, and the reply says so', () => {
    const text = 'a rest api with 12 req/s and the lambda behind it, 256mb 80 ms';
    expect(linesOf(text)).toEqual([
      ['apigateway kind:rest requests:12/second', 'lambda requests:12/second memory:256MB duration:80ms'],
    ]);
    expect(read(text).explained).toEqual(['I used the same number of requests for API Gateway and Lambda.']);
  });

  test('another part of the same has the rest from the one before', () => {
    expect(linesOf('2 t3.large with 40 GB gp3 day and night, for tests 3 of the same but only weekdays 10-4')).toEqual([
      [
        'ec2 instance:t3.large count:2 disk:40GB hours:24/7 disk_type:gp3',
        'ec2 instance:t3.large count:3 disk:40GB hours:30h/week disk_type:gp3',
      ],
    ]);
  });

  test('what stands in brackets is of the thing before them', () => {
    expect(linesOf('an m5.large (7 to 19, Monday to Friday), one NAT gateway')).toEqual([
      ['ec2 instance:m5.large hours:60h/week', 'network nat_gateways:1'],
    ]);
  });

  test('what is called is compared with nothing', () => {
    expect(linesOf('3000 calls an hour against an http api, behind it a 1 gb lambda of 70 ms')).toEqual([
      ['apigateway kind:http requests:3000/hour', 'lambda requests:3000/hour memory:1GB duration:70ms'],
    ]);
  });
});

describe('alternatives are compared', () => {
  test.each([
    // Two processors of one thing.
    [
      'is graviton worth the move? lambda 4M calls, 256 MB, 90 ms, on arm vs on x86',
      [
        'lambda requests:4M memory:256MB duration:90ms architecture:arm64',
        'lambda requests:4M memory:256MB duration:90ms architecture:x86',
      ],
    ],
    [
      'fargate 0.5 vcpu 1 gb all month, how much? and what if we put it on arm?',
      ['fargate vcpu:0.5 memory:1GB hours:24/7', 'fargate vcpu:0.5 memory:1GB hours:24/7 architecture:arm64'],
    ],
    // With labels, what stands before them is that of all.
    [
      'Option one is a t3.small, option two would be a fargate task with 0.5 vcpu and 1 gb. Which is less?',
      ['ec2 instance:t3.small', 'fargate vcpu:0.5 memory:1GB'],
    ],
    [
      '2M calls of 1 s at 1 GB. Option A: lambda on arm. Option B: one m5.large. Not an ALB. Which one wins?',
      ['lambda requests:2M memory:1GB duration:1s architecture:arm64', 'ec2 instance:m5.large count:1'],
    ],
    [
      'plan 1 = 3 t3.small, plan 2 = one t3.large. I do not care about IPv6',
      ['ec2 instance:t3.small count:3', 'ec2 instance:t3.large count:1'],
    ],
    [
      'a) four c5.large b) one c5.4xlarge, which is cheaper?',
      ['ec2 instance:c5.large count:4', 'ec2 instance:c5.4xlarge count:1'],
    ],
    // How long a run takes does not say how long an instance is on.
    [
      'is it cheaper to run 4M calls at 200 ms 1 GB on lambda or on a t3.medium',
      ['lambda requests:4M memory:1GB duration:200ms', 'ec2 instance:t3.medium'],
    ],
    [
      'm6i.large or lambda 3M x 200 ms x 1 gb',
      ['ec2 instance:m6i.large', 'lambda requests:3M memory:1GB duration:200ms'],
    ],
    [
      'on c5.large today, 4 of them 6 hours a day, but we could move to m6g.large',
      ['ec2 instance:c5.large count:4 hours:6h/day', 'ec2 instance:m6g.large count:4 hours:6h/day'],
    ],
    ['500 GB of archived snapshots', ['ebs snapshots:500GB snapshot_tier:archive']],
    [
      'is a c5.large cheaper in ohio than in paris',
      ['ec2 instance:c5.large region:us-east-2', 'ec2 instance:c5.large region:eu-west-3'],
    ],
    [
      'lambda or t3.small? 3 requests a second, 80 ms each, 256 MB, around the clock',
      ['lambda requests:3/second memory:256MB duration:80ms', 'ec2 instance:t3.small hours:24/7'],
    ],
  ])('%s', (text, sides) => {
    expect(linesOf(text).flat()).toEqual(sides);
  });

  test.each([
    ['t3.micro, t3.small or t3.medium?', ['ec2 instance:t3.micro', 'ec2 instance:t3.small', 'ec2 instance:t3.medium']],
    [
      't3.large in ohio, paris or tokyo?',
      [
        'ec2 instance:t3.large region:us-east-2',
        'ec2 instance:t3.large region:eu-west-3',
        'ec2 instance:t3.large region:ap-northeast-1',
      ],
    ],
    [
      'm5.large in frankfurt or in ohio?',
      ['ec2 instance:m5.large region:eu-central-1', 'ec2 instance:m5.large region:us-east-2'],
    ],
    [
      'graviton or intel fargate, 2 vcpu 4 gigs',
      ['fargate vcpu:2 memory:4GB architecture:arm64', 'fargate vcpu:2 memory:4GB architecture:x86'],
    ],
    [
      'fargate 0.5 vcpu 1gb arm/x86',
      ['fargate vcpu:0.5 memory:1GB architecture:arm64', 'fargate vcpu:0.5 memory:1GB architecture:x86'],
    ],
    [
      'compare c5.large and c6g.large, 8 hours a day',
      ['ec2 instance:c5.large hours:8h/day', 'ec2 instance:c6g.large hours:8h/day'],
    ],
    [
      'compare lambda 3M 512MB 200ms with 2 fargate tasks 0.5 vcpu 1gb',
      ['lambda requests:3M memory:512MB duration:200ms', 'fargate vcpu:0.5 memory:1GB tasks:2'],
    ],
    [
      'comparison: t3.micro, lightsail 1gb, c5.large',
      ['ec2 instance:t3.micro', 'lightsail memory:1GB', 'ec2 instance:c5.large'],
    ],
    ['is a lightsail 2gb cheaper than a t3.small?', ['lightsail memory:2GB', 'ec2 instance:t3.small']],
    [
      'batch 100 jobs 1 hour 2 vcpu 4gb on fargate or on c5.large?',
      [
        'batch jobs:100 duration:1h vcpu:2 memory:4GB on:fargate',
        'batch jobs:100 duration:1h vcpu:2 memory:4GB on:c5.large',
      ],
    ],
    [
      'extended or standard support for 2 eks clusters',
      ['eks clusters:2 support:extended', 'eks clusters:2 support:standard'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines.map((line) => [line]));
  });
});

describe('what cannot be priced', () => {
  test.each([
    ['windows container on fargate 1 vcpu 2 gb', 'unpriced'],
    ['rds postgres db.t3.micro', 'outside'],
    ['azure functions 1M executions', 'outside'],
    ['t3.micro on mars', 'place'],
    ['lambda -5 requests 128mb 100ms', 'negative'],
  ])('%s has no line', (text, kind) => {
    const [alternative] = read(text).alternatives;
    expect(alternative?.lines).toEqual([]);
    expect(alternative?.refused[0]?.kind).toBe(kind);
  });

  test.each([
    ['fargate spot 1 vcpu 2gb', 'spot', 'fargate vcpu:1 memory:2GB'],
    ['3 year reserved m5.large all upfront', 'commitment', 'ec2 instance:m5.large'],
    ['4 fargate tasks 1 vcpu 2gb with a savings plan', 'commitment', 'fargate vcpu:1 memory:2GB tasks:4'],
    ['3 t3.large with our edp rate', 'negotiated', 'ec2 instance:t3.large count:3'],
    ['lambda 5M 512mb 200ms, savings plan', 'commitment', 'lambda requests:5M memory:512MB duration:200ms'],
  ])('%s has the line on demand', (text, onDemand, line) => {
    expect(read(text).alternatives).toMatchObject([{ onDemand }]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('Windows belongs to what it stands before', () => {
    expect(linesOf('a t3.small and 2 windows m5.large')).toEqual([
      ['ec2 instance:t3.small', 'ec2 instance:m5.large count:2 os:windows'],
    ]);
    const [only] = read('a t3.small and a windows fargate task 1 vcpu 2 gb').alternatives;
    expect(only).toMatchObject({ lines: [{ options: { instance: 't3.small' } }], refused: [{ what: 'windows' }] });
  });

  test('Spot has the lines on demand only if all else is known', () => {
    expect(read('fargate spot on eks').alternatives[0]?.lines).toEqual([]);
    expect(read('half spot half on demand, 4 m5.large').alternatives[0]?.lines).toEqual([]);
    expect(read('10 spot m5.large sometimes').alternatives[0]?.lines).toEqual([]);
    expect(read('2 spot m5.large and a windows eks cluster').alternatives[0]?.lines).toEqual([]);
  });

  test('what costs nothing itself is said to, and what it starts is priced', () => {
    const { alternatives, explained } = read('elastic beanstalk with 2 t3.small');
    expect(alternatives.map(({ lines }) => lines.map(lineText))).toEqual([['ec2 instance:t3.small count:2']]);
    expect(alternatives[0]?.refused).toEqual([]);
    expect(explained).toContain('Elastic Beanstalk itself costs nothing.');
    expect(read('an asg of 3 t3.micro').explained).toContain('An Auto Scaling group itself costs nothing.');
  });

  test('a server with a database on it is a machine', () => {
    const [database] = read('our database server is an m5.large with 200 GB').alternatives;
    expect(database?.lines.map(lineText)).toEqual(['ec2 instance:m5.large disk:200GB']);
    expect(database?.refused).toEqual([]);
    expect(read('a managed postgres on an m5.large').alternatives[0]?.refused).not.toEqual([]);
  });

  test('the rest is priced all the same', () => {
    const [alternative] = read('fargate 0.5 vcpu 1gb and 20 gigs s3').alternatives;
    expect(alternative?.lines).toHaveLength(1);
    expect(alternative?.refused).toMatchObject([{ kind: 'outside', name: 'Amazon S3' }]);
  });

  test('what only feeds a function is no part of the price', () => {
    expect(read('lambda triggered by s3 2M times, 256mb, 300ms').alternatives[0]?.refused).toEqual([]);
  });

  test('the nearest thing that can be priced is known', () => {
    const instead = (text: string) =>
      read(text).alternatives[0]?.refused.flatMap((part) => (part.instead ? lineText(part.instead) : []));
    expect(instead('10 spot m5.large')).toEqual(['ec2 instance:m5.large count:10']);
    expect(instead('microvm 1 vcpu 2 gb')).toEqual(['fargate vcpu:1 memory:2GB']);
  });
});

describe('a side that only changes something', () => {
  test.each([
    [
      'lambda 1M 512mb 200ms and a t3.micro in Paris, or in Ohio?',
      [
        ['lambda requests:1M memory:512MB duration:200ms region:eu-west-3', 'ec2 instance:t3.micro region:eu-west-3'],
        ['lambda requests:1M memory:512MB duration:200ms region:us-east-2', 'ec2 instance:t3.micro region:us-east-2'],
      ],
    ],
  ])('changes all of the sum before: %s', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe('a quantity at the end of a sum or comparison', () => {
  test('of all of them holds for each part', () => {
    expect(linesOf('2 t3.micro and a t3.large, plus ipv4 for all of them')).toEqual([
      ['ec2 instance:t3.micro count:2 ipv4:2', 'ec2 instance:t3.large ipv4:1'],
    ]);
  });

  test('of each disk belongs to all before that have one', () => {
    expect(linesOf('2 t3.small and an m5.large, a load balancer, 30 GB gp3 each')).toEqual([
      [
        'ec2 instance:t3.small count:2 disk:30GB disk_type:gp3',
        'ec2 instance:m5.large disk:30GB disk_type:gp3',
        'network load_balancers:1',
      ],
    ]);
  });
});

describe('a number that says the sum of those behind it', () => {
  test('contradicts the first of them, and is asked back', () => {
    expect(read('4 servers: 3 t3.micro and 1 t3.large').contradictory).toEqual(['count']);
  });
});

test('IOPS are those of a disk', () => {
  expect(linesOf('500gb io2 volume with 10k iops')).toEqual([['ebs storage:500GB iops:10000 disk_type:io2']]);
});

describe('a change from one type to another', () => {
  test.each([
    ['switching 6 m5.large over to m7g.large', 'm5.large count:6', 'm7g.large count:6'],
    ['moving from 3 m5.large to 3 m7g.large', 'm5.large count:3', 'm7g.large count:3'],
    ['replace 2 m5.large with one m7g.xlarge', 'm5.large count:2', 'm7g.xlarge count:1'],
    ['swap our 4 t3.large for 2 t4g.large', 't3.large count:4', 't4g.large count:2'],
  ])('compares both: %s', (text, before, after) => {
    expect(linesOf(text)).toEqual([[`ec2 instance:${before}`], [`ec2 instance:${after}`]]);
  });

  test('and so does a list before "or"', () => {
    expect(linesOf('one c5.4xlarge, two c5.2xlarge, or eight c5.large')).toHaveLength(3);
  });
});

describe('a sum', () => {
  test.each([
    [
      'for 3 days: 2 t3.large and a nat gateway',
      ['ec2 instance:t3.large count:2 hours:72h', 'network nat_gateways:1 hours:72h'],
    ],
    [
      '2 t3.large and a nat gateway for 3 days',
      ['ec2 instance:t3.large count:2 hours:72h', 'network nat_gateways:1 hours:72h'],
    ],
    [
      'weekdays 9 to 5: 2 m5.large, 1 t3.small and a nat gateway',
      [
        'ec2 instance:m5.large count:2 hours:40h/week',
        'ec2 instance:t3.small count:1 hours:40h/week',
        'network nat_gateways:1',
      ],
    ],
    [
      '2 m5.large, a public ip on each, one nat gateway',
      ['ec2 instance:m5.large count:2 ipv4:2', 'network nat_gateways:1'],
    ],
  ])('shares what is said of all: %s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
  });
});

describe('some of several differ in something else', () => {
  test.each([
    ['three EKS clusters, one is still in extended support', 'eks clusters:2', 'eks clusters:1 support:extended'],
    [
      '4 fargate tasks with 1 vcpu and 2 gb, one of them on arm',
      'fargate vcpu:1 memory:2GB tasks:3',
      'fargate vcpu:1 memory:2GB tasks:1 architecture:arm64',
    ],
  ])('%s', (text, first, second) => {
    expect(linesOf(text)).toEqual([[first, second]]);
  });

  test('what is not the same in another Region stands open', () => {
    expect(read('3 m5.large, one in Frankfurt').contradictory).toEqual(['count']);
  });
});

describe('some of several machines have a time of their own', () => {
  test.each([
    ['5 m5.large, two of them only 6 hours a day', 'count:3', 'count:2 hours:6h/day'],
    ['2 m5.large, one of them is off from 22:00 to 6:00', 'count:1 hours:24/7', 'count:1 hours:16h/day'],
    ['4 m5.large, and one runs only 5 hours a day', 'count:3', 'count:1 hours:5h/day'],
    ['3 m5.large 24/7 and 2 more on weekends', 'count:3 hours:24/7', 'count:2 hours:48h/week'],
    ['4 m5.large mon-fri 9am to 5pm plus one running nonstop', 'count:4 hours:40h/week', 'count:1 hours:24/7'],
  ])('%s', (text, first, second) => {
    expect(linesOf(text)).toEqual([[`ec2 instance:m5.large ${first}`, `ec2 instance:m5.large ${second}`]]);
  });

  test.each([
    '3 fargate tasks 0.5 vCPU 1 GB at night and 6 tasks at lunch',
    'm5.large x2 from 8 to 18 and x4 from 10 to 14',
    'normally 4 m5.large, 2 are off from 0:00 to 6:00',
    '5 m5.large in the morning and 2 in the evening',
    '6 m5.large and 2 at night',
    '2 t3.small 9 hours on weekdays and 3 on sunday',
    'normally 5 m5.large, on weekends just 2',
    '12 m5.large during the day and 5 at night',
    'fargate with 1 vCPU and 2 GB: weekdays 6 tasks, weekends 2',
    'an EKS cluster with 6 m5.large nodes from 8 to 20, otherwise 2',
  ])('and a number that changes with the time is asked about: %s', (text) => {
    const { open, contradictory } = read(text);
    expect(open.length + contradictory.length).toBeGreaterThan(0);
  });

  test('between two numbers is a number of machines if no time of the day is meant', () => {
    expect(linesOf('m5.large between 5 and 20 of them')).toEqual([['ec2 instance:m5.large count:20']]);
  });

  test('those of a sentence of their own', () => {
    expect(
      linesOf('Production is two m5.large and an ALB that never goes down. Staging is one t3.large on weekdays.'),
    ).toEqual([
      [
        'ec2 instance:m5.large count:2',
        'network load_balancers:1 hours:24/7',
        'ec2 instance:t3.large count:1 hours:120h/week',
      ],
    ]);
  });

  test.each([
    "2 m5.large plus a t3.large that's on 20 hours a week",
    'web: 2 x m5.large, jobs: 1 x t3.large (only 20 hours a week)',
    'two m5.large, and a t3.large for reports which runs 20h a week',
  ])('those that a clause of its own gives to one: %s', (text) => {
    expect(linesOf(text)).toEqual([
      ['ec2 instance:m5.large count:2', expect.stringMatching(/^ec2 instance:t3.large (?:count:1 )?hours:20h\/week$/)],
    ]);
  });

  test('those of a size that is named', () => {
    expect(linesOf('one t3.large and 3 t3.small, the large one only on weekdays')).toEqual([
      ['ec2 instance:t3.large count:1 hours:120h/week', 'ec2 instance:t3.small count:3'],
    ]);
  });
});

test('a cluster out of standard support is in extended support', () => {
  expect(linesOf('an eks cluster that is out of standard support')).toEqual([['eks clusters:1 support:extended']]);
});
