import { stemOf, tokensOf } from '../analysis.js';

/**
 * What a classifier sees of a text: the stem of each word, stop words included, and of each pair of neighbours, with a blank between.
 * "How long" and "how many" are told apart by words that say nothing to a search.
 */
export function featuresOf(text: string): string[] {
  const stems = tokensOf(text).map(stemOf);
  const pairs = stems.slice(1).map((stem, position) => `${stems[position]} ${stem}`);
  return [...new Set([...stems, ...pairs])];
}

/**
 * A text as a number of 32 bits (FNV-1a): numbers make a classifier's file half as long, and quick to read.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  return hash >>> 0;
}
