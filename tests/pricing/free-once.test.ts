import { expect, test } from 'vitest';
import { withFreeOnce } from '../../src/pricing/free-once.js';
import { priceWith } from '../../src/pricing/service/form.js';
import { serviceOf } from '../../src/pricing/services/index.js';
import { knowledge } from '../knowledge.js';

const { prices } = knowledge;

function quoteOf(requests: string) {
  const result = priceWith(serviceOf('lambda'), { requests, memory: '512MB', duration: '200ms' }, prices);
  if (!result.ok) throw new Error('is priced');
  return result.quote;
}

const requestsIn = (requests: readonly string[]) =>
  withFreeOnce(requests.map(quoteOf), prices).map(({ lines }) => lines.find(({ name }) => name === 'requests'));

test('the first quote uses what is free, the second pays', () => {
  const [first, second] = requestsIn(['1M', '1M']);
  expect(first).toMatchObject({ quantity: '0', free: '1', amount: '0' });
  expect(second).toMatchObject({ quantity: '1', amount: '0.2' });
  expect(second).not.toHaveProperty('free');
});

test('what the first leaves is free for the second', () => {
  expect(requestsIn(['600k', '600k'])).toMatchObject([
    { free: '0.6' },
    { free: '0.4', quantity: '0.2', amount: '0.04' },
  ]);
});

test('the totals are the sums of the lines', () => {
  expect(withFreeOnce(['3M', '4M'].map(quoteOf), prices).map(({ total }) => total)).toEqual(['0.4', '5.80001']);
});
