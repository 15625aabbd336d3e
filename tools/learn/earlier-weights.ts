import { type Classifier, unpackNibbles } from '../../src/retrieval/classifier.js';
import type { View } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { dequantize } from './rows.js';

/** What a member has learned before, by the hashes of its features and classes. */
export interface EarlierWeights {
  readonly embeddings: ReadonlyMap<number, Float32Array>;
  readonly classWeights: ReadonlyMap<number, Float32Array>;
  readonly biases: ReadonlyMap<number, number>;
  /** The classes whose texts are still the same. */
  readonly unchanged: ReadonlySet<number>;
}

/**
 * Unpacks the weights of the member with this view.
 * @param unchanged hashes of the classes whose texts are still the same
 * @throws Error if the classifier has none, or one of another size
 */
export function earlierWeights(
  { classes, members }: Classifier,
  view: View,
  unchanged: ReadonlySet<number>,
): EarlierWeights {
  const member = members.find((one) => one.view === view && one.dimensions === H.dimensions);
  if (!member) throw new Error(`the earlier classifier has no such member that sees ${view}: npm run learn -- --anew`);
  const { dimensions, features, embeddings, embeddingScales, classWeights, classScales, classBiases } = member;
  return {
    embeddings: rowsOf(features, dequantize(unpackNibbles(embeddings), dimensions, embeddingScales), dimensions),
    classWeights: rowsOf(classes, dequantize(classWeights, dimensions, classScales), dimensions),
    biases: new Map(Array.from(classes, (hash, place) => [hash, classBiases[place] ?? 0])),
    unchanged,
  };
}

function rowsOf(hashes: Uint32Array, table: Float32Array, width: number): ReadonlyMap<number, Float32Array> {
  return new Map(Array.from(hashes, (hash, row) => [hash, table.subarray(row * width, (row + 1) * width)]));
}
