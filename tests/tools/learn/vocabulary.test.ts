import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../../tools/learn/vocabulary.js';

const TEXTS = [['turn', 'part', 'turn part'], ['turn', 'shelf', 'turn shelf'], ['turn', 'part', 'turn part'], ['once']];

describe('the vocabulary of some texts', () => {
  test('has words of two texts, and pairs with the minimum count', () => {
    expect(vocabularyOf(TEXTS, 2, 99).features).toEqual(['turn', 'part', 'turn part']);
    expect(vocabularyOf(TEXTS, 3, 99).features).toEqual(['turn', 'part']);
  });

  test('is limited, with words before pairs', () => {
    expect(vocabularyOf(TEXTS, 2, 2).features).toEqual(['turn', 'part']);
  });

  test('gives rare features more weight', () => {
    const { idf } = vocabularyOf(TEXTS, 2, 99);
    expect(idf[0]).toBeCloseTo(Math.log(4 / 3), 5);
    expect(idf[1]).toBeCloseTo(Math.log(2), 5);
  });

  test('caps the inverse document frequency at 7', () => {
    const many = [...TEXTS, ...Array.from({ length: 9_000 }, () => ['filler'])];
    const { features, idf } = vocabularyOf(many, 2, 99);
    expect(idf[features.indexOf('part')]).toBe(7);
  });
});
