import { stemOf, tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';

/** Completes a typed prefix with lines, the best first. */
export type Completer<Item extends { readonly text: string }> = (typed: string, limit: number) => readonly Item[];

/** The words of a line. */
interface LineWords {
  readonly tokens: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Scores of a word that a line contains as a whole, as a prefix, or after correction. */
const WHOLE = 1;
const PREFIX = 0.8;
const CORRECTED = 0.7;
/** Share of the typed words, by weight, that a line must contain. */
const LEAST_SHARE = 0.6;
/** Weight of a word that no line contains, about that of a rare one. */
const UNKNOWN = 6;

/**
 * Prepares lines for completion, in any order of words.
 * @param correct corrects a misspelt word
 */
export function completerOf<Item extends { readonly text: string }>(
  items: readonly Item[],
  correct: (word: string) => string | undefined,
): Completer<Item> {
  const prepared = lazily(() => {
    const lines = items.map(({ text }) => wordsIn(text));
    return { lines, mostWords: Math.max(0, ...lines.map(({ tokens }) => tokens.length)) / LEAST_SHARE };
  });
  return (typed, limit) => {
    const words = [...new Set(tokenize(typed))];
    if (words.length === 0) return items.slice(0, limit);
    const { lines, mostWords } = prepared();
    // No line can contain enough of so many words.
    if (words.length > mostWords) return [];
    const wanted = words.map((word) => weighedMatches(word, lines, correct));
    const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
    return items
      .map((item, at) => ({ item, score: wanted.reduce((sum, { matches }) => sum + (matches[at] ?? 0), 0) / total }))
      .filter(({ score }) => score >= LEAST_SHARE)
      .sort((a, b) => b.score - a.score || a.item.text.length - b.item.text.length)
      .slice(0, limit)
      .map(({ item }) => item);
  };
}

function wordsIn(text: string): LineWords {
  const tokens = [...new Set(tokenize(text))];
  return { tokens, stems: new Set(tokens.map(stemOf)) };
}

/** The weight of a typed word, which falls with the lines that contain it, and its weighted score in each line. */
function weighedMatches(word: string, lines: readonly LineWords[], correct: (word: string) => string | undefined) {
  const stem = stemOf(word);
  const scores = lines.map(({ tokens, stems }) =>
    stems.has(stem) ? WHOLE : tokens.some((token) => token.startsWith(word)) ? PREFIX : 0,
  );
  const count = scores.filter((score) => score > 0).length;
  if (count > 0) {
    const weight = Math.log(1 + lines.length / count);
    return { weight, matches: scores.map((score) => score * weight) };
  }
  const read = stemOf(correct(word) ?? word);
  return { weight: UNKNOWN, matches: lines.map(({ stems }) => (stems.has(read) ? CORRECTED * UNKNOWN : 0)) };
}
