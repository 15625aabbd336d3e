import { describe, expect, test } from 'vitest';
import { priceWith } from '../../../src/pricing/service/form.js';
import { serviceOf } from '../../../src/pricing/services/index.js';
import { assumptionTexts } from '../assumption-texts.js';
import { pricesWithout, realPrices } from '../knowledge.js';
import { followUpsOf, problemsOf, quoteOf, wordsOf } from '../price-any.js';

const prices = await realPrices();

describe('ECS', () => {
  test('costs nothing and points to what costs', () => {
    const quote = quoteOf('ecs', {});
    expect(quote).toMatchObject({ total: '0', region: 'global' });
    expect(assumptionTexts(quote)[0]).toMatch(
      /^ECS has no fee of its own: what costs money is what the containers run on/,
    );
    expect(followUpsOf('ecs', {}).map(({ line }) => line.split(' ')[1])).toEqual(['fargate', 'ec2', 'eks']);
  });
});

describe('API Gateway', () => {
  test('has a price for each kind, HTTP unless another one is named', () => {
    expect(quoteOf('apigateway', { requests: '5M' }).total).toBe('5');
    expect(quoteOf('apigateway', { requests: '5M', kind: 'REST API' }).total).toBe('17.5');
    expect(quoteOf('apigateway', { requests: '5M', kind: 'ws', minutes: '2M' }).total).toBe('5.5');
  });

  test('splits tiers and names them', () => {
    const { lines } = quoteOf('apigateway', { requests: '1B', kind: 'rest' });
    expect(lines.map(({ label, quantity }) => [label, quantity])).toEqual([
      ['REST API requests', '333'],
      ['REST API requests above 333 million requests', '667'],
    ]);
  });

  test('does not take the free tier of the first year off, and says so', () => {
    const quote = quoteOf('apigateway', { requests: '1M' });
    expect(quote.total).toBe('1');
    expect(assumptionTexts(quote)[0]).toMatch(/^The free tier is not subtracted: 1 million calls .* 12 months/);
  });

  test('counts connection minutes on WebSocket APIs only', () => {
    expect(wordsOf('apigateway', { requests: '5M', minutes: '3 minutes' })).toEqual([
      'Only WebSocket APIs are billed for connection minutes: with "kind:http", leave out "minutes".',
    ]);
    expect(assumptionTexts(quoteOf('apigateway', { requests: '1M', kind: 'websocket' }))[0]).toMatch(
      /minutes for which clients are connected are not counted/,
    );
  });

  test('adds the cache of a REST API by the hour, in the sizes that there are', () => {
    // 17.5 + 730 × 0.02
    expect(quoteOf('apigateway', { requests: '5M', kind: 'rest', cache: '0.5GB' }).total).toBe('32.1');
    expect(wordsOf('apigateway', { requests: '5M', kind: 'rest', cache: '10GB' })).toEqual([
      'API Gateway has no cache of 10 GB. The closest have 13.5 GB and 6.1 GB.',
    ]);
    expect(wordsOf('apigateway', { requests: '5M', kind: 'http', cache: '0.5GB' })).toEqual([
      'Only REST APIs have a cache: with "kind:http", leave out "cache".',
    ]);
  });

  test('has the tiers of the Region', () => {
    // 333 × 4.25 + 667 × 3.53
    expect(quoteOf('apigateway', { requests: '1B', kind: 'rest', region: 'tokyo' }).total).toBe('3769.76');
  });

  test('beyond the only tier known goes on with a loud remark', () => {
    // As if nobody knew what more than 333 million requests cost in Tokyo.
    const known = pricesWithout(prices, 'apigateway', (_, { tierFrom }) => tierFrom !== '0');
    const asked = { requests: '1B', kind: 'rest', region: 'tokyo' };
    const result = priceWith(serviceOf('apigateway'), asked, known);
    expect(result).toMatchObject({ ok: true, quote: { total: '4250' } });
    expect(result.ok && assumptionTexts(result.quote)[0]).toMatch(/^This is more than the first price tier/);
  });

  test('refuses what it does not know', () => {
    expect(problemsOf('apigateway', { requests: '10 minutes', kind: 'grpc', region: 'frankfurt' })).toMatchObject([
      { option: 'requests', kind: 'unknown-unit' },
      { option: 'kind', kind: 'unknown-choice' },
    ]);
    expect(problemsOf('apigateway', { requests: '1M', region: 'mexico' })).toMatchObject([
      { kind: 'no-rate', nearest: { code: 'us-east-2' } },
    ]);
  });

  test('leads to the other kind, another Region and double the traffic', () => {
    expect(followUpsOf('apigateway', { requests: '5M' })).toEqual([
      { label: 'REST API instead', line: '/price apigateway requests:5M kind:rest' },
      { label: 'In Frankfurt', line: '/price apigateway requests:5M region:eu-central-1' },
      { label: 'Double the traffic', line: '/price apigateway requests:10M' },
    ]);
  });
});

