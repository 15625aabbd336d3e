import path from 'node:path';
import { expect, test } from 'vitest';
import { readQuestions } from '../../../src/evaluation/questions.js';
import { KNOWLEDGE_FOLDER } from '../../knowledge.js';
import { wordOf } from './first-word.js';

/** Questions that nothing was learned from, whose word a person gave. */
test('like questions and the sentence tell the word of two questions in five, and hardly ever a wrong one', async () => {
  const questions = await readQuestions(path.join(KNOWLEDGE_FOLDER, 'questions'), 'practice');
  const asked = questions.filter(({ kind, word }) => kind === 'ask' && word !== undefined);
  const words = asked.map(({ question, word }) => ({ question, word, given: wordOf(question).toLowerCase() }));
  const given = words.filter((one) => /^(?:yes|no)$/.test(one.given));
  const wrong = given.filter((one) => one.given !== one.word).map(({ question }) => question);
  expect(given.length).toBeGreaterThan(asked.length * 0.4);
  expect(wrong.slice(Math.floor(asked.length * 0.02))).toEqual([]);
});
