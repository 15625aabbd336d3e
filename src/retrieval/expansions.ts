import { hashOf } from './features.js';
import { readLearned } from './learned-file.js';

/**
 * Document expansion (Nogueira et al. 2019, https://arxiv.org/abs/1904.08375): maps the key of an entry to stems that questions for it use.
 * The index adds them to its own words.
 */
export type Expansions = (key: string) => readonly string[];

/** Stems by the keys of the entries, as learned. */
export type ExpansionTable = ReadonlyMap<string, readonly string[]>;

/** Positions of stems are 16-bit. */
const MOST_STEMS = 65_536;

/**
 * Encodes expansions as the bytes of their file: a line with all stems, the number of entries (32-bit), the hashes of their keys (32-bit),
 * their numbers of stems (8-bit), and the positions of these in the line (16-bit). Little-endian.
 * @throws RangeError if there are too many stems
 */
export function encodeExpansions(table: ExpansionTable): Uint8Array {
  const stems = [...new Set([...table.values()].flat())];
  if (stems.length > MOST_STEMS) throw new RangeError(`${stems.length} different words`);
  const placeOf = new Map(stems.map((stem, place) => [stem, place]));
  const places = [...table.values()].flat().map((stem) => placeOf.get(stem) ?? 0);
  const bytes = Buffer.alloc(headerSize(table.size) + 2 * places.length);
  bytes.writeUInt32LE(table.size);
  for (const [entry, [key, words]] of [...table].entries()) {
    bytes.writeUInt32LE(hashOf(key), 4 + 4 * entry);
    bytes.writeUInt8(words.length, 4 + 4 * table.size + entry);
  }
  for (const [at, place] of places.entries()) bytes.writeUInt16LE(place, headerSize(table.size) + 2 * at);
  return Buffer.concat([Buffer.from(`${stems.join(' ')}\n`), bytes]);
}

/** Bytes before the positions of the stems. */
function headerSize(entries: number): number {
  return 4 + 5 * entries;
}

/**
 * Decodes the result of `encodeExpansions`.
 * @throws RangeError if the bytes are cut off
 */
export function decodeExpansions(bytes: Uint8Array): Expansions {
  const end = bytes.indexOf(10);
  const stems = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))).split(' ');
  const numbers = new DataView(bytes.buffer, bytes.byteOffset + end + 1, bytes.byteLength - end - 1);
  const entries = numbers.getUint32(0, true);
  // Stems are decoded when requested: few entries ever are.
  const found = new Map<number, { readonly start: number; readonly count: number }>();
  let start = headerSize(entries);
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

/** While nothing was learned. */
export const NO_EXPANSIONS: Expansions = () => [];

/**
 * Reads the file of expansions.
 * @throws KnowledgeError with the file and what to do
 */
export function loadExpansions(file: string): Promise<Expansions> {
  return readLearned(file, decodeExpansions);
}
