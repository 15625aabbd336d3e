import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { hashOf } from './hash.js';

/**
 * Document expansion (Nogueira et al. 2019, https://arxiv.org/abs/1904.08375): maps the key of an entry to stems that questions for it use.
 * The index adds them to its own words.
 */
export type Expansions = (key: string) => readonly string[];

/** Stems by the keys of the entries, as learned. */
export type ExpansionTable = ReadonlyMap<string, readonly string[]>;

/** Expansions in their file. */
interface StoredExpansions {
  /** All stems, separated by spaces, in UTF-8: V8 may write a string with two bytes a letter. */
  readonly stems: Uint8Array;
  /** Hashes of the keys of the entries. */
  readonly keys: Uint32Array;
  /** The number of stems of each entry. */
  readonly counts: Uint8Array;
  /** The positions of these in `stems`, entry by entry. */
  readonly places: Uint16Array;
}

/** Positions of stems are 16-bit. */
const MOST_STEMS = 65_536;

/**
 * Encodes expansions as the bytes of their file.
 * @throws RangeError if there are too many stems
 */
export function encodeExpansions(table: ExpansionTable): Uint8Array {
  const lists = [...table.values()];
  const stems = [...new Set(lists.flat())];
  if (stems.length > MOST_STEMS) throw new RangeError(`${stems.length} different words`);
  const placeOf = new Map(stems.map((stem, place) => [stem, place]));
  const stored: StoredExpansions = {
    stems: new TextEncoder().encode(stems.join(' ')),
    keys: Uint32Array.from(table.keys(), hashOf),
    counts: Uint8Array.from(lists, ({ length }) => length),
    places: Uint16Array.from(lists.flat(), (stem) => placeOf.get(stem) ?? 0),
  };
  return gzipSync(serialize(stored));
}

/**
 * Decodes the result of `encodeExpansions`.
 * @throws Error if the bytes are no expansions
 */
export function decodeExpansions(bytes: Uint8Array): Expansions {
  const { stems, keys, counts, places }: StoredExpansions = deserialize(gunzipSync(bytes));
  const all = new TextDecoder().decode(stems).split(' ');
  // Stems are looked up when requested: few entries ever are.
  const found = new Map<number, { readonly start: number; readonly count: number }>();
  let start = 0;
  for (const [entry, hash] of keys.entries()) {
    const count = counts[entry] ?? 0;
    found.set(hash, { start, count });
    start += count;
  }
  return (key) => {
    const { start, count } = found.get(hashOf(key)) ?? { start: 0, count: 0 };
    return Array.from(places.subarray(start, start + count), (place) => all[place] ?? '');
  };
}

/** While nothing was learned. */
export const NO_EXPANSIONS: Expansions = () => [];
