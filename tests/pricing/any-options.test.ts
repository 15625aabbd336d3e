import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decimal, exact, sum } from '../../src/pricing/decimal.js';
import { problemText } from '../../src/pricing/wording.js';
import { anyCharacters } from '../any-text.js';
import { followUpsOf, lineWorks, PRICED, priceAny, quoteOf } from './price-any.js';

/** Options with which every subcommand works, and those of them that are quantities of which more costs more. */
const WORKING = [
  { subcommand: 'lambda', options: { requests: '30M', memory: '1024MB', duration: '1000ms' }, grow: ['requests'] },
  {
    subcommand: 'lambda',
    options: { requests: '3M', memory: '128MB', duration: '10ms', edge: 'true' },
    grow: ['requests'],
  },
  { subcommand: 'fargate', options: { vcpu: '1', memory: '2GB', tasks: '3' }, grow: ['tasks'] },
  {
    subcommand: 'ec2',
    options: { instance: 'm5.large', count: '2', disk: '20', ipv4: '1' },
    grow: ['count', 'disk', 'ipv4'],
  },
  { subcommand: 'batch', options: { jobs: '7', duration: '90s', vcpu: '1', memory: '2GB' }, grow: ['jobs'] },
  {
    subcommand: 'batch',
    options: { jobs: '7', duration: '90s', vcpu: '1', memory: '2GB', on: 'c5.xlarge' },
    grow: ['jobs'],
  },
  { subcommand: 'eks', options: { clusters: '1', nodes: '2', instance: 'm5.large' }, grow: ['clusters', 'nodes'] },
  { subcommand: 'eks', options: { clusters: '1', pods: '2', vcpu: '1', memory: '2GB' }, grow: ['clusters', 'pods'] },
  { subcommand: 'ecs', options: {}, grow: [] },
  { subcommand: 'apigateway', options: { requests: '1M', kind: 'rest' }, grow: ['requests'] },
  {
    subcommand: 'apigateway',
    options: { requests: '1M', kind: 'websocket', minutes: '1M' },
    grow: ['requests', 'minutes'],
  },
  { subcommand: 'ecr', options: { storage: '45' }, grow: ['storage'] },
  { subcommand: 'ebs', options: { storage: '100GB', iops: '4000', snapshots: '20GB' }, grow: ['snapshots'] },
  { subcommand: 'ebs', options: { storage: '500GB', disk_type: 'io2', iops: '9000', count: '2' }, grow: ['count'] },
  { subcommand: 'lightsail', options: { memory: '1GB', count: '1' }, grow: ['count'] },
  { subcommand: 'apprunner', options: { vcpu: '1', memory: '2GB', active: '4h/day' }, grow: ['count'] },
  { subcommand: 'stepfunctions', options: { requests: '60k', transitions: '8' }, grow: ['requests', 'transitions'] },
  {
    subcommand: 'stepfunctions',
    options: { requests: '3M', workflow: 'express', duration: '1s' },
    grow: ['requests', 'duration', 'memory'],
  },
  { subcommand: 'eventbridge', options: { events: '4M' }, grow: ['events'] },
  { subcommand: 'sqs', options: { messages: '4M' }, grow: ['messages'] },
  { subcommand: 'network', options: { nat_gateways: '1', data_out: '200GB' }, grow: ['nat_gateways', 'data_out'] },
] as const;

type Working = (typeof WORKING)[number];
const growing = WORKING.flatMap(({ subcommand, options, grow }: Working) =>
  [...grow].map((option: string) => ({ subcommand, options, option })),
);
const cases = WORKING.map((working) => ({
  ...working,
  name: `/price ${working.subcommand} ${JSON.stringify(working.options)}`,
}));

function total(subcommand: string, options: Readonly<Record<string, string>>): Decimal {
  return exact(quoteOf(subcommand, options).total);
}

test('all subcommands are tried', () => {
  expect(new Set(WORKING.map(({ subcommand }) => subcommand))).toEqual(new Set(PRICED));
});

