import { stemOf, tokenize } from '../language/tokenize.js';

/** Lines that complete what has been typed so far, best first. */
export type Completer<Item extends { readonly text: string }> = (typed: string, limit: number) => readonly Item[];

/** A line, prepared. */
interface Prepared<Item> {
  readonly item: Item;
  readonly tokens: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** A whole word says more than the beginning of one, and that more than a word that had to be corrected. */
const WHOLE = 1;
const BEGINNING = 0.8;
const CORRECTED = 0.7;
/** At least so much of what was typed must stand in a line, by weight. */
const LEAST_SHARE = 0.6;
/** Weight of a word that no line holds, about that of a rare one. */
const UNKNOWN = 6;

/**
 * Prepares lines for completion, whatever the order of the words that are typed.
 * @param correct the word that was probably meant, for a misspelt one
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
    // No line holds enough of so many, and it would take long to find that out word by word.
    if (words.length > mostWords) return [];
    const lines = prepared;
    const wanted = words.map((word) => wantedWord(word, lines, vocabulary, correct));
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

/** A word that was typed: what it weighs, and what it may have meant. */
interface WantedWord {
  readonly word: string;
  readonly stem: string;
  readonly weight: number;
  readonly corrected: string | undefined;
  /** Words of the lines that begin with it. */
  readonly begun: readonly string[];
}

function wantedWord(
  word: string,
  lines: readonly Prepared<unknown>[],
  vocabulary: readonly string[],
  correct: (word: string) => string | undefined,
): WantedWord {
  const stem = stemOf(word);
  const begun = vocabulary.filter((token) => token.startsWith(word));
  const count = lines.filter(({ tokens, stems }) => stems.has(stem) || holdsBeginning(tokens, word, begun)).length;
  const read = count === 0 ? correct(word) : undefined;
  return {
    word,
    stem,
    weight: count === 0 ? UNKNOWN : Math.log(1 + lines.length / count),
    corrected: read === undefined ? undefined : stemOf(read),
    begun,
  };
}

/** A line has some ten words: where more words than that begin alike, its own are looked through instead. */
const FEW_BEGUN = 10;

function holdsBeginning(tokens: ReadonlySet<string>, word: string, begun: readonly string[]): boolean {
  if (begun.length <= FEW_BEGUN) return begun.some((token) => tokens.has(token));
  for (const token of tokens) if (token.startsWith(word)) return true;
  return false;
}

function scoreOf({ tokens, stems }: Prepared<unknown>, wanted: readonly WantedWord[]): number {
  let score = 0;
  for (const { word, stem, weight, corrected, begun } of wanted) {
    if (stems.has(stem)) score += WHOLE * weight;
    else if (holdsBeginning(tokens, word, begun)) score += BEGINNING * weight;
    else if (corrected !== undefined && stems.has(corrected)) score += CORRECTED * weight;
  }
  return score;
}
