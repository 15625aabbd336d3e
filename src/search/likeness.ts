import type { Word } from './analysis.js';
import type { PassageIndex } from './passage-index.js';

/** The words of a list that count, weighed by how telling they are. */
export function weightOfWords(
  words: readonly Word[],
  index: PassageIndex,
  counts: (word: Word) => boolean = () => true,
): number {
  let sum = 0;
  for (const word of words) if (counts(word)) sum += index.weight(word);
  return sum;
}

/**
 * Compares lists of words with one list: twice the weight of what they share over the weight of both (Dice), 0 to 1.
 * The one list is analysed once, because a question is compared with a thousand listed ones.
 */
export function likenessTo(words: readonly Word[], index: PassageIndex): (others: readonly Word[]) => number {
  const stems = new Set(words.map(({ stem }) => stem));
  const own = weightOfWords(words, index);
  return (others) => {
    let shared = 0;
    let all = own;
    for (const word of others) {
      const weight = index.weight(word);
      all += weight;
      if (stems.has(word.stem)) shared += weight;
    }
    return all === 0 ? 0 : (2 * shared) / all;
  };
}
