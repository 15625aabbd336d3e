import { folded, withPlainMarks } from '../../typed-text.js';

/** Longer texts are not quantities; refusing them early keeps every later step cheap. */
export const LONGEST_TEXT = 100;

/**
 * Brings a typed text into the one form that the grammars know: Unicode variants folded (full-width digits, `½`,
 * `㎆`), lower case, minus signs and apostrophes of one kind, underscores as spaces, single spaces.
 */
export function tidy(typed: string): string {
  return withPlainMarks(folded(typed))
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}
