import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { dot, lengthOf, meanOf } from './mean-embedding.js';
import type { Numbered } from './member-model.js';

/** Share of samples whose class comes first, 0 to 1. */
export function accuracyOf(
  samples: readonly Numbered[],
  embeddings: Float32Array,
  classWeights: Float32Array,
  biases: Float32Array,
  idf: Float32Array,
): number {
  const rows = Float64Array.from(classWeights);
  let right = 0;
  for (const { variants, label } of samples) {
    const features = variants[0] ?? new Int32Array();
    const length = lengthOf(features, idf);
    const mean = meanOf(
      features,
      Float32Array.from(features, (feature) => (idf[feature] ?? 0) / length),
      embeddings,
    );
    let best = -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < biases.length; place += 1) {
      const score = (biases[place] ?? 0) + dot(mean, rows, place * H.dimensions);
      if (score > top) [best, top] = [place, score];
    }
    right += Number(best === label);
  }
  return right / Math.max(1, samples.length);
}
