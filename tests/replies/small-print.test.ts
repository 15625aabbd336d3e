import { describe, expect, test } from 'vitest';
import { smallPrint } from '../../src/replies/small-print.js';

const quote = {
  assumptions: ['Not counted: the disk, for want of a price in Europe (Frankfurt). The real bill is higher.'],
  ratesAsOf: '2026-03-01',
  pricingPage: 'https://aws.amazon.com/ec2/pricing/on-demand/',
};
const AGE = /^The oldest price used here was last confirmed on 1\u00A0Mar\u00A02026, more than 180 days ago/;

describe('the small print', () => {
  test.each([
    ['2026-08-28T12:00:00Z', false],
    ['2026-08-29T00:00:00Z', true],
  ])('warns of rates older than 180 days: on %s %j', (now, warned) => {
    const lines = smallPrint(quote, false, new Date(now));
    expect(lines.some((line) => AGE.test(line))).toBe(warned);
  });

  test('says what was left out for want of a price', () => {
    expect(smallPrint(quote, false)).toContain(quote.assumptions[0]);
  });
});
