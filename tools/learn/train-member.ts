import { type EnsembleMember, HIGHEST_EMBEDDING, HIGHEST_WEIGHT, packNibbles } from '../../src/retrieval/classifier.js';
import { hashOf, type View } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { accuracyOf } from './member-accuracy.js';
import { firstModel, type Model, type Numbered } from './member-model.js';
import { quantize } from './quantize.js';
import { type Random, randomFrom, shuffled } from './random.js';
import { trainBatch } from './train-batch.js';
import { vocabularyOf } from './vocabulary.js';
import { averageWeights } from './weight-average.js';

/** A text by its features, with the place of its class. */
export interface EncodedSample {
  /** One list for each variant of the text; one of them is shown in an epoch. */
  readonly variants: readonly (readonly string[])[];
  readonly label: number;
}

/** What training tells after each epoch. */
export interface TrainingProgress {
  readonly epoch: number;
  /** Mean cross entropy over the batches of the epoch. */
  readonly loss: number;
  /** Share of the validation part whose right class comes first, 0 to 1, with the weights averaged so far. */
  readonly validation: number;
}

const D = H.dimensions;
/** Training stops when so many epochs in a row bring less than that on the validation part. */
const PATIENCE = 2;
const LEAST_GAIN = 0.001;

/** How one member is trained. */
export interface MemberPlan {
  readonly view: View;
  readonly seed: number;
  /** At most. */
  readonly epochs: number;
}

/** Trains one member: softmax regression over mean embeddings. The same samples give the same one. */
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
  for (let epoch = 0; epoch < epochs && worse < PATIENCE; epoch += 1) {
    const isAveraged = epoch >= epochs * H.burnIn;
    const loss = trainEpoch(model, learned, random, () => isAveraged && average.add());
    if (!isAveraged) {
      onEpoch({ epoch, loss, validation: accuracyOf(held, model.embeddings, model.classWeights, model.biases, idf) });
      continue;
    }
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
    embeddings: packNibbles(quantizedEmbeddings.rows),
    embeddingScales: quantizedEmbeddings.scales,
    classWeights: quantizedClasses.rows,
    classScales: quantizedClasses.scales,
    classBiases: biases,
  };
}

/** @param onPart is called after each of some equal parts of the epoch */
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
