import { describe, expect, test } from 'vitest';
import { joinTexts } from '../../../tools/learn/training-texts.js';
import { vocabularyOf } from '../../../tools/learn/vocabulary.js';

const TEXTS = [['turn', 'part', 'turn part'], ['turn', 'shelf', 'turn shelf'], ['turn', 'part', 'turn part'], ['once']];

function vocabulary(texts: readonly (readonly string[])[], minCount: number, mostFeatures: number, isPossible = all) {
  const features = [...new Set(texts.flat())];
  const numbered = joinTexts(
    texts.map((text) => ({ label: 0, variants: [text.map((feature) => features.indexOf(feature))] })),
  );
  const { places, idf } = vocabularyOf(numbered, features, isPossible, { minCount, mostFeatures });
  return { features: places.map((place) => features[place]), idf };
}
const all = (_feature: string): boolean => true;

describe('the vocabulary of some texts', () => {
  test('has words of two texts, and pairs with the minimum count', () => {
    expect(vocabulary(TEXTS, 2, 99).features).toEqual(['turn', 'part', 'turn part']);
    expect(vocabulary(TEXTS, 3, 99).features).toEqual(['turn', 'part']);
  });

  test('has nothing that a view does not see', () => {
    expect(vocabulary(TEXTS, 2, 99, (feature) => feature !== 'turn').features).toEqual(['part', 'turn part']);
  });

  test('is limited, with words before pairs', () => {
    expect(vocabulary(TEXTS, 2, 2).features).toEqual(['turn', 'part']);
  });

  test('gives rare features more weight', () => {
    const { idf } = vocabulary(TEXTS, 2, 99);
    expect(idf[0]).toBeCloseTo(Math.log(4 / 3), 5);
    expect(idf[1]).toBeCloseTo(Math.log(2), 5);
  });

  test('caps the inverse document frequency at 7', () => {
    const many = [...TEXTS, ...Array.from({ length: 9_000 }, () => ['filler'])];
    const { features, idf } = vocabulary(many, 2, 99);
    expect(idf[features.indexOf('part')]).toBe(7);
  });
});
