import type { Featurized } from '../language/featurized.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import type { Scorer } from './classifier.js';

/** Cosine similarity of a query and an entry, given by its position, -1 to 1. */
export type Similarity = (query: Featurized) => (place: number) => number;

/**
 * Prepares the similarity of queries and entries by their embeddings. It finds entries that the classifier has not learned: the notes that
 * it has learned brought synonyms such as "kick off" and "triggered" together.
 * @param featurizeText computes the features of a statement
 */
export function similarityTo(
  entries: readonly Entry[],
  featurizeText: (text: string) => Featurized,
  { embeddingOf }: Pick<Scorer, 'embeddingOf'>,
): Similarity {
  // Made when needed: a query compares only the entries of the notes that it names.
  const embeddings = new Array<Float32Array | undefined>(entries.length);
  const embeddingAt = (place: number): Float32Array => {
    embeddings[place] ??= embeddingOf(featurizeText(entries[place]?.statement.text ?? ''));
    return embeddings[place];
  };
  return (query) => {
    const embedding = lazily(() => embeddingOf(query));
    return (place) => dotProduct(embedding(), embeddingAt(place));
  };
}

/** Two sums, so that neither addition waits for the other: a large note has thousands of entries. */
function dotProduct(one: Float32Array, other: Float32Array): number {
  let [even, odd] = [0, 0];
  for (let at = 0; at < one.length; at += 2) {
    even += (one[at] ?? 0) * (other[at] ?? 0);
    odd += (one[at + 1] ?? 0) * (other[at + 1] ?? 0);
  }
  return even + odd;
}
