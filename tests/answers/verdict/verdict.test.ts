import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/answers/ask.js';
import { verdictOf } from '../../../src/answers/verdict/verdict.js';
import { readQuery } from '../../../src/search/query.js';
import { rank } from '../../../src/search/ranking.js';
import { knowledge } from '../../knowledge.js';

/** The word with which the answer begins. */
function wordOf(question: string): string {
  const answer = ask(question, knowledge);
  return answer.kind === 'passages' ? (/^(Yes|No)\. /.exec(answer.lead)?.[1] ?? 'none') : answer.kind;
}

describe('the answer to a yes/no question begins with the word', () => {
  test.each([
    ['that an author gave for the same question', 'can kubernetes pods run on fargate?', 'Yes'],
    ['of a limit that it goes beyond', 'can a lambda function run for 20 minutes?', 'No'],
    ['of a limit that it goes beyond, in other units', 'can a websocket connection stay open for a 180 min?', 'No'],
    ['of a limit that it keeps to', 'can a websocket connection stay open for 1 hour?', 'Yes'],
    ['of a sentence that denies it', 'does fargate have gpus?', 'No'],
    ['of a sentence that states it', 'is fargate serverless?', 'Yes'],
  ])('%s: %s', (_why, question, word) => {
    expect(wordOf(question)).toBe(word);
  });
});

describe('no word is given', () => {
  test.each([
    ['where the sentence is about something else', 'is serverless the same as having no servers?'],
    ['where a small word turns the meaning', 'does fargate always have gpus?'],
    ['where the question is negated', 'does fargate not have gpus?'],
    ['where it is asked what must be done', 'do i need gpus for fargate?'],
    ['where the question names the limit itself', 'can the 15 minutes of a lambda function be raised?'],
    ['where something else is asked than whether', 'why does fargate have no gpus?'],
  ])('%s: %s', (_why, question) => {
    expect(wordOf(question)).not.toMatch(/Yes|No/);
  });
});

/** Every question for which an author gave the word, as if it were not listed, against the sentence that answers it. */
test('the words that a sentence gives by itself are those of the authors, 95 of 100 times', () => {
  const given = knowledge.index.passages.flatMap((indexed) =>
    indexed.asked.flatMap(({ text, statement, verdict }) => {
      const answers = indexed.passage.statements[statement ?? -1];
      if (!verdict || !answers) return [];
      const query = readQuery(text, knowledge.names, knowledge.index, knowledge.factKeys);
      const hit = rank(query, knowledge.index, knowledge.calibration).find(
        ({ passage }) => passage === indexed.passage,
      );
      if (!hit) return [];
      const unlisted = { ...hit, asked: [] };
      const word = verdictOf(query, { hit: unlisted, statement: answers, parts: NO_PARTS }, knowledge);
      return word ? [{ text, word, verdict }] : [];
    }),
  );
  const wrong = given.filter(({ word, verdict }) => word !== verdict);
  expect(given.length).toBeGreaterThan(100);
  expect(wrong.map(({ text }) => text).slice(Math.floor(given.length * 0.05))).toEqual([]);
});

const NO_PARTS = { behind: 0, coverage: 0, relative: 0, listed: 0, subject: 0, figure: 0, opening: 0, aspect: 0 };
