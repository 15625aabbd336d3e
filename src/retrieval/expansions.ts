import { hashOf } from './features.js';
import { readLearned } from './learned-file.js';

/**
 * Words with which people ask for an entry, learned from the questions that are listed for it: they join its own words in the index, so
 * that it is found by who shares none of those (document expansion, Nogueira et al. 2019, https://arxiv.org/abs/1904.08375).
 */
export type Expansions = (key: string) => readonly string[];

/** Entries with their words, as they are learned. */
export type ExpansionTable = ReadonlyMap<string, readonly string[]>;

/** Places take two bytes each. */
const MOST_STEMS = 65_536;

/**
 * Writes expansions as the bytes of their file: a line with all stems; then how many entries there are in four bytes; the hash of each one's
 * key in four; how many words each has in one; and the places of these in the line in two each, entry after entry. Little-endian.
 * @throws RangeError if there are more words than their places have room for
 */
export function encodeExpansions(table: ExpansionTable): Uint8Array {
  const stems = [...new Set([...table.values()].flat())];
  if (stems.length > MOST_STEMS) throw new RangeError(`${stems.length} different words`);
  const placeOf = new Map(stems.map((stem, place) => [stem, place]));
  const places = [...table.values()].flat().map((stem) => placeOf.get(stem) ?? 0);
  const bytes = Buffer.alloc(sizeOf(table.size) + 2 * places.length);
  bytes.writeUInt32LE(table.size);
  for (const [entry, [key, words]] of [...table].entries()) {
    bytes.writeUInt32LE(hashOf(key), 4 + 4 * entry);
    bytes.writeUInt8(words.length, 4 + 4 * table.size + entry);
  }
  for (const [at, place] of places.entries()) bytes.writeUInt16LE(place, sizeOf(table.size) + 2 * at);
  return Buffer.concat([Buffer.from(`${stems.join(' ')}\n`), bytes]);
}

/** Bytes that stand before the places of the words. */
function sizeOf(entries: number): number {
  return 4 + 5 * entries;
}

/**
 * Reads back what `encodeExpansions` made.
 * @throws RangeError if the bytes are cut off
 */
export function decodeExpansions(bytes: Uint8Array): Expansions {
  const end = bytes.indexOf(10);
  const stems = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))).split(' ');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset + end + 1, bytes.byteLength - end - 1);
  const entries = numbers.getUint32(0, true);
  // Where the words of each entry begin and how many they are: few entries are ever asked for.
  const found = new Map<number, { readonly start: number; readonly count: number }>();
  let start = sizeOf(entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const count = numbers.getUint8(4 + 4 * entries + entry);
    found.set(numbers.getUint32(4 + 4 * entry, true), { start, count });
    start += 2 * count;
  }
  if (start > numbers.byteLength) throw new RangeError('the expansions are cut off');
  return (key) => {
    const { start, count } = found.get(hashOf(key)) ?? { start: 0, count: 0 };
    return Array.from({ length: count }, (_, word) => stems[numbers.getUint16(start + 2 * word, true)] ?? '');
  };
}

/** For who has learned nothing. */
export const NO_EXPANSIONS: Expansions = () => [];

/**
 * Reads the file of expansions.
 * @throws KnowledgeError with the file and what to do
 */
export function loadExpansions(file: string): Promise<Expansions> {
  return readLearned(file, decodeExpansions);
}
