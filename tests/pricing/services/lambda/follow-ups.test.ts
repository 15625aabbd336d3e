import { expect, test } from 'vitest';
import type { OptionValues } from '../../../../src/pricing/options.js';
import { priceWith } from '../../../../src/pricing/service/form.js';
import { serviceOf } from '../../../../src/pricing/services/index.js';
import { pricesWithout, realPrices } from '../../knowledge.js';

const prices = await realPrices();

function followUpsOf(options: OptionValues, known = prices) {
  const result = priceWith(
    serviceOf('lambda'),
    { requests: '3M', memory: '512MB', duration: '200ms', ...options },
    known,
  );
  return result.ok ? result.followUps() : [];
}

test('the other architecture, another Region, without the free tier, double the traffic, against Fargate', () => {
  expect(followUpsOf({})).toEqual([
    { label: 'On arm64', line: '/price lambda requests:3M memory:512MB duration:200ms architecture:arm64' },
    { label: 'In Frankfurt', line: '/price lambda requests:3M memory:512MB duration:200ms region:eu-central-1' },
    { label: 'Without the free tier', line: '/price lambda requests:3M memory:512MB duration:200ms free_tier:false' },
    { label: 'Double the traffic', line: '/price lambda requests:6M memory:512MB duration:200ms' },
    { label: 'Compare with Fargate', line: '/price break-even memory:512MB duration:200ms requests:3M' },
  ]);
});

test('other options are kept', () => {
  expect(followUpsOf({ region: 'tokyo', storage: '1GB', architecture: 'arm' })[0]?.line).toBe(
    '/price lambda requests:3M memory:512MB duration:200ms region:ap-northeast-1 storage:1GB',
  );
});

test('a line that is too long for a button is compressed to fit', () => {
  const long = {
    requests: '152,083,333',
    provisioned: '7',
    provisioned_hours: '100',
    storage: '1GB',
  };
  const labels = followUpsOf({ ...long, region: 'sydney' }).map(({ label }) => label);
  expect(labels).toEqual(['On arm64', 'In N. Virginia', 'Double the traffic']);
});

test('what has no price is left out', () => {
  const known = pricesWithout(prices, 'lambda', ({ component, region, architecture }) => {
    return component === 'provisioned-duration' && region === 'eu-west-1' && architecture === 'arm64';
  });
  const labels = followUpsOf({ provisioned: '1', region: 'dublin' }, known).map(({ label }) => label);
  expect(labels).toEqual(['In N. Virginia', 'Double the traffic']);
});

test('a function with extras is not set against a container, which has none', () => {
  for (const extra of [{ storage: '1GB' }, { provisioned: '1' }, { snapstart: '1' }]) {
    expect(followUpsOf(extra).map(({ label }) => label)).not.toContain('Compare with Fargate');
  }
});

test('a Region without Fargate prices has no break-even', () => {
  const known = pricesWithout(prices, 'fargate', ({ region }) => region === 'eu-central-2');
  const labels = (list = prices) => followUpsOf({ region: 'zurich' }, list).map(({ label }) => label);
  expect(labels()).toContain('Compare with Fargate');
  expect(labels(known)).not.toContain('Compare with Fargate');
});

test('what cannot be doubled is not doubled', () => {
  expect(followUpsOf({ requests: '1000T' }).map(({ label }) => label)).not.toContain('Double the traffic');
});
