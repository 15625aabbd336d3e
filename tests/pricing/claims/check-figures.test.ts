import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../src/pricing/claims/check-figures.js';
import { knowledge } from '../../knowledge.js';

/** The sentences about the figures of a text, without Markdown. */
function sentencesOn(text: string): readonly string[] {
  return checkFigures(text, knowledge).map((figure) => figure.text.replaceAll('**', ''));
}

describe('a price with its unit', () => {
  test.each([
    ['is a t3.nano still $0.0052 hourly?', 'Yes, $0.0052 hourly is right. t3.nano: $0.0052 per instance-hour'],
    ['0.10 per hour per EKS cluster, is it?', 'Yes, $0.10 per hour is right. EKS clusters in standard support'],
    ['does a transition cost $0.000025 per transition?', 'Yes, $0.000025 per transition is right. Step Functions'],
    [
      'a NAT gateway for $0.45 per hour, surely not',
      'No, $0.45 per hour is too high by a factor of 10. NAT gateways: $0.045',
    ],
    ['our sheet has EKS at $0.104 per hour', 'Nearly: $0.104 per hour is 4 % too high. EKS'],
  ])('is compared with the rate of what the text names: %s', (text, says) => {
    expect(sentencesOn(text)[0]).toContain(says);
  });

  test('is that of the Region in the text, and is recognised as that of another', () => {
    expect(sentencesOn('t3.large in Frankfurt is 0.0832 per hour, is it?')).toEqual([
      'No, $0.0832 per hour is 13 % too low. t3.large: $0.096 per instance-hour in Europe (Frankfurt); $0.0832 is its price in US East (N. Virginia).',
    ]);
  });

  test('is recognised as that of something else', () => {
    const [rest] = sentencesOn('is an HTTP API $3.50 per million?');
    expect(rest).toContain('$3.50 is the price of API Gateway REST API requests.');
  });

  test('may be right for another unit only', () => {
    expect(sentencesOn('lambda takes $0.20 per 1,000 requests?')[0]).toContain(
      'No, $0.20 is not per 1,000 requests but per million requests.',
    );
  });

  test('may be that of a part, on top of the hours', () => {
    expect(sentencesOn('I read that an ALB costs $0.008 per hour')).toEqual([
      'No, $0.008 is not per hour but per LCU-hour. It comes on top of Application load balancers: $0.0225 per balancer-hour in US East (N. Virginia); one of each all month costs $22.27.',
    ]);
  });

  test('may be that of another Region if the text names none', () => {
    expect(sentencesOn('an ALB is $0.026 per Application Load Balancer-hour, they say')[0]).toContain(
      '16 % too high for US East (N. Virginia). Application load balancers: $0.0225 per balancer-hour in US East (N. Virginia); some other Regions cost more.',
    );
  });

  test('says what it is for if it has many digits and nothing is named', () => {
    expect(sentencesOn('per vCPU per hour | $0.04656 in Frankfurt')[0]).toContain('Fargate vCPU: $0.04656');
  });

  test('holds for the figure behind it, which has no unit', () => {
    expect(sentencesOn('the table has t4g.nano hourly: $0.0042, but us-east-2 is 0.0084')).toEqual([
      'No, $0.0084 is too high by a factor of 2. t4g.nano: $0.0042 per instance-hour in US East (Ohio); $0.0084 is the price of t4g.micro.',
      'Yes, $0.0042 hourly is right. t4g.nano: $0.0042 per instance-hour in US East (Ohio).',
    ]);
  });
});

describe('a bill', () => {
  test.each([
    ['my lambda bill was $50 last month, why?', '$50 is 250 million requests (Lambda requests'],
    [
      'why is API Gateway $70 when I expected fewer than 1M calls',
      'or 20 million requests (API Gateway REST API requests',
    ],
    [
      'no idea how it can be: EKS: 4.80$, EC2: 0.24$',
      '$4.80 is 48 cluster-hours (48 hours of one at $73.00 a month each; EKS',
    ],
    [
      'why do 2 NAT gateways with nothing behind them cost $66',
      '$66 is 1,470 gateway-hours (about 2 of them at $32.85 a month each; NAT',
    ],
  ])('is turned round where somebody asks why, and denies nothing: %s', (text, says) => {
    const [bill, ...others] = sentencesOn(text);
    expect(bill).toContain(says);
    expect(others).toEqual([]);
  });

  test('says how many of what is always on its hours are', () => {
    expect(sentencesOn('invoice: NatGateway-Hours 2,190 Hrs $98.55, how can it be')[0]).toContain(
      '2,190 Hrs are about 3 of them all month.',
    );
  });

  test.each([
    ['bill: 1,460 Hrs NatGateway-Hours $65.70', 'Yes, $65.70 for 1,460 Hrs is right.'],
    [
      '2,500,000 Lambda-GB-Second USD 41.67 in Ohio',
      'Lambda duration: $0.0000166667 per GB-second in US East (Ohio), after the first 400,000 GB-seconds of a month, which are free.',
    ],
    [
      'step functions: 8,000 transitions = $0.20 on the bill',
      'after the first 4,000 transitions of a month, which are free.',
    ],
    ['lambda: 1M requests = $0.02', 'No, $0.02 for 1M requests is too low by a factor of 10.'],
  ])('has a quantity and an amount, which have a rate: %s', (text, says) => {
    expect(sentencesOn(text)[0]).toContain(says);
  });
});

