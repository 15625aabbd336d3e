import { keptByObject } from '../kept-by-object.js';
import type { Featurized } from '../language/featurized.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import type { Scorer } from './classifier.js';

/** Cosine similarity of a query and an entry, -1 to 1. */
export type Similarity = (query: Featurized) => (entry: Entry) => number;

/** The embeddings of all entries one after the other, each number times 127 and rounded; a bundle includes them. */
export type EntryEmbeddings = Int8Array;

const HIGHEST = 127;

/** An embedding among others, in steps of `scale`. */
interface Row {
  readonly values: Float32Array | EntryEmbeddings;
  readonly start: number;
  readonly scale: number;
}

/**
 * Prepares the similarity of queries and entries by their embeddings, in which the training lists brought synonyms such as "kick off" and
 * "triggered" together. A learned entry has a class of its own, which knows what is asked of it, but not what it says.
 * @param featurizeText computes the features of a text
 * @param scorer undefined if nothing was learned: then nothing is similar
 * @param embeddings those of the entries, if a bundle includes them; else each is computed when it is first compared
 */
export function similarityBy(
  entries: readonly Entry[],
  featurizeText: (text: string) => Featurized,
  scorer: Scorer | undefined,
  embeddings?: EntryEmbeddings,
): Similarity {
  if (!scorer) return () => () => 0;
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const computed = keptByObject(
    (entry: Entry): Row => ({ values: scorer.embeddingOf(featurizeText(wordsOf(entry))), start: 0, scale: 1 }),
  );
  return (query) => {
    const embedding = lazily(() => scorer.embeddingOf(query));
    return (entry) => {
      const place = places.get(entry);
      const isBuilt = embeddings && place !== undefined;
      return dotProduct(
        embedding(),
        isBuilt ? { values: embeddings, start: place * embedding().length, scale: 1 / HIGHEST } : computed(entry),
      );
    };
  };
}

/** Computes the embeddings of all entries; none if nothing was learned. */
export function embeddingsOf(
  entries: readonly Entry[],
  featurizeText: (text: string) => Featurized,
  scorer: Scorer | undefined,
): EntryEmbeddings {
  if (!scorer) return new Int8Array();
  const rows = entries.map((entry) => scorer.embeddingOf(featurizeText(wordsOf(entry))));
  return Int8Array.from(
    rows.flatMap((row) => [...row]),
    (value) => Math.round(value * HIGHEST),
  );
}

/** What an entry says, and what a task or an error is called: their statements alone only say how, or what it means. */
function wordsOf({ passage: { task, error }, statement }: Entry): string {
  const heading = task ? [task.title] : error ? [...error.shownAs, error.title] : [];
  return [...heading, statement.text].join('. ');
}

/** Two sums, so that neither addition waits for the other: a large note has thousands of entries. */
function dotProduct(one: Float32Array, { values, start, scale }: Row): number {
  let [even, odd] = [0, 0];
  for (let at = 0; at < one.length; at += 2) {
    even += (one[at] ?? 0) * (values[start + at] ?? 0);
    odd += (one[at + 1] ?? 0) * (values[start + at + 1] ?? 0);
  }
  return (even + odd) * scale;
}
