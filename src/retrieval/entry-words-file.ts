import type { EntryWords } from './entry-words.js';

/** Writes the words of all entries: a line with all stems, then the lists of numbers one after the other, as they lie in memory. */
export function encodeEntryWords({ stems, weights, starts, places, scores }: EntryWords): Uint8Array {
  const lists = [weights, starts, places, scores];
  return Buffer.concat([
    Buffer.from(`${[...stems.keys()].join(' ')}\n`),
    ...lists.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Reads back what `encodeEntryWords` made. */
export function decodeEntryWords(bytes: Uint8Array): EntryWords {
  const end = bytes.indexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(0, end));
  const stems = line === '' ? [] : line.split(' ');
  let offset = end + 1;
  const take = (length: number): ArrayBuffer => {
    // A copy: a list of numbers cannot begin at any offset of the file.
    const taken = Uint8Array.from(bytes.subarray(offset, offset + length));
    offset += length;
    return taken.buffer;
  };
  const weights = new Float64Array(take(8 * stems.length));
  const starts = new Uint32Array(take(4 * (stems.length + 1)));
  const count = starts[stems.length] ?? 0;
  return {
    stems: new Map(stems.map((stem, at) => [stem, at])),
    weights,
    starts,
    places: new Uint32Array(take(4 * count)),
    scores: new Float32Array(take(4 * count)),
  };
}
