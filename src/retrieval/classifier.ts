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

/** All vectors have as many numbers as this divides. */
export const DIMENSIONS_AT_A_TIME = 4;

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
  const ready = members.map((member) => ({
    member,
    places: placesOf(member.features),
    outputs: outputsByDimension(member, 1 / members.length),
  }));
  const biases = Float32Array.from(classes, (_, place) => meanAt(members, place));
  return {
    labelOf: (name) => labels.get(hashOf(name)),
    knows: (feature) => ready.some(({ places }) => places.has(hashOf(feature))),
    scoresOf: (text) => {
      const scores = Float32Array.from(biases);
      for (const { member, places, outputs } of ready) {
        const known = featuresOf(text, member.view).flatMap((feature) => places.get(hashOf(feature)) ?? []);
        if (known.length > 0) addFit(scores, meanVector(known, member), outputs);
      }
      return scores;
    },
  };
}

/** How likely the class at a place is beforehand, by all members. */
function meanAt(members: readonly Member[], place: number): number {
  return members.reduce((sum, { biases }) => sum + (biases[place] ?? 0), 0) / members.length;
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

/**
 * The vectors of the classes as they were before they were cut to steps: the first number of each, then the second of each, and so on.
 * @param share how much the member counts
 */
function outputsByDimension({ dimensions, outputs, outputSteps }: Member, share: number): readonly Float32Array[] {
  return Array.from({ length: dimensions }, (_, at) =>
    outputSteps.map((step, label) => share * step * (outputs[label * dimensions + at] ?? 0)),
  );
}

/** Every question needs all classes, a million products: four dimensions at a time take half as long as one. */
function addFit(scores: Scores, mean: Float32Array, outputs: readonly Float32Array[]): void {
  for (let at = 0; at < outputs.length; at += DIMENSIONS_AT_A_TIME) {
    const [v = 0, w = 0, x = 0, y = 0] = mean.subarray(at, at + DIMENSIONS_AT_A_TIME);
    const [a, b, c, d] = outputs.slice(at, at + DIMENSIONS_AT_A_TIME);
    if (!a || !b || !c || !d)
      throw new Error(`a classifier has ${outputs.length} dimensions, which four do not divide`);
    for (let place = 0; place < scores.length; place += 1) {
      scores[place] =
        (scores[place] ?? 0) + v * (a[place] ?? 0) + w * (b[place] ?? 0) + x * (c[place] ?? 0) + y * (d[place] ?? 0);
    }
  }
}

/** The score of some scores together: the logarithm of the sum of their powers. */
export function logSumOf(scores: Scores): number {
  const top = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}

/**
 * Scores as likelihoods that sum up to 1 (softmax).
 * @param all the score of all of them together, where it is known already
 */
export function likelihoodsOf(scores: Scores, all = logSumOf(scores)): Float32Array {
  return scores.map((score) => Math.exp(score - all));
}
