import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { lengthOf, writeMean } from './mean-embedding.js';
import type { Numbered } from './member-model.js';
import { productsOf, tableOf } from './row-products.js';

/** Share of samples whose class comes first, 0 to 1. */
export function accuracyOf(
  samples: readonly Numbered[],
  embeddings: Float32Array,
  classWeights: Float32Array,
  biases: Float32Array,
  idf: Float32Array,
): number {
  const rows = tableOf(biases.length);
  rows.set(classWeights);
  let right = 0;
  for (let start = 0; start < samples.length; start += H.batch) {
    const batch = samples.slice(start, start + H.batch);
    const means = tableOf(batch.length);
    for (const [row, { variants }] of batch.entries()) {
      const features = variants[0] ?? new Int32Array();
      const length = lengthOf(features, idf);
      const weights = Float32Array.from(features, (feature) => (idf[feature] ?? 0) / length);
      writeMean(means, row, { features, weights }, embeddings);
    }
    const products = productsOf(means, rows);
    const width = rows.length / H.dimensions;
    for (const [row, { label }] of batch.entries()) {
      let best = -1;
      let top = Number.NEGATIVE_INFINITY;
      for (let place = 0; place < biases.length; place += 1) {
        const score = (biases[place] ?? 0) + (products[row * width + place] ?? 0);
        if (score > top) [best, top] = [place, score];
      }
      right += Number(best === label);
    }
  }
  return right / Math.max(1, samples.length);
}
