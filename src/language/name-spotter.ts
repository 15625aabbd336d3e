import { stemOf, tokenize } from './tokenize.js';

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
}

/** One form for all forms of a word that count as the same in a name. */
export type WordForm = (word: string) => string;

/** A word without the ending of a plural: "certificates" is no "certification", although both have one stem. */
export const singularOf: WordForm = (word) => (word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word);

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
  for (const [name, value] of names) {
    const words = tokenize(name).map(formOf);
    const key = words.join(' ');
    if (!byWords.has(key)) byWords.set(key, value);
    const [first = ''] = words;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, Math.min(words.length, LONGEST_NAME)));
  }
  return { byWords, longestFrom };
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
  const stems = tokens.map(formOf);
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
