import { describe, expect, test } from 'vitest';
import { queryWordsOf } from '../../src/search/analysis.js';
import { knowledge } from '../knowledge.js';
import { listedQuestions } from './listed-questions.js';

const { index } = knowledge;
const LIMIT = 60;
const searched = (plain: string) => ({ plain, words: queryWordsOf(plain) });

describe('a search', () => {
  test('finds the statement that a listed question names among the three best', () => {
    const asked = listedQuestions(150).filter(({ statement }) => statement !== undefined);
    const found = asked.filter(({ text, statement, passage }) =>
      index
        .search(searched(text), LIMIT)
        .flatMap(({ passage: of, recalled }) => recalled.map(({ score }, place) => ({ of, place, score })))
        .sort((a, b) => b.score - a.score)
        .slice(0, 3)
        .some(({ of, place }) => of === passage && place === statement),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(found.length / asked.length).toBeGreaterThanOrEqual(0.9);
  });
});
