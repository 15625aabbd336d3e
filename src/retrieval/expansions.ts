import { hashOf } from './features.js';
import { readLearned } from './learned-file.js';

/**
 * Words with which people ask for an entry, learned from the questions that are listed for it: they join its own words in the index, so
 * that it is found by who shares none of those (document expansion, Nogueira et al. 2019, https://arxiv.org/abs/1904.08375).
 */
export type Expansions = (key: string) => readonly string[];

/** Entries with their words, as they are learned. */
export type ExpansionTable = ReadonlyMap<string, readonly string[]>;

/**
 * Writes expansions as the bytes of their file: a line with all stems; then, as numbers of four bytes, how many entries there are and for
 * each the hash of its key, how many words it has and their places in the line.
 */
export function encodeExpansions(table: ExpansionTable): Uint8Array {
  const stems = [...new Set([...table.values()].flat())];
  const places = new Map(stems.map((stem, place) => [stem, place]));
  const numbers = [...table].flatMap(([key, words]) => [
    hashOf(key),
    words.length,
    ...words.map((word) => places.get(word) ?? 0),
  ]);
  const bytes = new DataView(new ArrayBuffer(4 + 4 * numbers.length));
  bytes.setUint32(0, table.size, true);
  for (const [at, number] of numbers.entries()) bytes.setUint32(4 + 4 * at, number, true);
  return Buffer.concat([Buffer.from(`${stems.join(' ')}\n`), Buffer.from(bytes.buffer)]);
}

/**
 * Reads back what `encodeExpansions` made.
 * @throws RangeError if the bytes are cut off
 */
export function decodeExpansions(bytes: Uint8Array): Expansions {
  const end = bytes.indexOf(10);
  const stems = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))).split(' ');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset + end + 1, bytes.byteLength - end - 1);
  const numberAt = (at: number): number => numbers.getUint32(4 * at, true);
  // Where the words of each entry begin, after how many there are: few entries are ever asked for.
  const starts = new Map<number, number>();
  let at = 1;
  for (let left = numberAt(0); left > 0; left -= 1) {
    starts.set(numberAt(at), at + 1);
    at += 2 + numberAt(at + 1);
  }
  if (4 * at > numbers.byteLength) throw new RangeError('the expansions are cut off');
  return (key) => {
    const start = starts.get(hashOf(key));
    if (start === undefined) return [];
    return Array.from({ length: numberAt(start) }, (_, word) => stems[numberAt(start + 1 + word)] ?? '');
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
