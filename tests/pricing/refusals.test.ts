import { describe, expect, test } from 'vitest';
import { namesBothArchitectures } from '../../src/pricing/architecture.js';
import { findRefused, type Refused, refusalOf } from '../../src/pricing/refusals.js';
import { realPrices } from './knowledge.js';
import { problemsOf, wordsOf } from './price-any.js';

const prices = await realPrices();
const REFUSED: readonly Refused[] = ['spot', 'windows', 'commitment', 'microvm'];

describe('what cannot be priced honestly', () => {
  test.each([
    ['c5.large spot', 'spot'],
    ['Fargate-Spot', 'spot'],
    ['Windows Server', 'windows'],
    ['savings plan', 'commitment'],
    ['reserved', 'commitment'],
    ['microVMs', 'microvm'],
  ])('%s is recognised', (typed, refused) => {
    expect(findRefused(typed)).toBe(refused);
  });

  test.each(['c5.large', 'fargate', 'spotless', 'x86', '', 'window'])('%j is nothing of that', (typed) => {
    expect(findRefused(typed)).toBeUndefined();
  });

  test('has a reason and the nearest thing that can be priced', () => {
    for (const refused of REFUSED) {
      const { why, instead } = refusalOf(refused, prices);
      expect(why).toMatch(/\.$/);
      expect(instead).toMatch(/^I can (?:price|give) .*\.$/);
    }
  });

  test('Windows on Fargate says why', () => {
    expect(wordsOf('fargate', { vcpu: '1', memory: '2GB', architecture: 'windows' })[0]).toMatch(
      /^I cannot price `windows`\. My price list covers Linux only/,
    );
  });
});

describe('contradictory words', () => {
  test.each(['arm x86', 'x86 64 or arm64', 'graviton/intel'])('%s names both architectures', (text) => {
    expect(namesBothArchitectures(text)).toBe(true);
    expect(problemsOf('fargate', { vcpu: '1', memory: '2GB', architecture: text })).toMatchObject([
      { kind: 'contradiction', option: 'architecture' },
    ]);
  });

  test.each(['arm', 'x86_64', 'x86-64', 'arm64 graviton', 'sparc'])('%s does not', (text) => {
    expect(namesBothArchitectures(text)).toBe(false);
  });

  test('are answered with both', () => {
    expect(wordsOf('fargate', { vcpu: '1', memory: '2GB', architecture: 'arm x86' })).toEqual([
      '`arm x86` names more than one architecture: choose x86 or arm64.',
    ]);
  });
});
