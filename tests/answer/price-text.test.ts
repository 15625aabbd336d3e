import { describe, expect, test } from 'vitest';
import { reading } from '../../src/pricing/assumption.js';
import { bot } from '../real-bot.js';

const TEXT = 'from how many requests on is fargate cheaper than lambda with 512 MB and 200 ms?';

test('neither of two sides that cost the same is called cheaper', async () => {
  const { answer } = await bot.respondToLine('whats cheaper 2 t3.small or 1 t3.medium');
  expect(answer).toMatchObject({ kind: 'quote', title: expect.not.stringContaining('heaper') });
});

test('a third of a second has an end', async () => {
  const { answer } = await bot.respondToLine('price of 2M lambda calls, a third of a second each, 256 MB');
  expect(answer).toMatchObject({ kind: 'quote', title: expect.stringContaining('333.333 ms') });
});

test.each([
  ['do i pay for a stopped ec2 instance', 'costs nothing for compute'],
  ['do I pay for a stopped Lightsail instance?', 'costs the same as a running one'],
])('what is stopped is a question to the notes, not for a rate: %s', async (line, told) => {
  const { answer } = await bot.respondToLine(line);
  expect(answer).toMatchObject({ decidedBy: 'notes', lead: expect.stringContaining(told) });
});

describe('a break-even in plain words', () => {
  test.each([TEXT, `/price quote text:${TEXT}`])('is that of the options, with its chart: %s', async (line) => {
    const plain = await bot.respondToLine(line);
    const typed = await bot.respondToLine('/price break-even memory:512MB duration:200ms');
    expect(Reflect.get(plain.answer, 'breakEven')).toEqual(Reflect.get(typed.answer, 'breakEven'));
    expect(plain.reply.files[0]?.description).toBe(typed.reply.files[0]?.description);
    expect(Reflect.get(plain.answer, 'assumptions')[0]).toEqual(
      reading('I read: break-even (memory: 512MB, duration: 200ms), against Fargate, on x86, in us-east-1.'),
    );
  });

  test('without quantities gets what is missing as a price, and the notes as a question', async () => {
    const text = 'when does fargate become cheaper than lambda?';
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'invalid', problems: [expect.stringContaining('"memory" and "duration"')] });
    expect(['passages', 'comparison']).toContain((await bot.respondToLine(text)).answer.kind);
  });
});

test('any other text gets its quote', async () => {
  const { answer } = await bot.respondToLine('/price quote text:2 t3.micro');
  expect(answer).toMatchObject({ kind: 'quote', total: '15.184' });
});

