import type { Adam } from './descent.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Random } from './random.js';
import { lengthOf, productsOf, tableOf, writeMean } from './rows.js';

/** A text by the indexes of its known features, one list per variant, with the index of its class. */
export interface Numbered {
  readonly variants: readonly Int32Array[];
  readonly label: number;
}

/** The weights that training changes. */
export interface Weights {
  readonly embeddings: Float32Array;
  readonly classWeights: Float32Array;
  readonly biases: Float32Array;
}

/** A member in training. */
export interface Model extends Weights {
  readonly idf: Float32Array;
  readonly embeddingDescent: Adam;
  readonly classDescent: Adam;
}

/** A text of a batch: its features with their weights. */
interface Input {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly label: number;
}

/** A batch and the classes that it is compared with; each input and class has a row in its table. */
interface Batch {
  readonly inputs: readonly Input[];
  /** Mean embeddings of the inputs. */
  readonly means: Float64Array;
  readonly classes: readonly number[];
  /** Weights of the classes. */
  readonly rows: Float64Array;
}

const D = H.dimensions;
/** Smaller errors hardly change anything, and are most of all. Those up to 1e-5 matter in sum: without them training fails. */
const NEGLIGIBLE = 2e-6;

/**
 * One step of gradient descent on the cross entropy.
 * @returns the mean cross entropy before the step
 */
export function trainBatch(model: Model, samples: readonly Numbered[], random: Random): number {
  const inputs = samples.map((sample, at) => inputOf(sample, samples[(at + 1) % samples.length], model, random));
  const means = tableOf(inputs.length);
  for (const [row, input] of inputs.entries()) writeMean(means, row, input, model.embeddings);
  const classes = sampledClasses(samples, model.biases.length, random);
  const rows = tableOf(classes.length);
  for (const [column, label] of classes.entries())
    rows.set(model.classWeights.subarray(label * D, (label + 1) * D), column * D);
  const batch = { inputs, means, classes, rows };
  const { errors, loss } = errorsOf(batch, model.biases);
  descend(model, batch, gradientsOf(batch, errors));
  return loss;
}

/** @param other a text some of whose features may be mixed in */
function inputOf(sample: Numbered, other: Numbered | undefined, { idf }: Model, random: Random): Input {
  const around = other && random() < H.story ? variantOf(other, random).filter(() => random() < H.storyShare) : [];
  const all = Int32Array.from(new Set([...variantOf(sample, random), ...around]));
  const features = all.filter(() => random() >= H.featureDropout);
  const length = lengthOf(all, idf);
  const weights = Float32Array.from(features, (feature) => (idf[feature] ?? 0) / length);
  return { features, weights, label: sample.label };
}

function variantOf({ variants: [original, ...exchanged] }: Numbered, random: Random): Int32Array {
  const isExchanged = exchanged.length > 0 && random() < H.exchange;
  return (isExchanged ? exchanged[Math.floor(random() * exchanged.length)] : original) ?? new Int32Array();
}

/** The classes of a batch, and some negative ones. */
function sampledClasses(samples: readonly Numbered[], count: number, random: Random): readonly number[] {
  const classes = new Set(samples.map(({ label }) => label));
  const wanted = Math.min(count, classes.size + H.negatives);
  while (classes.size < wanted) classes.add(Math.floor(random() * count));
  return [...classes];
}

/** Predicted minus true probability of each class for each input, divided by the batch size, and the mean cross entropy. */
function errorsOf({ inputs, means, classes, rows }: Batch, biases: Float32Array) {
  const errors = productsOf(means, rows);
  const width = rows.length / D;
  const ownBiases = Float64Array.from(classes, (label) => biases[label] ?? 0);
  const columns = new Map(classes.map((label, column) => [label, column]));
  let loss = 0;
  for (const [row, { label }] of inputs.entries()) {
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
    loss -= Math.log(Math.max((scores[right] ?? 0) / sum, Number.MIN_VALUE)) / inputs.length;
    scores[right] = (scores[right] ?? 0) - sum;
    const scale = 1 / (sum * inputs.length);
    for (let column = 0; column < scores.length; column += 1) scores[column] = (scores[column] ?? 0) * scale;
  }
  return { errors, loss };
}

