import type { Featurized } from '../language/featurized.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import type { Scorer } from './classifier.js';

/** How much what a line asks is like what an entry says, by its place: the cosine of their embeddings, -1 to 1. */
export type Likeness = (line: Featurized) => (place: number) => number;

/**
 * Prepares the likeness of lines and entries of which nothing was learned. What was learned of others brought words near each other that ask
 * for the same and tell the same ("kick off" and "triggered", "saved locally" and "disk"), and these words stand in new notes as well.
 * @param read features of an entry's text
 */
export function likenessTo(
  entries: readonly Entry[],
  read: (text: string) => Featurized,
  { embeddingOf }: Pick<Scorer, 'embeddingOf'>,
): Likeness {
  // A line looks at the entries of the notes that it names: most are never needed.
  const known = new Array<Float32Array | undefined>(entries.length);
  const embeddingAt = (place: number): Float32Array => {
    known[place] ??= embeddingOf(read(entries[place]?.statement.text ?? ''));
    return known[place];
  };
  return (line) => {
    const embedding = lazily(() => embeddingOf(line));
    return (place) => productOf(embedding(), embeddingAt(place));
  };
}

/** A large note has thousands of entries: with two sums, neither addition waits for the other. */
function productOf(asked: Float32Array, told: Float32Array): number {
  let [even, odd] = [0, 0];
  for (let at = 0; at < asked.length; at += 2) {
    even += (asked[at] ?? 0) * (told[at] ?? 0);
    odd += (asked[at + 1] ?? 0) * (told[at + 1] ?? 0);
  }
  return even + odd;
}
