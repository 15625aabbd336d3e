import { stemOf, tokenize } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** A name in a text, with its range `from` to `to` (exclusive) in `tokenize(text)`. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 7;

/** Names, prepared for `spotNames`. */
export interface PreparedNames<Value> {
  /** Values by the normalised words of their names. */
  readonly byWords: ReadonlyMap<string, Value>;
  /** The length of the longest name by first word, since most words of a text start none. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Short words with an s that is no plural: "SaaS", "EBS". */
  readonly unchanged: ReadonlySet<string>;
}

/** Normalises a word of a name. */
export type WordForm = (word: string) => string;

/** A word without its plural s: "certificates" is not "certification", although their stems are equal. */
export const singularOf: WordForm = (word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word);

/** Not for the plurals "VMs" and "pods": the part before the s is a name by itself, or the whole is an everyday word. */
function hasOwnS(word: string, names: ReadonlySet<string>): boolean {
  return /^\w{2,3}s$/.test(word) && !names.has(word.slice(0, -1)) && !isEverydayWord(word);
}

/** Prepares names, by default by the stems of their words, so that "load balancers" finds "load balancer". Among equal names the first wins. */
export function namesByWords<Value>(
  names: Iterable<readonly [string, Value]>,
  formOf: WordForm = stemOf,
): PreparedNames<Value> {
  const byWords = new Map<string, Value>();
  const longestFrom = new Map<string, number>();
  const tokenized = [...names].map(([name, value]) => [tokenize(name), value] as const);
  const whole = new Set(tokenized.map(([tokens]) => tokens.join(' ')));
  const unchanged = new Set(tokenized.flatMap(([tokens]) => tokens).filter((word) => hasOwnS(word, whole)));
  for (const [tokens, value] of tokenized) {
    const words = tokens.map((token) => (unchanged.has(token) ? token : formOf(token)));
    const key = words.join(' ');
    if (!byWords.has(key)) byWords.set(key, value);
    const [first = ''] = words;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, Math.min(words.length, LONGEST_NAME)));
  }
  return { byWords, longestFrom, unchanged };
}

/** The key of a name in `namesByWords`. */
export function stemKey(name: string): string {
  return tokenize(name).map(stemOf).join(' ');
}

/**
 * Finds names in a list of words, in order, without overlap, the longest first.
 * @param formOf as for `namesByWords`
 */
export function spotNames<Value>(
  tokens: readonly string[],
  names: PreparedNames<Value>,
  formOf: WordForm = stemOf,
): readonly Spotted<Value>[] {
  const stems = tokens.map((token) => (names.unchanged.has(token) ? token : formOf(token)));
  const spotted: Spotted<Value>[] = [];
  for (let from = 0; from < tokens.length; ) {
    const found = longestAt(stems, from, names);
    if (found) spotted.push(found);
    from = found?.to ?? from + 1;
  }
  return spotted;
}

function longestAt<Value>(
  stems: readonly string[],
  from: number,
  { byWords, longestFrom }: PreparedNames<Value>,
): Spotted<Value> | undefined {
  const longest = longestFrom.get(stems[from] ?? '') ?? 0;
  for (let to = Math.min(from + longest, stems.length); to > from; to -= 1) {
    const value = byWords.get(stems.slice(from, to).join(' '));
    if (value !== undefined) return { value, from, to };
  }
  return undefined;
}
