import { adam } from './descent.js';
import type { EarlierWeights } from './earlier-weights.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { MemberTexts } from './member-texts.js';
import type { Random } from './random.js';
import { classMeans } from './text-means.js';
import type { Model } from './train-batch.js';

const D = H.dimensions;
/** Largest random weight at the start. */
const INITIAL_WEIGHT = 0.1;

/**
 * The model before training.
 * @param earlier the weights of what it knows: training leaves features as they are, and classes whose texts are still the same. Without it
 * everything is learned.
 */
export function initialModel(
  { idf, classes, features, learned }: MemberTexts,
  random: Random,
  earlier?: EarlierWeights,
): Model {
  const embeddings = Float32Array.from({ length: features.length * D }, () => (random() - 0.5) * 2 * INITIAL_WEIGHT);
  const classWeights = new Float32Array(classes.length * D);
  const keptFeatures = fillKnown(embeddings, features, earlier?.embeddings);
  const knownClasses = fillKnown(classWeights, classes, earlier?.classWeights);
  if (earlier) fillNew(classWeights, knownClasses, classMeans(learned, classes.length, embeddings, idf));
  return {
    idf,
    embeddings,
    classWeights,
    biases: Float32Array.from(classes, (hash) => earlier?.biases.get(hash) ?? 0),
    keptFeatures,
    keptClasses: Uint8Array.from(classes, (hash) => Number(earlier?.unchanged.has(hash) ?? false)),
    embeddingDescent: adam(embeddings, D, H.embeddingRate),
    classDescent: adam(classWeights, D, H.classRate),
  };
}

/** Copies the known rows into a table; returns 1 for each row that is known. */
function fillKnown(
  table: Float32Array,
  hashes: Uint32Array,
  known: ReadonlyMap<number, Float32Array> = new Map(),
): Uint8Array {
  return Uint8Array.from(hashes, (hash, row) => {
    const weights = known.get(hash);
    if (weights) table.set(weights, row * D);
    return Number(weights !== undefined);
  });
}

/**
 * Gives new classes the direction of their texts, which known ones nearly have, and the length that is usual for it (least squares).
 * From zeros they would not get there in two epochs.
 */
function fillNew(classWeights: Float32Array, known: Uint8Array, means: Float64Array): void {
  let products = 0;
  let squares = 0;
  for (const [place, mean] of means.entries()) {
    if (known[Math.floor(place / D)] !== 1) continue;
    products += mean * (classWeights[place] ?? 0);
    squares += mean * mean;
  }
  const scale = products / (squares || 1);
  for (const [place, mean] of means.entries())
    if (known[Math.floor(place / D)] !== 1) classWeights[place] = scale * mean;
}
