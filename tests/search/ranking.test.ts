import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Query, readQuery } from '../../src/search/query.js';
import { type Hit, rank } from '../../src/search/ranking.js';
import { rankStatements, type StatementHit } from '../../src/search/statement-ranking.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';
import { listedQuestions } from './listed-questions.js';

const { names, index, factKeys, calibration } = knowledge;
const read = (text: string): Query => readQuery(text, names, index, factKeys);
const hitsFor = (text: string): readonly Hit[] => rank(read(text), index, calibration);
const statementsFor = (text: string): readonly StatementHit[] => rankStatements(read(text), hitsFor(text), knowledge);
const question = fc.oneof(anyText, fc.constantFrom(...listedQuestions(200).map(({ text }) => text)));

describe('of passages', () => {
  test('for any question the best comes first, each with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(question, (text) => {
        const hits = hitsFor(text);
        expect(hits.map(({ fit }) => fit)).toEqual(hits.map(({ fit }) => fit).sort((a, b) => b - a));
        for (const { confidence } of hits) expect(confidence > 0 && confidence < 1).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('every part of a fit runs from 0 to 1', () => {
    fc.assert(
      fc.property(question, (text) => {
        for (const { parts } of hitsFor(text))
          for (const [part, value] of Object.entries(parts)) {
            expect(value, part).toBeGreaterThanOrEqual(0);
            expect(value, part).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
      { numRuns: 25 },
    );
  });

  test('the same question finds the same ones again', () => {
    const found = (text: string): string[] => hitsFor(text).map(({ passage }) => passage.id);
    for (const { text } of listedQuestions(20)) expect(found(text)).toEqual(found(text));
  });

  test('a question outside the field is less sure than one inside', () => {
    const sure = (text: string): number => hitsFor(text)[0]?.confidence ?? 0;
    expect(sure('how long can a lambda function run?')).toBeGreaterThan(0.8);
    expect(sure('who won the chess game in the park?')).toBeLessThan(calibration.answerable);
  });
});

describe('of statements', () => {
  test('one with a figure answers a question for a quantity', () => {
    expect(statementsFor('how much memory can a lambda function have?')[0]?.statement.text).toMatch(/10,240/);
  });

  test('each stands in one of the best six passages, once', () => {
    fc.assert(
      fc.property(question, (text) => {
        const passages = hitsFor(text)
          .slice(0, 6)
          .map(({ passage }) => passage);
        const found = statementsFor(text);
        expect(new Set(found.map(({ statement }) => statement)).size).toBe(found.length);
        expect(found.length).toBe(passages.reduce((sum, { statements }) => sum + statements.length, 0));
        for (const { hit, statement } of found) {
          expect(passages).toContain(hit.passage);
          expect(hit.passage.statements).toContain(statement);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('there are none for nothing', () => {
    expect(statementsFor('')).toEqual([]);
    expect(statementsFor('the of is')).toEqual([]);
  });
});
