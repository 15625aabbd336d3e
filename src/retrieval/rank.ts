import type { Candidate, Content } from './candidate.js';
import { logistic } from './logistic.js';
import { logitOf } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';

/** A candidate with its features, before it has a probability. */
export interface Measured {
  readonly content: Content;
  /** Whether the classifier has learned it; if not, words and similarity decide. */
  readonly learned: boolean;
  readonly features: Readonly<Record<string, number>>;
}

/** Computes probabilities, the likeliest first. Learned and unlearned candidates have weights of their own. */
export function rank(measured: readonly Measured[], weights: RankWeights): readonly Candidate[] {
  const learned = measured.filter((one) => one.learned);
  const others = measured.filter((one) => !one.learned);
  return [
    ...withProbabilities(learned, weights.choice, weights.confidence),
    ...withProbabilities(others, weights.newChoice, weights.newConfidence),
  ].sort((a, b) => b.probability - a.probability);
}

/**
 * The choice model chooses between the candidates. A logistic regression gives the probability that the best one is right; the others follow
 * by their share relative to the best.
 */
function withProbabilities(measured: readonly Measured[], choice: Weights, confidence: Weights): readonly Candidate[] {
  const shares = choiceShares(measured, choice);
  const [best] = shares;
  if (best === undefined) return [];
  const right = logistic(weightedSum(withChoice(best), confidence));
  return shares.map(({ content, features, share }) => ({
    content,
    features,
    probability: (right * share) / best.share,
  }));
}

/** Weight of each feature. */
type Weights = Readonly<Record<string, number>>;

/** A candidate with its share of the softmax. */
interface Shared extends Measured {
  readonly share: number;
}

/** The softmax over the weighted features of the candidates, the highest share first. */
export function choiceShares(measured: readonly Measured[], weights: Weights): readonly Shared[] {
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

function weightedSum(features: Readonly<Record<string, number>>, weights: Weights): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}
