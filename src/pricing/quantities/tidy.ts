import { keptByText } from '../../kept-by-text.js';
import { folded, withPlainMarks } from '../../typed-text.js';

/** Longer texts are not quantities; refusing them early keeps every later step cheap. */
export const LONGEST_TEXT = 100;

/** Values of options come again and again, and longer texts are refused. */
const MOST_KEPT = 500;

/**
 * Brings a typed text into the one form that the grammars know: Unicode variants folded (full-width digits, `½`,
 * `㎆`), lower case, minus signs and apostrophes of one kind, underscores as spaces, single spaces.
 */
export const tidy = keptByText(
  (typed) =>
    withPlainMarks(folded(typed))
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .trim(),
  MOST_KEPT,
);

/**
 * Makes a map from words to values.
 * @param meanings all words of one value, separated by spaces: `{ 'k thousand': '1e3' }`
 */
export function wordTable<T>(meanings: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(meanings).flatMap(([words, meaning]) =>
      words.split(' ').map((word): [string, T] => [word, meaning]),
    ),
  );
}
