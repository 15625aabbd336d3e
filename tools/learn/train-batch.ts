import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { lengthOf, writeMean } from './mean-embedding.js';
import type { Model, Numbered } from './member-model.js';
import type { Random } from './random.js';
import { productsOf, tableOf } from './row-products.js';

/** A text of a batch: its features with their weights. */
interface Shown {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly label: number;
}

/** What a step compares: texts and classes, each with a row of its table. */
interface Compared {
  readonly shown: readonly Shown[];
  /** The mean embeddings of the texts. */
  readonly means: Float64Array;
  readonly classes: readonly number[];
  /** The weights of the classes. */
  readonly rows: Float64Array;
}

const D = H.dimensions;
/** Errors below this hardly move anything, and are most of all. Those up to 1e-5 count together: without them training fails. */
const NEGLIGIBLE = 2e-6;

/**
 * One step of gradient descent on the cross entropy of the right classes.
 * @returns the mean cross entropy before the step
 */
export function trainBatch(model: Model, batch: readonly Numbered[], random: Random): number {
  const shown = batch.map((sample, at) => show(sample, batch[(at + 1) % batch.length], model, random));
  const means = tableOf(shown.length);
  for (const [row, one] of shown.entries()) writeMean(means, row, one, model.embeddings);
  const classes = classesOf(batch, model.biases.length, random);
  const compared = { shown, means, classes, rows: rowsOf(classes, model.classWeights) };
  const { errors, loss } = errorsOf(compared, model.biases);
  descend(model, compared, slopesOf(compared, errors));
  return loss;
}

/** @param other a text of which some features may stand around it */
function show(sample: Numbered, other: Numbered | undefined, { idf }: Model, random: Random): Shown {
  const around = other && random() < H.story ? variantOf(other, random).filter(() => random() < H.storyShare) : [];
  const all = Int32Array.from(new Set([...variantOf(sample, random), ...around]));
  const features = all.filter(() => random() >= H.featureDropout);
  const length = lengthOf(all, idf);
  const weights = Float32Array.from(features, (feature) => (idf[feature] ?? 0) / length);
  return { features, weights, label: sample.label };
}

function variantOf({ variants: [own, ...exchanged] }: Numbered, random: Random): Int32Array {
  const isExchanged = exchanged.length > 0 && random() < H.exchange;
  return (isExchanged ? exchanged[Math.floor(random() * exchanged.length)] : own) ?? new Int32Array();
}

/** The classes of a batch, and some others. */
function classesOf(batch: readonly Numbered[], count: number, random: Random): readonly number[] {
  const classes = new Set(batch.map(({ label }) => label));
  const wanted = Math.min(count, classes.size + H.negatives);
  while (classes.size < wanted) classes.add(Math.floor(random() * count));
  return [...classes];
}

function rowsOf(classes: readonly number[], classWeights: Float32Array): Float64Array {
  const rows = tableOf(classes.length);
  for (const [column, label] of classes.entries())
    rows.set(classWeights.subarray(label * D, (label + 1) * D), column * D);
  return rows;
}

/** How much too likely each class is for each text, row by row and as a share of the batch, and the mean cross entropy. */
function errorsOf(
  { shown, means, classes, rows }: Compared,
  biases: Float32Array,
): { readonly errors: Float64Array; readonly loss: number } {
  const errors = productsOf(means, rows);
  const width = rows.length / D;
  const ownBiases = Float64Array.from(classes, (label) => biases[label] ?? 0);
  const columns = new Map(classes.map((label, column) => [label, column]));
  let loss = 0;
  for (const [row, { label }] of shown.entries()) {
    const scores = errors.subarray(row * width, row * width + classes.length);
    let top = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < scores.length; column += 1) {
      const score = (ownBiases[column] ?? 0) + (scores[column] ?? 0);
      scores[column] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let column = 0; column < scores.length; column += 1) {
      const power = Math.exp((scores[column] ?? 0) - top);
      scores[column] = power;
      sum += power;
    }
    const right = columns.get(label) ?? 0;
    loss -= Math.log(Math.max((scores[right] ?? 0) / sum, Number.MIN_VALUE)) / shown.length;
    scores[right] = (scores[right] ?? 0) - sum;
    const share = 1 / (sum * shown.length);
    for (let column = 0; column < scores.length; column += 1) scores[column] = (scores[column] ?? 0) * share;
  }
  return { errors, loss };
}

/** In which direction the cross entropy grows. */
interface Slopes {
  /** For the mean embedding of each text. */
  readonly means: Float64Array;
  /** For the weights of each class. */
  readonly rows: Float64Array;
  readonly biases: Float64Array;
}

function slopesOf({ shown, means, classes, rows }: Compared, errors: Float64Array): Slopes {
  const width = rows.length / D;
  const slopes = {
    means: tableOf(shown.length),
    rows: tableOf(classes.length),
    biases: new Float64Array(classes.length),
  };
  for (let row = 0; row < shown.length; row += 1) {
    for (let column = 0; column < classes.length; column += 1) {
      const error = errors[row * width + column] ?? 0;
      slopes.biases[column] = (slopes.biases[column] ?? 0) + error;
      if (Math.abs(error) < NEGLIGIBLE) continue;
      addRow(slopes.means, row, error, rows, column);
      addRow(slopes.rows, column, error, means, row);
    }
  }
  return slopes;
}

/** Adds a row of a table, so many times, to a row of another. */
function addRow(to: Float64Array, toRow: number, times: number, from: Float64Array, fromRow: number): void {
  const end = (toRow + 1) * D;
  for (let at = toRow * D, place = fromRow * D; at < end; at += 1, place += 1)
    to[at] = (to[at] ?? 0) + times * (from[place] ?? 0);
}

function descend(model: Model, { shown, classes }: Compared, slopes: Slopes): void {
  const { biases, classDescent, embeddingDescent } = model;
  classDescent.begin();
  for (const [column, label] of classes.entries()) {
    classDescent.step(label, slopes.rows.subarray(column * D, (column + 1) * D));
    biases[label] = (biases[label] ?? 0) - H.biasRate * (slopes.biases[column] ?? 0);
  }
  const places = new Map(
    [...new Set(shown.flatMap(({ features }) => [...features]))].map((feature, at) => [feature, at]),
  );
  const gradients = tableOf(places.size);
  for (const [row, { features, weights }] of shown.entries())
    for (let index = 0; index < features.length; index += 1)
      addRow(gradients, places.get(features[index] ?? 0) ?? 0, weights[index] ?? 0, slopes.means, row);
  embeddingDescent.begin();
  for (const [feature, at] of places) embeddingDescent.step(feature, gradients.subarray(at * D, (at + 1) * D));
}
