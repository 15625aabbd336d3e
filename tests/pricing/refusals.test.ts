import { describe, expect, test } from 'vitest';
import { type Refused, refusalOf } from '../../src/pricing/refusals.js';
import { realPrices } from './knowledge.js';
import { wordsOf } from './price-any.js';

const prices = await realPrices();
const REFUSED: readonly Refused[] = ['spot', 'windows', 'commitment', 'microvm'];

describe('what cannot be priced honestly', () => {
  test('has a reason and the nearest thing that can be priced', () => {
    for (const refused of REFUSED) {
      const { why, instead } = refusalOf(refused, prices);
      expect(why).toMatch(/\.$/);
      expect(instead).toMatch(/^I can (?:price|give) .*\.$/);
    }
  });

  test('Windows on Fargate says why', () => {
    expect(wordsOf('fargate', { vcpu: '1', memory: '2GB', architecture: 'windows' })[0]).toMatch(
      /^I cannot price `windows`\. I have prices for Windows on EC2 and Lightsail only/,
    );
  });
});

test.each(['arm x86', 'x86 64 or arm64', 'graviton/intel', 'sparc'])('%s is no architecture', (text) => {
  expect(wordsOf('fargate', { vcpu: '1', memory: '2GB', architecture: text })).toEqual([
    `I do not know \`${text}\` as a value of "architecture". Try x86 or arm64.`,
  ]);
});
