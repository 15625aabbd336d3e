import { keptByText } from '../kept-by-text.js';

/** Stands where a word was taken out; a code span, so that no surface reads the lines as markup. */
export const GAP = '`____`';

const plainOf = keptByText((text) => text.toLowerCase().replace(/[\s-]+/g, ' '));

/** Where one of some names stands in a text, with the article before it. */
interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every one of some names in a text, in order. */
export function nameMatches(text: string, names: readonly string[]): readonly NameMatch[] {
  const pattern = patternFor(text, names);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

/**
 * A text with every one of some names taken out, with the article before it and its plural, which would tell how it begins or ends.
 * @param names in any capitals; the longest is looked for first
 */
export function maskNames(text: string, names: readonly string[]): string {
  const pattern = patternFor(text, names);
  return pattern ? text.replace(pattern, GAP) : text;
}

function patternFor(text: string, names: readonly string[]): RegExp | undefined {
  const plain = plainOf(text);
  // Most names are nowhere in a text, and a pattern for each of them would cost most of the time of making questions.
  const found = [...new Set(names)]
    .filter((name) => name.trim() !== '' && plain.includes(plainOf(name)))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+'));
  if (found.length === 0) return undefined;
  return new RegExp(`(?<![\\w-])(?:(?:an?|the|AWS|Amazon) )*(?:${found.join('|')})(?:['’]s|s|es)?(?![\\w-])`, 'gi');
}
