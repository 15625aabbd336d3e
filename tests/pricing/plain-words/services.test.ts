import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

test.each([
  ['lambda@edge with 6M viewer requests, 128mb 10ms', 'lambda requests:6M memory:128MB duration:10ms edge:true'],
  ['a rest api with 8M calls and a 6.1 gb cache', 'apigateway kind:rest requests:8M cache:6.1GB'],
  [
    'lambda 4M requests 256mb 180ms, leave out the free tier',
    'lambda requests:4M memory:256MB duration:180ms free_tier:false',
  ],
  ['m5.large on the first 5 days of every month, whole days', 'ec2 instance:m5.large hours:120h'],
  ['2 requests a second, all day every day, lambda 128mb 50ms', 'lambda requests:5256000 memory:128MB duration:50ms'],
])('%s', (text, line) => {
  expect(read(text).open).toEqual([]);
  expect(linesOf(text)).toEqual([[line]]);
});

describe('one service', () => {
  test.each([
    [
      'got like 2 million calls a month, half a gig, about 300 ms each on arm in frankfurt',
      'lambda requests:2M memory:512MB duration:300ms architecture:arm64 region:eu-central-1',
    ],
    ['lightsail 4 gb, 5 of them and a lightsail lb', 'lightsail memory:4GB count:5 load_balancers:1'],
    ['cloudwatch logs, 35 GB a month', 'network logs:35GB'],
    ['kept logs, 300 GB, for a year', 'network logs_kept:300GB'],
    ['NatGateway-Hours 744 hrs, NatGateway-Bytes 60 GB', 'network nat_data:60GB nat_gateways:1 hours:744h'],
    ['backup of our server: 250 GB of snapshots', 'ebs snapshots:250GB'],
    ['5 elastic IPs, 3 of them attached', 'network ipv4:5'],
    ['EKS without a single node', 'eks clusters:1'],
    ['four control planes', 'eks clusters:4'],
    ['our clb moves 90 gigs monthly', 'network classic_data:90GB classic_load_balancers:1'],
    ['an ALB with 1460 GB a month through it', 'network load_balancers:1 lcu:2'],
    ['2 nlbs with 3 gb an hour', 'network network_load_balancers:2 nlcu:3'],
    ['alb and nat gateway with 300gb a month', 'network nat_data:300GB load_balancers:1 nat_gateways:1'],
    ['a snapshot of my 80 GB disk', 'ebs snapshots:80GB'],
    ['80gb volume snapshot', 'ebs snapshots:80GB'],
    ['two GWLBs averaging 4 glcu in seoul', 'network gateway_load_balancers:2 glcu:4 region:ap-northeast-2'],
    ['cloudwatch: 35 alarms, 6 dashboards', 'network alarms:35 dashboards:6'],
    ['custom metrics, 70 of them, and 4 high-res alarms', 'network metrics:70 high_resolution_alarms:4'],
    ['0,25 vcpu with 512 megs, never off', 'fargate vcpu:0.25 memory:512MB hours:24/7'],
    ['a pair of c5.large with 50 gigs of disk apiece', 'ec2 instance:c5.large count:2 disk:50GB'],
    ['lamda milion calls 128 meg 1 sec', 'lambda requests:1M memory:128MB duration:1s'],
    ['3 lambdas each 1M reqs, 256mb, 100ms', 'lambda requests:3M memory:256MB duration:100ms'],
    ['5M lambda 512mb 100ms', 'lambda requests:5M memory:512MB duration:100ms'],
    [
      'keep 3 warm from 9 to 5, lambda 1M 1gb 100ms',
      'lambda requests:1M memory:1GB duration:100ms provisioned:3 provisioned_hours:40h/week',
    ],
    ['2x fargate 0.5 vcpu 1gb, 100 GB ephemeral', 'fargate vcpu:0.5 memory:1GB tasks:2 storage:100GB'],
    [
      '200 jobs of half an hour on c6g.xlarge, 2 vcpu 4 gb',
      'batch jobs:200 duration:30min vcpu:2 memory:4GB on:c6g.xlarge',
    ],
    ['nightly batch job, 90 min, 2 cores, 8 gigs', 'batch jobs:1/day duration:90min vcpu:2 memory:8GB'],
    ['kubernetes 3 nodes m5.xlarge', 'eks clusters:1 nodes:3 instance:m5.xlarge'],
    ['ecs with 4 c5.large', 'ec2 instance:c5.large count:4'],
    ['ecs with 2 tasks of 1 vcpu 2gb', 'fargate vcpu:1 memory:2GB tasks:2'],
    [
      'websocket gateway 1000 users connected all day, 50M messages',
      'apigateway kind:websocket requests:50M minutes:43.8M',
    ],
    ['ten images of 2 gb each in ecr', 'ecr storage:20GB'],
    ['two one-gig lightsail instances in mumbai', 'lightsail memory:1GB count:2 region:ap-south-1'],
    ['lightsail micro', 'lightsail memory:micro'],
    // Usual abbreviations
    [
      'step fn express 300k runs, 2s each, 64mb',
      'stepfunctions requests:300000 workflow:express duration:2s memory:64MB',
    ],
    ['sfn: 90k executions, 11 transitions each', 'stepfunctions requests:90000 transitions:11'],
    ['step functions, 11 transitions per run, a run every 10 minutes', 'stepfunctions requests:4380 transitions:11'],
    ['natgw with 120 gb', 'network nat_data:120GB nat_gateways:1'],
    ['eb scheduler 20M invocations', 'eventbridge events:20M kind:scheduler'],
    // Where data goes may stand between it and how much.
    ['egress to the internet: 700 gb, mumbai', 'network data_out:700GB region:ap-south-1'],
    ['data transfer out to internet - 6 TB a month', 'network data_out:6144GB'],
    ['outbound traffic from tokyo to the internet 900gb', 'network data_out:900GB region:ap-northeast-1'],
    ['ec2 data out to our users, 2 TB', 'network data_out:2048GB'],
    // A server with the system that it runs.
    ['our windows server, 16gb and 4 cores', 'ec2 instance:t3.xlarge os:windows'],
    ['price of a Windows Server 2022 with 4 GB, in dublin', 'ec2 instance:t3.medium os:windows region:eu-west-1'],
    ['m5.large windows server in tokyo', 'ec2 instance:m5.large os:windows region:ap-northeast-1'],
    [
      'our old app runner: 1 vcpu 2 gb, always one instance up, about 2 hours a day it is busy',
      'apprunner vcpu:1 memory:2GB active:2h/day count:1',
    ],
    // The other hours are those in which it waits.
    [
      'app runner 1 vcpu 2 gb: handles requests for 5 hours a day, the rest of the time it waits, not paused',
      'apprunner vcpu:1 memory:2GB active:5h/day',
    ],
    ['app runner 1 vcpu 2 gb, 7 h a day in use and idle the other 17', 'apprunner vcpu:1 memory:2GB active:7h/day'],
    [
      'app runner 1 vcpu 2 gb, users on it 6 hours on each of 20 working days, all other hours it only sits there',
      'apprunner vcpu:1 memory:2GB active:120h',
    ],
    ['fargate: two small ones with 0.25 vCPU and 0.5 GB', 'fargate vcpu:0.25 memory:512MB tasks:2'],
    ['app runner with 1 vcpu and 2 GB, idle', 'apprunner vcpu:1 memory:2GB active:0'],
    ['step functions, 50k runs a month w 8 steps each', 'stepfunctions requests:50000 transitions:8'],
    ['2 million state transitions on step functions', 'stepfunctions requests:2M transitions:1'],
    [
      'express workflow in step functions: 3M executions, a second each, 64 MB',
      'stepfunctions requests:3M workflow:express duration:1s memory:64MB',
    ],
    ['35 million custom events on eventbridge', 'eventbridge events:35M'],
    ['sqs with 40 messages a second', 'sqs messages:40/second'],
    ['a fifo queue, 300k messages a day, 4 requests each', 'sqs messages:300000/day kind:fifo calls:4'],
    ['6M requests to sqs', 'sqs messages:6M calls:1'],
    ['sqs, 2M messages of 200 KB', 'sqs messages:8M'],
    ['eventbridge, 5M custom events of 200 KB each', 'eventbridge events:20M'],
    ['an nlb with 2 nlcu', 'network nlcu:2 network_load_balancers:1'],
    ['t3medium, 3 of them, with a public ip', 'ec2 instance:t3.medium count:3 ipv4:3'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).missing).toEqual([]);
  });
});

