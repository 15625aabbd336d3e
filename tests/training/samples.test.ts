import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../tools/evaluate/questions.js';
import { passagesOf } from '../../src/notes/passages.js';
import { tokensOf } from '../../src/language/tokenize.js';
import { statementKey } from '../../src/search/learned/statement-key.js';
import { claimSamples, intentSamples, serviceSamples, statementSamples } from '../../tools/learn/samples.js';
import { loadUnanswered } from '../../tools/learn/unanswered.js';
import { loadWordings } from '../../tools/learn/wordings.js';
import { KNOWLEDGE_FOLDER, knowledge } from '../knowledge.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const passages = passagesOf(knowledge.topics, knowledge.factKeys);

describe('what a classifier learns from', () => {
  test('is each statement, and each question with the statement that answers it', () => {
    const samples = new Set(statementSamples(passages).map(({ text, label }) => `${label} | ${text}`));
    for (const passage of passages.slice(0, 200)) {
      for (const { text, statement } of passage.questions) {
        if (statement === undefined) continue;
        const label = statementKey(passage, passage.statements[statement]?.text ?? '');
        expect(samples.has(`${label} | ${text}`), text).toBe(true);
      }
    }
  });

  test('is each situation with its service', () => {
    expect(serviceSamples({ lambda: ['a short job'], batch: ['a long one', 'many'] })).toEqual([
      { text: 'a short job', label: 'lambda' },
      { text: 'a long one', label: 'batch' },
      { text: 'many', label: 'batch' },
    ]);
  });

  test('is each listed yes/no question with the statement that answers it, and the word', () => {
    const samples = claimSamples(passages);
    expect(samples).toContainEqual({
      text: {
        question: 'does fargate have gpus?',
        statement: expect.stringMatching(/fargate/i),
      },
      label: 'no',
    });
    expect(new Set(samples.map(({ label }) => label))).toEqual(new Set(['yes', 'no']));
  });

  test('is how people ask for a difference that the notes tell', () => {
    const compared = intentSamples({ compare: [], explain: [], answer: [] }, passages, [], knowledge.names).filter(
      ({ label }) => label === 'compare',
    );
    const questions = passages.filter(({ kind }) => kind === 'difference').flatMap((passage) => passage.questions);
    expect(questions.length).toBeGreaterThan(1_000);
    expect(compared.length).toBe(Math.ceil(questions.length / 3));
  });

  test('is each wording without the names of topics', () => {
    const wordings = { compare: ['fargate against ec2'], explain: ['never got kubernetes'], answer: ['does it cost'] };
    expect(intentSamples(wordings, [], [], knowledge.names)).toEqual([
      { text: 'thisname against thisname', label: 'compare' },
      { text: 'never got thisname', label: 'explain' },
      { text: 'does it cost', label: 'answer' },
    ]);
  });
});

describe('the lists of the knowledge folder', () => {
  test('hold questions that no note answers, none of which a note lists', async () => {
    const unanswered = await loadUnanswered(KNOWLEDGE_FOLDER);
    const listed = new Set(passages.flatMap(({ questions }) => questions.map(({ text }) => text.toLowerCase())));
    expect(unanswered.length).toBeGreaterThan(1_000);
    expect(unanswered.filter((question) => listed.has(question.toLowerCase()))).toEqual([]);
  });

  test('hold no question of the unseen half', async () => {
    const wordsOf = (text: string): string => tokensOf(text).join(' ');
    const wordings = Object.values(await loadWordings(KNOWLEDGE_FOLDER)).flat();
    const listed = statementSamples(passages).map(({ text }) => text);
    const situations = Object.values(knowledge.situations.listed).flat();
    const learned = [...listed, ...situations, ...wordings, ...(await loadUnanswered(KNOWLEDGE_FOLDER))];
    const known = new Set(learned.map(wordsOf));
    const unseen = await readQuestions(path.join(KNOWLEDGE_FOLDER, 'questions'), 'unseen');
    expect(unseen.filter(({ question }) => known.has(wordsOf(question))).length).toBe(0);
  });

  test('hold wordings of every kind', async () => {
    const wordings = await loadWordings(KNOWLEDGE_FOLDER);
    for (const listed of Object.values(wordings)) expect(listed.length).toBeGreaterThan(100);
  });

  test('are refused with their mistake', async () => {
    const folder = await temporaryFolder({ 'learning/wordings.yaml': 'compare: [a or b]\nbuy: [one]\n' });
    const problems = await problemsOf(loadWordings(folder));
    expect(problems.map(({ message }) => message).join()).toMatch(/buy|explain/);
  });
});
