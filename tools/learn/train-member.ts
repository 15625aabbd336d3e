import { type EnsembleMember, HIGHEST_EMBEDDING, HIGHEST_WEIGHT } from '../../src/retrieval/classifier.js';
import { hashOf, type View } from '../../src/retrieval/features.js';
import { type Adam, adam } from './adam.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { quantize } from './quantize.js';
import { type Random, randomFrom, shuffled } from './random.js';
import { vocabularyOf } from './vocabulary.js';
import { averageWeights } from './weight-average.js';

/** A text by its features, with the place of its class. */
export interface EncodedSample {
  /** One list for each variant of the text; one of them is shown in an epoch. */
  readonly variants: readonly (readonly string[])[];
  readonly label: number;
}

/** What training tells after each epoch. */
export interface Progress {
  readonly epoch: number;
  /** Mean cross entropy over the batches of the epoch. */
  readonly loss: number;
  /** Share of the validation part whose right class comes first, 0 to 1, with the weights averaged so far. */
  readonly validation: number;
}

/** What training changes. */
interface Model {
  readonly idf: Float32Array;
  readonly embeddings: Float32Array;
  readonly classWeights: Float32Array;
  readonly biases: Float32Array;
  readonly embeddingDescent: Adam;
  readonly classDescent: Adam;
}

interface Numbered {
  readonly variants: readonly Int32Array[];
  readonly label: number;
}

/** A text of a batch: its features with their weights, its mean embedding, and in which direction that should move. */
interface Shown {
  readonly features: Int32Array;
  readonly weights: Float32Array;
  readonly label: number;
  readonly mean: Float32Array;
  readonly slope: Float32Array;
}

const D = H.dimensions;
/** Training stops when so many epochs in a row bring less than that on the validation part. */
const PATIENCE = 2;
const LEAST_GAIN = 0.001;
const FIRST_LENGTH = 0.1;

/** Trains one member: softmax regression over mean embeddings. The same samples give the same one. */
export function trainMember(
  view: View,
  samples: readonly EncodedSample[],
  validation: readonly EncodedSample[],
  classes: number,
  seed: number,
  onEpoch: (progress: Progress) => void,
): EnsembleMember {
  const random = randomFrom(seed);
  const { features, idf } = vocabularyOf(
    samples.map(({ variants }) => variants[0] ?? []),
    H.minCount,
    H.mostFeatures,
  );
  const places = new Map(features.map((feature, place) => [feature, place]));
  const number = ({ variants, label }: EncodedSample): Numbered => ({
    variants: variants.map((variant) => Int32Array.from(variant.flatMap((feature) => places.get(feature) ?? []))),
    label,
  });
  const [learned, held] = [samples.map(number), validation.map(number)];
  const model = firstModel(idf, classes, random);
  const average = averageWeights([model.embeddings, model.classWeights, model.biases]);
  let best = 0;
  let worse = 0;
  for (let epoch = 0; epoch < H.epochs && worse < PATIENCE; epoch += 1) {
    const loss = trainEpoch(model, learned, random);
    if (epoch < H.epochs * H.burnIn) {
      onEpoch({ epoch, loss, validation: accuracyOf(held, model.embeddings, model.classWeights, model.biases, idf) });
      continue;
    }
    average.add();
    const [embeddings, classWeights, biases] = average.mean();
    if (!embeddings || !classWeights || !biases) break;
    const accuracy = accuracyOf(held, embeddings, classWeights, biases, idf);
    onEpoch({ epoch, loss, validation: accuracy });
    worse = accuracy < best + LEAST_GAIN ? worse + 1 : 0;
    best = Math.max(best, accuracy);
  }
  const [embeddings = model.embeddings, classWeights = model.classWeights, biases = model.biases] = average.mean();
  const quantizedEmbeddings = quantize(embeddings, D, HIGHEST_EMBEDDING);
  const quantizedClasses = quantize(classWeights, D, HIGHEST_WEIGHT);
  return {
    view,
    dimensions: D,
    features: Uint32Array.from(features, hashOf),
    idf,
    embeddings: quantizedEmbeddings.rows,
    embeddingScales: quantizedEmbeddings.scales,
    classWeights: quantizedClasses.rows,
    classScales: quantizedClasses.scales,
    classBiases: biases,
  };
}

function firstModel(idf: Float32Array, classes: number, random: Random): Model {
  const embeddings = Float32Array.from({ length: idf.length * D }, () => (random() - 0.5) * 2 * FIRST_LENGTH);
  const classWeights = new Float32Array(classes * D);
  return {
    idf,
    embeddings,
    classWeights,
    biases: new Float32Array(classes),
    embeddingDescent: adam(embeddings, D, H.embeddingRate),
    classDescent: adam(classWeights, D, H.classRate),
  };
}

function trainEpoch(model: Model, samples: readonly Numbered[], random: Random): number {
  const order = shuffled(samples, random);
  let loss = 0;
  let batches = 0;
  for (let start = 0; start < order.length; start += H.batch) {
    loss += trainBatch(model, order.slice(start, start + H.batch), random);
    batches += 1;
  }
  return loss / Math.max(1, batches);
}

