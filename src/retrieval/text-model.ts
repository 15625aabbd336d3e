import { hashOf } from './hash.js';
import { logistic } from './logistic.js';

/** The features of a line; each has a name under which a weight is learned. */
export interface TextEvidence {
  /** What was found in the whole line. */
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
export interface TextModel {
  readonly bias: number;
  /** By the hash of the evidence. */
  readonly weights: {
    readonly size: number;
    readonly keys: () => Iterable<number>;
    readonly get: (hash: number) => number | undefined;
  };
}

/** A model that has learned nothing: half of all lines are what it looks for, whatever they say. */
export const UNLEARNED: TextModel = { bias: 0, weights: new Map() };

/** A sentence of so many words counts by the sum of their weights, a longer one by less for each word. */
const USUAL_LENGTH = 8;

/** What each word of a sentence counts. */
export function shareOfWord(words: number): number {
  return Math.sqrt(USUAL_LENGTH / words);
}

/** The words of a sentence as evidence: alone, in pairs, and those that it begins with. */
export function sentenceEvidence(words: readonly string[]): SentenceEvidence {
  const [first, second] = words;
  const evidence = words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));
  if (first !== undefined) evidence.push(`^${first}`);
  if (second !== undefined) evidence.push(`^${first} ${second}`);
  return { words: words.length, evidence: [...new Set(evidence)] };
}

/**
 * What the sentences of a line count together: the likeliest as much as all of them on average. A story hides the question, and a single
 * amount in it asks nothing.
 */
export function pooled(weighed: readonly number[]): number {
  const mean = weighed.reduce((sum, one) => sum + one, 0) / Math.max(1, weighed.length);
  return (Math.max(...weighed, mean) + mean) / 2;
}

/** How likely a line is what the model looks for, 0 to 1. */
export function textProbability({ read, sentences }: TextEvidence, { bias, weights }: TextModel): number {
  const weigh = (evidence: readonly string[]): number =>
    evidence.reduce((sum, name) => sum + (weights.get(hashOf(name)) ?? 0), 0);
  const weighed = sentences.map(({ evidence, words }) => shareOfWord(words) * weigh(evidence));
  return logistic(bias + weigh(read) + pooled(weighed));
}
