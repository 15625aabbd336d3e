import distances from 'natural/lib/natural/distance/levenshtein_distance.js';
import { keptByText } from '../kept-by-text.js';

/** A word of the vocabulary that is close to what was typed. */
export interface NearWord {
  readonly word: string;
  /** Edits between the two: letters added, dropped, changed or swapped with their neighbour. */
  readonly distance: number;
}

/** Words shorter than this have too many neighbours for a correction to be more than a guess. */
const SHORTEST_CORRECTED = 4;
/** Edits allowed per letter: 1 in 4–7 letters, 2 in 8–11 (measured: one typo then costs 5 points instead of 17). */
const EDITS_PER_LETTER = 0.25;
/** Names are few, so a mistake more is forgiven than in the words of a note: "farget", "kubernets". */
export const NAME_EDITS_PER_LETTER = 1 / 3;

/** Edits between two words, a swap of neighbours counted as one. */
export function editDistance(first: string, second: string): number {
  if (first === second) return 0;
  return distances.DamerauLevenshteinDistance(first, second, { restricted: true });
}

/** Edits between two words, if they are not more than so many; most pairs are told apart by their letters alone. */
export function editsWithin(most: number, first: string, second: string): number | undefined {
  if (Math.abs(first.length - second.length) > most) return undefined;
  if (!mayBeClose(letterSet(first), letterSet(second), most)) return undefined;
  const distance = editDistance(first, second);
  return distance <= most ? distance : undefined;
}

/** How many edits a word of this length may be away from its correction. */
function allowedEdits(length: number, perLetter: number): number {
  return length < SHORTEST_CORRECTED ? 0 : Math.max(1, Math.floor(length * perLetter));
}

/**
 * Finds spelling corrections among a fixed set of words.
 * @param words the vocabulary, lower case; a word that is repeated is used more, and preferred to an equally close one
 * @param editsPerLetter how many mistakes are forgiven
 * @returns a function from a misspelt word to its closest words, nearest first, none if nothing is close
 */
export function spellingOf(
  words: Iterable<string>,
  editsPerLetter = EDITS_PER_LETTER,
): (typed: string) => readonly NearWord[] {
  const shelves = new Map<string, string[]>();
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  for (const word of uses.keys()) {
    if (!/^\p{L}[\p{L}-]*$/u.test(word)) continue;
    const shelf = shelves.get(shelfOf(word.charAt(0), word.length));
    if (shelf) shelf.push(word);
    else shelves.set(shelfOf(word.charAt(0), word.length), [word]);
  }
  const closest = (typed: string): readonly NearWord[] => {
    const most = allowedEdits(typed.length, editsPerLetter);
    if (most === 0 || typed.length > 40) return [];
    const letters = letterSet(typed);
    return candidates(shelves, typed, most)
      .filter((word) => mayBeClose(letters, letterSet(word), most))
      .map((word) => ({ word, distance: editDistance(typed, word) }))
      .filter(({ distance }) => distance <= most)
      .sort((a, b) => a.distance - b.distance || (uses.get(b.word) ?? 0) - (uses.get(a.word) ?? 0));
  };
  return keptByText(closest, MOST_REMEMBERED);
}

/** One question has the same word looked up dozens of times, once for every stretch of it that may be a name. */
const MOST_REMEMBERED = 1_000;

/**
 * Words that start alike and are about as long. Hardly anybody mistypes the first letter, save by swapping it with the
 * second, and without this rule "locker" would become Docker.
 */
function candidates(shelves: ReadonlyMap<string, readonly string[]>, typed: string, most: number): string[] {
  const starts = new Set([typed.charAt(0), typed.charAt(1)]);
  const lengths = Array.from({ length: most * 2 + 1 }, (_, index) => typed.length - most + index);
  return [...starts].flatMap((start) =>
    lengths
      .flatMap((length) => shelves.get(shelfOf(start, length)) ?? [])
      .filter((word) => start === typed.charAt(0) || word.charAt(1) === typed.charAt(0)),
  );
}

function shelfOf(start: string, length: number): string {
  return `${start}${length}`;
}

/** The letters a–z of a word as bits: a cheap test that spares most exact comparisons. */
function letterSet(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

/** Each edit changes at most two members of the letter set, so sets further apart cannot belong to close words. */
function mayBeClose(first: number, second: number, most: number): boolean {
  let difference = first ^ second;
  let count = 0;
  while (difference !== 0) {
    difference &= difference - 1;
    count += 1;
  }
  return count <= most * 2;
}
