import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '../../src/pricing/decimal.js';
import { formatMoney } from '../../src/pricing/money.js';

test.each([
  ['0', '$0.00'],
  ['2.733338', '$2.73'],
  ['2.735', '$2.74'],
  ['18175.248', '$18,175.25'],
  ['1234567.891', '$1,234,567.89'],
  ['0.01', '$0.01'],
  ['0.005', '$0.005'],
  ['0.0002', '$0.0002'],
  ['0.000208', '$0.00021'],
  ['0.00996', '$0.01'],
  ['0.0000000309', '$0.000000031'],
  ['-3.5', '-$3.50'],
])('%s dollars are %s', (amount, words) => {
  expect(formatMoney(amount)).toBe(words);
});

test('only nothing is $0.00', () => {
  fc.assert(
    fc.property(fc.bigInt(1n, 10n ** 20n), (digits) => {
      expect(formatMoney(exact(digits).div('1e20'))).toMatch(/[1-9]/);
    }),
  );
});
