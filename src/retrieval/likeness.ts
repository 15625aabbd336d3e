import { keptByText } from '../kept-by-text.js';
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
  const embeddingOfText = keptByText((text) => embeddingOf(read(text)));
  return (line) => {
    const embedding = lazily(() => embeddingOf(line));
    return (place) => {
      const asked = embedding();
      const told = embeddingOfText(entries[place]?.statement.text ?? '');
      let product = 0;
      for (let at = 0; at < asked.length; at += 1) product += (asked[at] ?? 0) * (told[at] ?? 0);
      return product;
    };
  };
}
