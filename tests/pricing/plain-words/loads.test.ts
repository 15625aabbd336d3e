import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('a load as people state it', () => {
  test.each([
    ['t3.medium 3 times a day for 20 minutes', 'ec2 instance:t3.medium hours:1h/day'],
    ['fargate 1 vcpu 2gb, every 6 hours for 15 minutes', 'fargate vcpu:1 memory:2GB hours:1h/day'],
    ['fargate 1 vcpu 2gb, nightly, takes 45 minutes', 'fargate vcpu:1 memory:2GB hours:0.75h/day'],
    ['fargate 1 vcpu 2gb every hour for 30 seconds', 'fargate vcpu:1 memory:2GB hours:0.4h/day'],
    // Days by name are so many runs a week.
    ['lambda 2gb, 3 minutes every friday', 'lambda requests:1/week memory:2GB duration:3min'],
    [
      'batch on fargate, 1 vcpu 2 gb, 45 minutes each saturday',
      'batch jobs:1/week duration:45min vcpu:1 memory:2GB on:fargate',
    ],
    ['my m5.large ran for the whole weekend', 'ec2 instance:m5.large hours:48h'],
    ['m5.large 2 hrs on weeknights n 6 hrs on saturday', 'ec2 instance:m5.large hours:16h/week'],
    // For how long requests come, beside how long one takes.
    ['lambda 512mb 80ms, 40 calls a second for 5 minutes', 'lambda requests:12000 memory:512MB duration:80ms'],
    ['http api with 40 requests a second for 5 minutes', 'apigateway kind:http requests:12000'],
    ['spike: 40 requests a second for 2 hours a day, http api', 'apigateway kind:http requests:8.76M'],
    // Of snapshots, each but the first holds only what changed.
    ['9 snapshots of a 60 gb disk, 5 gb change every day', 'ebs snapshots:100GB'],
    ['120 gb volume, a snapshot each night, keep the last 11, about 1 gb changed a day', 'ebs snapshots:130GB'],
    [
      't3.small with a 60 gb disk, daily snapshots for 21 days, 2 gb changes a day',
      'ec2 instance:t3.small disk:60GB snapshots:100GB',
    ],
    // How many there are, and how often.
    ['7 cron jobs every hour, each a lambda with 128mb 3s', 'lambda requests:7/hour memory:128MB duration:3s'],
    ['60 jobs twice a day on lambda, 1 gb 20 s', 'lambda requests:120/day memory:1GB duration:20s'],
    ['scheduler with 2M runs a month in eventbridge', 'eventbridge events:2M kind:scheduler'],
    ['m5.large for 3 hours twice a week, for 4 weeks', 'ec2 instance:m5.large hours:24h'],
    [
      'lambda 128mb 50ms, 20 calls a second for 9 hours on 20 days',
      'lambda requests:12.96M memory:128MB duration:50ms',
    ],
    [
      'lambda 128mb 50ms, 20 calls a second during the day, 9am to 6pm',
      'lambda requests:19.71M memory:128MB duration:50ms',
    ],
    [
      'nightly batch job on one c5.xlarge, 2 hours every night',
      'batch jobs:1/day duration:2h vcpu:4 memory:8GB on:c5.xlarge',
    ],
    [
      '40 clerks each scan 30 forms a day, lambda 512 mb, 2 seconds per form',
      'lambda requests:1200/day memory:512MB duration:2s',
    ],
    ['m5.large from 8 pm to 7 am', 'ec2 instance:m5.large hours:11h/day'],
    ['m5.large from 7:30 to 18:00 on weekdays', 'ec2 instance:m5.large hours:52.5h/week'],
    ['m5.large, stopped from 9 pm to 7 am', 'ec2 instance:m5.large hours:14h/day'],
    ['m5.large, off from 8 pm to 6 am', 'ec2 instance:m5.large hours:14h/day'],
    ['m5.large 6 hours every saturday', 'ec2 instance:m5.large hours:6h/week'],
    [
      'fargate 0.25 vcpu 0.5 gb, 90000 tasks a month, 30 seconds each',
      'fargate vcpu:0.25 memory:512MB tasks:3 hours:500h/month',
    ],
    ['ecr with 12 docker images of about 300 MB', 'ecr storage:3600MB'],
    [
      'lambda 2M requests a month, 300 ms at 512 MB, multiplied by 5',
      'lambda requests:10M memory:512MB duration:300ms',
    ],
    ['m5.large with 1 public ip, all of it times 3', 'ec2 instance:m5.large ipv4:3 count:3'],
    ['lambda 9 million calls in one month, 2 seconds each, 1 GB', 'lambda requests:9M memory:1GB duration:2s'],
    ['both our eks clusters, how much', 'eks clusters:2'],
    ['m5.large that never goes down', 'ec2 instance:m5.large hours:24/7'],
    ['lambda 800 calls per workday (21 days), 512 MB, 1 s', 'lambda requests:16800 memory:512MB duration:1s'],
    ['lambda 45 calls an hour, day + night, 512 MB, one takes 1 s', 'lambda requests:32850 memory:512MB duration:1s'],
    ['5 m5.large for 5 students, 4 hours a day', 'ec2 instance:m5.large count:5 hours:4h/day'],
    ['30 of us share a t3.large, cost per head', 'ec2 instance:t3.large'],
    [
      '28 pupils, each starts an m5.large for a 90 minute lesson, 8 lessons',
      'ec2 instance:m5.large hours:12h count:28',
    ],
    // From one day to another, in each week or once.
    [
      'tournament weekend: 8 m5.large from fri 4pm to sun 10pm, everything gets terminated after',
      'ec2 instance:m5.large count:8 hours:54h',
    ],
    ['t3.medium fri 18h till sunday midnight every week', 'ec2 instance:t3.medium hours:54h/week'],
    ['t3.medium from Saturday 10 to Sunday at 8 pm', 'ec2 instance:t3.medium hours:34h/week'],
    ['i left a t3.medium on from Thursday 20:00 until Sunday 8 am', 'ec2 instance:t3.medium hours:60h'],
    ['m5.large sunday 22:00 until monday 6am', 'ec2 instance:m5.large hours:8h/week'],
    ['m5.large every tuesday from 9 to 5', 'ec2 instance:m5.large hours:8h/week'],
    ['m5.large on mondays and fridays, 4 hours a day', 'ec2 instance:m5.large hours:8h/week'],
    ['m5.large the first ten days of a month', 'ec2 instance:m5.large hours:240h'],
    ['m5.large not on weekends', 'ec2 instance:m5.large hours:120h/week'],
    ['m5.large off on weekends', 'ec2 instance:m5.large hours:120h/week'],
    ['m5.large stopped on saturdays and sundays', 'ec2 instance:m5.large hours:120h/week'],
    ['m5.large 24/7 but off on sundays', 'ec2 instance:m5.large hours:144h/week'],
    ['m5.large weekdays from 8 to 6', 'ec2 instance:m5.large hours:50h/week'],
    ['m5.large starts at 8 am and stops at 6 pm on weekdays', 'ec2 instance:m5.large hours:50h/week'],
    ['m5.large on at 7am and off at 11pm', 'ec2 instance:m5.large hours:16h/day'],
    ['m5.large from six in the morning till ten at night', 'ec2 instance:m5.large hours:16h/day'],
    ['m5.large from eight until half past 5 on weekdays', 'ec2 instance:m5.large hours:47.5h/week'],
    ['m5.large at night (22-06)', 'ec2 instance:m5.large hours:8h/day'],
    ['m5.large tues + thurs 7pm-midnight', 'ec2 instance:m5.large hours:10h/week'],
    ['m5.large 10 hours a day, saturday and sunday off', 'ec2 instance:m5.large hours:50h/week'],
    ['m5.large 24/7 for one month', 'ec2 instance:m5.large hours:24/7'],
    ['m5.large for a month, 8 hours a day', 'ec2 instance:m5.large hours:8h/day'],
    ['m5.large for 24 hours', 'ec2 instance:m5.large hours:24h'],
    ['m5.large 24 hours', 'ec2 instance:m5.large hours:24/7'],
    ['week = 7 days, 10am-10pm, 25 students x m5.large', 'ec2 instance:m5.large hours:84h count:25'],
    ['we all share an m5.large, 5 of us', 'ec2 instance:m5.large'],
    ['3 million half-second 256 MB lambda calls', 'lambda requests:3M memory:256MB duration:500ms'],
    ['5 0.5 vcpu 1 GB fargate tasks', 'fargate vcpu:0.5 memory:1GB tasks:5'],
    ['2 TB out of Mumbai', 'network data_out:2048GB region:ap-south-1'],
    ['data transfer out of Frankfurt, 500 GB', 'network data_out:500GB region:eu-central-1'],
    ['300 GB leaving aws', 'network data_out:300GB'],
    ['cross az traffic, 500 GB in both directions', 'network between_zones:1000GB'],
    ['2 nat gateways and their addresses', 'network nat_gateways:2 ipv4:2'],
    // Working days of a year, and beside the days of a week.
    ['m5.large 10 hours a day, 250 working days a year', 'ec2 instance:m5.large hours:2500h/year'],
    ['m5.large 7:00-19:00 mon-fri, 260 working days', 'ec2 instance:m5.large hours:3120h/year'],
    ['m5.large 12h/day mon-fri (22 d)', 'ec2 instance:m5.large hours:264h'],
    // What agrees with hours that are given, or with the month of the bill.
    ['m5.large 5 hours each on fri and sat, switched off otherwise', 'ec2 instance:m5.large hours:10h/week'],
    ['m5.large 5 hours every saturday, off the rest of the time', 'ec2 instance:m5.large hours:5h/week'],
    ['40 GB gp3, for 30 days', 'ebs storage:40GB disk_type:gp3'],
    ['900 custom events in a minute on eventbridge', 'eventbridge events:900/minute'],
    // What comes once, and names of tickets.
    ['t4g.xlarge 9-17 mo-fr', 'ec2 instance:t4g.xlarge hours:40h/week'],
    ['t4g.xlarge mo-fri, 9 hours a day', 'ec2 instance:t4g.xlarge hours:45h/week'],
    ['t4g.xlarge mo to sat 5 hours', 'ec2 instance:t4g.xlarge hours:30h/week'],
    ['I need a number by friday, 2 m5.large', 'ec2 instance:m5.large count:2'],
    ['CR-2291: 8 m5.large', 'ec2 instance:m5.large count:8'],
    ['m5.large mon-thu 7am-9pm', 'ec2 instance:m5.large hours:56h/week'],
    ['m5.large 6 hours a day on 20 school days a month', 'ec2 instance:m5.large hours:120h'],
    ['fargate 1 vcpu 2gb, 4 tasks, 15 minutes each per day', 'fargate vcpu:1 memory:2GB tasks:4 hours:0.25h/day'],
    ['we are a class of 25, everyone gets a t3.small', 'ec2 instance:t3.small count:25'],
    ['each of my 8 teammates wants a t3.small', 'ec2 instance:t3.small count:8'],
    ['m5.large on monday to friday, 8 hours a day', 'ec2 instance:m5.large hours:40h/week'],
    ['m5.large sun to thu, 6 hours a day', 'ec2 instance:m5.large hours:30h/week'],
    ['m5.large 24/7 but off sat & sun', 'ec2 instance:m5.large hours:120h/week'],
    ['m5.large this weekend', 'ec2 instance:m5.large hours:48h'],
    ['m5.large on two weekends a month', 'ec2 instance:m5.large hours:96h'],
    ['m5.large every weekend', 'ec2 instance:m5.large hours:48h/week'],
    ['m5.large on mon wed fri from 1pm till 5pm, off the rest', 'ec2 instance:m5.large hours:12h/week'],
    ['m5.large three evenings a week, 2 hours each time', 'ec2 instance:m5.large hours:6h/week'],
    [
      'lambda 1 gb 2 s, 30 pupils, each makes 10 calls on a school day, 18 school days a month',
      'lambda requests:5400 memory:1GB duration:2s',
    ],
    [
      'websocket api, 40 players connected for 2 hours a day, 10 days, each sends 6 messages a minute',
      'apigateway kind:websocket requests:288000 minutes:48000',
    ],
    ['a nat gateway in 4 azs', 'network nat_gateways:4'],
    ['600 GB out to the internet off our ec2', 'network data_out:600GB'],
    ['cloudwatch swallows 2 GB a day', 'network logs:60.8333GB'],
    ['10 GB of logs a week, we store them for 60 days', 'network logs:43.4524GB logs_kept:85.7143GB'],
    ['1 GB of logs a day and we keep them a month', 'network logs:30.4167GB logs_kept:30.4167GB'],
    ['lambda nightly at 3, 10 min, 1 gb', 'lambda requests:1/day memory:1GB duration:10min'],
    ['m5.large every nite at 2 for 3 hours', 'ec2 instance:m5.large hours:3h/day'],
    ['lambda 1M requests a day for 5 days, 1 gb 2 s', 'lambda requests:5M memory:1GB duration:2s'],
    ['lambda for 3 hours, 200 requests a minute, 1 gb 2 s', 'lambda requests:36000 memory:1GB duration:2s'],
    ['20 students share a t3.large', 'ec2 instance:t3.large'],
    ['minecraft for 5 friends on a t3.large', 'ec2 instance:t3.large'],
    ['5 million sqs triggered lambda calls, 128 mb 1 s', 'lambda requests:5M memory:128MB duration:1s'],
    ['20 students, each with a t3.small for 4 hours a day', 'ec2 instance:t3.small hours:4h/day count:20'],
    ['lambda every 5 minutes, weekdays 9 to 5, 1 gb 2 s', 'lambda requests:2086 memory:1GB duration:2s'],
    ['a class of 30, each about 40 calls a day, lambda 1 gb 2 s', 'lambda requests:1200/day memory:1GB duration:2s'],
    ['50 students hit my lambda 200 times per day each, 1 gb, 2 s', 'lambda requests:10000/day memory:1GB duration:2s'],
    ['m5.large, three evenings a week, 2 hours each time', 'ec2 instance:m5.large hours:6h/week'],
    ['nat gateways in 3 AZs', 'network nat_gateways:3'],
    ['lambda 1 gb 2 s, 9M calls a month, /tmp set to 3 GB', 'lambda requests:9M memory:1GB duration:2s storage:3GB'],
    [
      'provisioned concurrency: 4, a 1 gb lambda, 6 hours each weekday, 9M calls a month of 2 s',
      'lambda requests:9M memory:1GB duration:2s provisioned:4 provisioned_hours:30h/week',
    ],
    [
      'a 1 gb lambda with 4 provisioned concurrency from 9:00 to 15:00 every day, 9M calls a month of 2 s',
      'lambda requests:9M memory:1GB duration:2s provisioned:4 provisioned_hours:6h/day',
    ],
    ['m5.large, switched off at night and at weekends, 11 hours Mon-Fri', 'ec2 instance:m5.large hours:55h/week'],
    ['m5.large, off on weekends and at night, 11 hours Mon-Fri', 'ec2 instance:m5.large hours:55h/week'],
    ['m5.large, never used at night and on Sundays, 11 hours a day', 'ec2 instance:m5.large hours:66h/week'],
    [
      'websocket api, 40 players connected for 2 hours a day, 10 days, each of them sending and receiving 6 messages a minute',
      'apigateway kind:websocket requests:288000 minutes:48000',
    ],
    [
      'websocket api, 50 guests online for 2 hours a day, 10 days, each sends 6 messages a minute',
      'apigateway kind:websocket requests:360000 minutes:60000',
    ],
    ['batch jobs once a week, 3 hours, 1 vcpu 2 gb', 'batch jobs:1/week duration:3h vcpu:1 memory:2GB'],
    [
      'websocket api, 500 users connected 8 hours a day, each sending 100 messages a day',
      'apigateway kind:websocket requests:50000/day minutes:7.3M',
    ],
    ['fargate 1 vcpu 2 gb 3 hours each night, 20 nights', 'fargate vcpu:1 memory:2GB hours:60h'],
    ['t3.small never switched off', 'ec2 instance:t3.small hours:24/7'],
    ['websocket api, 3M messages, 2M conn min', 'apigateway kind:websocket requests:3M minutes:2M'],
    ['my server is stopped, its 70 GB gp3 volume is not', 'ebs storage:70GB disk_type:gp3'],
    ['5 elastic ips idle all month', 'network ipv4:5 hours:24/7'],
    ['a t3.medium with 20 GB, since 2 GB of RAM was not enough', 'ec2 instance:t3.medium disk:20GB'],
    ['2 network load balancers, each about 1.5 NLCU', 'network network_load_balancers:2 nlcu:3'],
    ['i stopped my t3.large for the whole month, but its 70 GB gp3 disk is there', 'ebs storage:70GB disk_type:gp3'],
    ['lambda 512 MB, 20 seconds every 5 minutes', 'lambda requests:8760 memory:512MB duration:20s'],
    ['batch 2 hours every night, 4 vcpu 8 gb', 'batch jobs:1/day duration:2h vcpu:4 memory:8GB'],
    ['cloudwatch: 40 standard metric alarms, 2 dashboards', 'network alarms:40 dashboards:2'],
    ['eks with 3 m5.large nodes, 8 hours on weekdays', 'eks clusters:1 nodes:3 instance:m5.large node_hours:40h/week'],
    ['eks with 3 m5.large nodes for 9 days', 'eks clusters:1 nodes:3 instance:m5.large hours:216h'],
    ['2 eks clusters without nodes, 8 hours a day', 'eks clusters:2 hours:8h/day'],
    ['t3.medium 40 hours a week, on weekdays', 'ec2 instance:t3.medium hours:40h/week'],
    ['10,000 fargate runs, 3 minutes each, 0.25 vcpu, 0.5 GB', 'fargate vcpu:0.25 memory:512MB hours:500h/month'],
    [
      'lambda, 300 people use our app 10x a day, 200 ms, 512 MB',
      'lambda requests:3000/day memory:512MB duration:200ms',
    ],
    ['lambda, 50 visitors open it 5 times a day, 50 ms, 128 MB', 'lambda requests:250/day memory:128MB duration:50ms'],
    ['100k image resizes a month, lambda 3 s 1536 MB', 'lambda requests:100000 memory:1536MB duration:3s'],
    ['stop my t3.large every night from 10pm to 7am', 'ec2 instance:t3.large hours:15h/day'],
    ['t3.large on from 8 am to 6 pm', 'ec2 instance:t3.large hours:10h/day'],
    ['100 runs of 2 hours on a c5.xlarge', 'ec2 instance:c5.xlarge hours:200h/month'],
    ['12 students 4 hours a week, a t3.medium each', 'ec2 instance:t3.medium hours:4h/week count:12'],
    ['12 students, 3 t3.medium each', 'ec2 instance:t3.medium count:36'],
    ['100 GB from my ec2 to the internet', 'network data_out:100GB'],
    ['5 TB out of ec2 to the internet', 'network data_out:5120GB'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test.each([
    ['t3.small 2 hours on mondays and 7 hours on fridays', '9h/week'],
    ['t3.small thu 6pm-midnight and sat + sun 10am to 8pm', '26h/week'],
    ['t3.small 10 hours on weekdays and 4 on saturday', '54h/week'],
    ['t3.small mon-thu 8 hours, fri 90 minutes', '33.5h/week'],
    ['t3.small 6pm to 8am on weekdays and all weekend', '118h/week'],
    ['t3.small Friday, Saturday and Sunday, 6 hours each evening', '18h/week'],
    ['t3.small 9-12 and 14-18 on weekdays', '35h/week'],
    ['a hackathon on t3.small: friday 6 hours, saturday 12 hours', '18h'],
  ])('hours that differ by the day are added up: %s', (text, hours) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`ec2 instance:t3.small hours:${hours}`]]);
  });

  test.each([
    ['t3.small launched at 9:00 this morning, terminated 11:30', '2.5h'],
    ['t3.small every evening 19-22 for 10 days', '30h'],
    ['t3.small 10-18 on 20 weekdays', '160h'],
    ['t3.small 18:00-22:00 on weekdays and saturday and sunday all day', '68h/week'],
    ['t3.small 2 hours every tuesday, 9 tuesdays', '18h'],
    ['t3.small 5 hours on 3 saturdays', '15h'],
    ['t3.small fri, sat, sun, 4 hours each, three weekends', '36h'],
    ['t3.small on 3 weekends, 40 hours each', '120h'],
  ])('times told in words of their own: %s', (text, hours) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`ec2 instance:t3.small hours:${hours}`]]);
  });

  test.each([
    [
      'provisioned concurrency 4 at 1 GB all month, not the calls',
      'lambda memory:1GB requests:0 duration:1ms provisioned:4',
    ],
    ['a lambda called 2 times in each second, 100 ms, 256 MB', 'lambda requests:2/second memory:256MB duration:100ms'],
    ['8 alarms and 2 high resolution ones', 'network alarms:8 high_resolution_alarms:2'],
    ['9 old EBS snapshots, 35 GB of stored data in total', 'ebs snapshots:35GB'],
    ['students pull 300 GB a month over the internet', 'network data_out:300GB'],
  ])('what is meant by words around a number: %s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)[0]?.[0]).toContain(line);
  });

  test.each([
    ['t3.large 5 hours a day, tuesday to thursday, once', '15h'],
    ['t3.large on one saturday from 9:00 to 15:00', '6h'],
    ['t3.large this fri 18:00 to mon 6am', '60h'],
    ['one-day workshop, t3.large from 9:00 to 16:00', '7h'],
    ['t3.large for a 90-minute lesson, two lessons a week', '3h/week'],
    ['t3.large 3 hours a week for 4 weeks', '12h'],
    ['t3.large 2 hours every evening, 5 evenings a week', '10h/week'],
  ])('what comes once, or in sessions: %s', (text, hours) => {
    expect(linesOf(text).flat().join()).toMatch(new RegExp(`hours:${hours}$`));
  });

  test('a function that is called once has one request, and "once" beside each day is asked about', () => {
    expect(linesOf('lambda 2 GB, 10 minutes, a single time')).toEqual([
      ['lambda requests:1 memory:2GB duration:10min'],
    ]);
    expect(linesOf('lambda 1 GB, 2 s, 300 pupils each call it once')).toEqual([
      ['lambda requests:300 memory:1GB duration:2s'],
    ]);
    expect(read('t3.large 2 hours a day, once').open).toMatchObject([{ typed: 'once' }]);
  });

  test('what runs always keeps out the hours of the next part', () => {
    expect(linesOf('2 m5.large running always and 4 t3.small 5 hours a day')).toEqual([
      ['ec2 instance:m5.large count:2 hours:24/7', 'ec2 instance:t3.small count:4 hours:5h/day'],
    ]);
  });

  test.each([
    'lambda 1M requests 512mb 200ms a day',
    'lambda 1M requests 512mb 200ms per year',
    'lambda 1M requests at 3, 512mb 200ms',
  ])('once or every week, of the load or of the bill, is asked: %s', (text) => {
    expect(read(text).open).toHaveLength(1);
  });

  test.each(['from 2 to 8 t3.large', '3 t3.small in september, 6 in october', 't3.small depending on the load'])(
    'numbers that change are asked about: %s',
    (text) => expect(read(text).open).not.toEqual([]),
  );

  test.each([
    'm5.large from mon 8am to fri 6pm',
    't3.large fri evening to sun night, thursday too',
    't3.large stopped on weekdays from 8pm to 6am',
  ])('from a time of one day to a time of another is asked: %s', (text) => expect(read(text).open).not.toEqual([]));

  test('AWS bills a minute for each shorter run, and the reply says so', () => {
    expect(read('fargate 1 vcpu 2gb every hour for 30 seconds').remarks).toContain(
      'Each run is billed as a minute, the minimum that AWS bills.',
    );
  });
});