describe('an amount beside prices', () => {
  test('adds them up', () => {
    const [first] = sentencesOn('data through a NAT gateway is 0.045 USD/GB, data out 0.09 USD/GB: 0.135 USD/GB?');
    expect(first).toBe('Yes, $0.135 is $0.045 + $0.09.');
  });

  test('is one of them in both directions', () => {
    expect(sentencesOn('inter-AZ is $0.01/GB each way, so $0.02/GB?')[0]).toBe('Yes, $0.02 is $0.01 + $0.01.');
  });

  test('is said to follow from one of them, and does not', () => {
    expect(sentencesOn('a t3.large costs $0.0832/hr so about $50/month?')[0]).toBe(
      'No, $50 is 18 % too low. 730 hours at $0.0832 are $60.74.',
    );
    expect(sentencesOn('our bill is $20 a month and a t3.large costs $0.0832 per hour')).toHaveLength(1);
  });

  test('is one of them for a month', () => {
    expect(sentencesOn('our NAT gateway is $0.045 per hour, so $32.40 per month')[0]).toBe(
      '$32.40 is 720 hours at $0.045.',
    );
  });

  test('pays for so much, also as a range', () => {
    expect(sentencesOn('$0.09 per GB for data out, which comes to $9-18 per month')[0]).toBe(
      '$9 to $18 per month is 100 GB to 200 GB (Data out to the internet: $0.09 per GB in US East (N. Virginia)).',
    );
  });
});

describe('the cost of one run of a function', () => {
  test.each([
    [
      '256 MB, 120 ms, cost 0.0000005$',
      'Yes, $0.0000005 is right for one run of 120 ms at 256 MB; add $0.0000002 for its request. A million of these runs cost $0.70 in all.',
    ],
    [
      'one run: 256 MB, 120 ms, $0.0000007',
      'Yes, $0.0000007 is right for one run of 120 ms at 256 MB, with $0.0000002 for its request.',
    ],
    [
      '"power": 1024, "cost": 3.33e-6, "duration": 120.5',
      'No, $0.00000333 is what one run of 121 ms at 1 GB cost until 2020, when run times were rounded up to 100 ms; now it costs $0.00000202; add $0.0000002 for its request.',
    ],
  ])('is its memory times its time: %s', (text, says) => {
    expect(sentencesOn(text)[0]).toContain(says);
  });

  test('is left alone if it is far from that', () => {
    expect(sentencesOn('256 MB, 120 ms, cost 0.00009$')).toEqual([]);
    expect(sentencesOn('at 0.0001$ an image, does 2 GB for 1.5 s stay below it')).toEqual([]);
  });
});

describe('a sum', () => {
  test.each([
    ['0.0416 * 730 = 30.368 for a t3.medium', 'Yes, the sum is right: 0.0416 × 730 = $30.37.'],
    ['0.10 * 720 = 76 for EKS', 'No, 0.10 × 720 = $72.00, so 76 is 6 % too high.'],
  ])('is worked out, and its rate compared: %s', (text, says) => {
    expect(sentencesOn(text)[0]).toContain(says);
  });

  test('of a price per thousand as that of each is not confirmed', () => {
    expect(sentencesOn('50,000 × $0.025 = $1,250 for state transitions')).toEqual([]);
  });

  test('of other prices is none of ours', () => {
    expect(sentencesOn('3 pizzas * $12 = $36')).toEqual([]);
  });
});

describe('no figure to check is', () => {
  test.each([
    ['a budget', 'can I run EKS under $100 a month with 2 t3.medium nodes?'],
    ['what money buys', '$20 budget, how many hours of t3.medium'],
    ['a bill for something else', "We're currently spending $400/month on Fargate, would EC2 be cheaper?"],
    ['a price beside quantities to be priced', 'at $0.0000166667 per GB-second, price 5M calls of 3 s at 512 MB'],
    ['a price of one beside several', '2 m5.large at $0.096 an hour make $70 a month'],
    ['a price in one of two directions', 'is inter-az 0.01 each way'],
    ['a price on Spot', 'a spot m5.large is $0.035 per hour'],
    ['a price per something else', 'my power costs 0.31/kWh, and a t3.large?'],
    ['nothing', 'an EKS cluster is $0 per hour, $5 per 0 hours, 0 x $0.10 = 0, 0 hours $0.00 on the bill'],
    ['a version in a path', 'lambda deploy failed in node/v14.16.0/lib/versions/aws-cdk'],
    ['a wage', 'I get 12 dollars an hour as a tutor and use SSM'],
  ])('%s: %s', (_, text) => {
    expect(sentencesOn(text)).toEqual([]);
  });
});
