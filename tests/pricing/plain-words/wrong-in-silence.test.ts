import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read, textsOf } from './read.js';

describe('an amount with "each" is multiplied', () => {
  test.each([
    ['70 pupils each call my lambda 9 times a day, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['70 users each invoke my lambda 9 times a day, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['70 visitors a day each making 9 calls to a lambda, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['three nat gateways and 40 GB per month each', 'network nat_gateways:3 nat_data:120GB'],
    ['three nat gateways and 40 GB each per month', 'network nat_gateways:3 nat_data:120GB'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('"each call" refers to the calls', () => {
    const text = 'lambda 1 gb, with 70 users each call takes 200 ms, 9 calls per user a day';
    expect(linesOf(text)).toEqual([['lambda requests:630/day memory:1GB duration:200ms']]);
  });
});

describe('a part of a unit is no whole one', () => {
  test.each([
    ['a tenth of a second', '100ms'],
    ['one eighth of a second', '125ms'],
    ['two fifths of a second', '400ms'],
    ['one-tenth of a second', '100ms'],
    ['a quarter of a second', '250ms'],
  ])('%s', (time, duration) => {
    const text = `lambda 5M requests, ${time}, half a gig`;
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`lambda requests:5M memory:512MB duration:${duration}`]]);
  });

  test('two sizes with a stroke between them are two', () => {
    expect(linesOf('fargate 2/16 GB')).toEqual([['fargate vcpu:2 memory:16GB']]);
  });

  test('a part that is not known gives no total', () => {
    const { open, missing } = read('lambda 5M requests, a nineteenth of a second, half a gig');
    expect(open.length + missing.length).toBeGreaterThan(0);
  });
});

describe('a size belongs to what is named before it', () => {
  test.each(['/tmp bumped to', '/tmp was raised up to', 'ephemeral storage upped to', '/tmp also'])('%s', (name) => {
    const text = `lambda 90k runs a month, 20 s each, 4096 MB, and ${name} 4096 MB`;
    expect(linesOf(text)).toEqual([['lambda requests:90000 memory:4GB duration:20s storage:4GB']]);
  });
});

describe('what is stopped does not run', () => {
  test.each([
    't3.micro stopped all month',
    't3.micro with a 30 GB disk, off the whole month',
    'paused my t3.large 5 weeks ago, it has a 90 GB gp3 volume, what does it cost a month while off',
  ])('so that there is a question back: %s', (text) => {
    expect(read(text).open.map(({ kind }) => kind)).toContain('denied');
  });

  test('at night, so that how long that is can be told', () => {
    expect(read('t3.micro stopped at night').open).toMatchObject([{ kind: 'time', stopped: true }]);
  });

  test('but with hours it runs for those', () => {
    expect(read('t3.micro stopped 12 hours a day').open).toEqual([]);
    expect(missingIn('t3.micro stopped 12 hours a day')).toEqual([]);
  });
});

describe('data at a rate is counted for a month', () => {
  test.each([
    ['nat gateway with 24 GB a day', 'network nat_data:730GB nat_gateways:1'],
    ['nat gateway, 24 GB per day through it', 'network nat_data:730GB nat_gateways:1'],
    ['two nat gateways, 24 GB a day each', 'network nat_gateways:2 nat_data:1460GB'],
    ['24 GB a day of logs', 'network logs:730GB'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('behind a comma the period is that of the price', () => {
    expect(linesOf('900 GB data out, per year')).toEqual([['network data_out:900GB']]);
    expect(read('900 GB data out, per year').periods).toMatchObject([{ name: 'a year' }]);
  });
});

describe('days without traffic are left out', () => {
  test.each(['nothing on weekends', 'no traffic at the weekend', 'no requests on saturdays and sundays'])(
    '%s',
    (when) => {
      expect(linesOf(`lambda 70k requests a day, ${when}, 1 gb, 2 s`)).toEqual([
        ['lambda requests:1520833 memory:1GB duration:2s'],
      ]);
    },
  );
});

describe('a size of all together is not that of each', () => {
  test.each([
    ['2 t3.large, 90 GB divided between both', 'ec2 instance:t3.large disk:90GB count:2 disks:1'],
    ['2 t3.large with a total of 90 GB', 'ec2 instance:t3.large disk:90GB count:2 disks:1'],
  ])('%s', (text, line) => {
    expect(linesOf(text)[0]?.[0]?.split(' ').sort()).toEqual(line.split(' ').sort());
  });

  test('of several tasks it is asked how much each has', () => {
    expect(missingIn('fargate 3 tasks, 1 vcpu, 9 GB in total')).toEqual(['fargate memory']);
  });
});

describe('both sides of a comparison share what stands at the end', () => {
  test.each([
    ['m5.large vs m7g.large, 9 hours a day, 70 GB', 'hours:9h/day', 'disk:70GB'],
    ['m5.large vs m7g.large, 9 hours a day, 70 GB gp3', 'hours:9h/day', 'disk:70GB'],
    ['m5.large with 40 GB vs m7g.large with 70 GB, 9 hours a day', 'hours:9h/day', 'disk:'],
  ])('%s', (text, ...options) => {
    for (const [line = ''] of linesOf(text)) for (const option of options) expect(line).toContain(option);
  });
});

describe('hours of which it is not clear on which days or parts of them are asked about', () => {
  test.each([
    't3.small 2 hours in the morning and 3 hours in the evening',
    't3.small turned off at night, 9 hours',
    't3.small 9 hours during the day, less at night',
    't3.small 2 hours on mondays and 7 hours on mondays',
    '2 t3.small 7 hours on weekdays and 4 on saturday',
    't3.small 7 hours on weekdays, saturday mornings until 13:00',
  ])('%s', (text) => {
    const { open, contradictory } = read(text);
    expect(open.length + contradictory.length).toBeGreaterThan(0);
  });
});

describe('without the free tier is without it on all sides', () => {
  test.each([
    'compare lambda 4M requests 1 gb 2 s on x86 and arm, without the free tier',
    'lambda 4M requests 1 gb 2 s and lambda 3M requests 2 gb 1 s, no free tier',
  ])('%s', (text) => {
    for (const line of linesOf(text).flat()) expect(line).toContain('free_tier:false');
  });
});

describe('a share of the price is none of what is priced', () => {
  test.each([
    ['t3.small with 30 % off', '0.7'],
    ['a discount of 30 percent, t3.small', '0.7'],
    ['t3.small minus 30% savings', '0.7'],
    ['t3.small plus 10 % vat', '1.1'],
  ])('%s', (text, times) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small']]);
    expect(read(text).shares.map((share) => share.times.toFixed())).toEqual([times]);
  });
});

test('a few days round the clock are these days alone', () => {
  expect(linesOf('t3.small for a 3 day contest, round the clock')).toEqual([['ec2 instance:t3.small hours:72h']]);
});

describe('who does something is counted whole', () => {
  test.each([['2000 daily users making 9 calls each', 'requests:18000/day']])('%s', (who, requests) => {
    expect(linesOf(`lambda 1 gb 2 s, ${who}`)).toEqual([[`lambda ${requests} memory:1GB duration:2s`]]);
  });

  test('of those beside them it is asked whether they do it, too', () => {
    const { open } = read('6 wardens and 40 students, each person makes 5 lambda calls a day, 1 gb 2 s');
    expect(open).toMatchObject([{ kind: 'amount', typed: '6' }]);
  });
});

test('a bundle of Lightsail without IPv4 has a price of its own', () => {
  const lines = [['lightsail memory:medium count:3 address:ipv6']];
  expect(linesOf('3 lightsail medium with no ipv4')).toEqual(lines);
  expect(linesOf('3 lightsail medium, ipv6-only')).toEqual(lines);
});

test.each(['without ipv4', 'no public ip', 'with no ip address'])(
  'a number of instances %s is none of addresses',
  (how) => {
    expect(linesOf(`4 t3.small ${how}`)).toEqual([['ec2 instance:t3.small count:4']]);
  },
);

describe('a word elsewhere in the line does not change what was read', () => {
  test.each([
    ['lambda 3M requests 512 MB 200 ms, the free tier is used up', 'false'],
    ["lambda 3M requests 512 MB 200 ms, don't deduct any free requests", 'false'],
    ["lambda 3M requests 512 MB 200 ms, I don't count on the free ones", 'false'],
    ['lambda 3M requests 512 MB 200 ms, take the free tier off', undefined],
    ['lambda 3M requests 512 MB 200 ms, not more than the free requests', undefined],
  ])('free tier: %s', (text, freeTier) => {
    const [[line] = []] = read(text).alternatives.map(({ lines }) => lines);
    expect(line?.service).toBe('lambda');
    expect(textsOf(line?.options ?? {})['free_tier']).toBe(freeTier);
  });

  test('office hours with their own times', () => {
    expect(linesOf('t3.small in office hours 8 to 18')).toEqual([['ec2 instance:t3.small hours:50h/week']]);
    expect(linesOf('t3.small in office hours')).toEqual([['ec2 instance:t3.small hours:40h/week']]);
    expect(linesOf('t3.small office hours mon-fri')).toEqual([['ec2 instance:t3.small hours:40h/week']]);
  });
});

describe('what would change the total is asked about', () => {
  test.each([
    ['how many places there are', 't3.micro in four countries all month'],
    [
      'how many of whom each does something',
      '90 schools and 90 tasks for each of them every day, fargate 1 vcpu 2 GB, 5 min',
    ],
    ['what runs by turns', 'm5.large, only every other week'],
    ['what is there twice', 'a t3.large for the shop and a t3.large for tests'],
    ['another one', 't3.small, an NLB and another NLB'],
    ['what is there for two', 'fargate 1 vcpu 2 GB on both accounts'],
    ['what begins later', 'a t3.large, three weeks later a t3.small, total?'],
    ['a number that divides', 't3.large (365 days / 12), price a month'],
    ['what is to be left out', 'eks control plane, the nodes are 2 m5.large but skip those'],
    ['a disk beside something without a price', 't3.large, 70 GB gp3, a snapshot, price'],
  ])('%s: %s', (_, text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test.each(['one t3.large 24/7 and 90 hours a month', 't3.large 6 hours a day, 40 hours a week'])(
    'hours that do not agree: %s',
    (text) => {
      expect(read(text).contradictory).toEqual(['hours']);
    },
  );

  test.each([
    ['two of a type with a disk each', 'a t3.small with 20 GB gp3 and a t3.small with 50 GB gp3'],
    ['the same one again', 'a t3.large with 20 GB, is the t3.large enough?'],
    ['a comparison', 'a t3.large in Ohio or a t3.large in Paris'],
  ])('but not %s: %s', (_, text) => {
    expect(read(text).open).toEqual([]);
  });
});

describe('a period holds for all of a bill', () => {
  test('of App Runner also while it is idle', () => {
    expect(linesOf('app runner 1 vcpu 2 GB, busy 3 hours a day, month of 30 days')).toEqual([
      ['apprunner vcpu:1 memory:2GB active:90h hours:720h'],
    ]);
  });

  test('and a semester is as long as the text says', () => {
    expect(read('t3.large for one semester (5 months)').periods).toMatchObject([{ name: '5 months' }]);
  });

  test('of a budget it is a part that each month has', () => {
    const { budget } = read('we have $300 for 6 months, how many t3.medium can we run?');
    expect(budget?.toString()).toBe('50');
  });
});

test('days of the calls beside those of provisioned concurrency stand open', () => {
  const text =
    'lambda 512 MB, 100 ms, 9000 calls a day on 5 days a week, provisioned concurrency of 4 from 9 to 17 every day';
  expect(read(text).contradictory).toEqual(['requests']);
});

describe('what changes a number stands open', () => {
  test.each([
    ['2M lambda calls of 200 ms with 512 MB in March, and that triples every month', 'triples'],
    ['a t3.small for two months, then three times as many', 'three times as many'],
    ['a t3.small for two months, then twice as many boats call it', 'twice as many'],
    ['two fargate tasks of 0.5 vCPU and 1 GB all day, a third of the same size joins on weekends', 'third'],
    ['2 c5.large and one t3.nano, one of them only 60 hours a month', 'one'],
  ])('%s', (text, typed) => {
    expect(read(text).open).toContainEqual(expect.objectContaining({ typed }));
  });
});

test('a day off is left out', () => {
  expect(linesOf('4 c5.large, one day a week off')).toEqual([['ec2 instance:c5.large count:4 hours:144h/week']]);
});

test('our club has no load balancer, and a run has so many transitions', () => {
  expect(linesOf("two t3.small for our club's server")).toEqual([['ec2 instance:t3.small count:2']]);
  expect(linesOf('step functions standard, 30k runs a month x 8 transitions')).toEqual([
    ['stepfunctions requests:30000 transitions:8 workflow:standard'],
  ]);
});

describe('what looks alike is read as it is meant', () => {
  test.each([
    ['price of EC2: all four are c5.large', ['ec2 instance:c5.large count:4']],
    [
      'one HTTP API with 6M requests and one REST API with 3M requests',
      ['apigateway kind:http requests:6M', 'apigateway kind:rest requests:3M'],
    ],
    ['two t3.small. We share the cost of the ALB', ['ec2 instance:t3.small count:2', 'network load_balancers:1']],
    ['two t3.small and a third one of c5.large', ['ec2 instance:t3.small count:2', 'ec2 instance:c5.large count:1']],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
    expect(read(text).open).toEqual([]);
  });

  test('one kind of API of which HTTP requests are told stays one', () => {
    expect(read('a REST API with 7 million HTTP requests').contradictory).toEqual(['kind']);
  });

  test('days of calls that are named again are asked about', () => {
    const text = 'a t3.small on weekdays, lambda 512 MB 100 ms 8000 calls a day on those days';
    expect(read(text).open).toContainEqual(expect.objectContaining({ typed: 'days' }));
  });
});

describe('a number beside months is no day', () => {
  test('but days of a month are asked about', () => {
    expect(read('on march 3, two t3.micro for 2 hours').open).not.toEqual([]);
    expect(read('c6i.large from the 4th to the 9th').open).not.toEqual([]);
  });

  test.each(['m5.large until 20 june', 'm5.large, off in july and august'])(
    'and so are months that say when: %s',
    (text) => {
      expect(read(text).open).not.toEqual([]);
    },
  );

  test('but a month alone is any month', () => {
    expect(read('m5.large in november, how much?').open).toEqual([]);
  });
});
