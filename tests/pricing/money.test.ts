import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact, plain, sum } from '../../src/pricing/decimal.js';
import { addingUp, formatMoney } from '../../src/pricing/money.js';

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

test.each([
  [['7.0358288', '1.5451609'], '8.5809897', ['$7.04', '$1.54']],
  [['40.14999', '32.85', '16.425'], '89.42499', ['$40.15', '$32.85', '$16.42']],
  [['15.184', '7.04'], '22.224', ['$15.18', '$7.04']],
  [['0.005', '0.005', '0.005'], '0.015', ['$0.005', '$0.005', '$0.005']],
])('%j are shown so that they add up to %s', (amounts, total, shown) => {
  expect(addingUp(amounts, total).map((amount) => formatMoney(amount))).toEqual(shown);
});

test('the amounts of any bill add up as they are shown', () => {
  const amount = fc.integer({ min: 100, max: 10 ** 9 }).map((parts) => plain(exact(String(parts)).div('1e4')));
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), (amounts) => {
      const total = plain(sum(amounts.map((one) => exact(one))));
      const shown = addingUp(amounts, total).map((one) => exact(formatMoney(one).replace(/[$,]/g, '')));
      expect(formatMoney(sum(shown))).toBe(formatMoney(total));
      expect(
        shown.every((one, at) =>
          one
            .minus(amounts[at] ?? '0')
            .abs()
            .lte('0.01'),
        ),
      ).toBe(true);
    }),
  );
});
