import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../notes/problem.js';
import { readYaml } from '../notes/yaml.js';
import { logistic } from './logistic.js';

/** What a passage's fit to a question is made of; every part runs from 0 to 1. `ranking.ts` says how each is measured. */
export const PARTS = [
  'coverage',
  'statement',
  'question',
  'heading',
  'relative',
  'best',
  'topic',
  'aspect',
  'bigrams',
  'number',
  'definition',
  'evidence',
  'exact',
  'likely',
  'likelihood',
] as const;

/** Parts that say how sure an answer is; the others only compare passages with each other, and `named`, `length` and `quantity` only questions. */
export const CONFIDENCE_PARTS = [
  'coverage',
  'statement',
  'question',
  'topic',
  'bigrams',
  'evidence',
  'named',
  'length',
  'number',
  'quantity',
  'likely',
  'likelihood',
  'familiar',
  'answered',
  'meant',
] as const;
export type Part = (typeof PARTS)[number] | (typeof CONFIDENCE_PARTS)[number];

/** What a statement's fit is made of; `statement-ranking.ts` says how each is measured. */
export const STATEMENT_PARTS = [
  'behind',
  'coverage',
  'relative',
  'listed',
  'exact',
  'subject',
  'figure',
  'opening',
  'aspect',
  'likely',
  'likelihood',
] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];

/** What speaks for "yes" or "no"; `likely-verdict.ts` says how each is measured. */
export const VERDICT_PARTS = ['listed', 'same', 'stated', 'absolute', 'duty', 'learned'] as const;
export type VerdictPart = (typeof VERDICT_PARTS)[number];

const schema = z.strictObject({
  weights: z.record(z.enum(PARTS), z.number()),
  statements: z.record(z.enum(STATEMENT_PARTS), z.number()),
  kinds: z.record(z.enum(['section', 'definition', 'fact', 'difference', 'correction']), z.number()),
  confidence: z.strictObject({ intercept: z.number(), parts: z.record(z.enum(CONFIDENCE_PARTS), z.number()) }),
  verdict: z.strictObject({
    intercept: z.number(),
    parts: z.record(z.enum(VERDICT_PARTS), z.number()),
    sure: z.number().min(0.5).max(1),
  }),
  answerable: z.number().min(0).max(1),
  answerableDespiteOutside: z.number().min(0).max(1),
});

/**
 * Numbers that fit the search to the notes: `npm run calibrate` works them out from the questions that may be tuned on and writes
 * them to `knowledge/calibration.yaml`. They move with the notes, so they are kept beside them.
 */
export type Calibration = z.infer<typeof schema>;

/** Weights of a logistic regression over some measures. */
export interface Regression<Measure extends string> {
  readonly intercept: number;
  readonly parts: Readonly<Record<Measure, number>>;
}

/** How likely something is, 0 to 1, by a logistic regression over its measures. */
export function probabilityOf<Measure extends string>(
  measures: Readonly<Record<Measure, number>>,
  { intercept, parts: weights }: Regression<Measure>,
  counted: readonly Measure[],
): number {
  const sum = counted.reduce((total, part) => total + weights[part] * measures[part], intercept);
  return logistic(sum);
}

/** The file of a knowledge folder that holds the calibration. */
export function calibrationFile(knowledge: string): string {
  return path.join(knowledge, 'calibration.yaml');
}

/**
 * Reads the calibration of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadCalibration(knowledge: string): Promise<Calibration> {
  const file = calibrationFile(knowledge);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: npm run calibrate makes it' }]);
  });
  const read = readYaml(file, text, schema);
  if ('data' in read) return read.data;
  throw new KnowledgeError(read);
}
