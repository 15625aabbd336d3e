import { stemOf, tokenize } from '../language/tokenize.js';

/** Completes a typed prefix with lines, the best first. */
export type Completer<Item extends { readonly text: string }> = (typed: string, limit: number) => readonly Item[];

/** A line with its words. */
interface Prepared<Item> {
  readonly item: Item;
  readonly tokens: ReadonlySet<string>;
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
  let prepared: readonly Prepared<Item>[] | undefined;
  let vocabulary: readonly string[] = [];
  let mostWords = 0;
  return (typed, limit) => {
    const words = [...new Set(tokenize(typed))];
    if (words.length === 0) return items.slice(0, limit);
    if (!prepared) {
      prepared = items.map(prepare);
      vocabulary = [...new Set(prepared.flatMap(({ tokens }) => [...tokens]))];
      mostWords = Math.max(0, ...prepared.map(({ tokens }) => tokens.size)) / LEAST_SHARE;
    }
    // No line can contain enough of so many words.
    if (words.length > mostWords) return [];
    const lines = prepared;
    const wanted = words.map((word) => typedWord(word, lines, vocabulary, correct));
    const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
    return lines
      .map((line) => ({ line, score: scoreOf(line, wanted) / total }))
      .filter(({ score }) => score >= LEAST_SHARE)
      .sort((a, b) => b.score - a.score || a.line.item.text.length - b.line.item.text.length)
      .slice(0, limit)
      .map(({ line }) => line.item);
  };
}

function prepare<Item extends { readonly text: string }>(item: Item): Prepared<Item> {
  const tokens = new Set(tokenize(item.text));
  return { item, tokens, stems: new Set([...tokens].map(stemOf)) };
}

/** A typed word. */
interface TypedWord {
  readonly word: string;
  readonly stem: string;
  readonly weight: number;
  readonly corrected: string | undefined;
  /** Words of the lines that start with it. */
  readonly longer: readonly string[];
}

function typedWord(
  word: string,
  lines: readonly Prepared<unknown>[],
  vocabulary: readonly string[],
  correct: (word: string) => string | undefined,
): TypedWord {
  const stem = stemOf(word);
  const longer = vocabulary.filter((token) => token.startsWith(word));
  const count = lines.filter(({ tokens, stems }) => stems.has(stem) || containsPrefix(tokens, word, longer)).length;
  const read = count === 0 ? correct(word) : undefined;
  return {
    word,
    stem,
    weight: count === 0 ? UNKNOWN : Math.log(1 + lines.length / count),
    corrected: read === undefined ? undefined : stemOf(read),
    longer,
  };
}

/** About the number of words in a line: with more longer words, it is faster to search those of the line. */
const FEW_LONGER = 10;

function containsPrefix(tokens: ReadonlySet<string>, word: string, longer: readonly string[]): boolean {
  if (longer.length <= FEW_LONGER) return longer.some((token) => tokens.has(token));
  for (const token of tokens) if (token.startsWith(word)) return true;
  return false;
}

function scoreOf({ tokens, stems }: Prepared<unknown>, wanted: readonly TypedWord[]): number {
  let score = 0;
  for (const { word, stem, weight, corrected, longer } of wanted) {
    if (stems.has(stem)) score += WHOLE * weight;
    else if (containsPrefix(tokens, word, longer)) score += PREFIX * weight;
    else if (corrected !== undefined && stems.has(corrected)) score += CORRECTED * weight;
  }
  return score;
}
