import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, sum } from '../../src/pricing/decimal.js';
import { exceedsTiers, splitOverTiers, type Tier, tierMistakes } from '../../src/pricing/tiers.js';

const open: readonly Tier[] = [
  { tierFrom: '0', tierTo: '100' },
  { tierFrom: '100', tierTo: '300' },
  { tierFrom: '300', tierTo: null },
];
const closed: readonly Tier[] = [{ tierFrom: '0', tierTo: '100' }];

function shares(quantity: string, tiers = open): readonly string[] {
  return splitOverTiers(exact(quantity), tiers).map((share) => share.quantity.toFixed());
}

describe('each tier takes what lies between its limits', () => {
  test.each([
    ['0', ['0']],
    ['99.5', ['99.5']],
    ['100', ['100']],
    ['101', ['100', '1']],
    ['300', ['100', '200']],
    ['1000', ['100', '200', '700']],
  ])('%s', (quantity, expected) => {
    expect(shares(quantity)).toEqual(expected);
  });

  test('what lies above the last known tier stays in it, and is told apart', () => {
    expect(shares('250', closed)).toEqual(['250']);
    expect(exceedsTiers(exact('250'), closed)).toBe(true);
    expect(exceedsTiers(exact('100'), closed)).toBe(false);
    expect(exceedsTiers(exact('1e12'), open)).toBe(false);
  });

  test('the shares of any quantity add up to it', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 6n), fc.constantFrom(open, closed), (thousandths, tiers) => {
        const quantity = exact(thousandths).div('1000');
        expect(sum(splitOverTiers(quantity, tiers).map((share) => share.quantity)).toFixed()).toBe(quantity.toFixed());
      }),
    );
  });
});

describe('tiers must join', () => {
  const mistake = (...tiers: Tier[]) => tierMistakes(tiers).map(({ tier, message }) => `${tier}: ${message}`);

  test('joined tiers are fine, with and without an end', () => {
    expect(mistake(...open)).toEqual([]);
    expect(mistake(...closed)).toEqual([]);
  });

  test('a gap', () => {
    expect(mistake({ tierFrom: '0', tierTo: '100' }, { tierFrom: '200', tierTo: null })).toEqual([
      '1: leaves a gap after the tier below, which ends at "100": set tierFrom to "100"',
    ]);
  });

  test('an overlap', () => {
    expect(mistake({ tierFrom: '0', tierTo: '100' }, { tierFrom: '50', tierTo: null })).toEqual([
      '1: overlaps the tier below, which ends at "100": set tierFrom to "100"',
    ]);
  });

  test('a duplicate', () => {
    expect(mistake({ tierFrom: '0', tierTo: null }, { tierFrom: '0', tierTo: null })).toEqual([
      '1: is priced already by a tier without an end: remove one, or give that tier a tierTo',
    ]);
  });

  test('a late start', () => {
    expect(mistake({ tierFrom: '1', tierTo: null })).toEqual(['0: the first tier must start at "0", not "1"']);
  });

  test('an end before the start', () => {
    expect(mistake({ tierFrom: '0', tierTo: '0' })).toEqual(['0: ends at "0", not above its start "0": raise tierTo']);
  });
});
