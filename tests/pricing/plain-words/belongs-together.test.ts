import { describe, expect, test } from 'vitest';
import { breakEvenAsked } from '../../../src/pricing/plain-words/questions/break-even.js';
import { cheapestAsked } from '../../../src/pricing/plain-words/questions/cheapest.js';
import { isPriceRequest } from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { textOf } from '../../../src/pricing/quantities/said.js';
import { fixture } from '../../fixture/knowledge.js';
import { linesOf, read } from './read.js';

describe('two numbers that do not contradict each other', () => {
  test.each([
    [
      'batch on fargate, 250 jobs of 30 minutes once a month with 1 vcpu and 4 gb, price?',
      [['batch jobs:250 duration:30min vcpu:1 memory:4GB on:fargate']],
    ],
    [
      '2 t3.small with a 30 gb disk and 450 GB a month leaving for the internet, cost?',
      [['ec2 instance:t3.small count:2 disk:30GB', 'network data_out:450GB']],
    ],
    [
      't3.large in ohio, dublin and tokyo side by side',
      [
        ['ec2 instance:t3.large region:us-east-2'],
        ['ec2 instance:t3.large region:eu-west-1'],
        ['ec2 instance:t3.large region:ap-northeast-1'],
      ],
    ],
    [
      't3.small with a 20 GB gp3 root disk and a 500 GB st1 data disk, price',
      [['ec2 instance:t3.small disk:20GB disk_type:gp3', 'ebs storage:500GB disk_type:st1']],
    ],
    [
      '4 lambda functions, 2M calls per function a month, 256 MB, 80 ms',
      [['lambda requests:8M memory:256MB duration:80ms']],
    ],
    ['cost of 500 GB of out bound traffic a month', [['network data_out:500GB']]],
    ['price of outgoing network traffic: 700 GB a month', [['network data_out:700GB']]],
  ])('%s', (text, sides) => {
    const { contradictory, open, missing } = read(text);
    expect(linesOf(text)).toEqual(sides);
    expect([...contradictory, ...open, ...missing]).toEqual([]);
  });

  test.each([
    ['t3.medium, the disk went from 30 GB to 100 GB, price', 'disk'],
    ['30 m5.large in ohio and dublin, cost?', 'region'],
  ])('%s is still asked about', (text, option) => {
    const { contradictory, open } = read(text);
    expect([...contradictory, ...open.map(({ kind }) => kind)]).not.toEqual([]);
    if (contradictory.length > 0) expect(contradictory).toContain(option);
  });
});

describe('money', () => {
  test.each([
    ['t3.small at $0.0208 per instance-hour, what is that a month', undefined],
    ['our old box is $12 a month, what is a t3.small', undefined],
    ['my limit is $40 a month, how many hours of c5.xlarge', '40'],
    ['is 15 dollars a month enough for a t3.small', '15'],
  ])('%s', (text, budget) => {
    expect(read(text).budget?.toFixed()).toBe(budget);
  });

  test.each([
    'my colleague claims an eks cluster is 80 bucks. true?',
    'is 9 dollars for 100 gb of gp3 ok',
    'is sqs free for half a million messages',
    '30 a month, best server',
  ])('what is claimed of something, or to be spent on it, is a price request: %s', (text) => {
    expect(isPriceRequest(text, fixture)).toBe(true);
  });

  test.each(['is a t3.micro free?', 'is EBS free up to 30 GB?', 'our lambda bill was $330 last month, plausible?'])(
    'of a free offer or an unknown load it is none: %s',
    (text) => {
      expect(isPriceRequest(text, fixture)).toBe(false);
    },
  );

  test('how many runs money buys is a price request', () => {
    expect(isPriceRequest('how many lambda runs of 200 ms at 512 MB do I get for $1', fixture)).toBe(true);
  });
});

test('the least expensive machine of a size may be asked for in a sentence', () => {
  expect(
    cheapestAsked('least expensive way to get 2 vcpu and 8 gb as a linux machine, on demand', fixture)?.types[0],
  ).toBe('t4g.large');
});

test('"one call takes" is no number of calls at which a break-even is asked for', () => {
  const text = 'From how many calls a month is a t3.micro cheaper than Lambda? One call takes 80 ms at 256 MB.';
  const options = Object.entries(breakEvenAsked(text, fixture) ?? {});
  expect(Object.fromEntries(options.map(([name, value]) => [name, textOf(value)]))).toEqual({
    memory: '256MB',
    duration: '80ms',
    against: 't3.micro',
  });
});

test.each(['250 t3.micro hours', 't3.micro for 250 hours'])('a number before "hours" counts hours: %s', (text) => {
  expect(linesOf(text)).toEqual([['ec2 instance:t3.micro hours:250h']]);
});