describe('beside the month', () => {
  test.each([
    ['10 t3.micro for a year', '75.92', '**$911.04** for 12 months'],
    ['t3.micro for 1000 hours', '7.592', '**$10.40** for 1000 hours'],
    ['t3.micro for my semester', '7.592', '**$30.37** for 4 months'],
    ['t3.micro 8 hours a day for 6 months', '2.53066632', '**$15.18** for 6 months'],
    ['lightsail 2GB server for 3 months', '12', '**$36.00** for 3 months'],
    ['how much per day is a t3.micro', '7.592', '**$0.25 a day**, spread over the month'],
    [
      't3.small on a $20 budget',
      '15.184',
      '**$20.00** is enough for a month, with $4.82 left; it lasts 40.1 days, which is 961.5 hours.',
    ],
    [
      'can I pay an m5.large with 50 dollars',
      '70.08',
      '**$50.00** is $20.08 short of a month; it lasts 21.7 days, which is 520.8 hours.',
    ],
    [
      'how many hours can I run an m5.large with $50 a month?',
      '70.08',
      '**$50.00 lasts 520.8 hours** (21.7 days of it, or 17.1 hours every day of a month); it is $20.08 short of a month.',
    ],
    ['how much more is a t3.small than a t3.micro?', '7.592', '**$7.59 a month** is the difference'],
    ['a t3.micro for a quarter', '7.592', '**$22.78** for 3 months'],
  ])('the price stands for what was asked: %s', async (text, total, beside) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'quote', total, besideTotal: [beside] });
  });

  test.each([
    ['the biggest t3 for 60 dollars a month, with 50 GB gp3 and a public ip', '38.018'],
    ['largest t4g on a $20 budget', '12.264'],
    ['the smallest lightsail, ipv6 only', '3.5'],
    ['which t4g can I afford for 30 dollars a month with 20 GB gp3', '26.128'],
    ['what can we get on fargate for 20 dollars a month, one task?', '18.02005'],
  ])('a size that is asked for is found: %s', async (text, total) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'quote', total });
  });

  test.each([
    ['12M calls a month on a REST API, how much would we save with an HTTP API?', '12', '30'],
    ['4 m5.large always on. If they ran 220 hours a month instead, what do we save?', '84.48', '195.84'],
    // A quantity as it is and as it may become, with all that stays.
    ['Going from two ALBs to three, what is the extra per month?', '32.85', '16.43'],
    ['two public IPs rather than six: monthly savings?', '7.3', '14.6'],
    ['how much more are four fargate tasks (0.5 vcpu, 1 gb) than one, always on?', '18.02005', '54.06'],
    ['5 t3.small: 40 hours a week instead of 168, what do we save?', '18.076188', '57.84'],
    ['an eks cluster with two t3.medium nodes; I add a third node. how much extra is it?', '133.736', '30.36'],
    ['800 GB gp3, once with 3000 IOPS and once with 5000, what is the difference?', '64', '10'],
    ['two m5.large once under ECS and once under EKS, how big is the difference?', '140.16', '73'],
    ['is it cheaper to switch my t3.large off from 10pm to 6am?', '40.49066944', '20.25'],
    // What stands still for some days is paid for the rest of the month, and its disk for all of it.
    ['our t3.large (40 GB gp3) runs 24/7. if we stop it for 10 days, what do we save?', '43.968', '19.97'],
  ])('two values are compared where the difference is asked for: %s', async (text, total, difference) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(answer).toMatchObject({ kind: 'quote', total, comparedWith: [{ difference }] });
  });

  test('what each pays is of the whole time', async () => {
    const { answer } = await bot.respondToLine(
      '/price quote text:4 of us share an m5.large for 5 hours every sunday for 8 weeks, what does each of us pay',
    );
    // 0.096 × 40 hours is 3.84, of which a quarter
    expect(Reflect.get(answer, 'besideTotal')).toEqual(['**$3.84** for 8 weeks', '**$0.96** for each of 4']);
  });

  test('the same price after the free tier is told apart without it', async () => {
    const { reply } = await bot.respondToLine(
      '/price quote text:is arm cheaper than x86 for lambda? 2M calls a month, 512mb, 100ms',
    );
    expect(reply.body.embeds[0]?.description).toMatch(/The same price.*without the free tier \*\*\$1\.73\*\* against/);
  });

  test('money buys as many requests as it pays for', async () => {
    const { answer } = await bot.respondToLine('/price quote text:lambda requests for $20 with 512 MB and 200 ms');
    expect(Number(Reflect.get(answer, 'total'))).toBeCloseTo(20, 5);
    expect(Reflect.get(answer, 'total') <= 20).toBe(true);
  });

  test.each([
    ['maximum number of t3.nano for $30 a month', '7 × t3.nano'],
    ['which server can we keep running for $40 a month? what server can we get on ec2', '1 × t3.medium'],
  ])('money buys machines: %s', async (text, title) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(Reflect.get(answer, 'title')).toContain(title);
  });

  test('every Region that has a price is told, the cheapest first', async () => {
    const { answer } = await bot.respondToLine('/price quote text:cheapest region for m5.large');
    const totals: readonly { total: string }[] = Reflect.get(answer, 'regions');
    expect(totals[0]?.total).toBe('70.08');
    expect(totals.map(({ total }) => Number(total))).toEqual(
      totals.map(({ total }) => Number(total)).sort((a, b) => a - b),
    );
  });
});

test.each([
  ['/price quote text:2 t3.micro', '/price ec2 instance:t3.micro count:2'],
  ['/price lambda 3M 512MB 200ms', '/price lambda requests:3M memory:512MB duration:200ms'],
  ['/price quote text:t3.micro or t3.small', '/price quote text:t3.micro or t3.small'],
])('a quote has the line that asks for it: %s', async (typed, line) => {
  const { answer, reply } = await bot.respondToLine(typed);
  expect(answer).toMatchObject({ line });
  expect(reply.body.embeds[0]?.description).toContain(`\`${line}\``);
  expect((await bot.respondToLine(line)).answer).toMatchObject({ total: Reflect.get(answer, 'total') });
});