describe('places', () => {
  test.each([
    ['in sidney', 'ap-southeast-2'],
    ['in the us', 'us-east-1'],
    ['US East (Ohio)', 'us-east-2'],
    ['são paulo', 'sa-east-1'],
    ['hong kong', 'ap-east-1'],
    ['eu-west-3', 'eu-west-3'],
    ['frankfrut', 'eu-central-1'],
    // Not in the price list, which then names the nearest that is.
    ['madrid', 'eu-south-2'],
  ])('t3.micro %s', (place, code) => {
    expect(linesOf(`t3.micro ${place}`)).toEqual([[`ec2 instance:t3.micro region:${code}`]]);
  });

  test('a pronoun is no place', () => {
    expect(linesOf('give us a price for t3.micro')).toEqual([['ec2 instance:t3.micro']]);
  });
});

describe('what is missing', () => {
  test.each([
    ['lambda 512mb 3M reqs', ['lambda duration']],
    ['fargate with 4 gigs always on', ['fargate vcpu']],
    ['kubernetes with 5 nodes', ['eks instance']],
    ['m5.large or fargate?', ['fargate vcpu', 'fargate memory']],
    ['banana', ['service']],
    ['', ['service']],
    ['💸💸💸', ['service']],
  ])('%s', (text, missing) => {
    expect(missingIn(text)).toEqual(missing);
  });

  test('the reply says what makes no difference', () => {
    expect(read('fargate 1 vcpu 2gb for 5M requests').explained).toEqual([
      'It costs the same however much it is used, so `5M` changes nothing.',
    ]);
  });
});

