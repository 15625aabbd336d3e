import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { dot, lengthOf, meanOf } from './mean-embedding.js';
import type { Model, Numbered } from './member-model.js';
import type { Random } from './random.js';

/** A text of a batch: its features with their weights, its mean embedding, and in which direction that should move. */
interface Shown {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly label: number;
  readonly mean: Float64Array;
  readonly slope: Float64Array;
}

const D = H.dimensions;
/** Errors below this hardly move anything, and are most of all. */
const NEGLIGIBLE = 2e-6;

/**
 * One step of gradient descent on the cross entropy of the right classes.
 * @returns the mean cross entropy before the step
 */
export function trainBatch(model: Model, batch: readonly Numbered[], random: Random): number {
  const { classWeights, biases, classDescent, embeddingDescent } = model;
  const shown = batch.map((sample, at) => show(sample, batch[(at + 1) % batch.length], model, random));
  const classes = classesOf(batch, biases.length, random);
  const rows = rowsOf(classes, classWeights);
  const { errors, loss } = errorsOf(shown, classes, rows, biases);
  classDescent.begin();
  const gradient = new Float64Array(D);
  for (let column = 0; column < classes.length; column += 1) {
    const label = classes[column] ?? 0;
    gradient.fill(0);
    let bias = 0;
    const from = column * D;
    for (let row = 0; row < shown.length; row += 1) {
      const error = (errors[row * classes.length + column] ?? 0) / batch.length;
      bias += error;
      const one = shown[row];
      if (!one || Math.abs(error) < NEGLIGIBLE) continue;
      const { mean, slope } = one;
      for (let at = 0; at < D; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + error * (mean[at] ?? 0);
        slope[at] = (slope[at] ?? 0) + error * (rows[from + at] ?? 0);
      }
    }
    classDescent.step(label, gradient);
    biases[label] = (biases[label] ?? 0) - H.biasRate * bias;
  }
  embeddingDescent.begin();
  for (const [feature, slope] of embeddingGradients(shown)) embeddingDescent.step(feature, slope);
  return loss;
}

/** @param other a text of which some features may stand around it */
function show(sample: Numbered, other: Numbered | undefined, { idf, embeddings }: Model, random: Random): Shown {
  const around = other && random() < H.story ? variantOf(other, random).filter(() => random() < H.storyShare) : [];
  const all = Int32Array.from(new Set([...variantOf(sample, random), ...around]));
  const kept = all.filter(() => random() >= H.featureDropout);
  const length = lengthOf(all, idf);
  const weights = Float32Array.from(kept, (feature) => (idf[feature] ?? 0) / length);
  const { label } = sample;
  return { features: kept, weights, label, mean: meanOf(kept, weights, embeddings), slope: new Float64Array(D) };
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

/** The weights of some classes, side by side and in the numbers in which JavaScript counts: each is read for every text of a batch. */
function rowsOf(classes: readonly number[], classWeights: Float32Array): Float64Array {
  const rows = new Float64Array(classes.length * D);
  for (const [column, label] of classes.entries())
    rows.set(classWeights.subarray(label * D, (label + 1) * D), column * D);
  return rows;
}

/** How much too likely each class is for each text, row by row, and the mean cross entropy. */
function errorsOf(
  shown: readonly Shown[],
  classes: readonly number[],
  rows: Float64Array,
  biases: Float32Array,
): { readonly errors: Float32Array; readonly loss: number } {
  const errors = new Float32Array(shown.length * classes.length);
  let loss = 0;
  for (const [row, { mean, label }] of shown.entries()) {
    const scores = errors.subarray(row * classes.length, (row + 1) * classes.length);
    let top = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < classes.length; column += 1) {
      const score = (biases[classes[column] ?? 0] ?? 0) + dot(mean, rows, column * D);
      scores[column] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let column = 0; column < scores.length; column += 1) {
      const power = Math.exp((scores[column] ?? 0) - top);
      scores[column] = power;
      sum += power;
    }
    for (let column = 0; column < classes.length; column += 1) {
      const probability = (scores[column] ?? 0) / sum;
      const isRight = classes[column] === label;
      if (isRight) loss -= Math.log(Math.max(probability, Number.MIN_VALUE)) / shown.length;
      scores[column] = probability - Number(isRight);
    }
  }
  return { errors, loss };
}

function embeddingGradients(shown: readonly Shown[]): ReadonlyMap<number, Float64Array> {
  const gradients = new Map<number, Float64Array>();
  for (const { features, weights, slope } of shown) {
    for (const [index, feature] of features.entries()) {
      const gradient = gradients.get(feature) ?? new Float64Array(D);
      const weight = weights[index] ?? 0;
      for (let at = 0; at < D; at += 1) gradient[at] = (gradient[at] ?? 0) + weight * (slope[at] ?? 0);
      gradients.set(feature, gradient);
    }
  }
  return gradients;
}
