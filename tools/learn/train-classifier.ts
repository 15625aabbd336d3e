import type { Classifier, Member, Seeing } from '../search/learned/classifier.js';
import { hashOf, type View } from '../search/learned/features.js';
import { type Adam, adam } from './adam.js';
import { meanOfTables } from './mean-of-tables.js';
import { type Random, randomFrom, shuffled } from './random.js';
import { vocabularyOf } from './vocabulary.js';

/** A text, or what else has features, with the class that it belongs to. */
export interface Sample<Text = string> {
  readonly text: Text;
  readonly label: string;
}

/** How a classifier is trained. */
export interface TrainingPlan {
  /** Length of all vectors: how much can be told apart. */
  readonly dimensions: number;
  /** Times that all samples are shown. */
  readonly rounds: number;
  /** Pairs of words and groups of letters that stand in fewer samples are left out. */
  readonly fewest: number;
  /** What each member sees; those with the same view begin elsewhere. */
  readonly members: readonly View[];
}

const BATCH = 256;
/** A batch is compared with its own classes and so many others: all of them would take much longer and teach no more. */
const OTHER_CLASSES = 300;
/** This share of a text's features is left out each time, so that no class rests on a single word. */
const LEFT_OUT = 0.3;
const FIRST_LENGTH = 0.1;
const VECTOR_RATE = 0.003;
const OUTPUT_RATE = 0.01;
const BIAS_RATE = 0.1;
/** After this share of the rounds, what each round leads to is averaged: single rounds go to and fro around the best. */
const UNSETTLED = 0.4;
const SEED = 20_261_120;
const MOST_STEPS = 127;

/** A sample as numbers: places of its features and of its class. */
interface Encoded {
  readonly features: readonly number[];
  readonly label: number;
}

/** What training changes. */
interface Weights {
  readonly dimensions: number;
  readonly rarities: Float32Array;
  readonly vectors: Float32Array;
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
  readonly vectorDescent: Adam;
  readonly outputDescent: Adam;
}

/** A text of a batch: its features with their weights, its mean vector, and in which direction that should move. */
interface Shown {
  readonly features: readonly number[];
  readonly weights: readonly number[];
  readonly label: number;
  readonly mean: Float32Array;
  readonly slope: Float32Array;
}

/** Trains a classifier. The same samples give the same one. */
export function trainClassifier<Text>(
  samples: readonly Sample<Text>[],
  plan: TrainingPlan,
  featuresOf: Seeing<Text>,
): Classifier {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  return {
    classes: Uint32Array.from(labels, hashOf),
    members: plan.members.map((view, place) => {
      const seen = samples.map(({ text, label }) => ({ features: featuresOf(text, view), label }));
      return { view, ...trainMember(seen, labels, plan, randomFrom(SEED + place)) };
    }),
  };
}

/** Softmax regression over mean vectors. */
function trainMember(
  samples: readonly { readonly features: readonly string[]; readonly label: string }[],
  labels: readonly string[],
  { dimensions, rounds, fewest }: TrainingPlan,
  random: Random,
): Omit<Member, 'view'> {
  const { features, rarities } = vocabularyOf(
    samples.map((sample) => sample.features),
    fewest,
  );
  const placeOfFeature = new Map(features.map((feature, place) => [feature, place]));
  const placeOfLabel = new Map(labels.map((label, place) => [label, place]));
  const encoded = samples.map((sample) => ({
    features: sample.features.flatMap((feature) => placeOfFeature.get(feature) ?? []),
    label: placeOfLabel.get(sample.label) ?? 0,
  }));
  const weights = firstWeights(rarities, labels.length, dimensions, random);
  train(weights, encoded, rounds, random);
  const vectors = inSteps(weights.vectors, dimensions);
  const outputs = inSteps(weights.outputs, dimensions);
  return {
    dimensions,
    features: Uint32Array.from(features, hashOf),
    rarities,
    vectors: vectors.whole,
    steps: vectors.steps,
    outputs: outputs.whole,
    outputSteps: outputs.steps,
    biases: weights.biases,
  };
}

/** Shows all samples so many times, each time in another order. */
function train(weights: Weights, samples: readonly Encoded[], rounds: number, random: Random): void {
  const mean = meanOfTables([weights.vectors, weights.outputs, weights.biases]);
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(samples, random);
    for (let start = 0; start < order.length; start += BATCH) {
      learnFrom(order.slice(start, start + BATCH), weights, random);
    }
    if (round >= rounds * UNSETTLED) mean.add();
  }
  mean.settle();
}

function firstWeights(rarities: Float32Array, classes: number, dimensions: number, random: Random): Weights {
  const vectors = Float32Array.from(
    { length: rarities.length * dimensions },
    () => (random() - 0.5) * 2 * FIRST_LENGTH,
  );
  const outputs = new Float32Array(classes * dimensions);
  return {
    dimensions,
    rarities,
    vectors,
    outputs,
    biases: new Float32Array(classes),
    vectorDescent: adam(vectors, dimensions, VECTOR_RATE),
    outputDescent: adam(outputs, dimensions, OUTPUT_RATE),
  };
}