test.each(['7 elastic IPs, 2 of them only for 9 days', 'a t3.medium and some boxes behind an nlb'])(
  'what may cost less or more stands open: %s',
  (text) => {
    expect(read(text).open).not.toEqual([]);
  },
);

test('a function runs as often as the schedule that starts it', () => {
  expect(linesOf('eventbridge scheduler every 10 minutes triggers a 256 MB lambda for 3 s')).toEqual([
    ['eventbridge events:4380 kind:scheduler', 'lambda requests:4380 memory:256MB duration:3s'],
  ]);
});

describe('what contradicts itself', () => {
  test.each([
    ['arm x86 lambda 1M reqs 512mb 100ms', ['architecture']],
    ['graviton t3.micro', ['architecture']],
    ['lambda 512mb 1gb 1M 100ms', ['memory']],
    ['t3.large with 100gb gp2 gp3 disk', ['disk_type']],
  ])('%s', (text, options) => {
    expect(read(text).contradictory).toEqual(options);
  });
});

test('a mistyped size is the nearest', () => {
  expect(linesOf('t3.smal')).toEqual([['ec2 instance:t3.small']]);
  expect(linesOf('m5.lage')).toEqual([['ec2 instance:m5.large']]);
  expect(linesOf('m5.2xlagre')).toEqual([['ec2 instance:m5.2xlarge']]);
});

test('the size at the end holds for each side that has none', () => {
  expect(linesOf('is fargate or ec2 cheaper for 2 vcpu 4gb')).toEqual([
    ['fargate vcpu:2 memory:4GB'],
    ['ec2 instance:t3.medium'],
  ]);
});

test("machines of one's own are counted with ECS Anywhere alone", () => {
  expect(linesOf('ecs anywhere with 4 raspberry pis')).toEqual([['ecs machines:4']]);
  expect(linesOf('ecs with 4 machines')).not.toEqual([['ecs machines:4']]);
});
