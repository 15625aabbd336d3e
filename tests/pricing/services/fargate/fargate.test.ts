import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../../../src/pricing/options.js';
import { priceWith } from '../../../../src/pricing/service/form.js';
import { serviceOf } from '../../../../src/pricing/services/index.js';
import { assumptionTexts } from '../../assumption-texts.js';
import { pricesWithout, realPrices } from '../../knowledge.js';

const prices = await realPrices();
const good = { vcpu: '0.5', memory: '1GB' };

function priced(options: OptionValues, known = prices) {
  const result = priceWith(serviceOf('fargate'), { ...good, ...options }, known);
  if (result.ok) return result;
  throw new Error(JSON.stringify(result.problems));
}

function problemsOf(options: OptionValues, known = prices) {
  const result = priceWith(serviceOf('fargate'), { ...good, ...options }, known);
  return result.ok ? [] : result.problems;
}

describe('one task, all month', () => {
  const { quote } = priced({});

  test('costs its vCPUs and its memory', () => {
    expect(quote.lines.map(({ name, quantity, price, amount }) => [name, quantity, price, amount])).toEqual([
      ['vcpu', '365', '0.04048', '14.7752'],
      ['memory', '730', '0.004445', '3.24485'],
    ]);
    expect(quote.total).toBe('18.02005');
  });

  test('has no free tier', () => {
    expect(quote.totalBeforeFreeTier).toBe(quote.total);
  });

  test('says what it prices and what it takes for granted', () => {
    expect(quote.title).toBe('Fargate: 1 × 0.5 vCPU with 1 GB, 730 hours a month, x86');
    expect(assumptionTexts(quote)).toEqual([
      'Linux tasks on ECS. AWS bills by the second, at least a minute a task, from the start of the image download.',
      'without load balancers',
      'without public IPv4 addresses',
      'without data transfer',
      'without logs',
      'Fargate has no free tier.',
      'A month has 730 hours.',
    ]);
  });
});

describe('how options are read', () => {
  test.each([
    ['0.5', '1 GB', '1'],
    ['0.5', '1024 MB', '1024'],
    ['0.5', '1 GB', '1024MB'],
    ['512 units', '1 GB', '1'],
    ['1/2', '1 GB', '1GB'],
  ])('%s vCPU with %s, typed as %s', (vcpu, _, memory) => {
    expect(priced({ vcpu, memory }).quote.total).toBe('18.02005');
  });

  test('bare memory is GB up to 244 and MB above, and the quote says so', () => {
    expect(assumptionTexts(priced({ memory: '2' }).quote)[0]).toBe('I read `2` as 2 GB.');
    expect(assumptionTexts(priced({ memory: '2048' }).quote)[0]).toBe('I read `2048` as 2048 MB.');
  });

  test('tasks and hours multiply', () => {
    const { quote } = priced({ tasks: '3', hours: '8h/day' });
    expect(quote.lines[0]?.quantity).toBe('364.99995');
    expect(assumptionTexts(quote)[0]).toBe('I read `8h/day` as 243.33 hours a month.');
  });

  test('every problem names its option', () => {
    expect(problemsOf({ vcpu: 'one', tasks: '0', hours: '745', region: 'moon' })).toMatchObject([
      { option: 'vcpu' },
      { option: 'tasks' },
      { option: 'hours' },
      { option: 'region' },
    ]);
  });
});

describe('storage', () => {
  test('of 20 GB is free', () => {
    expect(priced({ storage: '20' }).quote.lines).toHaveLength(2);
  });

  test('above 20 GB costs by GB-hour', () => {
    expect(priced({ storage: '30GB', hours: '10' }).quote.lines.at(-1)).toMatchObject({
      name: 'ephemeral-storage',
      quantity: '100',
      amount: '0.0111',
    });
  });

  test.each([
    ['19GB', 'too-small'],
    ['201', 'too-large'],
    ['20.5GB', 'not-whole'],
  ])('of %s does not exist', (storage, kind) => {
    expect(problemsOf({ storage })).toMatchObject([{ option: 'storage', kind }]);
  });

  test('cannot be priced where tasks cannot', () => {
    expect(problemsOf({ storage: '21', region: 'auckland' })).toMatchObject([{ kind: 'no-rate', what: 'vCPU' }]);
  });

  test('without a known price in a Region is left out by name', () => {
    const known = pricesWithout(prices, 'fargate', ({ component }) => component === 'ephemeral-storage');
    const { quote } = priced({ storage: '21', region: 'govcloud' }, known);
    expect(quote.total).toBe(priced({ region: 'govcloud' }).quote.total);
    expect(quote.leftOut).toEqual(['storage above 20 GB']);
  });
});

describe('Regions', () => {
  test('without Fargate prices are known by name', () => {
    const failing = prices.regions.filter(({ code }) => problemsOf({ region: code }).length > 0);
    expect(failing.map(({ code }) => code).toSorted()).toEqual(['ap-southeast-6']);
  });

  test('with prices on x86 only are priced on that', () => {
    const known = pricesWithout(prices, 'fargate', ({ architecture }) => architecture === 'arm64');
    expect(priced({ region: 'govcloud' }, known).quote.total).toBe('21.608');
    expect(problemsOf({ region: 'govcloud', architecture: 'arm' }, known)).toMatchObject([{ kind: 'no-rate' }]);
  });

  test('may have prices of several days, of which the quote gives the oldest that it uses', () => {
    expect(priced({ region: 'london', architecture: 'arm64' }).quote.ratesAsOf).toBe('2026-07-02');
    expect(priced({ region: 'london', architecture: 'arm64', storage: '21' }).quote.ratesAsOf).toBe('2025-06-18');
  });
});

describe('lines to try next', () => {
  test('the other architecture, another Region, and double the tasks', () => {
    expect(priced({ tasks: '2', storage: '30', hours: '100' }).followUps()).toEqual([
      {
        label: 'On arm64',
        line: '/price fargate vcpu:0.5 memory:1GB tasks:2 hours:100 architecture:arm64 storage:30GB',
      },
      {
        label: 'In Frankfurt',
        line: '/price fargate vcpu:0.5 memory:1GB tasks:2 hours:100 region:eu-central-1 storage:30GB',
      },
      { label: 'Double the tasks', line: '/price fargate vcpu:0.5 memory:1GB tasks:4 hours:100 storage:30GB' },
    ]);
  });

  test('what has no price is left out', () => {
    const known = pricesWithout(prices, 'fargate', ({ architecture }) => architecture === 'arm64');
    const labels = priced({ region: 'govcloud' }, known)
      .followUps()
      .map(({ label }) => label);
    expect(labels).toEqual(['In N. Virginia', 'Double the tasks']);
  });
});
