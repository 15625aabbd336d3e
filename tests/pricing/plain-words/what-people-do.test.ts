import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('what people do, and how many they are', () => {
  test.each([
    // 80 times 5 times 6.
    [
      '80 users, each opens the app 5 times a day, each open makes 6 calls, lambda 256mb 120ms',
      ['lambda requests:2400/day memory:256MB duration:120ms'],
    ],
    [
      '80 ppl, everyone opens it 5 times a day, every open does 6 api calls. http api into lambda, 256mb, 120 ms',
      ['apigateway kind:http requests:2400/day', 'lambda requests:2400/day memory:256MB duration:120ms'],
    ],
    // 1,500 submissions a week of 4 minutes.
    [
      '500 students each submit 3 times a week, fargate 1 vcpu 2gb 4 min per submission',
      ['fargate vcpu:1 memory:2GB hours:100h/week'],
    ],
    ['me and my 3 teammates each need a t3.large', ['ec2 instance:t3.large count:4']],
    // 12 classes of 25, 30 clicks in each of 4 lessons.
    [
      'lambda: 12 classes with 25 kids, every kid clicks 30 times a lesson, 4 lessons a week, 128mb 100ms',
      ['lambda requests:36000/week memory:128MB duration:100ms'],
    ],
    [
      'rest api 60 students, 3 lessons a week, 200 requests per student and lesson',
      ['apigateway kind:rest requests:36000/week'],
    ],
    [
      'http api with 2000 customers who visit 10 times a month, and each visit makes 12 requests',
      ['apigateway kind:http requests:240000'],
    ],
    [
      'my app has 1200 users, 15 screens per user per day and 4 api calls per screen, rest api',
      ['apigateway kind:rest requests:72000/day'],
    ],
    ['500 daily users, 20 clicks each, lambda 256mb 120ms', ['lambda requests:10000/day memory:256MB duration:120ms']],
    [
      '40 sensors send a message every 5 minutes, each message runs a lambda of 128mb for 50ms',
      ['lambda requests:350400 memory:128MB duration:50ms'],
    ],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
  });
});

describe('what leaves, what is stored, and what is off', () => {
  test.each([
    ['t3.medium, users download 500 GB a month', ['ec2 instance:t3.medium', 'network data_out:500GB']],
    ['t3.medium, the dataset is 400 GB so I need it on a disk', ['ec2 instance:t3.medium disk:400GB']],
    // What is added up to the next part is the first one's.
    [
      'm5.xlarge + 50gb gp3, 1 c5.9xlarge',
      ['ec2 instance:m5.xlarge disk:50GB disk_type:gp3', 'ec2 instance:c5.9xlarge count:1'],
    ],
    // 16 hours on five days.
    ['t3.medium off at night (11pm-7am) and on weekends', ['ec2 instance:t3.medium hours:80h/week']],
    ['t3.medium off from 11pm to 7am and at the weekend', ['ec2 instance:t3.medium hours:80h/week']],
    ['600gb a month between two AZs', ['network between_zones:600GB']],
    ['eks cluster only for the 2 weeks in december', ['eks clusters:1 hours:336h']],
    ['wordpress with 1000 visitors a day on lightsail 1gb', ['lightsail memory:1GB']],
    ['public ipv4 addresses x 12', ['network ipv4:12']],
    ['m6i.large 1 year reserved instead of on demand? N. Virginia', ['ec2 instance:m6i.large region:us-east-1']],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
  });

  test('two times of one machine, of which one is all the time, are what is and what would be', () => {
    expect(
      linesOf('my t3.medium runs 24x7, how much do I save if it is off at night (11pm-7am) and on weekends'),
    ).toEqual([['ec2 instance:t3.medium hours:24/7'], ['ec2 instance:t3.medium hours:80h/week']]);
  });

  test('a place without a Region gets the nearest, and the reply says so', () => {
    const text = 'I am a teacher in Poland, 28 pupils, each a t3.micro';
    expect(linesOf(text)).toEqual([['ec2 instance:t3.micro count:28 region:eu-central-1']]);
    expect(read(text).explained.join(' ')).toContain('no Region in `Poland`');
    // The Region is that which is named.
    expect(linesOf('I am in Poland, a t3.micro in Ohio')).toEqual([['ec2 instance:t3.micro region:us-east-2']]);
  });

  test.each([['ec2 with 400 GB']])('%s is asked about', (text) => {
    const { missing, open } = read(text);
    expect(missing.length + open.length).toBeGreaterThan(0);
  });
});
