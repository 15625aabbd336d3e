import { stemOf, tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';

/** Completes a typed prefix with lines, the best first. */
export type Completer<Item extends { readonly text: string }> = (typed: string, limit: number) => readonly Item[];

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

/** The positions of the lines that contain a word. */
type LinesByWord = ReadonlyMap<string, ReadonlySet<number>>;

interface Index {
  readonly byToken: LinesByWord;
  readonly byStem: LinesByWord;
  /** The most different words of a line. */
  readonly mostWords: number;
}

function indexed(texts: readonly string[]): Index {
  const tokens = texts.map((text) => new Set(tokenize(text)));
  return {
    byToken: linesByWord(tokens),
    byStem: linesByWord(tokens.map((words) => new Set([...words].map(stemOf)))),
    mostWords: Math.max(0, ...tokens.map(({ size }) => size)),
  };
}

function linesByWord(lines: readonly ReadonlySet<string>[]): LinesByWord {
  const found = new Map<string, Set<number>>();
  lines.forEach((words, line) => {
    for (const word of words) found.set(word, (found.get(word) ?? new Set()).add(line));
  });
  return found;
}

/** A typed word: its weight, and how well the lines that contain it do. */
interface TypedWord {
  readonly weight: number;
  readonly lines: ReadonlyMap<number, number>;
}

function typedWord(
  word: string,
  { byToken, byStem }: Index,
  count: number,
  correct: (word: string) => string | undefined,
): TypedWord {
  const lines = new Map<number, number>();
  const add = (some: Iterable<number> = [], score: number): void => {
    for (const line of some) lines.set(line, score);
  };
  for (const [token, some] of byToken) if (token.startsWith(word)) add(some, PREFIX);
  add(byStem.get(stemOf(word)), WHOLE);
  if (lines.size > 0) return { weight: Math.log(1 + count / lines.size), lines };
  const read = correct(word);
  if (read !== undefined) add(byStem.get(stemOf(read)), CORRECTED);
  return { weight: UNKNOWN, lines };
}

/** The sum of the scores of each line. */
function sumOf(wanted: readonly TypedWord[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const { weight, lines } of wanted)
    for (const [line, score] of lines) sums.set(line, (sums.get(line) ?? 0) + score * weight);
  return sums;
}
