import type { Content } from './candidate.js';
import { logitOf } from './rank-features.js';

/** A candidate with its features, before it has a probability. */
export interface FeaturedContent {
  readonly content: Content;
  readonly features: Readonly<Record<string, number>>;
}

/** The same of one search. */
export interface Measured extends FeaturedContent {
  /** Whether the classifier has learned it; if not, words and similarity decide. */
  readonly learned: boolean;
}

/** Weight of each feature. */
export type Weights = Readonly<Record<string, number>>;

/** A candidate with its share of the softmax. */
interface Shared extends FeaturedContent {
  readonly share: number;
}

/** The softmax over the weighted features of the candidates, the highest share first. */
export function choiceShares(measured: readonly FeaturedContent[], weights: Weights): readonly Shared[] {
  const scores = measured.map(({ features }) => weightedSum(features, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return measured.map((one, at) => ({ ...one, share: (powers[at] ?? 0) / sum })).sort((a, b) => b.share - a.share);
}

/** The features of the best candidate with the log odds of its share; separately for queries that name a new note. */
export function withChoice({ features, share }: Shared): Readonly<Record<string, number>> {
  const choiceLogit = logitOf(share);
  return { ...features, choiceLogit, namesNewChoiceLogit: (features['namesNew'] ?? 0) * choiceLogit };
}

/** The sum of features, each times its weight. */
export function weightedSum(features: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}