/** Gradients of the mean embeddings, the class weights and the biases. */
function gradientsOf({ inputs, means, classes, rows }: Batch, errors: Float64Array) {
  const width = rows.length / D;
  const gradients = {
    means: tableOf(inputs.length),
    rows: tableOf(classes.length),
    biases: new Float64Array(classes.length),
  };
  for (let row = 0; row < inputs.length; row += 1) {
    const terms = termsOf(errors, row * width, 1, classes.length);
    addRows(gradients.means, row, rows, terms);
  }
  for (let column = 0; column < classes.length; column += 1) {
    for (let row = 0; row < inputs.length; row += 1)
      gradients.biases[column] = (gradients.biases[column] ?? 0) + (errors[row * width + column] ?? 0);
    const terms = termsOf(errors, column, width, inputs.length);
    addRows(gradients.rows, column, means, terms);
  }
  return gradients;
}

/** The terms of a weighted sum of rows. */
interface Terms {
  readonly rows: ArrayLike<number>;
  readonly factors: ArrayLike<number>;
}

/** The errors of a row or a column of their table that count. */
function termsOf(errors: Float64Array, start: number, stride: number, length: number): Terms {
  const rows = new Int32Array(length);
  const factors = new Float64Array(length);
  let count = 0;
  for (let place = 0; place < length; place += 1) {
    const error = errors[start + place * stride] ?? 0;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    rows[count] = place;
    factors[count] = error;
    count += 1;
  }
  return { rows: rows.subarray(0, count), factors: factors.subarray(0, count) };
}

/** Adds a weighted sum of rows to a row of another table, four at once: the sum is read and written a quarter as often. */
function addRows(to: Float64Array, toRow: number, from: Float64Array, { rows, factors }: Terms): void {
  for (let term = 0; term < rows.length; term += 4) {
    // Beyond the last term, the first row is added with factor 0.
    let one = (rows[term] ?? 0) * D;
    let two = (rows[term + 1] ?? 0) * D;
    let three = (rows[term + 2] ?? 0) * D;
    let four = (rows[term + 3] ?? 0) * D;
    const first = factors[term] ?? 0;
    const second = factors[term + 1] ?? 0;
    const third = factors[term + 2] ?? 0;
    const fourth = factors[term + 3] ?? 0;
    for (let at = toRow * D; at < (toRow + 1) * D; at += 1) {
      to[at] =
        (to[at] ?? 0) +
        first * (from[one] ?? 0) +
        second * (from[two] ?? 0) +
        third * (from[three] ?? 0) +
        fourth * (from[four] ?? 0);
      one += 1;
      two += 1;
      three += 1;
      four += 1;
    }
  }
}

function descend(
  { biases, classDescent, embeddingDescent }: Model,
  { inputs, classes }: Batch,
  gradients: ReturnType<typeof gradientsOf>,
): void {
  classDescent.begin();
  for (const [column, label] of classes.entries()) {
    classDescent.step(label, gradients.rows.subarray(column * D, (column + 1) * D));
    biases[label] = (biases[label] ?? 0) - H.biasRate * (gradients.biases[column] ?? 0);
  }
  const texts = new Map<number, { readonly rows: number[]; readonly factors: number[] }>();
  for (const [row, input] of inputs.entries())
    for (const [index, feature] of input.features.entries()) {
      const found = texts.get(feature) ?? { rows: [], factors: [] };
      texts.set(feature, found);
      found.rows.push(row);
      found.factors.push(input.weights[index] ?? 0);
    }
  embeddingDescent.begin();
  for (const [feature, terms] of texts) {
    const gradient = new Float64Array(D);
    addRows(gradient, 0, gradients.means, terms);
    embeddingDescent.step(feature, gradient);
  }
}
