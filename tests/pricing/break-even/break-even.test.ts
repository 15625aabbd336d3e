import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BreakEven } from '../../../src/pricing/break-even/break-even.js';
import { priceBreakEven } from '../../../src/pricing/break-even/price.js';
import { exact } from '../../../src/pricing/decimal.js';
import type { OptionValues } from '../../../src/pricing/options.js';
import { problemText } from '../../../src/pricing/wording.js';
import { assumptionTexts } from '../assumption-texts.js';
import { pricesWithout, realPrices } from '../knowledge.js';
import { lineWorks, quoteOf } from '../price-any.js';

const prices = await realPrices();
const good = { memory: '512MB', duration: '200ms' };

function found(options: OptionValues = {}): BreakEven {
  const result = priceBreakEven({ ...good, ...options }, prices);
  if (result.ok) return result.breakEven;
  throw new Error(result.problems.map(problemText).join(' '));
}

function problemsOf(options: OptionValues, known = prices) {
  const result = priceBreakEven({ ...good, ...options }, known);
  return result.ok ? [] : result.problems;
}

describe('512 MB for 200 ms against Fargate', () => {
  const breakEven = found();

  test('has the numbers, with and without the free tier', () => {
    expect(breakEven).toMatchObject({
      title: 'Lambda or Fargate: 512 MB for 200 ms',
      containerName: '0.5 vCPU with 1 GB on Fargate',
      requests: '13332153',
      requestsWithoutFreeTier: '9653581',
      containers: '1',
      requestsAContainer: '22699863',
    });
  });

  test('is exact: Lambda costs less with one request fewer, and no less than the container with it', () => {
    const lambda = (requests: string) => exact(quoteOf('lambda', { ...good, requests }).total);
    const container = quoteOf('fargate', { vcpu: '0.5', memory: '1GB' }).total;
    expect(lambda('13332153').gte(container)).toBe(true);
    expect(lambda('13332152').lt(container)).toBe(true);
    expect(breakEven.lambda.total).toBe(lambda('13332153').toFixed());
    expect(breakEven.container.total).toBe(container);
  });

  test('states what a container is assumed to carry and why, and when Lambda is cheaper again', () => {
    expect(assumptionTexts(breakEven)).toEqual([
      'One container carries 8.64 requests a second, which is 1.73 at a time, without a pause. At 512 MB, Lambda gives 0.289 vCPU; a container runs as many of that size at a time as its own CPU and memory allow.',
      'The container is the smallest Fargate size with the CPU and the memory of the function.',
      'Every 22,699,863 requests a month need another container, if traffic is even all month. Peaks need more containers; idle time costs nothing on Lambda.',
      'From 22,699,864 requests on, Lambda is cheaper again until that container fills up.',
    ]);
  });
});

test('both sides are priced at a number of requests that is asked for, too', () => {
  const { asked, requests } = found({ requests: '60M' });
  expect(requests).toBe('13332153');
  expect(asked).toMatchObject({ requests: '60000000', containers: '3', container: '54.06015' });
  expect(asked?.lambda).toBe(quoteOf('lambda', { ...good, requests: '60M' }).total);
  expect(asked?.lambdaWithoutFreeTier).toBe(quoteOf('lambda', { ...good, requests: '60M', free_tier: 'no' }).total);
});

describe('points for a chart', () => {
  const { points, requests, lambda, container } = found();

  test('go from no request to twice the number where both meet, which is the one in the middle', () => {
    expect(points).toHaveLength(25);
    expect(points[0]).toMatchObject({ requests: '0', lambda: '0', container: '18.02005' });
    expect(points[12]).toMatchObject({ requests, lambda: lambda.total, container: container.total });
    expect(points[24]?.requests).toBe(
      exact(requests ?? '0')
        .times('2')
        .toFixed(),
    );
  });

  test('are decimal strings that never fall, and no cheaper without the free tier', () => {
    points.forEach((point, index) => {
      const before = points[index - 1] ?? point;
      for (const key of ['requests', 'lambda', 'lambdaWithoutFreeTier', 'container'] as const) {
        expect(point[key]).toMatch(/^\d+(\.\d+)?$/);
        expect(exact(point[key]).gte(before[key])).toBe(true);
      }
      expect(exact(point.lambdaWithoutFreeTier).gte(point.lambda)).toBe(true);
    });
  });
});

