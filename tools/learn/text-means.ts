import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { lengthOf, tableOf, writeMean } from './rows.js';
import type { TrainingTexts } from './training-texts.js';

/** The mean embeddings of some texts as they are, row by row. */
export function textMeans(
  { variants, starts, features }: TrainingTexts,
  some: readonly number[],
  embeddings: Float32Array,
  idf: Float32Array,
): Float64Array {
  const means = tableOf(some.length);
  for (const [row, text] of some.entries()) {
    const original = variants[text] ?? 0;
    const own = features.subarray(starts[original], starts[original + 1]);
    const length = lengthOf(own, idf);
    const weights = Float64Array.from(own, (feature) => (idf[feature] ?? 0) / length);
    writeMean(means, row, own, weights, embeddings);
  }
  return means;
}

/** The mean of the texts of each class, less that of all texts, row by row; zeros for a class without texts. */
export function classMeans(
  texts: TrainingTexts,
  classes: number,
  embeddings: Float32Array,
  idf: Float32Array,
): Float64Array {
  const D = H.dimensions;
  const sums = new Float64Array(classes * D);
  const counts = new Int32Array(classes);
  const total = new Float64Array(D);
  for (const [text, label] of texts.labels.entries()) {
    const mean = textMeans(texts, [text], embeddings, idf);
    counts[label] = (counts[label] ?? 0) + 1;
    for (let at = 0, place = label * D; at < D; at += 1, place += 1) {
      sums[place] = (sums[place] ?? 0) + (mean[at] ?? 0);
      total[at] = (total[at] ?? 0) + (mean[at] ?? 0);
    }
  }
  return sums.map((sum, place) => {
    const count = counts[Math.floor(place / D)] ?? 0;
    return count === 0 ? 0 : sum / count - (total[place % D] ?? 0) / texts.labels.length;
  });
}
