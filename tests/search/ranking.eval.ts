import { describe, expect, test } from 'vitest';
import { type Query, readQuery } from '../../src/search/query.js';
import { type Hit, rank } from '../../src/search/ranking.js';
import { rankStatements, type StatementHit } from '../../src/search/statement-ranking.js';
import { knowledge } from '../knowledge.js';
import { listedQuestions } from './listed-questions.js';

const { names, index, factKeys, calibration } = knowledge;
const read = (text: string): Query => readQuery(text, names, index, factKeys);
const hitsFor = (text: string): readonly Hit[] => rank(read(text), index, calibration);
const statementsFor = (text: string): readonly StatementHit[] => rankStatements(read(text), hitsFor(text), knowledge);

describe('of passages', () => {
  test('the one whose author listed the very question comes first, in at least 95 of 100', () => {
    const asked = listedQuestions(1_000);
    const missed = asked.filter(({ text, passage }) => {
      const [best] = hitsFor(text);
      return best?.passage !== passage && !best?.passage.questions.some((other) => other.text === text);
    });
    expect(asked).toHaveLength(1_000);
    expect(missed.map(({ text, passage }) => `${passage.id}: ${text}`).slice(50)).toEqual([]);
  });
});

describe('of statements', () => {
  test('the one that the author named for the question comes first, in at least 90 of 100', () => {
    const asked = listedQuestions(200).filter(({ statement }) => statement !== undefined);
    const right = asked.filter(({ text, passage, statement }) => {
      const [best] = statementsFor(text);
      return best?.hit.passage === passage && best.statement === passage.statements[statement ?? 0];
    });
    expect(right.length / asked.length).toBeGreaterThanOrEqual(0.9);
  });
});
