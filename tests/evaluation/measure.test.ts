import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/evaluation/judge.js';
import {
  measure,
  medianLength,
  shareInvented,
  shareRight,
  shareWronglyRefused,
  wordShares,
} from '../../src/evaluation/measure.js';
import { plainSearch } from '../../src/evaluation/plain-search.js';
import { type Question, readQuestions } from '../../src/evaluation/questions.js';
import { KNOWLEDGE_FOLDER, knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';
import { question } from './question.js';

function verdict(kind: Question['kind'], right: boolean, refused: boolean, text = ''): Verdict {
  return { question: question({ kind }), right, refused, text, retrieved: '' };
}

const questions = await readQuestions(path.join(KNOWLEDGE_FOLDER, 'questions'), 'tuned-on');

describe('figures', () => {
  const verdicts = [
    verdict('ask', true, false, 'four'),
    verdict('ask', false, true, 'a refusal is not measured'),
    verdict('stale', true, false, 'letters'),
    verdict('ask', true, false, 'sixsix'),
    verdict('unanswerable', true, true),
    verdict('unanswerable', false, false),
  ];

  test('are in percent', () => {
    expect(shareRight(verdicts)).toBeCloseTo(66.67, 1);
    expect(shareWronglyRefused(verdicts)).toBe(25);
    expect(shareInvented(verdicts)).toBe(50);
  });

  test('of nothing are zero', () => {
    expect([shareRight([]), shareWronglyRefused([]), shareInvented([]), medianLength([])]).toEqual([0, 0, 0, 0]);
  });

  test('count the characters of answers, refusals left out', () => {
    expect(medianLength(verdicts.slice(0, 4))).toBe(6);
  });
});

test('the word of a yes/no question counts where one is given', () => {
  const begins = (word: 'yes' | 'no', text: string): Verdict => ({
    ...verdict('ask', true, false, `Lambda › Limits\n${text}`),
    question: question({ word }),
  });
  const verdicts = [
    begins('yes', '**Yes. It does.**'),
    begins('no', 'Yes. It does.'),
    begins('no', 'No servers are needed.'),
    verdict('ask', true, false, 'Yes. It does.'),
    begins('no', 'No. It does not.'),
  ];
  expect(wordShares(verdicts)).toEqual({ right: 50, wrong: 25 });
});

describe('measuring', () => {
  test('asks the bot, situations by /which', async () => {
    const [asked, situation] = await measure(bot, [
      question({ question: 'how long can a lambda function run?', says: [/15 minutes/] }),
      question({ kind: 'which', question: 'already on Kubernetes', first: ['eks'] }),
    ]);
    expect([asked?.right, situation?.right]).toEqual([true, true]);
  });

  test('distorts what is asked, not what is judged', async () => {
    const original = question({ question: 'how long can a lambda function run?', says: [/15 minutes/] });
    const shout = { name: 'shouting', apply: (text: string) => text.toUpperCase() };
    const [judged] = await measure(bot, [original], shout);
    expect(judged).toMatchObject({ right: true, question: original });
  });
});

describe('plain MiniSearch over the same passages', () => {
  const plain = plainSearch(knowledge.index.passages.map(({ passage }) => passage));

  test('is right where its best passage holds the words', () => {
    expect(plain(question({ question: 'zeppelin', says: [/x/] }))).toBe(false);
    expect(plain(question({ question: 'Firecracker', says: [/Firecracker/] }))).toBe(true);
  });

  test('refuses only what shares no word with the notes', () => {
    expect(plain(question({ kind: 'unanswerable', question: 'zeppelin xylophone' }))).toBe(true);
    expect(plain(question({ kind: 'unanswerable', question: 'the weather' }))).toBe(false);
  });
});

test('the questions want services that can be recommended', () => {
  const services = knowledge.topics.filter(({ id }) => id in knowledge.choices.services);
  const right = new Set(['ask-back', ...services.flatMap(({ id, note }) => [id, note.id])]);
  expect(questions.flatMap(({ first = [] }) => first.filter((id) => !right.has(id)))).toEqual([]);
});
