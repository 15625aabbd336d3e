import { stemOf, tokenize } from './tokenize.js';

/** A name found in a text, by the positions of its first word and of the word after its last in `tokenize(text)`. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

const LONGEST_NAME = 7;

/** Names by the stems of their words, so that "load balancers" finds "load balancer". The first owner of a name keeps it. */
export function namesByStems<Value>(names: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> {
  const byStems = new Map<string, Value>();
  for (const [name, value] of names) {
    const key = stemKey(name);
    if (!byStems.has(key)) byStems.set(key, value);
  }
  return byStems;
}

/** The key under which `namesByStems` files a name. */
export function stemKey(name: string): string {
  return tokenize(name).map(stemOf).join(' ');
}

/**
 * Names that stand in a list of words, in order and without overlap, the longest where several begin.
 */
export function spotNames<Value>(
  tokens: readonly string[],
  names: ReadonlyMap<string, Value>,
): readonly Spotted<Value>[] {
  const stems = tokens.map(stemOf);
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
  names: ReadonlyMap<string, Value>,
): Spotted<Value> | undefined {
  for (let to = Math.min(from + LONGEST_NAME, stems.length); to > from; to -= 1) {
    const value = names.get(stems.slice(from, to).join(' '));
    if (value !== undefined) return { value, from, to };
  }
  return undefined;
}
