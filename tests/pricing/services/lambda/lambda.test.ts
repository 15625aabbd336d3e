import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../../../src/pricing/options.js';
import { priceWith } from '../../../../src/pricing/service/form.js';
import { serviceOf } from '../../../../src/pricing/services/index.js';
import { assumptionTexts } from '../../assumption-texts.js';
import { pricesWithout, realPrices } from '../../knowledge.js';

const prices = await realPrices();
const good = { requests: '3M', memory: '512MB', duration: '200ms' };

function quoteOf(options: OptionValues, known = prices) {
  const result = priceWith(serviceOf('lambda'), { ...good, ...options }, known);
  if (result.ok) return result.quote;
  throw new Error(JSON.stringify(result.problems));
}

function problemsOf(options: OptionValues, known = prices) {
  const result = priceWith(serviceOf('lambda'), { ...good, ...options }, known);
  return result.ok ? [] : result.problems;
}

describe('the example of the command', () => {
  const quote = quoteOf({});

  test('has requests and duration, each with its arithmetic', () => {
    expect(quote.lines).toEqual([
      {
        name: 'requests',
        label: 'Requests',
        quantity: '2',
        unit: '1M-requests',
        unitLabel: 'million requests',
        price: '0.2',
        amount: '0.4',
        free: '1',
      },
      {
        name: 'duration',
        label: 'Duration',
        quantity: '0',
        unit: 'GB-second',
        unitLabel: 'GB-seconds',
        price: '0.0000166667',
        amount: '0',
        free: '300000',
      },
    ]);
  });

  test('has both totals, exactly', () => {
    expect(quote.total).toBe('0.4');
    expect(quote.totalBeforeFreeTier).toBe('5.60001');
  });

  test('says what it prices, where, and how old the prices are', () => {
    expect(quote).toMatchObject({
      service: 'lambda',
      title: 'Lambda: 3M requests a month of 200 ms at 512 MB, x86',
      region: 'us-east-1',
      regionName: 'US East (N. Virginia)',
      ratesAsOf: '2026-09-19',
      pricingPage: 'https://aws.amazon.com/lambda/pricing/',
    });
  });

  test('says what it takes for granted', () => {
    expect(assumptionTexts(quote)).toEqual([
      'The free tier covers 1 million requests and 300,000 GB-seconds of this.',
      'The free tier is 1 million requests and 400,000 GB-seconds a month for the whole account, so other functions may use some of it.',
      'without data transfer',
      'without logs',
      'without cold starts',
      'without other services',
    ]);
  });
});

describe('the free tier', () => {
  test.each(['false', 'no', false])('can be left out with %j', (free_tier) => {
    const quote = quoteOf({ free_tier });
    expect(quote.total).toBe('5.60001');
    expect(quote.total).toBe(quote.totalBeforeFreeTier);
    expect(assumptionTexts(quote)).toContain('The free tier is not subtracted.');
  });

  test('makes small use free, not negative', () => {
    expect(quoteOf({ requests: '1000' }).total).toBe('0');
  });

  test('also reduces what reaches the higher tiers', () => {
    const { lines } = quoteOf({ requests: '6000.4M', memory: '1GB', duration: '1s' });
    expect(lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['requests', '5999.4'],
      ['duration', '6000000000'],
    ]);
  });
});

describe('tiers', () => {
  const beyond = { requests: '10B', memory: '1GB', duration: '1s', free_tier: false };
  const firstTiers = pricesWithout(prices, 'lambda', (_, { tierFrom }) => tierFrom !== '0');

  test('are lines of their own', () => {
    const { lines } = quoteOf(beyond);
    expect(lines.map(({ label, quantity }) => [label, quantity])).toEqual([
      ['Requests', '10000'],
      ['Duration', '6000000000'],
      ['Duration above 6B GB-seconds', '4000000000'],
    ]);
  });

  test('that nobody knows are replaced by the last known price, with a loud remark', () => {
    const quote = quoteOf({ ...beyond, region: 'zurich' }, firstTiers);
    expect(quote.lines.at(-1)).toMatchObject({ quantity: '10000000000', price: '0.0000183334' });
    expect(assumptionTexts(quote)[0]).toMatch(/^This is more than the first price tier/);
  });

  test('within the first one, such a Region needs no remark', () => {
    expect(assumptionTexts(quoteOf({ region: 'zurich' }, firstTiers)).join()).not.toMatch(/first price tier/);
  });
});

