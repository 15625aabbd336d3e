import { isInView, type View } from '../../src/retrieval/features.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { EncodedSamples } from './samples.js';
import { LEFT_OUT, renumber, type TrainingTexts } from './training-texts.js';
import { vocabularyOf } from './vocabulary.js';

/** What a member learns from. Everything is numbers, so that it can be handed to a thread without a copy. */
export interface MemberTexts {
  readonly view: View;
  /** Hashes of the names of the classes, and of the features. */
  readonly classes: Uint32Array;
  /** A digest of the texts of each class. */
  readonly digests: Uint8Array;
  readonly features: Uint32Array;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;
  readonly learned: TrainingTexts;
  readonly validation: TrainingTexts;
}

/** Chooses the features of a member, and leaves some classes out. */
export function memberTexts(
  samples: EncodedSamples,
  view: View,
  leftOut: ReadonlySet<string> = new Set(),
): MemberTexts {
  const kept = samples.classes.filter((name) => !leftOut.has(name));
  const classes = numbersOf(samples.classes, kept);
  const all = samples.features.map((_, place) => place);
  const some = leftOut.size === 0 ? samples.learned : renumber(samples.learned, classes, Int32Array.from(all));
  const { places, idf } = vocabularyOf(some, samples.features, (feature) => isInView(feature, view), H);
  const features = numbersOf(all, places);
  return {
    view,
    classes: Uint32Array.from(kept, hashOf),
    digests: samples.digests.filter((_, place) => classes[place] !== LEFT_OUT),
    features: Uint32Array.from(places, (place) => hashOf(samples.features[place] ?? '')),
    idf,
    learned: renumber(samples.learned, classes, features),
    validation: renumber(samples.validation, classes, features),
  };
}

/** The place among those kept of each of all. */
function numbersOf<Item>(all: readonly Item[], kept: readonly Item[]): Int32Array {
  const places = new Map(kept.map((one, place) => [one, place]));
  return Int32Array.from(all, (one) => places.get(one) ?? LEFT_OUT);
}
