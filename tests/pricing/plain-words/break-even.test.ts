import { describe, expect, test } from 'vitest';
import { breakEvenAsked } from '../../../src/pricing/plain-words/questions/break-even.js';
import { fixture } from '../../fixture/knowledge.js';
import { textsOf } from './read.js';

const asked = (text: string) => {
  const options = breakEvenAsked(text, fixture);
  return options && textsOf(options);
};

describe('a break-even is asked for', () => {
  test.each([
    ['how many requests until fargate is cheaper than lambda with 512MB and 200ms?', {}],
    ['at what point is a container cheaper than lambda? 512 MB, 200 ms', {}],
    ['break even lambda fargate half a gig, 200 ms', {}],
    ['break-even: lambda, c5.large, 512mb, 0.2 sec', { against: 'c5.large' }],
    [
      'from how many calls on does fargate in ireland cost less than a function on arm with 512 MB and 200 ms',
      { architecture: 'arm64', region: 'eu-west-1' },
    ],
  ])('by "%s"', (text, more) => {
    expect(asked(text)).toEqual({ memory: '512MB', duration: '200ms', ...more });
  });

  test.each([
    ['is lambda or fargate cheaper for 10M requests of 512MB at 200ms', { requests: '10M' }],
    ['compare lambda and fargate for 10M requests a month, 512MB memory, 200ms', { requests: '10M' }],
    ['lambda vs fargate for 100 requests/second 512MB 200ms', { requests: '100/second' }],
    ['when is fargate cheaper than lambda, 3M requests 512 MB 200 ms', { requests: '3M' }],
    ['lambda or ec2: 5M requests, 512 MB, 200 ms versus a t3.small', { requests: '5M', against: 't3.small' }],
    ['at how many requests does lambda 512MB 200ms cost more than t3.small', { against: 't3.small' }],
  ])('also with a number of requests to compare at: "%s"', (text, more) => {
    expect(asked(text)).toEqual({ memory: '512MB', duration: '200ms', ...more });
  });

  test('also without quantities, which are then missing', () => {
    expect(asked('when does fargate get cheaper than lambda?')).toEqual({});
  });
});

test.each([
  ['with all that two prices need', 'lambda 3M requests 1gb 1s or t3.small, which is cheaper'],
  ['that compares two instance types', 'is lambda cheaper than c5.large or t3.small: 3M requests of 1gb and 1s'],
  ['with a service that a break-even leaves out', 'lambda with a rest api or fargate for 3M requests 1gb 1s'],
  ['with the size of a container, which asks for its price', 'when is fargate 1 vcpu 2gb cheaper than lambda 1gb 1s'],
  ['without a function', 'when is fargate cheaper than ec2'],
  ['without a container that has a price', 'when is ec2 cheaper than lambda 1gb 1s'],
  ['that only compares', 'is lambda cheaper than fargate?'],
  ['about one price', 'how much is lambda 3M requests 1gb 1s'],
  ['of an endless text', `when ${'is fargate cheaper than lambda '.repeat(40)}`],
])('a text %s, asks for none', (_why, text) => {
  expect(asked(text)).toBeUndefined();
});
