import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { decide } from '../../src/answer/decide.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { EVALUATION_FOLDER } from './questions.js';

/** Multiple-choice questions in the style of an exam. */
const exam = z.array(
  z.strictObject({
    question: z.string().min(1),
    options: z.array(z.string().min(1)).min(2),
    /** Letters of the right options: "B", "AC". */
    key: z.string().regex(/^[A-H]+$/),
    /** Whether the notes can decide it. */
    decidable: z.boolean(),
    /** Whether it is about AWS compute at all. */
    inScope: z.boolean(),
  }),
);
export type ExamQuestion = z.infer<typeof exam>[number];

export const OUTCOMES = ['right', 'wrong', 'undecided', 'silent'] as const;

/** What the bot made of a question. */
export interface ExamResult {
  readonly question: ExamQuestion;
  readonly outcome: (typeof OUTCOMES)[number];
  /** Letters of the chosen options. */
  readonly chosen: string;
}

/** Formats of pasted options, with line breaks or without. */
const FORMATS: readonly ((letter: string) => string)[] = [
  (letter) => `\n${letter}. `,
  (letter) => `\n${letter}) `,
  (letter) => ` (${letter}) `,
  (letter) => ` ${letter}. `,
  (letter) => `\n- ${letter} `,
];

/** The questions of a file in `training/evaluation/`. */
export async function readExam(file: string): Promise<readonly ExamQuestion[]> {
  return exam.parse(load(await readFile(path.join(EVALUATION_FOLDER, `${file}.yaml`), 'utf8')));
}

/** Pastes the questions of a file, one format after the other. */
export async function askExam(file: string, knowledge: Knowledge): Promise<readonly ExamResult[]> {
  return (await readExam(file)).map((question, index) => {
    const marked = FORMATS[index % FORMATS.length] ?? String;
    const options = question.options.map((option, at) => `${marked(String.fromCharCode(65 + at))}${option}`);
    const answer = decide(`${question.question}${options.join('')}`, knowledge);
    if (answer.kind === 'unknown') return { question, outcome: 'silent', chosen: '' };
    if (answer.kind !== 'exam') return { question, outcome: 'wrong', chosen: '' };
    const chosen = [...answer.chosen].sort().join('');
    return { question, outcome: chosen === '' ? 'undecided' : chosen === question.key ? 'right' : 'wrong', chosen };
  });
}
