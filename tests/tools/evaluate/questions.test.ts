import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, readQuestions, readThresholds } from '../../../tools/evaluate/questions.js';
import { TRAINING_FOLDER } from '../../knowledge-folder.js';
import { temporaryFolder } from '../../notes/temporary-folder.js';

const FOLDER = path.join(TRAINING_FOLDER, 'evaluation');
const questions = await readQuestions(FOLDER, 'tuned-on');

describe('the questions that may be tuned on', () => {
  test('are of every kind', () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  test('are unique', () => {
    const asked = questions.map(({ kind, question }) => `${kind}: ${question.toLowerCase()}`);
    expect(asked.filter((text, place) => asked.indexOf(text) !== place)).toEqual([]);
  });

  test('are not in the other half', async () => {
    const tuned = new Set(questions.map(({ kind, question }) => `${kind}: ${question.toLowerCase()}`));
    const unseen = await readQuestions(FOLDER, 'unseen');
    expect(unseen.filter(({ kind, question }) => tuned.has(`${kind}: ${question.toLowerCase()}`)).length).toBe(0);
  });

  test('are about as many of each kind as the unseen ones', async () => {
    const unseen = await readQuestions(FOLDER, 'unseen');
    for (const kind of KINDS) {
      const [open, closed] = [questions, unseen].map((half) => half.filter((one) => one.kind === kind).length);
      expect(Math.abs((open ?? 0) - (closed ?? 0)), kind).toBeLessThan(10);
    }
  });

  test('each have something to check', () => {
    const unchecked = questions.filter(({ kind, says, first, why }) => {
      if (kind === 'which') return first === undefined || first.length === 0;
      if (kind === 'unanswerable') return why === undefined || (why === 'wrong-premise' && says.length === 0);
      return says.length === 0;
    });
    expect(unchecked.map(({ question }) => question)).toEqual([]);
  });

  test.each(['', ' ', 'yes', 'no', 'AWS', 'Not in my notes', 'Something went wrong.'])(
    'check with expressions that an empty reply does not fulfil: "%s"',
    (text) => {
      const vacuous = questions.filter(
        ({ kind, says }) => kind !== 'which' && says.length > 0 && says.every((expression) => expression.test(text)),
      );
      expect(vacuous.map(({ question, says }) => `${question}: ${says.join(' and ')}`)).toEqual([]);
    },
  );

  test('do not forbid what they require', () => {
    const contradicting = questions.filter(({ says, not }) =>
      not.some((forbidden) => says.some((demanded) => demanded.source === forbidden.source)),
    );
    expect(contradicting).toEqual([]);
  });
});

describe('the thresholds beside the questions', () => {
  test('cover every kind of question, refusals, wrong answers, distortions and length', async () => {
    const thresholds = await readThresholds(FOLDER);
    const guarded = KINDS.map((kind) => `unseen ${kind}`);
    for (const name of guarded) expect(thresholds[name], name).toBeGreaterThanOrEqual(80);
    expect(thresholds['unseen answerable refused (at most)']).toBeLessThanOrEqual(3);
    expect(thresholds['unseen wrong at once (at most)']).toBeLessThanOrEqual(5);
    expect(thresholds['unseen points lost by distortion (at most)']).toBeLessThanOrEqual(3);
    expect(thresholds['unseen ask median characters (at most)']).toBeLessThanOrEqual(450);
  });

  test('must be numbers', async () => {
    const folder = await temporaryFolder({ 'thresholds.yaml': 'unseen ask: most\n' });
    await expect(readThresholds(folder)).rejects.toThrow(/unseen ask/);
  });
});

describe('a file of questions', () => {
  const read = async (yaml: string) => readQuestions(await temporaryFolder({ 'tuned-on.yaml': yaml }), 'tuned-on');

  test('has case-insensitive expressions, and optional lists', async () => {
    expect(await read('- {kind: ask, question: q, says: [lambda]}')).toEqual([
      { kind: 'ask', question: 'q', says: [/lambda/i], not: [] },
    ]);
  });

  test.each([
    ['an unknown kind', '- {kind: guess, question: q}'],
    ['no question', '- {kind: ask}'],
    ['an unknown key', '- {kind: ask, question: q, sayz: [a]}'],
    ['an expression that is none', "- {kind: ask, question: q, says: ['(']}"],
    ['no list', 'kind: ask'],
  ])('is refused for %s', async (_mistake, yaml) => {
    await expect(read(yaml)).rejects.toThrow();
  });
});
