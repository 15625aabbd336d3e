import type { EntryWords } from './entry-words.js';

/** Encodes the words of all entries: two lines of JSON with the stems and the written words, then the arrays as they are in memory. */
export function encodeEntryWords({ stems, weights, starts, places, scores, written }: EntryWords): Uint8Array {
  const lists = [weights, starts, places, scores];
  return Buffer.concat([
    Buffer.from(`${JSON.stringify([...stems.keys()])}\n${JSON.stringify([...written])}\n`),
    ...lists.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Decodes the result of `encodeEntryWords`. */
export function decodeEntryWords(bytes: Uint8Array): EntryWords {
  let offset = 0;
  const takeLine = (): string => {
    const end = bytes.indexOf(10, offset);
    const line = new TextDecoder().decode(bytes.subarray(offset, end));
    offset = end + 1;
    return line;
  };
  const take = (length: number): ArrayBuffer => {
    // A copy, because typed arrays must be aligned.
    const taken = Uint8Array.from(bytes.subarray(offset, offset + length));
    offset += length;
    return taken.buffer;
  };
  const stems: readonly string[] = JSON.parse(takeLine());
  const written: readonly (readonly [string, number])[] = JSON.parse(takeLine());
  const weights = new Float64Array(take(8 * stems.length));
  const starts = new Uint32Array(take(4 * (stems.length + 1)));
  const count = starts[stems.length] ?? 0;
  return {
    stems: new Map(stems.map((stem, at) => [stem, at])),
    weights,
    starts,
    places: new Uint32Array(take(4 * count)),
    scores: new Float32Array(take(4 * count)),
    written: new Map(written),
  };
}
