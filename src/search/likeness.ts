import type { Word } from './analysis.js';

/** What knows how telling a word is. */
interface Weigher {
  readonly weight: (word: Word) => number;
}

/** The words of a list that count, weighed by how telling they are. */
export function weightOfWords(
  words: readonly Word[],
  index: Weigher,
  counts: (word: Word) => boolean = () => true,
): number {
  let sum = 0;
  for (const word of words) if (counts(word)) sum += index.weight(word);
  return sum;
}

/**
 * How much of a list of words some stems hold, 0 to 1 by weight.
 * @param total the weight of the whole list, which many lists of stems are compared with
 */
export function shareOfWeight(
  words: readonly Word[],
  stems: ReadonlySet<string>,
  total: number,
  index: Weigher,
): number {
  return total === 0 ? 0 : weightOfWords(words, index, ({ stem }) => stems.has(stem)) / total;
}

/** A list of words with what each weighs, worked out once. */
export interface WeighedWords {
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** Weighs a list of words, each stem once. */
export function weighWords(words: readonly Word[], weight: (word: Word) => number): WeighedWords {
  const weights = words.map(weight);
  return { stems: words.map(({ stem }) => stem), weights, total: weights.reduce((sum, value) => sum + value, 0) };
}

/**
 * Compares lists of words with one list: twice the weight of what they share over the weight of both (Dice), 0 to 1.
 * The lists are weighed beforehand, because a question is compared with thousands of listed ones.
 */
export function likenessTo({ stems, total }: WeighedWords): (others: WeighedWords) => number {
  const own = new Set(stems);
  return (others) => {
    let shared = 0;
    for (let index = 0; index < others.stems.length; index += 1) {
      if (own.has(others.stems[index] ?? '')) shared += others.weights[index] ?? 0;
    }
    const both = total + others.total;
    return both === 0 ? 0 : (2 * shared) / both;
  };
}
