import { expect, test } from 'vitest';
import { lossesTable, outcomesTable } from '../../../tools/evaluate/answer-tables.js';
import type { ExamResult } from '../../../tools/evaluate/exam-questions.js';
import { examTable } from '../../../tools/evaluate/exam-table.js';
import type { MeasuredQuestion, Outcome } from '../../../tools/evaluate/judge.js';
import { priceTable } from '../../../tools/evaluate/price-table.js';
import { question } from './question.js';

/** Rows without the widths of their columns. */
const rowsOf = (table: string): readonly string[] => table.split('\n').map((row) => row.replace(/ +/g, ' '));

test('answers: the outcomes of each kind in percent, with the number of questions', () => {
  const measured = (outcome: Outcome): MeasuredQuestion => ({
    question: question({ kind: 'ask' }),
    outcome,
    right: outcome === 'right',
    refused: outcome === 'refused',
    text: '',
    retrieved: '',
  });
  const rows = rowsOf(outcomesTable('unseen', [...Array(3).fill(measured('right')), measured('wrong')]));
  expect(rows[0]).toBe('| unseen | questions | right | within a press | unsure, without | wrong | refused |');
  expect(rows).toContain('| ask | 4 | 75.0 % | 0.0 % | 0.0 % | 25.0 % | 0.0 % |');
});

test('answers: what each distortion costs, one column for each half', () => {
  const losses = new Map([
    ['tuned-on', new Map([['a typo', 1.25]])],
    ['unseen', new Map([['a typo', -0.3]])],
  ] as const);
  expect(rowsOf(lossesTable(losses))).toEqual([
    '| points lost | tuned-on | unseen |',
    expect.anything(),
    expect.stringMatching(/^\| with a typo \| 1\.[23] \| -0\.3 \|$/),
  ]);
});

test('exam questions: apart by whether the notes can decide them, without empty groups', () => {
  const result = (decidable: boolean, inScope: boolean, outcome: ExamResult['outcome']): ExamResult => ({
    question: { question: 'Which?', options: ['this', 'that'], key: 'A', decidable, inScope },
    outcome,
    chosen: '',
  });
  const sets = new Map([
    ['first', [result(true, true, 'right'), result(true, true, 'undecided'), result(false, false, 'silent')]],
    ['second', [result(false, true, 'wrong')]],
  ]);
  expect(rowsOf(examTable(sets))).toEqual([
    '| set | questions | right | wrong | undecided | silent |',
    expect.anything(),
    '| first: decidable | 2 | 50.0 % | 0.0 % | 50.0 % | 0.0 % |',
    '| first: other services | 1 | 0.0 % | 0.0 % | 0.0 % | 100.0 % |',
    '| second: undecidable | 1 | 0.0 % | 100.0 % | 0.0 % | 0.0 % |',
  ]);
});

test('prices: the share of each list that is read as expected', () => {
  const verdict = (right: boolean) => ({ text: '', right, expected: '', got: '' });
  expect(rowsOf(priceTable(new Map([['own.yaml', [verdict(true), verdict(false)]]])))).toContain(
    '| own.yaml | 2 | 50.0 % |',
  );
});
