import * as z from 'zod';
import { readLearned } from '../../../retrieval/learned-file.js';
import { logistic } from '../../../retrieval/logistic.js';

const schema = z.strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) });

/** The features of a line; each has a name under which a weight is learned. */
export interface PriceEvidence {
  /** What the reader of prices found in the whole line. */
  readonly read: readonly string[];
  /** The words of each sentence: alone, in pairs, and those that it begins with. */
  readonly sentences: readonly SentenceEvidence[];
}

/** The evidence in a sentence of so many words. */
export interface SentenceEvidence {
  readonly words: number;
  readonly evidence: readonly string[];
}

/** A logistic regression over what a line shows; evidence without a weight counts nothing. */
export interface PriceModel {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** A model that has learned nothing: half of all lines ask for a price, whatever they say. */
export const UNLEARNED: PriceModel = { bias: 0, weights: new Map() };

/** A sentence of so many words counts by the sum of their weights, a longer one by less for each word. */
const USUAL_LENGTH = 8;

/** What each word of a sentence counts. */
export function shareOfWord(words: number): number {
  return Math.sqrt(USUAL_LENGTH / words);
}

/**
 * What the sentences of a line count together: the one that asks for a price most as much as all of them on average. A story hides the
 * question, and a single amount in it asks nothing.
 */
export function pooled(weighed: readonly number[]): number {
  const mean = weighed.reduce((sum, one) => sum + one, 0) / Math.max(1, weighed.length);
  return (Math.max(...weighed, mean) + mean) / 2;
}

/** How likely a line asks for a price, 0 to 1. */
export function priceProbability({ read, sentences }: PriceEvidence, { bias, weights }: PriceModel): number {
  const weigh = (evidence: readonly string[]): number =>
    evidence.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
  const weighed = sentences.map(({ evidence, words }) => shareOfWord(words) * weigh(evidence));
  return logistic(bias + weigh(read) + pooled(weighed));
}

/**
 * Reads the model that `npm run learn` fits.
 * @throws KnowledgeError with the file and what to do
 */
export async function loadPriceModel(file: string): Promise<PriceModel> {
  const { bias, weights } = await readLearned(file, (bytes) =>
    schema.parse(JSON.parse(new TextDecoder().decode(bytes))),
  );
  return { bias, weights: new Map(Object.entries(weights)) };
}
