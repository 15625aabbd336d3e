import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { keptByText } from '../kept-by-text.js';

/** A word of the vocabulary that is close to a typed one. */
export interface NearWord {
  readonly word: string;
  /** Edit distance: letters added, dropped, changed or swapped with their neighbour. */
  readonly distance: number;
}

/** Shorter words have too many neighbours. */
const SHORTEST_CORRECTED = 4;
/** Edits allowed per letter: 1 in 4–7 letters, 2 in 8–11 (measured: one typo then costs 5 points instead of 17). */
const EDITS_PER_LETTER = 0.25;
/** There are few names, so more edits are allowed: "farget", "kubernets". */
export const NAME_EDITS_PER_LETTER = 1 / 3;

/** Edit distance of two words; a swap of neighbours is one edit. */
export function editDistance(first: string, second: string): number {
  if (first === second) return 0;
  return distances.DamerauLevenshteinDistance(first, second, { restricted: true });
}

/** Edit distance of two words, undefined if above a maximum; most pairs are rejected by their letters alone. */
export function editsWithin(most: number, first: string, second: string): number | undefined {
  if (Math.abs(first.length - second.length) > most) return undefined;
  if (!mayBeClose(letterSet(first), letterSet(second), most)) return undefined;
  const distance = editDistance(first, second);
  return distance <= most ? distance : undefined;
}

/** The most edits for a word of this length. */
function allowedEdits(length: number, perLetter: number): number {
  return length < SHORTEST_CORRECTED ? 0 : Math.max(1, Math.floor(length * perLetter));
}

/**
 * Prepares spelling correction.
 * @param words the vocabulary in lower case; repeated words are more frequent, and win among equally close ones
 * @returns a function from a misspelt word to close words, the closest first
 */
export function spellingOf(
  words: Iterable<string>,
  editsPerLetter = EDITS_PER_LETTER,
): (typed: string) => readonly NearWord[] {
  const buckets = new Map<string, string[]>();
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const word of uses.keys()) {
    if (!/^\p{L}[\p{L}-]*$/u.test(word)) continue;
    const bucket = buckets.get(bucketOf(word.charAt(0), word.length));
    if (bucket) bucket.push(word);
    else buckets.set(bucketOf(word.charAt(0), word.length), [word]);
  }
  const closest = (typed: string): readonly NearWord[] => {
    const most = allowedEdits(typed.length, editsPerLetter);
    if (most === 0 || typed.length > 40) return [];
    const letters = letterSet(typed);
    return candidates(buckets, typed, most)
      .filter((word) => mayBeClose(letters, letterSet(word), most))
      .map((word) => ({ word, distance: editDistance(typed, word) }))
      .filter(({ distance }) => distance <= most)
      .sort(
        (a, b) =>
          a.distance - b.distance ||
          Number(hasOtherLetter(typed, a.word)) - Number(hasOtherLetter(typed, b.word)) ||
          (uses.get(b.word) ?? 0) - (uses.get(a.word) ?? 0),
      );
  };
  return keptByText(closest, MOST_REMEMBERED);
}

/** A query looks up the same word dozens of times, for each range that may be a name. */
const MOST_REMEMBERED = 1_000;

/** Words of similar length with the same first letter, or with the first two swapped: other typos there are rare, and "locker" is not Docker. */
function candidates(buckets: ReadonlyMap<string, readonly string[]>, typed: string, most: number): string[] {
  const starts = new Set([typed.charAt(0), typed.charAt(1)]);
  const lengths = Array.from({ length: most * 2 + 1 }, (_, index) => typed.length - most + index);
  return [...starts].flatMap((start) =>
    lengths
      .flatMap((length) => buckets.get(bucketOf(start, length)) ?? [])
      .filter((word) => start === typed.charAt(0) || word.charAt(1) === typed.charAt(0)),
  );
}

function bucketOf(start: string, length: number): string {
  return `${start}${length}`;
}

/** Letters are rather dropped, doubled or swapped than mistaken for one of 25 others: "limt" is "limit", not "list". */
function hasOtherLetter(typed: string, word: string): boolean {
  return typed.length === word.length && letterSet(typed) !== letterSet(word);
}

/** The letters a–z of a word as bits, for a cheap test before the exact comparison. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** Each edit changes at most two letters of the set. */
function mayBeClose(first: number, second: number, most: number): boolean {
  let difference = first ^ second;
  let count = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    count += 1;
  }
  return count <= most * 2;
}
