import { hashOf, type View } from './features.js';

/**
 * A linear classifier over the words of a text: each feature has a vector, a text is the weighed mean of its features' vectors, and
 * a class is the likelier the better its own vector fits that of the text (Joulin et al. 2016, https://arxiv.org/abs/1607.01759).
 */
export interface Member {
  /** What it sees of a text. */
  readonly view: View;
  /** Length of all vectors. */
  readonly dimensions: number;
  /** Hashes of the features that it knows. */
  readonly features: Uint32Array;
  /** How telling each feature is. */
  readonly rarities: Float32Array;
  /** The vectors of the features, one after the other. */
  readonly vectors: Int8Array;
  /** What one step in each feature's vector stands for. */
  readonly steps: Float32Array;
  /** The vectors of the classes, one after the other. */
  readonly outputs: Int8Array;
  /** What one step in each class's vector stands for. */
  readonly outputSteps: Float32Array;
  /** How likely each class is beforehand. */
  readonly biases: Float32Array;
}

/** Several that were trained apart and are asked together: each errs elsewhere, and the mean of their scores errs less. */
export interface Classifier {
  /** Hashes of the names of the classes. */
  readonly classes: Uint32Array;
  readonly members: readonly Member[];
}

/** How well each class fits a text; higher is better, and only differences mean something. In the order of `classes`. */
export type Scores = Float32Array;

/** A classifier that is ready for texts, or for what else it sees features of. */
export interface Scorer<Text> {
  readonly scoresOf: (text: Text) => Scores;
  /** The place of a class among the scores, by its name; none for a class that it does not know. */
  readonly labelOf: (name: string) => number | undefined;
  /** Whether a feature stood in any text that it learned from. */
  readonly knows: (feature: string) => boolean;
}

/** What a view of something consists of. */
export type Seeing<Text> = (text: Text, view: View) => readonly string[];

/** Prepares a classifier. */
export function scorer<Text>({ classes, members }: Classifier, featuresOf: Seeing<Text>): Scorer<Text> {
  const labels = placesOf(classes);
  const ready = members.map((member) => ({ member, places: placesOf(member.features), outputs: fullOutputs(member) }));
  return {
    labelOf: (name) => labels.get(hashOf(name)),
    knows: (feature) => ready.some(({ places }) => places.has(hashOf(feature))),
    scoresOf: (text) => {
      const scores = new Float32Array(classes.length);
      for (const { member, places, outputs } of ready) {
        addTo(scores, member.biases);
        const known = featuresOf(text, member.view).flatMap((feature) => places.get(hashOf(feature)) ?? []);
        if (known.length > 0) addFit(scores, meanVector(known, member), outputs);
      }
      return scores.map((score) => score / members.length);
    },
  };
}

function placesOf(hashes: Uint32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [place, hash] of hashes.entries()) places.set(hash, place);
  return places;
}

/** The mean of the vectors of some features, the rarer weighing more; its length does not grow with the text's. */
function meanVector(known: readonly number[], { dimensions, rarities, vectors, steps }: Member): Float32Array {
  const mean = new Float32Array(dimensions);
  const length = Math.hypot(...known.map((place) => rarities[place] ?? 0));
  for (const place of known) {
    const weight = ((rarities[place] ?? 0) / length) * (steps[place] ?? 0);
    const start = place * dimensions;
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + weight * (vectors[start + at] ?? 0);
  }
  return mean;
}

/** The vectors of the classes as they were before they were cut to steps: every question needs all of them. */
function fullOutputs({ dimensions, outputs, outputSteps }: Member): Float32Array {
  const full = Float32Array.from(outputs);
  for (const [label, step] of outputSteps.entries()) {
    for (let at = label * dimensions; at < (label + 1) * dimensions; at += 1) full[at] = (full[at] ?? 0) * step;
  }
  return full;
}

function addTo(scores: Scores, others: Float32Array): void {
  for (const [place, other] of others.entries()) scores[place] = (scores[place] ?? 0) + other;
}

function addFit(scores: Scores, mean: Float32Array, outputs: Float32Array): void {
  const dimensions = mean.length;
  for (let place = 0, start = 0; place < scores.length; place += 1, start += dimensions) {
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1) sum += (mean[at] ?? 0) * (outputs[start + at] ?? 0);
    scores[place] = (scores[place] ?? 0) + sum;
  }
}

/** The score of some scores together: the logarithm of the sum of their powers. */
export function logSumOf(scores: Scores): number {
  const top = topOf(scores);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}

function topOf(scores: Scores): number {
  return scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
}

/** Scores as likelihoods that sum up to 1 (softmax). */
export function likelihoodsOf(scores: Scores): Float32Array {
  const top = topOf(scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
