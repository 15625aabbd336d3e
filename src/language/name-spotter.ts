import { stemOf, tokenize } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** A name found in a text, by the positions of its first word and of the word after its last in `tokenize(text)`. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 7;

/** Names, prepared for `spotNames`. */
export interface PreparedNames<Value> {
  /** By the forms of their words. */
  readonly byWords: ReadonlyMap<string, Value>;
  /** How many words the longest name has that begins with a word: most words of a text begin none. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Short words that end in an s of their own: "SaaS" and "NATS" are no plurals, and "SAA" and "NAT" other names. */
  readonly asTheyAre: ReadonlySet<string>;
}

/** One form for all forms of a word that count as the same in a name. */
export type WordForm = (word: string) => string;

/** A word without the ending of a plural: "certificates" is no "certification", although both have one stem. */
export const singularOf: WordForm = (word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word);

/** "VMs" and "pods" are plurals: what is before the s is a name itself, or the whole an everyday word. */
function endsInItsOwnS(word: string, words: ReadonlySet<string>): boolean {
  return /^\w{3}s$/.test(word) && !words.has(word.slice(0, -1)) && !isEverydayWord(word);
}

/**
 * Names by the forms of their words, by default their stems, so that "load balancers" finds "load balancer". Of names with
 * the same forms the first keeps them.
 */
export function namesByWords<Value>(
  names: Iterable<readonly [string, Value]>,
  formOf: WordForm = stemOf,
): PreparedNames<Value> {
  const byWords = new Map<string, Value>();
  const longestFrom = new Map<string, number>();
  const tokenized = [...names].map(([name, value]) => [tokenize(name), value] as const);
  const all = new Set(tokenized.flatMap(([tokens]) => tokens));
  const asTheyAre = new Set([...all].filter((word) => endsInItsOwnS(word, all)));
  for (const [tokens, value] of tokenized) {
    const words = tokens.map((token) => (asTheyAre.has(token) ? token : formOf(token)));
    const key = words.join(' ');
    if (!byWords.has(key)) byWords.set(key, value);
    const [first = ''] = words;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, Math.min(words.length, LONGEST_NAME)));
  }
  return { byWords, longestFrom, asTheyAre };
}

/** The key under which `namesByWords` files a name. */
export function stemKey(name: string): string {
  return tokenize(name).map(stemOf).join(' ');
}

/**
 * Names that stand in a list of words, in order and without overlap, the longest where several begin.
 * @param formOf the same as for `namesByWords`
 */
export function spotNames<Value>(
  tokens: readonly string[],
  names: PreparedNames<Value>,
  formOf: WordForm = stemOf,
): readonly Spotted<Value>[] {
  const stems = tokens.map((token) => (names.asTheyAre.has(token) ? token : formOf(token)));
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
