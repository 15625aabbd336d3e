import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';
import { linesOf } from './read.js';

describe('data is read by where it goes', () => {
  test.each([
    [
      'moving 2 TB from virginia to ireland once, cost of transfer?',
      'between_regions:2048GB to_region:eu-west-1 region:us-east-1',
    ],
    [
      'inter region transfer 300 GB from us-east-1 to eu-west-1',
      'between_regions:300GB to_region:eu-west-1 region:us-east-1',
    ],
    [
      'replication between tokyo and osaka, 50 GB a month',
      'between_regions:50GB to_region:ap-northeast-3 region:ap-northeast-1',
    ],
    ['cross region 500 GB from frankfurt', 'between_regions:500GB region:eu-central-1'],
    ['traffic between two AZs, 3 TB monthly', 'between_zones:3072GB'],
    ['data between 2 AZ, 300 GB each direction', 'between_zones:600GB'],
    ['40 GB INTO ec2', 'data_in:40GB'],
    ['how much is 500 GB of inbound traffic to my ec2 server', 'data_in:500GB'],
    [
      'my friend has 300 GB a month going from his ec2 box in oregon to the internet',
      'data_out:300GB region:us-west-2',
    ],
  ])('%s: %s', (text, options) => {
    expect(linesOf(text)).toEqual([[`network ${options}`]]);
  });

  test.each([
    'is a t3.large cheaper if I move it from frankfurt to ireland',
    'compare 500 GB of egress from frankfurt and from mumbai',
  ])('and two Regions without data between them are compared: %s', async (line) => {
    const { answer } = await bot.respondToLine(line);
    expect(JSON.stringify(answer)).not.toContain('between_regions');
  });
});

test('what runs on some days may send its data all month', () => {
  expect(linesOf('t3.small on weekdays 9 to 17 and 100 GB out')).toEqual([
    ['ec2 instance:t3.small hours:40h/week', 'network data_out:100GB'],
  ]);
});
