import type { Featurized } from '../language/featurized.js';
import { dotProductsOf } from './dot-products.js';
import { featuresOf, hashOf, type View } from './features.js';
import { placesOf } from './hash-places.js';

/**
 * A linear classifier over the features of a text: each feature has an embedding, a text is the weighted mean of its features' embeddings, and
 * a class is the likelier the better its own weights fit that mean (Joulin et al. 2016, https://arxiv.org/abs/1607.01759).
 * Embeddings are quantised to 4 bits and weights to 8, each row with a scale of its own.
 */
export interface EnsembleMember {
  /** What it sees of a text. */
  readonly view: View;
  readonly dimensions: number;
  /** Hashes of the features that it knows. */
  readonly features: Uint32Array;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;
  /** Embeddings of the features, one row after the other, as `halfBytes` packs them: unpacked they would take a megabyte and a half more. */
  readonly embeddings: Uint8Array;
  readonly embeddingScales: Float32Array;
  /** Weights of the classes, one row after the other. */
  readonly classWeights: Int8Array;
  readonly classScales: Float32Array;
  readonly classBiases: Float32Array;
}

/** Members that were trained apart and are asked together: each errs elsewhere, and the mean of their scores errs less. */
export interface Classifier {
  /** Hashes of the names of the classes. */
  readonly classes: Uint32Array;
  readonly members: readonly EnsembleMember[];
}

/** Whole numbers of embeddings and weights go from minus that to that: a text has many embeddings, whose errors cancel out. */
export const HIGHEST_EMBEDDING = 7;
export const HIGHEST_WEIGHT = 127;

/** Whole numbers from -7 to 7, two in a byte, the first in its lower half. */
export function halfBytes(numbers: Int8Array): Uint8Array {
  return Uint8Array.from(
    { length: Math.ceil(numbers.length / 2) },
    (_, at) => (numbers[2 * at] ?? 0) + HIGHEST_EMBEDDING + (((numbers[2 * at + 1] ?? 0) + HIGHEST_EMBEDDING) << 4),
  );
}

/** Embeddings have as many numbers as this divides. */
export const DIMENSIONS_AT_A_TIME = 8;

/** A classifier that is ready for texts. */
export interface Scorer {
  /** How likely each class is, in the order of `classes`; they sum up to 1. */
  readonly probabilitiesOf: (text: Featurized) => Float32Array;
  /** Where a text stands among all texts: those that ask for or tell the same lie in nearly the same direction. Its length is 1. */
  readonly embeddingOf: (text: Featurized) => Float32Array;
  /** Whether it has learned a word, by its stem. */
  readonly knows: (stem: string) => boolean;
  /** The place of a class, by its name; none for a class that it does not know. */
  readonly placeOf: (name: string) => number | undefined;
}

/** Prepares a classifier. */
export function scorerOf({ classes, members }: Classifier): Scorer {
  const places = placesOf(classes);
  const ready = readyMembers(members);
  const biases = meanBiases(members);
  const knownTo = ({ member, features }: (typeof ready)[number], text: Featurized): readonly number[] =>
    featuresOf(text, member.view).flatMap((feature) => features(hashOf(feature)) ?? []);
  return {
    knows: (stem) => ready.some(({ features }) => features(hashOf(stem)) !== undefined),
    placeOf: (name) => places(hashOf(name)),
    embeddingOf: (text) =>
      // Each member counts alike, however long its embeddings are.
      Float32Array.from(
        ready.flatMap((one) => [...unit(meanEmbedding(knownTo(one, text), one.member), 1 / Math.sqrt(ready.length))]),
      ),
    probabilitiesOf: (text) => {
      const scores = biases.slice();
      for (const one of ready) {
        const known = knownTo(one, text);
        if (known.length > 0) one.weights.addTo(scores, meanEmbedding(known, one.member));
      }
      return softmax(scores);
    },
  };
}

/** Apart, so that the weights of the classes, which dot products copy, are not held for as long as the scorer. */
function readyMembers(members: readonly EnsembleMember[]) {
  return members.map(({ features, classWeights, classScales, classBiases, ...member }) => ({
    member,
    features: placesOf(features),
    weights: dotProductsOf(
      classWeights,
      member.dimensions,
      classScales.map((scale) => scale / members.length),
    ),
  }));
}

function meanBiases(members: readonly EnsembleMember[]): Float32Array {
  const [first] = members;
  return Float32Array.from(
    first?.classBiases ?? [],
    (_, place) => members.reduce((sum, { classBiases }) => sum + (classBiases[place] ?? 0), 0) / members.length,
  );
}

/** The same direction with a given length. */
function unit(vector: Float32Array, length: number): Float32Array {
  const scale = length / (Math.hypot(...vector) || 1);
  return vector.map((value) => value * scale);
}

/** The mean of the embeddings of some features, the rarer weighing more; its length does not grow with the text's. */
function meanEmbedding(
  known: readonly number[],
  {
    dimensions,
    idf,
    embeddings,
    embeddingScales,
  }: Pick<EnsembleMember, 'dimensions' | 'idf' | 'embeddings' | 'embeddingScales'>,
): Float32Array {
  const mean = new Float32Array(dimensions);
  const length = Math.hypot(...known.map((place) => idf[place] ?? 0)) || 1;
  for (const place of known) {
    const weight = ((idf[place] ?? 0) / length) * (embeddingScales[place] ?? 0);
    const start = (place * dimensions) / 2;
    for (let at = 0; at < dimensions; at += 2) {
      const both = embeddings[start + at / 2] ?? 0;
      mean[at] = (mean[at] ?? 0) + weight * ((both & 0b1111) - HIGHEST_EMBEDDING);
      mean[at + 1] = (mean[at + 1] ?? 0) + weight * ((both >> 4) - HIGHEST_EMBEDDING);
    }
  }
  return mean;
}

function softmax(scores: Float32Array): Float32Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  const powers = new Float32Array(scores.length);
  let sum = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const power = Math.exp((scores[place] ?? 0) - top);
    powers[place] = power;
    sum += power;
  }
  for (let place = 0; place < powers.length; place += 1) powers[place] = (powers[place] ?? 0) / sum;
  return powers;
}
