import { type NearWord, spellingOf } from '../language/spelling.js';
import { STOP_WORDS } from '../language/stop-words.js';
import type { Term } from '../language/tokenize.js';
import { frequencyWeight } from '../language/word-frequency.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';
import { type EntryWords, wordsOfEntries } from './entry-words.js';
import { type Expansions, NO_EXPANSIONS } from './expansions.js';
import { topPlaces } from './highest.js';

/** The words of all entries, and which entries hold them. */
export interface EntryIndex {
  readonly entries: readonly Entry[];
  /** What it was made from, for a bundle to bring along. */
  readonly words: EntryWords;
  /** The entries that share most with some terms, by their places, each with its BM25 score against the best, 0 to 1. */
  readonly search: (terms: readonly Term[], limit: number) => ReadonlyMap<number, number>;
  /** Whether an entry holds a stem: in its headings, statement, questions, the names of its topics, or how people ask for it. */
  readonly holds: (place: number, stem: string) => boolean;
  /** Whether some entry holds the stem, or people ask for one with it. */
  readonly knows: (stem: string) => boolean;
  /** How much a term says: its inverse document frequency, less for words of everyday English. */
  readonly weight: (term: Term) => number;
  /** The word of the notes that was probably meant, for a word that no entry holds. */
  readonly correct: (word: string) => string | undefined;
}

/** A word that no entry holds weighs this much of a word that only half an entry would hold. */
const UNKNOWN_SHARE = 0.75;
/** A long story has a few salient terms; the others cost time and change nothing. */
const MOST_TERMS = 6;
/** A word of this weight, about that of what every eighth entry holds, hardly tells what is asked. */
export const LITTLE_WEIGHT = 2;

/**
 * Builds the index over all entries.
 * @param wordsBesides other words with which people ask for an entry, such as those for a row of facts
 * @param expansions stems with which people ask for it, as learned
 * @param words the words of these entries, if they are known already
 */
export function indexEntries(
  entries: readonly Entry[],
  wordsBesides: (entry: Entry) => readonly string[],
  expansions: Expansions = NO_EXPANSIONS,
  words: EntryWords = wordsOfEntries(entries, wordsBesides, expansions),
): EntryIndex {
  const unknown = Math.log(1 + entries.length * 2) * UNKNOWN_SHARE;
  const weight = ({ stem, text }: Term): number => {
    const known = words.weights[words.stems.get(stem) ?? -1] ?? Number.NaN;
    return Number.isNaN(known) ? unknown * frequencyWeight(text) : known;
  };
  const search = searchOf(entries.length, words);
  // Made at the first misspelt word: a start should not wait for it.
  const spelling = lazily(() =>
    // Small words are no words of the notes, but what is misspelt may be one of them: "wich".
    spellingOf([...[...words.written].flatMap(([word, uses]) => Array<string>(uses).fill(word)), ...STOP_WORDS]),
  );
  return {
    entries,
    words,
    search: (terms, limit) => search(sortedBy(terms, (term) => -weight(term)).slice(0, MOST_TERMS), limit),
    holds: (place, stem) => holds(words, place, stem),
    knows: (stem) => words.stems.has(stem),
    weight,
    correct: (word) => nearestOf(word, spelling()(word)),
  };
}

/** Adds up what MiniSearch says of each term by itself, as it would for all of them; an entry counts by how many of the terms it holds. */
function searchOf(count: number, { stems, starts, places, scores }: EntryWords) {
  const sums = new Float64Array(count);
  const termsHeld = new Uint8Array(count);
  return (terms: readonly Term[], limit: number): ReadonlyMap<number, number> => {
    const found: number[] = [];
    for (const { stem } of terms) {
      const at = stems.get(stem);
      if (at === undefined) continue;
      const end = starts[at + 1] ?? 0;
      for (let posting = starts[at] ?? 0; posting < end; posting += 1) {
        const place = places[posting] ?? 0;
        if (termsHeld[place] === 0) found.push(place);
        termsHeld[place] = (termsHeld[place] ?? 0) + 1;
        sums[place] = (sums[place] ?? 0) + (scores[posting] ?? 0);
      }
    }
    const scoreOf = (place = 0): number => (sums[place] ?? 0) * (termsHeld[place] ?? 0);
    const best = topPlaces(found.length, limit, (at) => scoreOf(found[at])).map((at) => found[at] ?? 0);
    const scored = new Map(best.map((place) => [place, scoreOf(place) / scoreOf(best[0])]));
    for (const place of found) {
      sums[place] = 0;
      termsHeld[place] = 0;
    }
    return scored;
  };
}

/** Looks for an entry among those of a stem, which are in order. */
function holds({ stems, starts, places }: EntryWords, place: number, stem: string): boolean {
  const at = stems.get(stem);
  if (at === undefined) return false;
  let from = starts[at] ?? 0;
  let to = starts[at + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((places[middle] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from < (starts[at + 1] ?? 0) && places[from] === place;
}

/** Of several words that are as near, one with the same letters in another order is meant: "logn" is "long", not "logs". */
function nearestOf(typed: string, near: readonly NearWord[]): string | undefined {
  const letters = sortedLetters(typed);
  const swapped = near.find(({ word, distance }) => distance === near[0]?.distance && sortedLetters(word) === letters);
  return (swapped ?? near[0])?.word;
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

/** How much some words say together: the sum of their weights. */
export function weightOf(words: readonly Term[], index: Pick<EntryIndex, 'weight'>): number {
  return words.reduce((sum, word) => sum + index.weight(word), 0);
}