describe('ECR', () => {
  test('costs by GB', () => {
    expect(quoteOf('ecr', { storage: '512MB' }).total).toBe('0.05');
    expect(quoteOf('ecr', { storage: '2TB' }).total).toBe('204.8');
  });

  test.each([
    ['0', 'zero'],
    ['12 parsecs', 'unknown-unit'],
    ['-1GB', 'negative'],
  ])('%s is refused', (storage, kind) => {
    expect(problemsOf('ecr', { storage })).toMatchObject([{ option: 'storage', kind }]);
  });

  test('without a price in a Region leads to the nearest that has one', () => {
    expect(problemsOf('ecr', { storage: '1', region: 'auckland' })).toMatchObject([
      { kind: 'no-rate', nearest: { code: 'ap-southeast-2' } },
    ]);
  });
});

describe('Lightsail', () => {
  test.each([
    ['1GB', '7'],
    ['512MB', '5'],
    ['micro', '7'],
    ['64', '384'],
  ])('a bundle with %s costs %s', (memory, total) => {
    expect(quoteOf('lightsail', { memory }).total).toBe(total);
  });

  test('a load balancer of its own costs $18', () => {
    expect(quoteOf('lightsail', { memory: '2GB', count: '3', load_balancers: '1' }).total).toBe('54');
  });

  test('several cost several times as much; the variant without IPv4 is mentioned', () => {
    const quote = quoteOf('lightsail', { memory: '1GB', count: '3' });
    expect(quote).toMatchObject({ total: '21', lines: [{ quantity: '3', unitLabel: 'bundle-months' }] });
    expect(assumptionTexts(quote)).toContain('Without IPv4 the bundle is $5.00 a month.');
  });

  test.each([
    ['3GB', '2 GB or 4 GB'],
    ['100GB', '64 GB'],
    ['128MB', '0.5 GB'],
  ])('there is none with %s', (memory, near) => {
    expect(wordsOf('lightsail', { memory })[0]).toMatch(new RegExp(`The closest have ${near}\\.$`));
  });

  test('leads to the next larger one, to more of them, and to EC2', () => {
    expect(followUpsOf('lightsail', { memory: '1GB', count: '2' })).toEqual([
      { label: 'With 2 GB', line: '/price lightsail memory:2GB count:2' },
      { label: 'In Frankfurt', line: '/price lightsail memory:1GB count:2 region:eu-central-1' },
      { label: 'Double the instances', line: '/price lightsail memory:1GB count:4' },
      { label: 'On EC2 instead', line: '/price ec2 instance:t3.micro count:2' },
    ]);
    expect(followUpsOf('lightsail', { memory: '64GB' }).map(({ label }) => label)).toEqual([
      'In Frankfurt',
      'Double the instances',
    ]);
  });
});

