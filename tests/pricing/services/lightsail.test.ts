import { expect, test } from 'vitest';
import { priceWith } from '../../../src/pricing/services/form.js';
import { serviceOf } from '../../../src/pricing/services/index.js';
import { knowledge } from '../../knowledge.js';

const quoteOf = (options: Record<string, string>) =>
  priceWith(serviceOf('lightsail'), { memory: '2GB', ...options }, knowledge.prices);

test('a bundle has a price with IPv4 and a lower one without', () => {
  expect(quoteOf({})).toMatchObject({ ok: true, quote: { total: '12' } });
  expect(quoteOf({ address: 'ipv6' })).toMatchObject({
    ok: true,
    quote: { total: '10', title: 'Lightsail: 1 × 2 GB (small), IPv6 only, all month' },
  });
});

test('another kind of address is asked about', () => {
  expect(quoteOf({ address: 'ipx' })).toMatchObject({ ok: false });
});
