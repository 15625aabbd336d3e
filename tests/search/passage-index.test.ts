import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryWordsOf, stemOf } from '../../src/search/analysis.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const { index } = knowledge;
const LIMIT = 60;
const searched = (plain: string) => ({ plain, words: queryWordsOf(plain) });

describe('a search', () => {
  test('scores the best passage and the best statement with 1', () => {
    const hits = index.search(searched('how long can a lambda function run'), LIMIT);
    expect(Math.max(...hits.map(({ relative }) => relative))).toBe(1);
    expect(Math.max(...hits.flatMap(({ statements }) => statements))).toBe(1);
  });

  test('of any text scores from 0 to 1, each passage once and each statement', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hits = index.search(searched(text), LIMIT);
        expect(new Set(hits.map(({ passage }) => passage)).size).toBe(hits.length);
        for (const { passage, relative, statements } of hits) {
          expect(statements).toHaveLength(passage.statements.length);
          for (const score of [relative, ...statements]) expect(score >= 0 && score <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('for nothing finds nothing', () => {
    expect(index.search(searched(''), LIMIT)).toEqual([]);
  });

  test('gives no more passages than wanted, as a whole and by their statements', () => {
    expect(index.search(searched('lambda container function'), 5).length).toBeLessThanOrEqual(20);
  });
});

describe('a word', () => {
  test('is known if some passage holds it', () => {
    expect(index.knows(stemOf('fargate'))).toBe(true);
    expect(index.knows(stemOf('xylophone'))).toBe(false);
  });

  test('is more telling the rarer it is, and never counts nothing', () => {
    const weight = (text: string): number => index.weight({ text, stem: stemOf(text) });
    expect(weight('firecracker')).toBeGreaterThan(weight('lambda'));
    expect(weight('xylophone')).toBeGreaterThan(weight('tomorrow'));
    fc.assert(fc.property(fc.string(), (text) => weight(text) > 0));
  });

  test('that is misspelt has a correction, one like nothing has none', () => {
    expect(index.correct('fargte')).toBe('fargate');
    expect(index.correct('zzzzzzzz')).toBeUndefined();
  });
});