describe('App Runner', () => {
  const asked = { vcpu: '1', memory: '2GB', active: '4h/day' };

  test('has memory paid all the time and vCPUs while it handles requests', () => {
    const { lines, total } = quoteOf('apprunner', asked);
    expect(lines.map(({ name, quantity, price }) => [name, quantity, price])).toEqual([
      ['memory', '1460', '0.007'],
      ['active-vcpu', '121.6667', '0.064'],
    ]);
    expect(total).toBe('18.0066688');
    expect(quoteOf('apprunner', { ...asked, active: '0' }).total).toBe('10.22');
  });

  test('is closed to new customers, which is said, and leads to Fargate', () => {
    expect(assumptionTexts(quoteOf('apprunner', asked))).toContain(
      'App Runner has taken no new customers since 2026; existing customers can still use it.',
    );
    expect(followUpsOf('apprunner', asked)).toContainEqual({
      label: 'On Fargate instead',
      line: '/price fargate vcpu:1 memory:2GB',
    });
  });

  test('has fixed sizes', () => {
    expect(wordsOf('apprunner', { ...asked, memory: '1GB' })).toEqual([
      'App Runner has no size of 1 vCPU with 1 GB. The closest are 0.5 vCPU with 1 GB; 1 vCPU with 2 GB; 0.25 vCPU with 1 GB.',
    ]);
  });

  test('is priced without its vCPUs where their rate is not known', () => {
    const known = pricesWithout(prices, 'apprunner', ({ component }) => component === 'active-vcpu');
    expect(priceWith(serviceOf('apprunner'), { ...asked, region: 'tokyo' }, known)).toMatchObject({
      ok: true,
      quote: { leftOut: ['vCPU while active'] },
    });
  });
});

describe('Step Functions', () => {
  test('counts the transitions of a Standard workflow, of which some are free', () => {
    const asked = { requests: '60k', transitions: '8' };
    expect(quoteOf('stepfunctions', asked)).toMatchObject({ total: '11.9', totalBeforeFreeTier: '12' });
    expect(quoteOf('stepfunctions', { ...asked, free_tier: 'no' }).total).toBe('12');
    expect(followUpsOf('stepfunctions', asked).map(({ label }) => label)).toEqual([
      'In Frankfurt',
      'Without the free tier',
      'Double the runs',
    ]);
  });

  test('bills an Express workflow in steps of 100 ms and 64 MB', () => {
    const asked = { requests: '3M', workflow: 'express' };
    expect(quoteOf('stepfunctions', { ...asked, duration: '1s' }).total).toBe('6.125625');
    expect(quoteOf('stepfunctions', { ...asked, duration: '901ms', memory: '50MB' }).total).toBe('6.125625');
  });

  test('needs what its workflow is paid by; runs of a Standard one without a number have one transition', () => {
    expect(quoteOf('stepfunctions', { requests: '1M' }).lines).toMatchObject([
      { quantity: '996', unit: '1K-transitions' },
    ]);
    expect(problemsOf('stepfunctions', { requests: '1M', workflow: 'express' })).toMatchObject([
      { options: ['duration'] },
    ]);
  });
});

describe('SQS', () => {
  test('costs by request, three for each message, beyond the free million', () => {
    expect(quoteOf('sqs', { messages: '10M' }).total).toBe('11.6');
    expect(quoteOf('sqs', { messages: '10M', calls: '1', free_tier: 'false' }).total).toBe('4');
    expect(quoteOf('sqs', { messages: '10M', kind: 'fifo', free_tier: 'false' }).total).toBe('15');
  });

  test('costs less in each tier above 100 and 200 billion requests', () => {
    const asked = { calls: '1', free_tier: 'false' };
    expect(quoteOf('sqs', { ...asked, messages: '100000M' }).total).toBe('40000');
    expect(quoteOf('sqs', { ...asked, messages: '300000M' }).total).toBe('94000');
  });

  test('takes 1 to 100 requests for each message', () => {
    expect(problemsOf('sqs', { messages: '1M', calls: '0' })).toMatchObject([{ option: 'calls' }]);
  });
});

describe('EventBridge', () => {
  test('costs by custom event', () => {
    expect(quoteOf('eventbridge', { events: '4M' }).total).toBe('4');
    expect(quoteOf('eventbridge', { events: '20M', kind: 'scheduler' }).total).toBe('6');
    expect(quoteOf('eventbridge', { events: '20M', kind: 'scheduler', free_tier: 'false' }).total).toBe('20');
    expect(problemsOf('eventbridge', { events: 'many' })).toMatchObject([{ option: 'events', kind: 'not-a-number' }]);
  });
});