/** One step of gradient descent on the likelihood of the right classes. */
function learnFrom(batch: readonly Encoded[], weights: Weights, random: Random): void {
  const { dimensions, outputs, biases, outputDescent, vectorDescent } = weights;
  const shown = batch.map((sample) => show(sample, weights, random));
  const classes = classesOf(batch, biases.length, random);
  const errors = errorsOf(shown, classes, weights);
  outputDescent.advance();
  for (const [column, label] of classes.entries()) {
    const gradient = new Float32Array(dimensions);
    let bias = 0;
    for (const [row, { mean, slope }] of shown.entries()) {
      const error = (errors[row * classes.length + column] ?? 0) / batch.length;
      bias += error;
      for (let at = 0, place = label * dimensions; at < dimensions; at += 1, place += 1) {
        gradient[at] = (gradient[at] ?? 0) + error * (mean[at] ?? 0);
        slope[at] = (slope[at] ?? 0) + error * (outputs[place] ?? 0);
      }
    }
    outputDescent.move(label, gradient);
    biases[label] = (biases[label] ?? 0) - BIAS_RATE * bias;
  }
  vectorDescent.advance();
  for (const [feature, gradient] of featureGradients(shown, dimensions)) vectorDescent.move(feature, gradient);
}

function show({ features: all, label }: Encoded, { dimensions, rarities, vectors }: Weights, random: Random): Shown {
  const features = all.filter(() => random() >= LEFT_OUT);
  const length = Math.hypot(...all.map((feature) => rarities[feature] ?? 0));
  const weights = features.map((feature) => (rarities[feature] ?? 0) / length);
  const mean = new Float32Array(dimensions);
  for (const [index, feature] of features.entries()) {
    const weight = weights[index] ?? 0;
    for (let at = 0, place = feature * dimensions; at < dimensions; at += 1, place += 1) {
      mean[at] = (mean[at] ?? 0) + weight * (vectors[place] ?? 0);
    }
  }
  return { features, weights, label, mean, slope: new Float32Array(dimensions) };
}

/** The classes of a batch, and some others. */
function classesOf(batch: readonly Encoded[], count: number, random: Random): readonly number[] {
  const classes = new Set(batch.map(({ label }) => label));
  const wanted = Math.min(count, classes.size + OTHER_CLASSES);
  while (classes.size < wanted) classes.add(Math.floor(random() * count));
  return [...classes];
}

/** How much too likely each class is for each text, row by row. */
function errorsOf(shown: readonly Shown[], classes: readonly number[], weights: Weights): Float32Array {
  const { dimensions, outputs, biases } = weights;
  const errors = new Float32Array(shown.length * classes.length);
  for (const [row, { mean, label }] of shown.entries()) {
    const scores = errors.subarray(row * classes.length, (row + 1) * classes.length);
    let top = Number.NEGATIVE_INFINITY;
    for (const [column, other] of classes.entries()) {
      let score = biases[other] ?? 0;
      for (let at = 0, place = other * dimensions; at < dimensions; at += 1, place += 1) {
        score += (mean[at] ?? 0) * (outputs[place] ?? 0);
      }
      scores[column] = score;
      top = Math.max(top, score);
    }
    let sum = 0;
    for (let column = 0; column < scores.length; column += 1) sum += Math.exp((scores[column] ?? 0) - top);
    for (const [column, other] of classes.entries()) {
      scores[column] = Math.exp((scores[column] ?? 0) - top) / sum - Number(other === label);
    }
  }
  return errors;
}

function featureGradients(shown: readonly Shown[], dimensions: number): ReadonlyMap<number, Float32Array> {
  const gradients = new Map<number, Float32Array>();
  for (const { features, weights, slope } of shown) {
    for (const [index, feature] of features.entries()) {
      const gradient = gradients.get(feature) ?? new Float32Array(dimensions);
      const weight = weights[index] ?? 0;
      for (let at = 0; at < dimensions; at += 1) gradient[at] = (gradient[at] ?? 0) + weight * (slope[at] ?? 0);
      gradients.set(feature, gradient);
    }
  }
  return gradients;
}

/** Vectors in whole steps between -127 and 127, each with a step of its own: a quarter of the size, and no answer changes. */
function inSteps(
  vectors: Float32Array,
  dimensions: number,
): { readonly whole: Int8Array; readonly steps: Float32Array } {
  const steps = Float32Array.from({ length: vectors.length / dimensions }, (_, row) => {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / MOST_STEPS || 1;
  });
  return {
    steps,
    whole: Int8Array.from(vectors, (value, place) => Math.round(value / (steps[Math.floor(place / dimensions)] ?? 1))),
  };
}
