import { featuresOf, hashOf } from './features.js';

/**
 * A linear classifier over the words of a text: each feature has a vector, a text is the weighed mean of its features' vectors, and
 * a class is the likelier the better its own vector fits that of the text (Joulin et al. 2016, https://arxiv.org/abs/1607.01759).
 */
export interface Classifier {
  /** Length of all vectors. */
  readonly dimensions: number;
  /** Hashes of the features that it knows. */
  readonly features: Uint32Array;
  /** How telling each feature is. */
  readonly rarities: Float32Array;
  /** The vectors of the features, one after the other. */
  readonly vectors: Int8Array;
  /** What one step in each feature's vector stands for. */
  readonly steps: Float32Array;
  /** Hashes of the names of the classes. */
  readonly classes: Uint32Array;
  /** The vectors of the classes, one after the other. */
  readonly outputs: Int8Array;
  /** What one step in each class's vector stands for. */
  readonly outputSteps: Float32Array;
  /** How likely each class is beforehand. */
  readonly biases: Float32Array;
}

/** How well each class fits a text; higher is better, and only differences mean something. In the order of `classes`. */
export type Scores = Float32Array;

/** Prepares a classifier for texts. */
export function scorer(classifier: Classifier): (text: string) => Scores {
  const { features, biases } = classifier;
  const places = new Map(Array.from(features, (feature, place) => [feature, place]));
  return (text) => {
    const scores = Float32Array.from(biases);
    const known = featuresOf(text).flatMap((feature) => places.get(hashOf(feature)) ?? []);
    if (known.length > 0) addFit(scores, meanVector(known, classifier), classifier);
    return scores;
  };
}

/** The mean of the vectors of some features, the rarer weighing more; its length does not grow with the text's. */
function meanVector(known: readonly number[], { dimensions, rarities, vectors, steps }: Classifier): Float32Array {
  const mean = new Float32Array(dimensions);
  const length = Math.hypot(...known.map((place) => rarities[place] ?? 0));
  for (const place of known) {
    const weight = ((rarities[place] ?? 0) / length) * (steps[place] ?? 0);
    const start = place * dimensions;
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + weight * (vectors[start + at] ?? 0);
  }
  return mean;
}

function addFit(scores: Scores, mean: Float32Array, { dimensions, outputs, outputSteps }: Classifier): void {
  for (let place = 0, start = 0; place < scores.length; place += 1, start += dimensions) {
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (mean[at] ?? 0) * (outputs[start + at] ?? 0);
    scores[place] = (scores[place] ?? 0) + sum * (outputSteps[place] ?? 0);
  }
}

/** Scores as likelihoods that sum up to 1 (softmax). */
export function likelihoodsOf(scores: Scores): Float32Array {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
