import { type EnsembleMember, HIGHEST_EMBEDDING, HIGHEST_WEIGHT, packNibbles } from '../../src/retrieval/classifier.js';
import { averageWeights } from './descent.js';
import type { EarlierWeights } from './earlier-weights.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { initialModel } from './initial-model.js';
import type { MemberTexts } from './member-texts.js';
import { type Random, randomFrom, shuffled } from './random.js';
import { productsOf, quantize, tableOf } from './rows.js';
import { textMeans } from './text-means.js';
import { batchTrainer, type Weights } from './train-batch.js';
import type { TrainingTexts } from './training-texts.js';

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
  readonly seed: number;
  /** At most. */
  readonly epochs: number;
  /** What stays as it is, so that only new classes and features are learned. */
  readonly earlier?: EarlierWeights;
}

const D = H.dimensions;
/** Early stopping: after so many epochs in a row that gain less than that on the validation set. */
const PATIENCE = 2;
const LEAST_GAIN = 0.001;

/** Trains a member: softmax regression over mean embeddings. Deterministic for a seed. */
export function trainMember(
  texts: MemberTexts,
  { seed, epochs, earlier }: MemberPlan,
  onEpoch: (progress: TrainingProgress) => void,
): EnsembleMember {
  const { view, features, idf, learned, validation } = texts;
  const random = randomFrom(seed);
  const model = initialModel(texts, random, earlier);
  const train = batchTrainer(model, learned, random);
  const average = averageWeights([model.embeddings, model.classWeights, model.biases]);
  const averaged = (): Weights => {
    const [embeddings = model.embeddings, classWeights = model.classWeights, biases = model.biases] = average.mean();
    return { embeddings, classWeights, biases };
  };
  const burnIn = earlier ? 0 : epochs * H.burnIn;
  let best = 0;
  let worse = 0;
  for (let epoch = 0; epoch < epochs && worse < PATIENCE; epoch += 1) {
    const isAveraged = epoch >= burnIn;
    const loss = trainEpoch(train, learned.labels.length, random, () => isAveraged && average.add());
    const accuracy = accuracyOf(validation, isAveraged ? averaged() : model, idf);
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
    features,
    idf,
    embeddings: packNibbles(quantizedEmbeddings.rows),
    embeddingScales: quantizedEmbeddings.scales,
    classWeights: quantizedClasses.rows,
    classScales: quantizedClasses.scales,
    classBiases: biases,
  };
}

/** @param onPart called after each of some equal parts of the epoch */
function trainEpoch(train: (batch: Int32Array) => number, count: number, random: Random, onPart: () => void): number {
  const order = Int32Array.from(shuffled([...Array(count).keys()], random));
  const batches = Math.max(1, Math.ceil(count / H.batch));
  const part = Math.ceil(batches / H.averagesInEpoch);
  let loss = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    loss += train(order.subarray(batch * H.batch, (batch + 1) * H.batch));
    if ((batch + 1) % part === 0) onPart();
  }
  return loss / batches;
}

/** Share of some of the texts whose class gets the highest score, 0 to 1. */
function accuracyOf(texts: TrainingTexts, { embeddings, classWeights, biases }: Weights, idf: Float32Array): number {
  const rows = tableOf(biases.length);
  rows.set(classWeights);
  const width = rows.length / D;
  const measured = [...texts.labels.keys()].filter((place) => place % H.measuredEvery === 0);
  let right = 0;
  for (let start = 0; start < measured.length; start += H.batch) {
    const batch = measured.slice(start, start + H.batch);
    const products = productsOf(textMeans(texts, batch, embeddings, idf), rows);
    for (const [row, text] of batch.entries()) {
      let best = -1;
      let top = Number.NEGATIVE_INFINITY;
      for (let index = 0; index < biases.length; index += 1) {
        const score = (biases[index] ?? 0) + (products[row * width + index] ?? 0);
        if (score > top) [best, top] = [index, score];
      }
      right += Number(best === texts.labels[text]);
    }
  }
  return right / Math.max(1, measured.length);
}
