import type { Candidate } from './candidate.js';
import {
  choiceShares,
  type FeaturedContent,
  type Measured,
  type Weights,
  weightedSum,
  withChoice,
} from './choice-model.js';
import { logistic } from './logistic.js';
import type { RankWeights } from './rank-weights.js';

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
export function withProbabilities(
  measured: readonly FeaturedContent[],
  choice: Weights,
  confidence: Weights,
): readonly Candidate[] {
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
