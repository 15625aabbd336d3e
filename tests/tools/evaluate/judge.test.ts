import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import type { Reply } from '../../../src/replies/reply.js';
import { judge, type Verdict } from '../../../tools/evaluate/judge.js';
import type { Question } from '../../../tools/evaluate/questions.js';
import { BASE, UNKNOWN } from './answers.js';
import { question } from './question.js';

const LAMBDA = { id: 'lambda', note: 'lambda', name: 'AWS Lambda', group: 'serverless' } as const;
const PASSAGES: Answer = {
  ...BASE,
  kind: 'passages',
  question: '',
  topic: LAMBDA,
  heading: 'Limits',
  lead: '',
  details: [],
  confidence: 1,
};
const ASKED_BACK: Answer = { ...BASE, kind: 'recommendation', need: '', confidence: 1, signals: [], ruledOut: [] };
const RECOMMENDED: Answer = { ...ASKED_BACK, service: LAMBDA };

function reply(description: string): Reply {
  const embeds = [{ title: 'Title', description, fields: [{ name: 'Row', value: 'cell' }] }];
  return { files: [], body: { embeds, components: [], allowed_mentions: { parse: [] }, attachments: [] } };
}

const judged = (asked: Partial<Question>, answer: Answer, text: string): Verdict =>
  judge(question(asked), answer, reply(text));

describe('a reply is right', () => {
  test.each<readonly [string, Partial<Question>, Answer, string]>([
    ['if it says all that it must', { says: [/15 minutes/, /lambda/i] }, PASSAGES, 'Lambda: 15 minutes'],
    ['by its title and its fields too', { says: [/Title/, /Row\ncell/] }, PASSAGES, ''],
    ['if it refuses what has no answer', { kind: 'unanswerable' }, UNKNOWN, ''],
    ['if it corrects what has no answer', { kind: 'unanswerable', says: [/no disk/] }, PASSAGES, 'It has no disk.'],
    ['if it recommends one of the services', { kind: 'which', first: ['batch', 'lambda'] }, RECOMMENDED, ''],
    ['if it asks back where it should', { kind: 'which', first: ['ask-back'] }, ASKED_BACK, ''],
  ])('%s', (_when, asked, answer, text) => {
    expect(judged(asked, answer, text).right).toBe(true);
  });
});

describe('a reply is wrong', () => {
  test.each<readonly [string, Partial<Question>, Answer, string]>([
    ['if one thing is missing', { says: [/15 minutes/, /900/] }, PASSAGES, '15 minutes'],
    ['if it says what it must not', { says: [/15/], not: [/5 minutes/] }, PASSAGES, 'not 5 minutes but 15'],
    ['if only its source says it', { says: [/Lambda quotas/] }, PASSAGES, '-# [Lambda quotas](https://a.example)'],
    ['if it refuses what the notes answer', { says: [/Lambda/] }, UNKNOWN, 'Lambda'],
    ['if it answers what has no answer', { kind: 'unanswerable' }, PASSAGES, 'anything'],
    ['if it recommends another service', { kind: 'which', first: ['batch'] }, RECOMMENDED, ''],
    ['if it asks back where it should recommend', { kind: 'which', first: ['lambda'] }, ASKED_BACK, ''],
    ['if it is no recommendation at all', { kind: 'which', first: ['lambda'] }, PASSAGES, ''],
  ])('%s', (_when, asked, answer, text) => {
    expect(judged(asked, answer, text).right).toBe(false);
  });
});

test('a refusal is recognised, with its sources', () => {
  expect(judged({}, UNKNOWN, '')).toMatchObject({ refused: true, retrieved: '' });
  const sources = [{ note: 'lambda', heading: 'AWS Lambda › Limits', score: 0.9, reviewed: '2026-11-20' }];
  expect(judged({}, { ...PASSAGES, sources }, '')).toMatchObject({
    refused: false,
    retrieved: 'AWS Lambda › Limits (0.9)',
  });
});