describe('the container', () => {
  test.each([
    ['128MB', '0.25 vCPU with 512 MB on Fargate'],
    ['1769MB', '1 vCPU with 2 GB on Fargate'],
    ['10240MB', '8 vCPU with 16 GB on Fargate'],
  ])('for a function of %s is %s', (memory, name) => {
    expect(found({ memory }).containerName).toBe(name);
  });

  test('may be an instance, which decides its size', () => {
    const { containerName, title, container } = found({ against: 'c5.large' });
    expect([containerName, title, container.total]).toEqual(['c5.large', 'Lambda or EC2: 512 MB for 200 ms', '62.05']);
  });

  test.each([
    [{ memory: '10GB', against: 't3.medium' }, 't3.medium has 4 GB, and the function needs 10 GB. Try m5.xlarge.'],
    [{ memory: '4GB', against: 't3.micro' }, 't3.micro has 1 GB, and the function needs 4 GB. Try t3.medium.'],
  ])('without the memory of the function is refused: %j', (options, text) => {
    expect(problemsOf(options).map(problemText)).toEqual([text]);
  });

  test.each(['20', '20/s', '20 rps', '1200 per minute', '20 requests per second'])('may carry %s', (per_container) => {
    const breakEven = found({ per_container });
    expect(breakEven.requestsAContainer).toBe('52560000');
    expect(assumptionTexts(breakEven).join(' ')).toContain('One container carries 20 requests a second, as you said.');
  });

  test('that carries too little is never cheaper, and both are shown where it is full', () => {
    const { requests, lambda, container } = found({ memory: '128MB', duration: '10ms', per_container: '0.5' });
    expect(requests).toBeUndefined();
    expect(exact(lambda.total).lt(container.total)).toBe(true);
  });
});

test('the number is exact for any load', () => {
  const load = fc.record({
    memory: fc.integer({ min: 128, max: 10240 }).map((megabytes) => `${megabytes}MB`),
    duration: fc.integer({ min: 1, max: 900_000 }).map((milliseconds) => `${milliseconds}ms`),
    architecture: fc.constantFrom('x86', 'arm64'),
    per_container: fc.option(
      fc.integer({ min: 1, max: 100_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(load, (options) => {
      const { requests, containers, requestsAContainer, container } = found(options);
      if (requests === undefined) return;
      const { per_container: _, ...lambda } = options;
      const total = (count: string) => exact(quoteOf('lambda', { ...lambda, requests: count }).total);
      expect(total(requests).gte(container.total)).toBe(true);
      expect(exact(requests).lte(exact(containers).times(requestsAContainer))).toBe(true);
      const before = exact(requests).minus('1');
      // With the first request of another container it is that container that made the difference.
      const sameContainers = before.gt(exact(containers).minus('1').times(requestsAContainer));
      if (before.gte('1') && sameContainers) expect(total(before.toFixed()).lt(container.total)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what is missing or wrong is named', () => {
  const result = priceBreakEven({ memory: '512' }, prices);
  expect(result.ok ? [] : result.problems).toMatchObject([{ kind: 'missing-options', options: ['duration'] }]);
  expect(problemsOf({ per_container: '0' })).toMatchObject([{ option: 'per_container', kind: 'zero' }]);
  expect(problemsOf({ duration: '16min', against: 'spot' })).toMatchObject([
    { option: 'duration', kind: 'too-large' },
    { option: 'against', kind: 'not-priced' },
  ]);
  const withoutZurich = pricesWithout(prices, 'fargate', ({ region }) => region === 'eu-central-2');
  expect(problemsOf({ region: 'zurich' }, withoutZurich)).toMatchObject([
    { kind: 'no-rate', service: 'fargate', nearest: {} },
  ]);
});

describe('lines to try next', () => {
  const labelsOf = (options: OptionValues) => {
    const result = priceBreakEven({ ...good, ...options }, prices);
    return result.ok ? result.followUps : [];
  };

  test('change one thing, or show the Lambda quote there', () => {
    expect(labelsOf({})).toEqual([
      { label: 'On arm64', line: '/price break-even memory:512MB duration:200ms architecture:arm64' },
      { label: 'Against t3.medium', line: '/price break-even memory:512MB duration:200ms against:t3.medium' },
      { label: 'In Frankfurt', line: '/price break-even memory:512MB duration:200ms region:eu-central-1' },
      { label: 'Lambda at that number', line: '/price lambda requests:13,332,153 memory:512MB duration:200ms' },
    ]);
    expect(labelsOf({ against: 'c5.large' }).map(({ label }) => label)).toContain('Compare with Fargate');
  });

  test.each([
    ['4GB', 't3.medium'],
    ['6GB', 'm5.large'],
    ['10GB', 'm5.xlarge'],
  ])('name an instance that has %s', (memory, instance) => {
    expect(labelsOf({ memory }).map(({ label }) => label)).toContain(`Against ${instance}`);
  });

  test.each([{}, { against: 'c5.large' }, { per_container: '3' }])('work after %j', (options) => {
    for (const { line } of labelsOf(options)) expect([line, lineWorks(line)]).toEqual([line, true]);
  });
});