/** One step of gradient descent on the cross entropy of the right classes. */
function trainBatch(model: Model, batch: readonly Numbered[], random: Random): number {
  const { classWeights, biases, classDescent, embeddingDescent } = model;
  const shown = batch.map((sample) => show(sample, model, random));
  const classes = classesOf(batch, biases.length, random);
  const { errors, loss } = errorsOf(shown, classes, model);
  classDescent.begin();
  const gradient = new Float32Array(D);
  for (let column = 0; column < classes.length; column += 1) {
    const label = classes[column] ?? 0;
    gradient.fill(0);
    let bias = 0;
    const from = label * D;
    for (let row = 0; row < shown.length; row += 1) {
      const error = (errors[row * classes.length + column] ?? 0) / batch.length;
      bias += error;
      const one = shown[row];
      if (!one || Math.abs(error) < NEGLIGIBLE) continue;
      const { mean, slope } = one;
      for (let at = 0; at < D; at += 1) {
        gradient[at] = (gradient[at] ?? 0) + error * (mean[at] ?? 0);
        slope[at] = (slope[at] ?? 0) + error * (classWeights[from + at] ?? 0);
      }
    }
    classDescent.step(label, gradient);
    biases[label] = (biases[label] ?? 0) - H.biasRate * bias;
  }
  embeddingDescent.begin();
  for (const [feature, slope] of embeddingGradients(shown)) embeddingDescent.step(feature, slope);
  return loss;
}

/** Errors below this hardly move anything, and are most of all. */
const NEGLIGIBLE = 2e-6;

function show({ variants, label }: Numbered, { idf, embeddings }: Model, random: Random): Shown {
  const all =
    variants[variants.length > 1 && random() < H.exchange ? 1 + Math.floor(random() * (variants.length - 1)) : 0];
  const kept = (all ?? new Int32Array()).filter(() => random() >= H.featureDropout);
  const length = lengthOf(all ?? kept, idf);
  const weights = Float32Array.from(kept, (feature) => (idf[feature] ?? 0) / length);
  return { features: kept, weights, label, mean: meanOf(kept, weights, embeddings), slope: new Float32Array(D) };
}

function lengthOf(features: Int32Array, idf: Float32Array): number {
  return Math.sqrt(features.reduce((sum, feature) => sum + (idf[feature] ?? 0) ** 2, 0)) || 1;
}

function meanOf(features: Int32Array, weights: Float32Array, embeddings: Float32Array): Float32Array {
  const mean = new Float32Array(D);
  for (const [index, feature] of features.entries()) {
    const weight = weights[index] ?? 0;
    for (let at = 0, place = feature * D; at < D; at += 1, place += 1) {
      mean[at] = (mean[at] ?? 0) + weight * (embeddings[place] ?? 0);
    }
  }
  return mean;
}

/** The classes of a batch, and some others. */
function classesOf(batch: readonly Numbered[], count: number, random: Random): readonly number[] {
  const classes = new Set(batch.map(({ label }) => label));
  const wanted = Math.min(count, classes.size + H.negatives);
  while (classes.size < wanted) classes.add(Math.floor(random() * count));
  return [...classes];
}

/** How much too likely each class is for each text, row by row, and the mean cross entropy. */
function errorsOf(
  shown: readonly Shown[],
  classes: readonly number[],
  { classWeights, biases }: Model,
): { readonly errors: Float32Array; readonly loss: number } {
  const errors = new Float32Array(shown.length * classes.length);
  let loss = 0;
  for (const [row, { mean, label }] of shown.entries()) {
    const scores = errors.subarray(row * classes.length, (row + 1) * classes.length);
    let top = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < classes.length; column += 1) {
      const other = classes[column] ?? 0;
      const score = (biases[other] ?? 0) + dot(mean, classWeights, other * D);
      scores[column] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let column = 0; column < scores.length; column += 1) sum += Math.exp((scores[column] ?? 0) - top);
    for (let column = 0; column < classes.length; column += 1) {
      const other = classes[column] ?? 0;
      const probability = Math.exp((scores[column] ?? 0) - top) / sum;
      if (other === label) loss -= Math.log(Math.max(probability, Number.MIN_VALUE)) / shown.length;
      scores[column] = probability - Number(other === label);
    }
  }
  return { errors, loss };
}

/** Four sums at once: a processor need not wait for one product before the next. */
function dot(mean: Float32Array, table: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < D; at += 4) {
    a += (mean[at] ?? 0) * (table[from + at] ?? 0);
    b += (mean[at + 1] ?? 0) * (table[from + at + 1] ?? 0);
    c += (mean[at + 2] ?? 0) * (table[from + at + 2] ?? 0);
    d += (mean[at + 3] ?? 0) * (table[from + at + 3] ?? 0);
  }
  return a + b + c + d;
}

function embeddingGradients(shown: readonly Shown[]): ReadonlyMap<number, Float32Array> {
  const gradients = new Map<number, Float32Array>();
  for (const { features, weights, slope } of shown) {
    for (const [index, feature] of features.entries()) {
      const gradient = gradients.get(feature) ?? new Float32Array(D);
      const weight = weights[index] ?? 0;
      for (let at = 0; at < D; at += 1) gradient[at] = (gradient[at] ?? 0) + weight * (slope[at] ?? 0);
      gradients.set(feature, gradient);
    }
  }
  return gradients;
}

/** Share of samples whose class comes first. */
function accuracyOf(
  samples: readonly Numbered[],
  embeddings: Float32Array,
  classWeights: Float32Array,
  biases: Float32Array,
  idf: Float32Array,
): number {
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
      const score = (biases[place] ?? 0) + dot(mean, classWeights, place * D);
      if (score > top) [best, top] = [place, score];
    }
    right += Number(best === label);
  }
  return right / Math.max(1, samples.length);
}