describe('a total that somebody states', () => {
  test.each([
    ['a forum says a t3.large costs 61 dollars 24/7 with no disk, true?', '**Yes, $61 is right**'],
    [
      'lambda 3M calls, 1 s, 512 MB: the sheet says 25.60, is that correct?',
      '**Yes, $25.60 is right**, without the free tier',
    ],
    ['fargate 0.5 vcpu 1 gb 24/7, I worked out $36, close or not', '**No, $36 is $17.98 too high**'],
    ['is 9.66 right for fargate 0.5 vcpu 1 gb, 8 hours a day?', 'it may include what is not counted here (load'],
    ['our notes say 200 GB of logs are $6 a month, who is right?', '**No, $6 is $94.00 too low**'],
    ['they told me 100 dollars for 40 weeks of a t3.medium 8 hours a week. Is that right?', '**No, $100'],
    ['sqs 31M requests for 12 dollars, plausible?', '**Yes, $12 is right**, with the free tier'],
    ['does 2M lambda calls of 128 mb and 100ms cost zero dollars?', '**No, $0 is $0.20 too low**, with the free tier'],
    ['a nat gateway for 2 months, so 66 bucks yes?', '**Yes, $66 is right** for 2 months'],
    ['a nat gateway for 2 months, so 33 bucks yes?', '**Yes, $33 is right** for a month'],
    ['$75 a month each for 3 m5.large, fair?', '**No, $75 is $4.92 too high** for each'],
    ['bill says 50 dollars for 90 GB of logs, correct?', 'too high**; the Region is my assumption'],
    ['bill says 50 dollars for 90 GB of logs in Frankfurt, correct?', '**No, $50 is $6.70 too low**'],
    ['61 dollars for 120 GB of logs, plausible?', '**Nearly: $61 is $1.00 too high**'],
    ['a nat gateway for $33.48, right?', '**Yes, $33.48 is right** for a month of 744 hours'],
  ])('gets a yes or no, and what has that price: %s', async (text, says) => {
    const { answer } = await bot.respondToLine(`/price quote text:${text}`);
    expect(Reflect.get(answer, 'besideTotal').join()).toContain(says);
  });
});

test.each([
  ['a t3.small, $20', '**$20** is $4.82 more than that'],
  ['we pay $900 a year for 2 t3.medium', '**$900** is $171.17 more than that for a year'],
  ['a t3.large, $61', '**$61** is about that'],
])('what may be a budget or not is only compared: %s', async (text, says) => {
  const { answer } = await bot.respondToLine(`/price quote text:${text}`);
  expect(Reflect.get(answer, 'besideTotal')).toEqual([says]);
});

describe('savings', () => {
  test.each([['what would moving 3 m5.large over to m6g.large save', '3 × m5.large', '$41.61']])(
    'are told from both sides: %s',
    async (text, before, difference) => {
      const { answer } = await bot.respondToLine(`/price quote text:${text}`);
      const [other] = Reflect.get(answer, 'comparedWith');
      expect(other.title).toContain(before);
      expect(`$${Number(other.difference).toFixed(2)}`).toBe(difference);
    },
  );
});

describe('budgets turned round', () => {
  test.each([
    ['how many hours of m5.large does $50 buy', '520.8 hours'],
    ['how far does 50 dollars go on fargate with 0.5 vcpu and 1 GB', '2,025.5 hours'],
    ['for 15 bucks how many hours does a t3.large run', '180.3 hours'],
    ['how many hours a month of t3.large do $30 buy with a 30 GB gp3 disk', '331 hours'],
    ['how many t3.micro can i run for $50 a month', '**6 instances**'],
    ['how many fargate tasks with 0.25 vcpu and 512 MB do I get for $100 a month', '**11 tasks**'],
    // (20 + 0.2 + 400,000 × 0.0000166667) / (0.0000002 + 0.1 × 0.0000166667)
    ['how far does $20 go with lambda 512MB 200ms', '**14,392,838 requests a month**'],
  ])('a question is told how much: %s', async (text, told) => {
    const { answer, reply } = await bot.respondToLine(text);
    expect(answer.kind).toBe('quote');
    expect(JSON.stringify(reply.body)).toContain(told);
  });

  test('without money a number is asked for, not taken', async () => {
    const { answer } = await bot.respondToLine('/price quote text:how many hours of m5.large');
    expect(answer.kind).toBe('invalid');
  });
});

describe('what no bill answers', () => {
  test.each([
    'why is my nat gateway so expensive',
    'how do I reduce the cost of 2 nat gateways',
    'how much ram does t3.micro have',
    'memory of m5.large',
    'Do I need a NAT gateway?',
    'Should one put an ALB in front of two instances?',
    'Our t2.2xlarge shows CPU never above 12 %',
    'EKS: increase pod density on t3.medium',
    'what is a task in ecs',
    'what is a cluster in eks',
  ])('goes to the notes: %s', async (line) => {
    expect((await bot.respondToLine(line)).answer.kind).not.toBe('quote');
  });
});

