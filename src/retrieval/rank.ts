import type { Candidate, Said } from './candidate.js';
import { logistic } from './logistic.js';
import { logitOf } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';

/** A candidate by its features, before it has a probability. */
export interface Measured {
  readonly said: Said;
  /** Whether the classifier knows it; if not, its words decide alone. */
  readonly learned: boolean;
  readonly features: Readonly<Record<string, number>>;
}

/**
 * Puts candidates on one scale of probability, the likeliest first. Among the learned ones a choice model says which is meant, and a
 * logistic regression over the best of them how likely that is right; each other one is as likely as the choice model thinks beside the best.
 */
export function rank(
  measured: readonly Measured[],
  { choice, confidence, lexical }: RankWeights,
): readonly Candidate[] {
  const shares = choiceShares(
    measured.filter(({ learned }) => learned),
    choice,
  );
  const [best] = shares;
  const sure = best === undefined ? 0 : logistic(weighedSum(withChoice(best), confidence));
  const learned = shares.map(({ said, features, share }) => ({
    said,
    features,
    probability: best === undefined ? 0 : (sure * share) / best.share,
  }));
  const unlearned = measured
    .filter((one) => !one.learned)
    .map(({ said, features }) => ({ said, features, probability: logistic(weighedSum(features, lexical)) }));
  return [...learned, ...unlearned].sort((a, b) => b.probability - a.probability);
}

/** A candidate with its share among all. */
interface Shared extends Measured {
  readonly share: number;
}

/** The share of each candidate by a softmax over weighed features, the highest first. */
export function choiceShares(measured: readonly Measured[], weights: RankWeights['choice']): readonly Shared[] {
  const scores = measured.map(({ features }) => weighedSum(features, weights));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return measured.map((one, at) => ({ ...one, share: (powers[at] ?? 0) / sum })).sort((a, b) => b.share - a.share);
}

/** The features of the best candidate, with how clearly it is the best. */
export function withChoice({ features, share }: Shared): Readonly<Record<string, number>> {
  return { ...features, choiceLogit: logitOf(share) };
}

function weighedSum(features: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in weights) sum += (weights[name] ?? 0) * (features[name] ?? 0);
  return sum;
}
