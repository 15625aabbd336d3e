import type { Word } from './analysis.js';
import type { PassageIndex } from './passage-index.js';

/** The words of a list that count, weighed by how telling they are. */
export function weightOfWords(
  words: readonly Word[],
  index: PassageIndex,
  counts: (word: Word) => boolean = () => true,
): number {
  return words.reduce((sum, word) => sum + (counts(word) ? index.weight(word) : 0), 0);
}

/** How alike two lists of words are, 0 to 1: twice the weight of what they share over the weight of both (Dice). */
export function likeness(first: readonly Word[], second: readonly Word[], index: PassageIndex): number {
  const stems = new Set(first.map(({ stem }) => stem));
  const both = weightOfWords(first, index) + weightOfWords(second, index);
  return both === 0 ? 0 : (2 * weightOfWords(second, index, ({ stem }) => stems.has(stem))) / both;
}
