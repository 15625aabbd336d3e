import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { PACKAGE_ROOT } from '../../src/folders.js';

/** Folder of the question sets. */
export const EVALUATION_FOLDER = path.join(PACKAGE_ROOT, 'training', 'evaluation');

export const KINDS = ['ask', 'which', 'compare', 'explain', 'unanswerable', 'stale'] as const;

/** The questions that the engine was tuned on, and held-out ones. */
export const HALVES = ['tuned-on', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

const expression = z.string().transform((source) => new RegExp(source, 'i'));

const question = z.strictObject({
  kind: z.enum(KINDS),
  /** As typed: words, or a line that starts with a slash. */
  question: z.string().min(1),
  /** All must match the text of the reply. */
  says: z.array(expression).default([]),
  /** None may match it. */
  not: z.array(expression).default([]),
  /** For yes/no questions: the beginning of a right reply. */
  word: z.enum(['yes', 'no']).optional(),
  /** For `which`: accepted recommendations, or `ask-back`. */
  first: z.array(z.string()).optional(),
  /** For `compare` and `explain`: the topics. */
  topics: z.array(z.string()).optional(),
  /** For `unanswerable`: why no answer is right. */
  why: z.enum(['out-of-scope', 'not-in-notes', 'wrong-premise']).optional(),
});

/** A question with expressions that a right reply must and must not match. */
export type Question = z.infer<typeof question>;

/** Questions that the search is fitted to besides the tuned-on half; the evaluation does not use them. */
export const PRACTICE = 'practice';

/** Percentages that a half must reach, or stay below. */
type Thresholds = Readonly<Record<string, number>>;

/** Reads a set of questions. */
export async function readQuestions(folder: string, half: Half | typeof PRACTICE): Promise<readonly Question[]> {
  const text = await readFile(path.join(folder, `${half}.yaml`), 'utf8');
  return z.array(question).parse(load(text));
}

/** Reads the thresholds beside the questions. */
export async function readThresholds(folder: string): Promise<Thresholds> {
  return z.record(z.string(), z.number()).parse(load(await readFile(path.join(folder, 'thresholds.yaml'), 'utf8')));
}