describe.each(cases)('$name', ({ subcommand, options }) => {
  const { lines, ...quote } = quoteOf(subcommand, options);

  test('has lines that add up, in any order', () => {
    const amounts = lines.map(({ amount }) => exact(amount));
    expect(sum(amounts).toFixed()).toBe(quote.total);
    expect(sum(amounts.toReversed()).toFixed()).toBe(quote.total);
    for (const { quantity, price, amount } of lines) expect(exact(quantity).times(price).toFixed()).toBe(amount);
  });

  test('gives the same total for options in another order', () => {
    const reversed = Object.fromEntries(Object.entries(options).toReversed());
    expect(quoteOf(subcommand, reversed)).toEqual(quoteOf(subcommand, options));
  });

  test('says where, when and from what it was priced', () => {
    expect(quote.ratesAsOf).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(quote.pricingPage).toMatch(/^https:\/\/aws\.amazon\.com\//);
    expect(quote.sources.length).toBeGreaterThan(0);
    expect(quote.regionName).not.toBe('');
  });

  test('leads to lines that work and fit into a button', () => {
    const followUps = followUpsOf(subcommand, options);
    expect(followUps.length).toBeGreaterThan(0);
    for (const { line } of followUps) {
      expect(line.length).toBeLessThanOrEqual(100);
      expect([line, lineWorks(line)]).toEqual([line, true]);
    }
  });
});

describe('more never costs less', () => {
  test.each(growing)('/price $subcommand: $option', ({ subcommand, options, option }) => {
    const amount = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4000 }));
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 5000 }), (some, more) => {
        const less = total(subcommand, { ...options, [option]: String(some) });
        expect(total(subcommand, { ...options, [option]: String(some + more) }).gte(less)).toBe(true);
        expect(less.gte('0')).toBe(true);
      }),
    );
  });

  test.each([
    ['apigateway', { kind: 'http' }, 300_000_000n],
    ['apigateway', { kind: 'rest' }, 333_000_000n],
    ['apigateway', { kind: 'rest' }, 20_000_000_000n],
    ['apigateway', { kind: 'websocket' }, 1_000_000_000n],
  ])('/price %s %j around a tier limit: two parts cost no less than both together', (subcommand, options, limit) => {
    fc.assert(
      fc.property(fc.bigInt(-3n, 3n), (offset) => {
        const at = (requests: bigint) => total(subcommand, { ...options, requests: String(requests) });
        const one = at(limit + offset + 1n).minus(at(limit + offset));
        expect(one.gt('0')).toBe(true);
        expect(one.lte('0.0000035')).toBe(true);
        expect(
          at(limit)
            .plus(at(5n))
            .gte(at(limit + 5n)),
        ).toBe(true);
      }),
    );
  });
});

describe('any options at all', () => {
  const text = fc.oneof(
    anyCharacters(120),
    fc.constantFrom('1', '3M', '512MB', '1e400', 'true', 'c5.large', 'spot', 'arm x86', '0', '-1', '2GB', 'fargate'),
  );
  const values = fc.option(fc.oneof(text, fc.boolean()), { nil: undefined });
  const names = [
    ...['requests', 'memory', 'duration', 'vcpu', 'tasks', 'hours', 'region', 'architecture', 'storage', 'on', 'jobs'],
    ...['provisioned', 'free_tier', 'edge', 'snapstart', 'restores', 'instance', 'count', 'disk', 'disk_type', 'ipv4'],
    ...['clusters', 'support', 'nodes', 'pods', 'kind', 'minutes'],
  ];
  const options = fc.record(Object.fromEntries(names.map((name) => [name, values])));

  test.each(PRICED)('/price %s gives a quote or problems in words, never an exception', (subcommand) => {
    fc.assert(
      fc.property(options, (typed) => {
        const result = priceAny(subcommand, typed);
        const words = result.ok ? [] : result.problems.map(problemText);
        expect(result.ok ? result.quote.total : '0').toMatch(/^\d+(\.\d+)?$/);
        expect(words.length > 0).toBe(!result.ok);
        for (const word of words) expect(word).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: 200 },
    );
  });
});
