import { tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import { indexed } from './line-index.js';
import { type TypedWord, typedWord } from './typed-word.js';

/** Completes a typed prefix with lines, the best first. */
export type Completer<Item extends { readonly text: string }> = (typed: string, limit: number) => readonly Item[];

/** Share of the typed words, by weight, that a line must contain. */
const LEAST_SHARE = 0.6;

/**
 * Prepares lines for completion, in any order of words.
 * @param correct corrects a misspelt word
 */
export function completerOf<Item extends { readonly text: string }>(
  items: readonly Item[],
  correct: (word: string) => string | undefined,
): Completer<Item> {
  const prepared = lazily(() => indexed(items.map(({ text }) => text)));
  return (typed, limit) => {
    const words = [...new Set(tokenize(typed))];
    if (words.length === 0) return items.slice(0, limit);
    const index = prepared();
    // No line can contain enough of so many words.
    if (words.length > index.mostWords / LEAST_SHARE) return [];
    const wanted = words.map((word) => typedWord(word, index, items.length, correct));
    const least = LEAST_SHARE * wanted.reduce((sum, { weight }) => sum + weight, 0);
    const length = (line: number): number => items[line]?.text.length ?? 0;
    return [...sumOf(wanted)]
      .filter(([, score]) => score >= least)
      .sort(([one, first], [other, second]) => second - first || length(one) - length(other) || one - other)
      .slice(0, limit)
      .flatMap(([line]) => items[line] ?? []);
  };
}

/** The sum of the scores of each line. */
function sumOf(wanted: readonly TypedWord[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { weight, lines } of wanted)
    for (const [line, score] of lines) sums.set(line, (sums.get(line) ?? 0) + score * weight);
  return sums;
}
