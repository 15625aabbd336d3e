import { HYPERPARAMETERS as H } from './hyperparameters.js';

const D = H.dimensions;

/** Length of a text's vector of feature weights, 1 for a text without any. */
export function lengthOf(features: Int32Array, idf: Float32Array): number {
  return Math.sqrt(features.reduce((sum, feature) => sum + (idf[feature] ?? 0) ** 2, 0)) || 1;
}

/** The weighed mean of the embeddings of a text's features. */
export function meanOf(features: Int32Array, weights: Float32Array, embeddings: Float32Array): Float64Array {
  const mean = new Float64Array(D);
  for (const [index, feature] of features.entries()) {
    const weight = weights[index] ?? 0;
    for (let at = 0, place = feature * D; at < D; at += 1, place += 1) {
      mean[at] = (mean[at] ?? 0) + weight * (embeddings[place] ?? 0);
    }
  }
  return mean;
}

/**
 * The product of a mean with the row of a table that begins at a place. Four sums at once: a processor need not wait for one product
 * before the next, and numbers of 64 bits, for which it need not convert any.
 */
export function dot(mean: Float64Array, table: Float64Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < D; at += 4) {
    a += (mean[at] ?? 0) * (table[from + at] ?? 0);
    b += (mean[at + 1] ?? 0) * (table[from + at + 1] ?? 0);
    c += (mean[at + 2] ?? 0) * (table[from + at + 2] ?? 0);
    d += (mean[at + 3] ?? 0) * (table[from + at + 3] ?? 0);
  }
  return a + b + c + d;
}
