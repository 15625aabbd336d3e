import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueByStem, type Word, wordsOf } from '../../src/language/tokenize.js';
import { likenessTo, type WeighedWords, weightOfWords, weighWords } from '../../src/search/likeness.js';
import { anyText } from '../any-text.js';
import { smallIndex } from './small-index.js';

const index = smallIndex();
const weighed = (list: readonly Word[]): WeighedWords => weighWords(list, index.weight);
const likeness = (first: readonly Word[], second: readonly Word[]): number =>
  likenessTo(weighed(first))(weighed(second));
const words = (text: string): readonly Word[] => uniqueByStem(wordsOf(text));
const question = fc
  .array(fc.oneof(anyText, fc.constantFrom('widget', 'cog wheel', 'turn', 'box', 'gadget')), { maxLength: 4 })
  .map((parts) => words(parts.join(' ')));

describe('the likeness of two lists of words', () => {
  test('is the same in both directions, 0 to 1', () => {
    fc.assert(
      fc.property(question, question, (first, second) => {
        const alike = likeness(first, second);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1 + 1e-9);
        expect(likeness(second, first)).toBeCloseTo(alike, 9);
      }),
    );
  });

  test('is 1 for a list and itself', () => {
    fc.assert(
      fc.property(
        question.filter((list) => list.length > 0),
        (list) => {
          expect(likeness(list, list)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  test('is 0 without a common word, and for nothing', () => {
    expect(likeness(words('widget box'), words('gadget'))).toBe(0);
    expect(likeness([], [])).toBe(0);
  });

  test('counts forms of a word as one', () => {
    expect(likeness(words('turning widgets'), words('widget turned'))).toBeCloseTo(1, 9);
  });

  test('counts a telling word more than an everyday one', () => {
    const asked = words('kinesis morning');
    expect(likeness(asked, words('kinesis'))).toBeGreaterThan(likeness(asked, words('morning')));
  });
});

test('the weight of words is the sum of those that count', () => {
  const list = words('widget turns box');
  const single = list.map((word) => weightOfWords([word], index));
  expect(weightOfWords(list, index)).toBeCloseTo(
    single.reduce((sum, weight) => sum + weight, 0),
    9,
  );
  expect(weightOfWords(list, index, () => false)).toBe(0);
});