describe('Spot', () => {
  test.each([
    ['10 t3.micro spot', '75.92'],
    ['what would fargate spot with 1 vcpu and 2gb cost', '36.0401'],
    ['spot m5.xlarge 24/7', '140.16'],
  ])('gets the price on demand, and why: %s', async (text, total) => {
    const { answer } = await bot.respondToLine(text);
    expect(answer).toMatchObject({
      kind: 'quote',
      total,
      title: expect.stringMatching(/^On demand, not Spot: /),
      understood: expect.stringContaining('Spot prices change with supply and demand'),
    });
  });

  test('of tasks is told as it is at best', async () => {
    expect((await bot.respondToLine('4 fargate tasks 1 vcpu 2gb on spot, price')).answer).toMatchObject({
      total: '144.1604',
      besideTotal: ['about **$43.25 a month** at best on Fargate Spot'],
      understood: expect.stringContaining('Fargate Spot is up to about 70% cheaper.'),
    });
    expect((await bot.respondToLine('spot price of an m5.large')).answer).toMatchObject({ besideTotal: [] });
  });

  test.each(['what is a spot instance?', 'is fargate spot available for eks pods?'])(
    'as such is left to the notes: %s',
    async (text) => {
      expect((await bot.respondToLine(text)).answer.kind).not.toBe('quote');
      expect((await bot.respondToLine(`/price quote text:${text}`)).answer.kind).toBe('invalid');
    },
  );
});

describe('a load without a word about prices', () => {
  test.each([
    ['aws batch: 300 jobs a month, each 40 minutes', /how many vCPUs/],
    ['8M lambda requests a month, so 500 a day, 256mb 90 ms', /two values for the number of requests/],
  ])('is priced, and what is missing or contradicts is asked back: %s', async (text, asked) => {
    const { answer } = await bot.respondToLine(text);
    expect(answer).toMatchObject({ kind: 'invalid', problems: expect.arrayContaining([expect.stringMatching(asked)]) });
  });

  test("of another provider's product gets no service of AWS recommended", async () => {
    expect((await bot.respondToLine('3M requests a month on google cloud run, 256MB, 90 ms')).answer.kind).toBe(
      'unknown',
    );
  });
});

describe('one quantity missing', () => {
  test.each([
    [
      'lambda with 5M requests, what does it cost',
      'requests: 5M',
      '/price lambda requests:5M memory:512MB duration:200ms',
    ],
    ["fargate with 2 vcpus, what's the price", 'vcpu: 2', '/price fargate vcpu:2 memory:4GB'],
    [
      'what does batch with 500 jobs of 10 minutes cost',
      'jobs: 500',
      '/price batch jobs:500 duration:10min vcpu:1 memory:2GB',
    ],
    ['eks cluster with 3 nodes price', 'nodes: 3', '/price eks clusters:1 nodes:3 instance:m5.large'],
  ])('is asked for, with buttons of likely values: %s', async (text, read, line) => {
    const { answer } = await bot.respondToLine(text);
    expect(answer).toMatchObject({
      kind: 'invalid',
      problems: expect.arrayContaining([expect.stringContaining(read)]),
    });
    expect(answer.nextSteps.map((step) => step.line)).toContain(line);
    const priced = answer.nextSteps.filter(({ label }) => label !== 'Something else?');
    const all = await Promise.all(priced.map((step) => bot.respondToLine(step.line)));
    expect(all.map((one) => one.answer.kind)).toEqual(priced.map(() => 'quote'));
  });

  test.each([
    'what does lambda cost per million requests?',
    'what hourly price does AWS charge during extended support of EKS, compared with the standard rate?',
  ])('nothing is missing where a unit has a price: %s', async (text) => {
    expect((await bot.respondToLine(text)).answer.kind).not.toBe('invalid');
  });
});

