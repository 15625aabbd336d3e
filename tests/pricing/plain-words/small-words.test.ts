import { describe, expect, test } from 'vitest';
import { isPriceRequest } from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { bot } from '../../fixture/bot.js';
import { fixture } from '../../fixture/knowledge.js';
import { linesOf, read } from './read.js';

async function answerTo(text: string) {
  return (await bot.respondToLine(`/price quote text:${text}`)).answer;
}

describe('a plain line with so many small words is priced', () => {
  test.each([
    // 730 hours at $0.045, and $0.045 for each GB.
    ['nat gw with 500 gb per month thru it', 55.35],
    ['cloudwatch logs if my app writes 50 gb per month', 25],
    // $0.005 an hour, attached or not.
    ['elastic ip not attached to anything how much is it', 3.65],
    ['two unused elastic ips per month', 7.3],
    // The nano at $0.0052 an hour, and its address.
    ['t3.nano 24/7 with ip how much', 7.446],
    ['2 t3.nano with 2 ips each', 22.192],
    ['t3.nano with a private ip', 3.796],
    ['t3.nano without an ip', 3.796],
    ['sorry for the dumb question, what does a t3.nano cost a month', 3.796],
    ['m5.large no discount for a month', 70.08],
    ['gpu for a course: g4dn.xlarge like 40 hours', 21.04],
    ['gp2 vs gp3 500gb which is cheaper', 40],
    ['my setup: 2x t3.small, alb, 30gb gp3 each, 1 nat. total pls', 84.443],
    ['eks cluster plus 2 t3.large nodes, 50gb each', 202.472],
    ['fargate spot 4 vcpu 8gb, 100 hours of jobs', 19.748],
    // 730 hours of 5 GB at $0.0000041667 for each GB-second.
    ['provisioned concurrency 5 with 1gb memory all month long', 54.7504],
    ['nat gateway in 3 azs', 98.55],
  ])('%s', async (text, total) => {
    expect(isPriceRequest(text, fixture)).toBe(true);
    const answer = await answerTo(text);
    expect(answer.kind === 'quote' && Number(answer.total)).toBeCloseTo(total, 3);
  });

  test.each(['i was charged 20 dollars for ec2, can i get it back', 'what is my ip', 'gp2 vs gp3'])(
    'and this asks for no sum: %s',
    (text) => {
      expect(isPriceRequest(text, fixture)).toBe(false);
    },
  );

  test.each(['3 nat gateways in each of 2 azs', 'lambda requests:0 memory:1GB duration:1s'])(
    'and this has none: %s',
    async (text) => {
      expect((await answerTo(text)).kind).toBe('invalid');
    },
  );
});

describe('words that are left out', () => {
  const told = async (text: string) => {
    const answer = await answerTo(text);
    return 'understood' in answer ? answer.understood : answer.kind;
  };

  test.each(['my boss wants a t3.micro for our shop', 'lambda 3M calls 512 mb 100ms, free tier counts'])(
    'plain English goes without saying: %s',
    async (text) => {
      expect(await told(text)).not.toContain('left out');
    },
  );

  test.each([
    ['t3.micro for zorbix', 'I ignored `zorbix`.'],
    ['a dedicated t3.micro', 'I ignored `dedicated`.'],
  ])('a name, and what would change the price, is told: %s', async (text, words) => {
    expect(await told(text)).toContain(words);
  });
});

describe('what stands beside a sum', () => {
  test.each(['http api vs rest api for 10 mil requests a month', 'lambda 5M requests 512mb 300ms arm or x86'])(
    'no two buttons are called the same: %s',
    async (text) => {
      const labels = (await answerTo(text)).nextSteps.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  test('a difference is that of the sums that are shown', async () => {
    const answer = await answerTo('lambda 5M requests 512mb 300ms arm or x86');
    expect(answer).toMatchObject({ comparedWith: [{ difference: '1.16' }] });
  });

  test('what has no price is not called a failure', async () => {
    const { reply } = await bot.respondToLine('/price quote text:windows fargate 1 vcpu 2 gb');
    expect(JSON.stringify(reply.body)).toContain('Not in my price list');
  });
});

describe('a plain line asks for a price', () => {
  test.each([
    'cost of ebs volume with 6000 iops',
    "we'll have 6 fargate tasks up the whole month how much should i plan",
    '6 fargate tasks all month, how much?',
  ])('and is asked back what is missing: %s', async (text) => {
    expect((await bot.respondToLine(text)).answer).toMatchObject({ kind: 'invalid', decidedBy: 'price' });
  });

  test('what was paid elsewhere is no budget, unlike what there is to spend', () => {
    expect(read('we paid $340 at heroku, now 2 t3.medium').budget).toBeUndefined();
    expect(read('i can spend $340, 2 t3.medium').budget?.toFixed()).toBe('340');
  });

  test('logs that are kept are not passed over in silence', () => {
    expect(read('15 gb of logs a month, kept for the year').told).toContain('kept');
  });

  test('a network load balancer is none of the application kind', () => {
    const [only] = read('an nlb and 2 t3.small').alternatives;
    expect(only?.lines.map(({ service }) => service)).toEqual(['network', 'ec2']);
    expect(Object.keys(only?.lines[0]?.options ?? {})).toEqual(['network_load_balancers']);
  });
});

test.each([
  ['4 ECS services on Fargate, each with 2 tasks of 1 vCPU and 2 GB', 'fargate vcpu:1 memory:2GB tasks:8'],
  ['our team (5 people) is deploying on 2 t3.medium', 'ec2 instance:t3.medium count:2'],
  ['a machine with 2 processors and 4 GB', 'ec2 instance:t3.medium'],
])('%s: %s', (text, line) => {
  expect(linesOf(text).flat()).toContain(line);
});
