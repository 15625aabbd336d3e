import { stemOf, tokensOf } from '../analysis.js';

/**
 * What a classifier sees of a text. `words`: the stem of each word, stop words included, and of each pair of neighbours, with a blank
 * between: "how long" and "how many" are told apart by words that say nothing to a search. `letters`: besides these, groups of letters
 * inside the words, with a blank before them, by which words of one root and misspelt ones are alike.
 */
export const VIEWS = ['words', 'letters'] as const;
export type View = (typeof VIEWS)[number];

const GROUP_LENGTH = 4;

/** The features of a text, each told once. */
export function featuresOf(text: string, view: View): string[] {
  const tokens = tokensOf(text);
  const stems = tokens.map(stemOf);
  const pairs = stems.slice(1).map((stem, position) => `${stems[position]} ${stem}`);
  const groups = view === 'letters' ? tokens.flatMap(groupsOfLetters) : [];
  return [...new Set([...stems, ...pairs, ...groups])];
}

/** Groups of letters of a word with its beginning and end marked; none of a word that is hardly longer than a group. */
function groupsOfLetters(token: string): string[] {
  if (token.length <= GROUP_LENGTH) return [];
  const marked = `<${token}>`;
  return Array.from(
    { length: marked.length - GROUP_LENGTH + 1 },
    (_, start) => ` ${marked.slice(start, start + GROUP_LENGTH)}`,
  );
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
