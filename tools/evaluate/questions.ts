import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { PACKAGE_ROOT } from '../../src/folders.js';

/** The folder with the sets of questions to measure with. */
export const EVALUATION_FOLDER = path.join(PACKAGE_ROOT, 'training', 'evaluation');

export const KINDS = ['ask', 'which', 'compare', 'explain', 'unanswerable', 'stale'] as const;

/** Questions that the engine was tuned on, and those that were set aside before. */
export const HALVES = ['tuned-on', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

const expression = z.string().transform((source) => new RegExp(source, 'i'));

const question = z.strictObject({
  kind: z.enum(KINDS),
  /** What a member types: words, or a line that starts with a slash. */
  question: z.string().min(1),
  /** Each must match the text that the member reads. */
  says: z.array(expression).default([]),
  /** None may match it. */
  not: z.array(expression).default([]),
  /** For yes/no questions: how a right reply begins. */
  word: z.enum(['yes', 'no']).optional(),
  /** For `which`: services that are right as the recommendation, or `ask-back`. */
  first: z.array(z.string()).optional(),
  /** For `compare` and `explain`: what it is about. */
  topics: z.array(z.string()).optional(),
  /** For `unanswerable`: why no answer is right. */
  why: z.enum(['out-of-scope', 'not-in-notes', 'wrong-premise']).optional(),
});

/** A question with what a right reply must and must not say. */
export type Question = z.infer<typeof question>;

/** Questions that the search is fitted to besides the tuned-on half: the evaluation does not count them. */
export const PRACTICE = 'practice';

/** Shares in percent that a half must reach, or stay below. */
export type Thresholds = Readonly<Record<string, number>>;

/** Reads one half of the questions, or those for practice. */
export async function readQuestions(folder: string, half: Half | typeof PRACTICE): Promise<readonly Question[]> {
  const text = await readFile(path.join(folder, `${half}.yaml`), 'utf8');
  return z.array(question).parse(load(text));
}

/** Reads the thresholds that are kept beside the questions. */
export async function readThresholds(folder: string): Promise<Thresholds> {
  return z.record(z.string(), z.number()).parse(load(await readFile(path.join(folder, 'thresholds.yaml'), 'utf8')));
}
