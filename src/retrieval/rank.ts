import type { Candidate, Content } from './candidate.js';
import { logistic } from './logistic.js';
import { logitOf } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';

/** A candidate by its features, before it has a probability. */
export interface Measured {
  readonly content: Content;
  /** Whether the classifier knows it; if not, its words and what they are like decide. */
  readonly learned: boolean;
  readonly features: Readonly<Record<string, number>>;
}

/** Puts candidates on one scale of probability, the likeliest first: those that were learned and those that were not, each by weights of their own. */
export function rank(measured: readonly Measured[], weights: RankWeights): readonly Candidate[] {
  const learned = measured.filter((one) => one.learned);
  const others = measured.filter((one) => !one.learned);
  return [
    ...likely(learned, weights.choice, weights.confidence),
    ...likely(others, weights.newChoice, weights.newConfidence),
  ].sort((a, b) => b.probability - a.probability);
}

/**
 * A choice model says which of some candidates is meant, and a logistic regression over the best of them how likely that is right; each other
 * one is as likely as the choice model thinks beside the best.
 */
function likely(measured: readonly Measured[], choice: Weights, confidence: Weights): readonly Candidate[] {
  const shares = choiceShares(measured, choice);
  const [best] = shares;
  if (best === undefined) return [];
  const right = logistic(weighedSum(withChoice(best), confidence));
  return shares.map(({ content, features, share }) => ({
    content,
    features,
    probability: (right * share) / best.share,
  }));
}

/** What each feature weighs. */
type Weights = Readonly<Record<string, number>>;

/** A candidate with its share among all. */
interface Shared extends Measured {
  readonly share: number;
}

/** The share of each candidate by a softmax over weighed features, the highest first. */
export function choiceShares(measured: readonly Measured[], weights: Weights): readonly Shared[] {
  const scores = measured.map(({ features }) => weighedSum(features, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return measured.map((one, at) => ({ ...one, share: (powers[at] ?? 0) / sum })).sort((a, b) => b.share - a.share);
}

/** The features of the best candidate, with how clearly it is the best; where a line names a new note, that counts by itself. */
export function withChoice({ features, share }: Shared): Readonly<Record<string, number>> {
  const choiceLogit = logitOf(share);
  return { ...features, choiceLogit, namesNewChoiceLogit: (features['namesNew'] ?? 0) * choiceLogit };
}

function weighedSum(features: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}
