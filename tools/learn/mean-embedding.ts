import { HYPERPARAMETERS as H } from './hyperparameters.js';

const D = H.dimensions;

/** Length of a text's vector of feature weights, 1 for a text without any. */
export function lengthOf(features: Int32Array, idf: Float32Array): number {
  let sum = 0;
  for (const feature of features) sum += (idf[feature] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

/** Writes the weighed mean of the embeddings of a text's features into a row of a table. */
export function writeMean(
  means: Float64Array,
  row: number,
  { features, weights }: { readonly features: Int32Array; readonly weights: Float32Array },
  embeddings: Float32Array,
): void {
  for (let index = 0; index < features.length; index += 1) {
    const weight = weights[index] ?? 0;
    for (let at = row * D, place = (features[index] ?? 0) * D; at < (row + 1) * D; at += 1, place += 1) {
      means[at] = (means[at] ?? 0) + weight * (embeddings[place] ?? 0);
    }
  }
}
