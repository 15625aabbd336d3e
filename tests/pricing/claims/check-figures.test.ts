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

  test('may be that of a part', () => {
    expect(sentencesOn('I read that an ALB costs $0.008 per hour')[0]).toContain('; $0.008 is the price of');
  });

  test('may be that of another Region if the text names none', () => {
    expect(sentencesOn('an ALB is $0.026 per Application Load Balancer-hour, they say')[0]).toContain(
      '16 % too high for US East (N. Virginia). Application load balancers: $0.0225 per balancer-hour in US East (N. Virginia); some other Regions cost more.',
    );
  });

  test('holds for the figure behind it, which has no unit', () => {
    expect(sentencesOn('the table has t4g.nano at $0.0042 hourly, but us-east-2 is 0.0084')).toEqual([
      'No, $0.0084 is too high by a factor of 2. t4g.nano: $0.0042 per instance-hour in US East (Ohio); $0.0084 is the price of t4g.micro.',
      'Yes, $0.0042 hourly is right. t4g.nano: $0.0042 per instance-hour in US East (Ohio).',
    ]);
  });
});

describe('no figure to check is', () => {
  test.each([
    ['a bill', 'my lambda bill was $50 last month, why?'],
    ['an amount for a month', 'a t3.large costs about $50/month?'],
    ['a sum', '0.10 * 720 = 76 for EKS'],
    ['the cost of one run', '256 MB, 120 ms, cost 0.0000005$'],
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
