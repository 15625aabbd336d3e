import { type Classifier, HIGHEST_EMBEDDING } from '../../src/retrieval/classifier.js';
import type { View } from '../../src/retrieval/features.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';

/** What a member has learned before, by the hashes of its features and classes. */
export interface EarlierWeights {
  readonly embeddings: ReadonlyMap<number, Float32Array>;
  readonly classWeights: ReadonlyMap<number, Float32Array>;
  readonly biases: ReadonlyMap<number, number>;
  /** Digests of the texts that the classes were learned from. */
  readonly digests: ReadonlyMap<number, number>;
}

/**
 * Unpacks the weights of the member with this view.
 * @param digests of the texts of each class
 * @throws Error if the classifier has none, or one of another size
 */
export function earlierWeights({ classes, members }: Classifier, digests: Uint8Array, view: View): EarlierWeights {
  const member = members.find((one) => one.view === view && one.dimensions === H.dimensions);
  if (!member) throw new Error(`the earlier classifier has no such member that sees ${view}: npm run learn -- --anew`);
  const { dimensions } = member;
  const embeddings = Float32Array.from({ length: member.features.length * dimensions }, (_, at) => {
    const both = member.embeddings[Math.floor(at / 2)] ?? 0;
    const number = (at % 2 === 0 ? both & 0b1111 : both >> 4) - HIGHEST_EMBEDDING;
    return number * (member.embeddingScales[Math.floor(at / dimensions)] ?? 0);
  });
  const classWeights = Float32Array.from(
    member.classWeights,
    (number, at) => number * (member.classScales[Math.floor(at / dimensions)] ?? 0),
  );
  return {
    embeddings: rowsOf(member.features, embeddings, dimensions),
    classWeights: rowsOf(classes, classWeights, dimensions),
    biases: new Map(Array.from(classes, (hash, place) => [hash, member.classBiases[place] ?? 0])),
    digests: new Map(Array.from(classes, (hash, place) => [hash, digests[place] ?? 0])),
  };
}

function rowsOf(hashes: Uint32Array, table: Float32Array, width: number): ReadonlyMap<number, Float32Array> {
  return new Map(Array.from(hashes, (hash, row) => [hash, table.subarray(row * width, (row + 1) * width)]));
}
