import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { lengthOf, tableOf, writeMean } from './rows.js';
import type { TrainingTexts } from './training-texts.js';

/** The mean embeddings of some texts as they are, row by row. */
export function textMeans(
  texts: TrainingTexts,
  some: readonly number[],
  embeddings: Float32Array,
  idf: Float32Array,
): Float64Array {
  const means = tableOf(some.length);
  for (const [row, text] of some.entries()) addMean(means, row, texts, text, embeddings, idf);
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
  for (const [text, label] of texts.labels.entries()) {
    addMean(sums, label, texts, text, embeddings, idf);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  const total = new Float64Array(D);
  for (const [place, sum] of sums.entries()) total[place % D] = (total[place % D] ?? 0) + sum;
  return sums.map((sum, place) => {
    const count = counts[Math.floor(place / D)] ?? 0;
    return count === 0 ? 0 : sum / count - (total[place % D] ?? 0) / texts.labels.length;
  });
}

/** Adds the mean embedding of a text as it is to a row of a table. */
function addMean(
  table: Float64Array,
  row: number,
  { variants, starts, features }: TrainingTexts,
  text: number,
  embeddings: Float32Array,
  idf: Float32Array,
): void {
  const original = variants[text] ?? 0;
  const own = features.subarray(starts[original], starts[original + 1]);
  const length = lengthOf(own, idf);
  const weights = Float64Array.from(own, (feature) => (idf[feature] ?? 0) / length);
  writeMean(table, row, own, weights, embeddings);
}
