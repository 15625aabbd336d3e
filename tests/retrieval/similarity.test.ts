import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { scorerOf } from '../../src/retrieval/classifier.js';
import { similarityBy } from '../../src/retrieval/similarity.js';
import { handMade } from '../fixture/classifier.js';
import { entryWith } from '../fixture/knowledge.js';

const read = (text: string) => ({ tokens: tokenize(text), names: [], groups: [] });

describe('the similarity of a query and an entry', () => {
  const scorer = scorerOf(handMade({ losing: { lose: 100, forget: 100 }, colours: { hue: 100, crimson: 100 } }));
  const likeness = similarityBy(read, scorer);
  const forgets = entryWith('forgets a shelf');
  const paints = entryWith('crimson, emerald');

  test('is high for synonyms', () => {
    const of = likeness(read('may it lose one?'));
    expect(of(forgets)).toBeCloseTo(1, 5);
    expect(of(paints)).toBeCloseTo(0, 5);
  });

  test('is in between if a line asks for two things', () => {
    const of = likeness(read('lose a hue'));
    expect(of(forgets)).toBeCloseTo(of(paints), 5);
    expect(of(paints)).toBeCloseTo(Math.SQRT1_2, 5);
  });

  test('is zero without a learned word', () => {
    expect(likeness(read('zebra'))(forgets)).toBe(0);
  });
});
