import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import * as z from 'zod';
import { decide } from '../../src/answer/decide.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';

const examQuestion = z.strictObject({
  question: z.string().min(1),
  options: z.array(z.string().min(1)).min(2),
  /** Letters of the right options: "B", "AC". */
  key: z.string().regex(/^[A-H]+$/),
  /** Whether the notes can decide it. */
  decidable: z.boolean(),
  /** Whether it is about AWS compute at all. */
  inScope: z.boolean(),
});

/** A question in the style of an exam, with its key. */
export type KeyedQuestion = z.infer<typeof examQuestion>;

export const EXAM_OUTCOMES = ['right', 'wrong', 'undecided', 'silent'] as const;
export type ExamOutcome = (typeof EXAM_OUTCOMES)[number];

/** Reads a file of keyed questions. */
export async function readExam(file: string): Promise<readonly KeyedQuestion[]> {
  return z.array(examQuestion).parse(load(await readFile(file, 'utf8')));
}

/** Ways in which people paste options; a paste arrives with its line breaks or without. */
const MARKS: readonly ((letter: string) => string)[] = [
  (letter) => `\n${letter}. `,
  (letter) => `\n${letter}) `,
  (letter) => ` (${letter}) `,
  (letter) => ` ${letter}. `,
  (letter) => `\n- ${letter} `,
];

/** What came of a question, pasted in the way of its place in the file. */
export function outcomeOf(
  { question, options, key }: KeyedQuestion,
  place: number,
  knowledge: Knowledge,
): { readonly outcome: ExamOutcome; readonly chosen: string } {
  const mark = MARKS[place % MARKS.length] ?? ((letter: string) => ` ${letter}. `);
  const pasted = options.map((option, at) => `${mark(String.fromCharCode(65 + at))}${option}`).join('');
  const answer = decide(`${question}${pasted}`, knowledge);
  if (answer.kind === 'unknown') return { outcome: 'silent', chosen: '' };
  if (answer.kind !== 'exam') return { outcome: 'wrong', chosen: '' };
  const chosen = [...answer.chosen].sort().join('');
  const outcome = chosen === '' ? 'undecided' : chosen === key ? 'right' : 'wrong';
  return { outcome, chosen };
}