describe('a list of unlike things', () => {
  test('has a type chosen for each size, with neighbors', () => {
    const text = 'two web servers (2 vcpu, 4 gb) and one box with 4 vcpu and 16 gb';
    expect(linesOf(text)).toEqual([['ec2 instance:t3.medium count:2', 'ec2 instance:t3.xlarge count:1']]);
    expect(read(text).alternatives[0]?.lines[0]?.neighbors).toContain('t4g.medium');
  });

  test('multiplies what stands with "each" behind a comma', () => {
    expect(linesOf('two t3.small and one m5.large, each 30gb')).toEqual([
      ['ec2 instance:t3.small count:2 disk:30GB', 'ec2 instance:m5.large count:1 disk:30GB'],
    ]);
  });

  test('may be volumes alone', () => {
    expect(linesOf('3 gp3 volumes of 200 gb')).toEqual([['ebs storage:200GB count:3 disk_type:gp3']]);
  });

  test('may have what surrounds compute', () => {
    expect(linesOf('two t3.small behind a load balancer and 600 GB data out')).toEqual([
      ['ec2 instance:t3.small count:2', 'network data_out:600GB load_balancers:1'],
    ]);
    expect(linesOf('t3.micro, no load balancer')).toEqual([['ec2 instance:t3.micro']]);
  });
});

