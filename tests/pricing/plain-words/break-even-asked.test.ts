import { describe, expect, test } from 'vitest';
import { breakEvenAsked } from '../../../src/pricing/plain-words/break-even-asked.js';
import { knowledge } from '../../knowledge.js';

const asked = (text: string) => breakEvenAsked(text, knowledge);

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

  test('also without quantities, which are then missing', () => {
    expect(asked('when does fargate get cheaper than lambda?')).toEqual({});
  });
});

test.each([
  ['with a number of requests, which asks for two prices', 'when is fargate cheaper than lambda, 3M requests 1gb 1s'],
  ['with the size of a container, which asks for its price', 'when is fargate 1 vcpu 2gb cheaper than lambda 1gb 1s'],
  ['without a function', 'when is fargate cheaper than ec2'],
  ['without a container that has a price', 'when is ec2 cheaper than lambda 1gb 1s'],
  ['that only compares', 'is lambda cheaper than fargate?'],
  ['about one price', 'how much is lambda 3M requests 1gb 1s'],
  ['of an endless text', `when ${'is fargate cheaper than lambda '.repeat(40)}`],
])('a text %s, asks for none', (_why, text) => {
  expect(asked(text)).toBeUndefined();
});
