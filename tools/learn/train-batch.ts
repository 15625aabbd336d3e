import { featureGrouper, inputDrawer } from './batch-inputs.js';
import { classSampler, type SampledClasses } from './class-sampler.js';
import type { Adam } from './descent.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Random } from './random.js';
import { addRows, paddedRows, productsOf, tableOf, type WeightedRows, writeMean } from './rows.js';
import type { TrainingTexts } from './training-texts.js';

/** The weights that training changes. */
export interface Weights {
  readonly embeddings: Float32Array;
  readonly classWeights: Float32Array;
  readonly biases: Float32Array;
}

/** A member in training. */
export interface Model extends Weights {
  readonly idf: Float32Array;
  /** 1 for each row that training leaves as it is. */
  readonly keptFeatures: Uint8Array;
  readonly keptClasses: Uint8Array;
  readonly embeddingDescent: Adam;
  readonly classDescent: Adam;
}

const D = H.dimensions;
/** Smaller errors hardly change anything, and are most of all. Those up to 1e-5 matter in sum: without them training fails. */
const NEGLIGIBLE = 2e-6;
/** A class whose score lies so far below the likeliest has a negligible error in every batch. */
const HOPELESS = -16;

/**
 * Prepares to train a model batch by batch. The tables that a batch needs are allocated once: to collect them would take a fifth of the time.
 * @returns a function that makes one step of gradient descent on the cross entropy of some texts, by their numbers, and returns the mean
 * cross entropy before it
 */
export function batchTrainer(model: Model, texts: TrainingTexts, random: Random): (batch: Int32Array) => number {
  const drawInputs = inputDrawer(texts, model.idf, random);
  const sampleClasses = classSampler(texts.labels, model.biases.length, random);
  const visitFeatures = featureGrouper(model.idf.length);
  const width = paddedRows(H.batch + H.negatives);
  const means = tableOf(H.batch);
  const gradients = { means: tableOf(H.batch), rows: tableOf(width), embedding: new Float64Array(D) };
  const weights = tableOf(width);
  const products = new Float64Array((means.length / D) * width);
  const sum = sumOf(width);

  return (batch) => {
    const inputs = drawInputs(batch);
    const { starts, features, weights: counts } = inputs;
    means.fill(0);
    for (let row = 0; row < inputs.count; row += 1) {
      const [from, to] = [starts[row], starts[row + 1]];
      writeMean(means, row, features.subarray(from, to), counts.subarray(from, to), model.embeddings);
    }
    const sampled = sampleClasses(batch);
    const rows = weightsOf(sampled.classes);
    const errors = productsOf(means, rows, products.subarray(0, (means.length / D) * (rows.length / D)));
    const loss = toErrors(errors, rows.length / D, sampled, model.biases);
    descend(errors, rows, inputs.count, sampled.classes);
    model.embeddingDescent.begin();
    visitFeatures(inputs, (feature, of) => {
      if (model.keptFeatures[feature] === 1) return;
      addRows(gradients.embedding.fill(0), 0, gradients.means, of);
      model.embeddingDescent.step(feature, gradients.embedding);
    });
    return loss;
  };

  /** The weights of some classes, one row after the other. */
  function weightsOf(classes: Int32Array): Float64Array {
    const rows = weights.subarray(0, paddedRows(classes.length) * D).fill(0);
    for (const [row, label] of classes.entries())
      rows.set(model.classWeights.subarray(label * D, (label + 1) * D), row * D);
    return rows;
  }

  /** Moves the weights of the classes, and computes the gradients of the means. */
  function descend(errors: Float64Array, rows: Float64Array, count: number, classes: Int32Array): void {
    const columns = rows.length / D;
    gradients.means.fill(0);
    for (let row = 0; row < count; row += 1)
      addRows(gradients.means, row, rows, sum(errors, row * columns, 1, classes.length));
    gradients.rows.fill(0);
    model.classDescent.begin();
    for (const [column, label] of classes.entries()) {
      if (model.keptClasses[label] === 1) continue;
      let bias = 0;
      for (let row = 0; row < count; row += 1) bias += errors[row * columns + column] ?? 0;
      model.biases[label] = (model.biases[label] ?? 0) - H.biasRate * bias;
      addRows(gradients.rows, column, means, sum(errors, column, columns, count));
      model.classDescent.step(label, gradients.rows.subarray(column * D, (column + 1) * D));
    }
  }
}

/** Prepares to list the errors of a row or a column of their table that are not negligible; the next call overwrites the list. */
function sumOf(most: number) {
  const rows = new Int32Array(most);
  const factors = new Float64Array(most);
  return (errors: Float64Array, start: number, stride: number, length: number): WeightedRows => {
    let to = 0;
    for (let row = 0; row < length; row += 1) {
      const error = errors[start + row * stride] ?? 0;
      if (error < NEGLIGIBLE && error > -NEGLIGIBLE) continue;
      rows[to] = row;
      factors[to] = error;
      to += 1;
    }
    return { rows, factors, from: 0, to };
  };
}

/**
 * Turns scores into errors: predicted minus true probability of each class for each text, divided by the number of texts.
 * @param columns of the table of scores
 * @returns the mean cross entropy
 */
function toErrors(
  scores: Float64Array,
  columns: number,
  { classes, right }: SampledClasses,
  biases: Float32Array,
): number {
  const own = Float64Array.from(classes, (label) => biases[label] ?? 0);
  let loss = 0;
  for (const [row, column] of right.entries()) {
    const from = row * columns;
    let top = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < own.length; at += 1) {
      const score = (scores[from + at] ?? 0) + (own[at] ?? 0);
      scores[from + at] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let at = from; at < from + own.length; at += 1) {
      const below = (scores[at] ?? 0) - top;
      const power = below < HOPELESS ? 0 : Math.exp(below);
      scores[at] = power;
      sum += power;
    }
    const share = (scores[from + column] ?? 0) / sum;
    loss -= Math.log(Math.max(share, Number.MIN_VALUE)) / right.length;
    for (let at = from; at < from + own.length; at += 1) scores[at] = (scores[at] ?? 0) / (sum * right.length);
    scores[from + column] = (share - 1) / right.length;
  }
  return loss;
}