test('a size that no type has is refused by its name', () => {
  expect(linesOf('server with 4000 vcpu and 9 gb')).toEqual([['ec2 instance:4000 vcpu, 9 gb']]);
});

test.each([
  ['fargate 2 vcpu 4gb or t3.medium, 8 hours a day?', ['hours:8h/day', 'hours:8h/day']],
  ['t3.medium 24/7 or t3.large 8 hours a day', ['hours:24/7', 'hours:8h/day']],
])('what stands at the end holds for both sides that say nothing of the kind: %s', (text, hours) => {
  expect(linesOf(text).map(([line = '']) => line.split(' ').find((option) => option.startsWith('hours')))).toEqual(
    hours,
  );
});

describe('what each of several does is counted for all', () => {
  test.each([
    ['5k users x 20 requests/day each, lambda 512 MB 120 ms', 'lambda requests:100000/day memory:512MB duration:120ms'],
    ['40 shops, 25 lambda calls per shop per day, 1 gb 2 s', 'lambda requests:1000/day memory:1GB duration:2s'],
    [
      '12 kids, 5 lambda calls each per lesson, 2 lessons a week, 1 gb 2 s',
      'lambda requests:120/week memory:1GB duration:2s',
    ],
    ['6 branches and a t3.small for each branch', 'ec2 instance:t3.small count:6'],
    [
      'we had 90 guests, now 200 members. every member starts 3 games a day, every game makes 20 lambda calls, 1 gb 2 s',
      'lambda requests:12000/day memory:1GB duration:2s',
    ],
    ['3 nat gateways, no load balancer, 100 GB each', 'network nat_gateways:3 nat_data:300GB'],
    ['2 eks clusters and 3 t3.medium nodes each', 'eks clusters:2 nodes:6 instance:t3.medium'],
    ['four servers, each writes 3 GB of logs to cloudwatch per day', 'network logs:365GB'],
    [
      '2 lambdas? no: 500 uploads a day, each upload starts a lambda, 1 gb 2 s',
      'lambda requests:500/day memory:1GB duration:2s',
    ],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('and runs at the same time that do not fit into a day', () => {
    expect(linesOf('fargate 1 vcpu 2 gb, 50 tenants, 10 tasks per tenant per day of 30 minutes')).toEqual([
      ['fargate vcpu:1 memory:2GB tasks:11 hours:22.7273h/day'],
    ]);
  });
});

test('the reply asks for a number that "each" needs', () => {
  const { open } = read('each of our members makes 20 lambda calls a day, 1 gb 2 s');
  expect(open).toMatchObject([{ kind: 'each', typed: 'each of our members' }]);
});

describe('how often something is used that runs anyway changes nothing', () => {
  test.each(['t3.nano that calls home every 20 seconds', 't3.nano 24/7, it writes one report per week'])(
    '%s',
    (text) => {
      const { open, explained } = read(text);
      expect(open).toEqual([]);
      expect(explained.join()).toContain('It costs the same however much it is used');
    },
  );
});

test.each([
  ['fargate, cpu 512 memory 1024', 'fargate vcpu:0.5 memory:1024'],
  ['t3.small with 3 snapshots of 10 GB', 'ec2 instance:t3.small snapshots:30GB'],
])('%s', (text, line) => {
  expect(linesOf(text)).toEqual([[line]]);
});

describe('what stands open is asked', () => {
  test.each([
    ['t3.medium for 8', 'amount', '8'],
    ['t3.medium but not all the time', 'denied', 'not all the time'],
    ['lambda 2M requests 512mb 200ms, sometimes 3', 'vague', 'sometimes'],
    ['t3.medium at night', 'time', 'at night'],
    ['t3.medium 8 hours a day, 5 days a wek', 'amount', 'a wek'],
    ['lambda 1e400 requests 512mb 200ms', 'amount', '1e400'],
    ['lambda 2M requests 512mb 200ms, 3 retries', 'amount', '3'],
  ])('%s', (text, kind, typed) => {
    expect(read(text).open).toContainEqual(expect.objectContaining({ kind, typed }));
  });

  test('with the likely meanings, and no price without the number', () => {
    const [open] = read('t3.medium for 8').open;
    expect(open?.likely.map(({ label }) => label)).toEqual([
      '8 instances',
      '8 hours a day',
      '8 hours a month',
      '8GB of disk',
    ]);
  });

  test.each([
    'a wiki for 40 pupils, t3.small',
    't3.medium for 40 users',
    'lightsail 2 GB, we are a club of 40 members',
  ])('what is one for many people costs the same for any number of them: %s', (text) => {
    const { open, explained, alternatives } = read(text);
    expect(open).toEqual([]);
    expect(explained.join()).toMatch(/It costs the same .* `40/);
    expect(alternatives[0]?.lines[0]?.options).not.toHaveProperty('count');
  });
});

describe('what is put right in the same line', () => {
  test.each([
    'lambda 1M calls, 512 MB, 200 ms, sorry, the other function',
    '2 t3.small 24/7, sorry 20',
    'three t3.large, no, make it smaller',
    't3.micro and a t3.nano, no wait, a t3.small',
    't3.micro, no wait, a t3.small too',
  ])('is asked about where it is not clear: %s', (text) => {
    expect(read(text).open.length).toBeGreaterThan(0);
  });

  test.each([
    ['lambda 500ms, no sorry 50ms, 128 MB, 10M', 'lambda requests:10M memory:128MB duration:50ms'],
    ['t3.micro, no wait, t3.small', 'ec2 instance:t3.small'],
    ['2 t3.micro, sorry 3 t3.micro', 'ec2 instance:t3.micro count:3'],
    ['an m5.large 24/7, oops, 6 hours a day', 'ec2 instance:m5.large hours:6h/day'],
    ['four c5.large, but no, make it one m5.large', 'ec2 instance:m5.large count:1'],
    ['4 c6i.large for a test but no, make that 6, for 20 hours', 'ec2 instance:c6i.large count:6 hours:20h'],
    ['a t3.small... actually a t3.large', 'ec2 instance:t3.large'],
    ['io2, no wait, gp3, 300 GB', 'ebs storage:300GB disk_type:gp3'],
    ['fargate 0.5 vcpu 1gb, i mean 2 vcpu 4gb', 'fargate vcpu:2 memory:4GB'],
  ])('takes the place of what it corrects, and the reply says so: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
    expect(read(text).explained.join(' ')).toContain('was put right');
  });
});

test('what is stopped costs only what is left of it', () => {
  const text = 'an m5.large is stopped since the 3rd and keeps 40 GB gp3';
  expect(linesOf(text)).toEqual([['ebs storage:40GB disk_type:gp3']]);
  expect(read(text).open).toEqual([]);
});

test.each([
  ['a nightly batch job of 90 minutes, 4 vcpu 8 gb, every night incl. weekends', 'batch jobs:1/day'],
  ['t3.small 6 hours a day, weekends too', 'hours:6h/day'],
])('weekends beside the other days leave none out: %s', (text, said) => {
  const [[line] = []] = linesOf(text);
  expect(line?.replace('jobs:30.4167/month', 'jobs:1/day')).toContain(said);
});

test('so many functions that each run every night run as often together', () => {
  expect(linesOf('every night 30 lambdas with 2 gb run 3 minutes each')).toEqual([
    ['lambda requests:30/day memory:2GB duration:3min'],
  ]);
});

test('GB-seconds are no memory', () => {
  expect(linesOf('lambda 3M requests, 512 mb, 200 ms, that is 300,000 GB-s')).toEqual([
    ['lambda requests:3M memory:512MB duration:200ms'],
  ]);
});

test('what sat there did not run on Saturdays', () => {
  expect(linesOf('a t3.small, it sat there for 9 days')).toEqual([['ec2 instance:t3.small hours:216h']]);
});

describe('what somebody says instead, behind a mark,', () => {
  test('is asked about if it may be as many', () => {
    expect(read('two t3.small, no, a t3.large').open).toMatchObject([{ kind: 'denied' }]);
  });

  test('is none where it denies or goes on', () => {
    expect(linesOf('t3.small, no ipv4')).toEqual([['ec2 instance:t3.small']]);
    expect(linesOf('t3.small actually runs 6 hours a day')).toEqual([['ec2 instance:t3.small hours:6h/day']]);
  });
});

test.each(['t3.large runs nights only', '4 t3.small, only during lessons', 'm6i.large just for the exam'])(
  'a time without hours is asked about: %s',
  (text) => {
    expect(read(text).open).toMatchObject([{ kind: 'time' }]);
  },
);

test('the last weekend was one weekend', () => {
  expect(linesOf('a t3.large was on last weekend')).toEqual([['ec2 instance:t3.large hours:48h']]);
});

describe('several numbers that belong together', () => {
  test.each([
    ['m5.xlarge 9:00 to 18:00 Mon-Fri, 22 working days, otherwise stopped', ['ec2 instance:m5.xlarge hours:198h']],
    ['g5.xlarge, fourteen evenings, five hours each', ['ec2 instance:g5.xlarge hours:70h']],
    ['t3.small for 4 lessons of 90 minutes', ['ec2 instance:t3.small hours:6h']],
    ['I left a t3.large on for the whole weekend', ['ec2 instance:t3.large hours:48h']],
    ['t3.large, off from 8pm to 7am and the whole weekend', ['ec2 instance:t3.large hours:65h/week']],
    ['t3.large that we shut down the whole weekend', ['ec2 instance:t3.large hours:120h/week']],
    ['t3.large from 7:00 to 11:30 and 15:00 to 19:30 daily', ['ec2 instance:t3.large hours:9h/day']],
    ['t3.large 06-14h every day', ['ec2 instance:t3.large hours:8h/day']],
    ['3 snapshots, 40 GB each', ['ebs snapshots:120GB']],
    ['7 EBS snapshots, all together they take up 340 GB', ['ebs snapshots:340GB']],
    ['2 NAT gateways, 500 GB through each of them', ['network nat_gateways:2 nat_data:1000GB']],
    ['1000 events a day on eventbridge for 30 days', ['eventbridge events:30000']],
    ['one Fargate service, 2 tasks of 1 vCPU and 2 GB', ['fargate vcpu:1 memory:2GB tasks:2']],
    ['fargate 1 vcpu 2 gb with no public IPs', ['fargate vcpu:1 memory:2GB']],
    ['an nlb x1, public ipv4 x2', ['network network_load_balancers:1 ipv4:2']],
    [
      'batch on ec2: a nightly job uses one c5.2xlarge for 90 minutes, 30 nights',
      ['batch jobs:30 duration:90min vcpu:8 memory:16GB on:c5.2xlarge'],
    ],
    [
      't3.micro for 6 hours with 8 GB gp3, afterwards I terminate it',
      ['ec2 instance:t3.micro disk:8GB hours:6h disk_hours:6h disk_type:gp3'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
    expect(read(text)).toMatchObject({ open: [], contradictory: [] });
  });
});

describe('what one side of a comparison says', () => {
  test.each([
    [
      'a t3.small serves 30k requests a day. As a lambda each takes 300 ms at 512 MB. would I save money',
      ['ec2 instance:t3.small'],
      ['lambda requests:30000/day memory:512MB duration:300ms'],
    ],
    [
      'ecs or eks for 2 tasks .5 vcpu 1 gb each',
      ['fargate vcpu:0.5 memory:1GB tasks:2'],
      ['eks clusters:1 pods:2 vcpu:0.5 memory:1GB'],
    ],
  ])('holds for the other if that needs it: %s', (text, ...sides) => {
    expect(linesOf(text)).toEqual(sides);
    expect(read(text).open).toEqual([]);
  });
});

test('how long App Runner is idle does not say how long it is busy', () => {
  const { missing } = read('app runner with 1 vcpu and 2 gb sits idle 20 h a day, the other 4 it handles requests');
  expect(missing).toMatchObject([{ option: 'active' }]);
});