describe('disks alone', () => {
  test.each([
    ['100 GB gp3', '8'],
    ['two 100 GB gp3 volumes', '16'],
    ['30 gigs of ebs please', '2.4'],
    ['500 GB gp3 with 6000 iops', '55'],
    ['500 GB gp3 with 250 MB/s throughput', '45'],
    ['what does a 100 GB io2 volume with 5000 iops cost', '337.5'],
    ['200gb gp2 and 100 GB of snapshots', '25'],
    ['t3.medium with 2 volumes of 50 GB gp3', '38.368'],
    ['eks cluster with 3 t3.medium nodes and 50 GB gp3 each', '176.104'],
  ])('have their price: %s', async (text, total) => {
    expect((await bot.respondToLine(text)).answer).toMatchObject({ kind: 'quote', total });
  });

  test.each(['iops of a 500 gb gp2', 'change ebs volume from 100 to 20 gb', 'how big can one EBS volume get at most?'])(
    'are left to the notes where something else is asked: %s',
    async (text) => {
      expect(['passages', 'steps', 'explanation']).toContain((await bot.respondToLine(text)).answer.kind);
    },
  );

  test.each(['100 GB gp3 each', '100 GB gp3 with high iops', '1 vCPU 2 GB on fargate with 100 GB gp3'])(
    'leave open what is not told: %s',
    async (text) => {
      expect((await bot.respondToLine(`/price quote text:${text}`)).answer.kind).toBe('invalid');
    },
  );
});

describe('words that used to be misread', () => {
  test.each([
    ['t3.micro 24-7', '7.592'],
    ['m5.large 24x7, how much', '70.08'],
    ['one t3.medium, 24/7/365', '30.368'],
    ['c5.large 24 hrs 7 days a week', '62.05'],
    ['t3.micro, need 2 of them', '15.184'],
    ['2 t3.micro and 2 t3.small for 5 days', '7.488'],
    ['t3.micro 24/7 plus t3.medium for 100 hours', '11.752'],
    ['fargate 1 vcpu 2gb, 3 of them', '108.1203'],
    ['lightsail 2gb, two of them', '24'],
    ['eks with t3.medium nodes, 3 of them', '164.104'],
    ['cloudwatch with 20 GB of logs a month', '10'],
    ['cloudwatch 50 custom metrics', '12'],
    ['data out 300 GB a month', '18'],
    ['nat gateway with 200 GB of data', '41.85'],
    ['50 GB of data between zones', '1'],
  ])('%s', async (text, total) => {
    const { answer, reply } = await bot.respondToLine(text);
    expect(answer).toMatchObject({ kind: 'quote', total });
    expect(JSON.stringify(reply.body)).not.toMatch(/I left out|is not priced/);
  });

  test.each(['t3.micro 5 days a week on weekends', 'c5.large weekends 7 days a week', 't3.small with 100 GB of data'])(
    'no total where a text says two things or not enough: %s',
    async (text) => {
      expect((await bot.respondToLine(`/price quote text:${text}`)).answer.kind).toBe('invalid');
    },
  );

  test('what is left out is said', async () => {
    const { reply } = await bot.respondToLine('/price quote text:m5.large for data');
    expect(JSON.stringify(reply.body)).toContain('I ignored `data`');
  });
});

describe('the whole bill', () => {
  test.each([
    [
      'lambda in a vpc calling the internet, 2M requests 256MB 300ms',
      '0.2',
      '**Missing:** a NAT gateway',
      '**$32.85 a month**, and $0.045 for each GB',
    ],
    [
      '2 t3.micro behind a load balancer',
      '31.609',
      '**Missing:** load balancer capacity units',
      '**$5.84 a month** for each',
    ],
    [
      '2 t3.micro behind a network load balancer',
      '31.609',
      '**Missing:** load balancer capacity units (NLCU)',
      '**$4.38 a month** for each',
    ],
  ])('names what is plainly needed, with its size and a button that adds it: %s', async (text, total, what, size) => {
    const { answer, reply } = await bot.respondToLine(text);
    expect(answer).toMatchObject({ kind: 'quote', total });
    expect(reply.body.embeds[0]?.description).toContain(what);
    expect(reply.body.embeds[0]?.description).toContain(size);
    const step = answer.nextSteps.find(({ label }) => label.startsWith('With '));
    const added = await bot.respondToLine(step?.line ?? '');
    expect(Number(Reflect.get(added.answer, 'total'))).toBeGreaterThan(Number(total));
    expect(added.reply.body.embeds[0]?.description).not.toContain('**Missing:**');
  });
});

test('what is free each month is free once in a sum', async () => {
  const text = 'lambda 2M requests 512 MB 100 ms plus another lambda 1M requests 1 GB 300 ms';
  const { answer } = await bot.respondToLine(text);
  // Of 3 million requests one is free, and all of 400,000 GB-seconds.
  expect(answer).toMatchObject({ kind: 'quote', total: '0.4' });
});

