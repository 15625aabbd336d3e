import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { passagesAnswer } from '../../src/answer/parts/entry-answer.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { entryWith, read } from '../fixture/knowledge.js';
import { knowledge } from '../knowledge.js';

const line = read('how many parts does a widget take?');
const found = (says: string, probability: number): Candidate => ({
  content: { kind: 'entry', entry: entryWith(says) },
  probability,
  features: {},
});
const answer = (candidates: readonly Candidate[], says = 'takes 12 parts') =>
  passagesAnswer(entryWith(says), 0.9, line, candidates);

describe('a statement as an answer', () => {
  test('leads, under its heading, with its own page', () => {
    expect(answer([])).toMatchObject({
      lead: 'A widget takes 12 parts at a time.',
      heading: 'Limits',
      topic: { id: 'widget' },
      confidence: 0.9,
      sources: [{ heading: 'AWS Widget › Limits', reviewed: '2026-11-20', page: { id: 'quotas' } }],
    });
  });

  test('is followed by the likely statements of its note, and by no others', () => {
    const turns = 'A widget turns for 60 seconds at most, then it drops the part.';
    expect(answer([found('turns for 60', 0.28)]).details).toEqual([turns]);
    expect(answer([found('turns for 60', 0.01)]).details).toEqual([]);
  });

  test('is joined by a second statement of its note that is nearly as likely', () => {
    expect(answer([found('rests while', 0.6)]).lead).toBe(
      'A widget takes 12 parts at a time. A widget rests while no part is on its belt, and costs nothing then.',
    );
    expect(answer([found('rests while', 0.1)]).lead).toBe('A widget takes 12 parts at a time.');
  });

  test('is not joined by a statement of another note', () => {
    expect(answer([found('on a shelf of its own', 0.9)]).lead).toBe('A widget takes 12 parts at a time.');
  });

  test('against an old claim stands under that claim', () => {
    const { lead, answers } = answer([], 'copper and brass');
    expect(lead).toBe('It takes copper and brass today.');
    expect(answers).toBe('Often heard: “A widget cannot take copper.”');
  });

  test.each([
    ['does lambda bill in steps of 100 ms', /^Often heard: .*100 ms/],
    ['does lambda bill in 1 ms increments', /^(?!Often heard)/],
  ])('has an old claim as its title only for those who name its figures: %s', (asked, title) => {
    const decision = decide(asked, knowledge);
    expect(decision.kind === 'passages' && (decision.answers ?? '')).toMatch(title);
  });
});
