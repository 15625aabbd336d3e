import { type EnsembleMember, HIGHEST_EMBEDDING, HIGHEST_WEIGHT, packNibbles } from '../../src/retrieval/classifier.js';
import type { View } from '../../src/retrieval/features.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { adam, averageWeights } from './descent.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { type Random, randomFrom, shuffled } from './random.js';
import { lengthOf, productsOf, quantize, tableOf, writeMean } from './rows.js';
import { type Model, type Numbered, trainBatch, type Weights } from './train-batch.js';
import { vocabularyOf } from './vocabulary.js';

/** The features of a text, with the index of its class. */
export interface EncodedSample {
  /** The features of each variant of the text; training uses one of them per epoch. */
  readonly variants: readonly (readonly string[])[];
  readonly label: number;
}

/** The result of an epoch. */
export interface TrainingProgress {
  readonly epoch: number;
  /** Mean cross entropy over the batches of the epoch. */
  readonly loss: number;
  /** Accuracy on the validation set, 0 to 1, with the averaged weights. */
  readonly validation: number;
}

/** How a member is trained. */
export interface MemberPlan {
  readonly view: View;
  readonly seed: number;
  /** At most. */
  readonly epochs: number;
}

const D = H.dimensions;
/** Largest random weight at the start. */
const INITIAL_WEIGHT = 0.1;
/** Early stopping: after so many epochs in a row that gain less than that on the validation set. */
const PATIENCE = 2;
const LEAST_GAIN = 0.001;

/** Trains a member: softmax regression over mean embeddings. Deterministic for a seed. */
export function trainMember(
  { view, seed, epochs }: MemberPlan,
  samples: readonly EncodedSample[],
  validation: readonly EncodedSample[],
  classes: number,
  onEpoch: (progress: TrainingProgress) => void,
): EnsembleMember {
  const random = randomFrom(seed);
  const { features, idf } = vocabularyOf(
    samples.map(({ variants }) => variants[0] ?? []),
    H.minCount,
    H.mostFeatures,
  );
  const indexes = new Map(features.map((feature, index) => [feature, index]));
  const number = ({ variants, label }: EncodedSample): Numbered => ({
    variants: variants.map((variant) => Int32Array.from(variant.flatMap((feature) => indexes.get(feature) ?? []))),
    label,
  });
  const learned = samples.map(number);
  const heldOut = validation.filter((_, place) => place % H.measuredEvery === 0).map(number);
  const model = initialModel(idf, classes, random);
  const average = averageWeights([model.embeddings, model.classWeights, model.biases]);
  const averaged = (): Weights => {
    const [embeddings = model.embeddings, classWeights = model.classWeights, biases = model.biases] = average.mean();
    return { embeddings, classWeights, biases };
  };
  let best = 0;
  let worse = 0;
  for (let epoch = 0; epoch < epochs && worse < PATIENCE; epoch += 1) {
    const isAveraged = epoch >= epochs * H.burnIn;
    const loss = trainEpoch(model, learned, random, () => isAveraged && average.add());
    const accuracy = accuracyOf(heldOut, isAveraged ? averaged() : model, idf);
    onEpoch({ epoch, loss, validation: accuracy });
    if (!isAveraged) continue;
    worse = accuracy < best + LEAST_GAIN ? worse + 1 : 0;
    best = Math.max(best, accuracy);
  }
  const { embeddings, classWeights, biases } = averaged();
  const quantizedEmbeddings = quantize(embeddings, D, HIGHEST_EMBEDDING);
  const quantizedClasses = quantize(classWeights, D, HIGHEST_WEIGHT);
  return {
    view,
    dimensions: D,
    features: Uint32Array.from(features, hashOf),
    idf,
    embeddings: packNibbles(quantizedEmbeddings.rows),
    embeddingScales: quantizedEmbeddings.scales,
    classWeights: quantizedClasses.rows,
    classScales: quantizedClasses.scales,
    classBiases: biases,
  };
}

function initialModel(idf: Float32Array, classes: number, random: Random): Model {
  const embeddings = Float32Array.from({ length: idf.length * D }, () => (random() - 0.5) * 2 * INITIAL_WEIGHT);
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

/** @param onPart called after each of some equal parts of the epoch */
function trainEpoch(model: Model, samples: readonly Numbered[], random: Random, onPart: () => void): number {
  const order = shuffled(samples, random);
  const batches = Math.max(1, Math.ceil(order.length / H.batch));
  const part = Math.ceil(batches / H.averagesInEpoch);
  let loss = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    loss += trainBatch(model, order.slice(batch * H.batch, (batch + 1) * H.batch), random);
    if ((batch + 1) % part === 0) onPart();
  }
  return loss / batches;
}

/** Share of samples whose true class gets the highest score, 0 to 1. */
function accuracyOf(
  samples: readonly Numbered[],
  { embeddings, classWeights, biases }: Weights,
  idf: Float32Array,
): number {
  const rows = tableOf(biases.length);
  rows.set(classWeights);
  const width = rows.length / D;
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
    for (const [row, { label }] of batch.entries()) {
      let best = -1;
      let top = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < biases.length; index += 1) {
        const score = (biases[index] ?? 0) + (products[row * width + index] ?? 0);
        if (score > top) [best, top] = [index, score];
      }
      right += Number(best === label);
    }
  }
  return right / Math.max(1, samples.length);
}