describe('a comparison', () => {
  test.each(['t3.small windows vs lightsail 2gb windows', 't3.small windows vs t3.small'])(
    'of which no service alone has Windows says nothing of it: %s',
    async (text) => {
      expect((await bot.respondToLine(text)).reply.body.embeds[0]?.description).not.toContain('Only the price');
    },
  );

  test.each([
    ['lightsail 1gb vs t3.micro', 'with 40 GB gp3 and a public IPv4 address, t3.micro costs **$14.44**'],
    // 730 h × ($0.0208 + $0.0184 of the license) + 60 GB × $0.08 + 730 h × $0.005 = $28.616 + $4.80 + $3.65
    [
      'lightsail 2gb windows vs t3.small',
      'with Windows, 60 GB gp3 and a public IPv4 address, t3.small costs **$37.07**',
    ],
    ['lightsail 2gb windows vs t3.small', 'Only the price of Lightsail includes Windows.'],
    ['t3.small windows or lightsail 2gb', 'Only the price of EC2 includes Windows.'],
    // What is said to run Linux stays so: $15.184 + $4.80 + $3.65.
    [
      'lightsail 2gb windows vs t3.small linux',
      '; with 60 GB gp3 and a public IPv4 address, t3.small costs **$23.63**',
    ],
    ['t3.small windows vs fargate 1 vcpu 2gb', 'Only the price of EC2 includes Windows.'],
    ['t3.small or fargate 0.5 vcpu 1 GB', 'with the same amount of gp3, t3.small costs **$16.78**'],
    ['t3.small or fargate 0.5 vcpu 1 GB', 't3.small gives its full vCPUs in bursts only'],
    ['lambda 3M requests 512MB 200ms or t3.nano', 'Lambda costs nothing while it is idle'],
    ['t3.micro with 20 GB gp3 or t3.small', 'which costs **$16.78**'],
    ['m5.large in frankfurt or in ohio', 'in Europe (Frankfurt), which costs **$83.95**'],
  ])('names the Region and says what is not the same: %s', async (text, told) => {
    expect((await bot.respondToLine(text)).reply.body.embeds[0]?.description).toContain(told);
  });

  test('of like things says nothing of the kind', async () => {
    const { answer } = await bot.respondToLine('c5.large vs m5.large');
    expect(answer).toMatchObject({ kind: 'quote', total: '62.05', unlike: [] });
  });
});

describe('the question turned round', () => {
  test.each(['3 t3.small in euros', 'how much is 3 t3.small in eur', '3 t3.small, price in pounds'])(
    'another currency gets dollars, and why: %s',
    async (text) => {
      const { answer } = await bot.respondToLine(text);
      expect(answer).toMatchObject({
        kind: 'quote',
        total: '45.552',
        understood: expect.stringContaining('no exchange rate'),
      });
    },
  );

  test.each([
    // 50M × 0.2, less 1M free; 100 ms × 0.125 GB, × 0.25 GB, × 0.5 GB, less 400,000 GB-seconds
    ['lambda 128mb vs 256mb vs 512mb with 50M requests of 100 ms', ['13.5500075', '23.966695', '44.80007']],
    ['is lambda with 1GB or 2GB cheaper for 8M requests of 500 ms', ['61.40012', '128.06692']],
  ])('memory sizes stand side by side: %s', async (text, totals) => {
    const { answer } = await bot.respondToLine(text);
    const others: readonly { total: string }[] = Reflect.get(answer, 'comparedWith');
    expect([Reflect.get(answer, 'total'), ...others.map(({ total }) => total)]).toEqual(totals);
  });

  test('sizes of one function that are not said to be alternatives contradict each other', async () => {
    const { answer } = await bot.respondToLine('/price quote text:lambda 1M requests 100ms with 512MB and 1GB');
    expect(answer.kind).toBe('invalid');
  });

  test.each([
    ['t3.medium per day', '**$1.00 a day**'],
    ['fargate 1 vcpu 2 gb per hour', '**$0.0494 an hour**'],
  ])('a period at the end is that of the price: %s', async (text, told) => {
    expect((await bot.respondToLine(text)).reply.body.embeds[0]?.description).toContain(told);
  });
});

test('what one type saves beside another is not told as what a commitment saves', async () => {
  const { answer } = await bot.respondToLine('/price quote text:m5.large or m6g.large, reserved, for 12 months');
  expect(answer.kind).toBe('quote');
  expect(JSON.stringify(answer)).not.toContain('saves');
});