describe('storage', () => {
  test('of 512 MB is free', () => {
    expect(quoteOf({ storage: '512' }).lines).toHaveLength(2);
  });

  test('above 512 MB costs by GB-second', () => {
    expect(quoteOf({ storage: '2.5GB' }).lines.at(-1)).toMatchObject({
      name: 'ephemeral-storage',
      quantity: '1200000',
      price: '0.0000000309',
      amount: '0.03708',
    });
  });

  test.each([
    ['511MB', 'too-small'],
    ['11GB', 'too-large'],
  ])('of %s does not exist', (storage, kind) => {
    expect(problemsOf({ storage })).toMatchObject([{ option: 'storage', kind }]);
  });
});

describe('provisioned concurrency', () => {
  test('costs for the time that instances are kept warm, 730 hours if nothing else is said', () => {
    const { lines } = quoteOf({ provisioned: '2' });
    expect(lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['requests', '3'],
      ['provisioned-concurrency', '2628000'],
      ['provisioned-duration', '300000'],
    ]);
  });

  test('takes part in no free tier, and the quote says so', () => {
    const quote = quoteOf({ provisioned: '2' });
    expect(quote.total).toBe(quote.totalBeforeFreeTier);
    expect(assumptionTexts(quote).slice(0, 2)).toEqual([
      '2 instances are kept warm for 730 hours a month, and all requests run on them. AWS rounds each such period up to 5 minutes.',
      'The free tier does not apply to functions with provisioned concurrency.',
    ]);
  });

  test('of 0 is none', () => {
    expect(quoteOf({ provisioned: '0' }).total).toBe(quoteOf({}).total);
  });

  test('for some hours needs a number of instances', () => {
    expect(problemsOf({ provisioned_hours: '100' })).toMatchObject([
      { kind: 'missing-options', options: ['provisioned'] },
    ]);
  });

  test('leads to the nearest Region where it has a price, even if all else has one', () => {
    const known = pricesWithout(prices, 'lambda', ({ component, region }) => {
      return component.startsWith('provisioned') && region !== 'us-east-1';
    });
    expect(problemsOf({ architecture: 'arm', region: 'ireland' }, known)).toEqual([]);
    expect(problemsOf({ provisioned: '1', architecture: 'arm', region: 'ireland' }, known)).toMatchObject([
      { kind: 'no-rate', what: 'Provisioned concurrency', nearest: { code: 'us-east-1' } },
    ]);
  });
});

describe('how options are read', () => {
  test.each(['x86', 'x86_64', 'AMD64', 'Intel'])('%s is x86', (architecture) => {
    expect(quoteOf({ architecture }).title).toMatch(/x86$/);
  });

  test.each(['arm', 'arm64', 'Graviton'])('%s is arm64', (architecture) => {
    expect(quoteOf({ architecture }).title).toMatch(/arm64$/);
  });

  test('the quote says how rates and bare numbers were read', () => {
    expect(assumptionTexts(quoteOf({ requests: '5M/day', memory: '512', duration: '200' })).slice(0, 3)).toEqual([
      'I read `5M/day` as 152,083,333 requests a month.',
      'I read `512` as 512 MB.',
      'I read `200` as 200 ms.',
    ]);
  });

  test('parts of a millisecond are rounded up, as AWS does', () => {
    const quote = quoteOf({ duration: '1.2ms' });
    expect(quote.totalBeforeFreeTier).toBe(quoteOf({ duration: '2ms' }).totalBeforeFreeTier);
    expect(assumptionTexts(quote)).toContain('Lambda bills whole milliseconds, so 1.2 ms count as 2 ms.');
  });

  test('every problem names its option', () => {
    expect(problemsOf({ requests: 'many', memory: '11GB', duration: '-1', architecture: '?' })).toMatchObject([
      { option: 'requests' },
      { option: 'memory' },
      { option: 'duration' },
      { option: 'architecture' },
    ]);
  });
});

describe('Regions', () => {
  const withoutRequests = ['ap-southeast-6'];

  test('all others have a quote', () => {
    const failing = prices.regions.filter(({ code }) => problemsOf({ region: code }).length > 0);
    expect(failing.map(({ code }) => code).toSorted()).toEqual(withoutRequests);
  });

  test.each(withoutRequests)('%s leads to the nearest one with prices', (region) => {
    expect(problemsOf({ region })).toMatchObject([{ kind: 'no-rate', what: 'Requests', nearest: {} }]);
  });
});
