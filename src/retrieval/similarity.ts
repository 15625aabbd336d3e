import { keptByObject } from '../kept-by-object.js';
import type { Featurized } from '../language/featurized.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import type { Scorer } from './classifier.js';

/** Cosine similarity of a query and an entry, -1 to 1. */
export type Similarity = (query: Featurized) => (entry: Entry) => number;

/**
 * Prepares the similarity of queries and entries by their embeddings. It finds entries that the classifier has not learned: the notes that
 * it has learned brought synonyms such as "kick off" and "triggered" together.
 * @param featurizeText computes the features of a statement
 * @param scorer undefined if nothing was learned: then nothing is similar
 */
export function similarityBy(featurizeText: (text: string) => Featurized, scorer: Scorer | undefined): Similarity {
  if (!scorer) return () => () => 0;
  const { embeddingOf } = scorer;
  // Made when needed: a query compares only the entries of the notes that it names.
  const embeddingFor = keptByObject((entry: Entry) => embeddingOf(featurizeText(entry.statement.text)));
  return (query) => {
    const embedding = lazily(() => embeddingOf(query));
    return (entry) => dotProduct(embedding(), embeddingFor(entry));
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
