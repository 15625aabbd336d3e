import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../src/pricing/options.js';
import { readingText } from '../../src/pricing/quantities/parsed.js';
import { priceWith } from '../../src/pricing/service/form.js';
import { serviceOf } from '../../src/pricing/services/index.js';
import { problemText } from '../../src/pricing/wording.js';
import { realPrices } from './knowledge.js';

const prices = await realPrices();
const good = { requests: '3M', memory: '512MB', duration: '200ms' };

function lambdaWords(options: OptionValues): readonly string[] {
  const result = priceWith(serviceOf('lambda'), options, prices);
  return result.ok ? [] : result.problems.map(problemText);
}

function fargateWords(options: OptionValues): readonly string[] {
  const result = priceWith(serviceOf('fargate'), options, prices);
  return result.ok ? [] : result.problems.map(problemText);
}

describe('a reply says what is wrong and what to type', () => {
  test.each([
    [{ memory: '12 parsecs' }, 'I could not read `12 parsecs` as a memory size. Try 512MB or 2GB.'],
    [{ requests: '-3M' }, '"requests" cannot be below zero, as in `-3M`. Try 3M or 100/s.'],
    [{ duration: '0' }, '"duration" must be above zero. Try 200ms or 1.5s.'],
    [
      { duration: '20 min' },
      '`20 min` is too much for "duration": the maximum is 15 min. For longer runs, price Batch or Fargate.',
    ],
    [{ memory: '64MB' }, '`64MB` is too little for "memory": the minimum is 128 MB.'],
    [{ memory: '200.5MB' }, '"memory" must be a whole number; I read `200.5MB` as 200.5. Try 512MB or 2GB.'],
    [{ memory: '200.5' }, '"memory" must be a whole number, not `200.5`. Try 512MB or 2GB.'],
    [{ requests: '9'.repeat(6000) }, '"requests" has 6000 characters; I read up to 100. Try 3M or 100/s.'],
    [{ architecture: 'sparc' }, 'I do not know `sparc` as a value of "architecture". Try x86 or arm64.'],
    [{ free_tier: 'perhaps' }, 'I do not know `perhaps` as a value of "free_tier". Try true or false.'],
    [{ region: 'zurch' }, 'I do not know the Region `zurch`. Did you mean Europe (Zurich), eu-central-2?'],
    [
      { region: 'moon' },
      'I do not know the Region `moon`. Try a code such as eu-central-1, or a place such as Frankfurt.',
    ],
    [
      { region: 'ap-southeast-6' },
      'My price list has no price for "Requests" (Lambda) on x86 in Asia Pacific (New Zealand), ap-southeast-6. The nearest Region with a price for it is Asia Pacific (Sydney), ap-southeast-2.',
    ],
  ])('%j', (options, words) => {
    expect(lambdaWords({ ...good, ...options })).toEqual([words]);
  });

  test('options that are missing are named, with a line that works', () => {
    expect(lambdaWords({ requests: '3M', memory: ' ' })).toEqual([
      'I still need "memory" and "duration", for example: /price lambda requests:3M memory:512MB duration:200ms',
    ]);
    expect(fargateWords({})).toEqual([
      'I still need "vcpu" and "memory", for example: /price fargate vcpu:0.5 memory:1GB tasks:2',
    ]);
  });

  test('a Fargate size that does not exist comes with those that do', () => {
    expect(fargateWords({ vcpu: '0.25', memory: '4GB' })).toEqual([
      'Fargate has no size of 0.25 vCPU with 4 GB. The closest are 0.25 vCPU with 2 GB; 0.5 vCPU with 4 GB; 1 vCPU with 4 GB.',
    ]);
  });

  test('CPU units without their name come with a hint', () => {
    expect(fargateWords({ vcpu: '256', memory: '512' })[0]).toMatch(/For CPU units, write "256 units"\.$/);
  });

  test('all problems come at once', () => {
    expect(lambdaWords({ requests: 'many', memory: '12 parsecs', region: 'moon' })).toHaveLength(4);
  });
});

test('what was typed is repeated in a code span, where nothing in it is Markdown', () => {
  expect(lambdaWords({ ...good, memory: '**12** `GB` @everyone' })).toEqual([
    'I could not read `**12** ˋGBˋ @everyone` as a memory size. Try 512MB or 2GB.',
  ]);
});

test('a reading says what was typed and what it was taken for', () => {
  expect(readingText({ text: '1,500', as: '1500' })).toBe('I read `1,500` as 1500.');
});
