import { type NearWord, spellingOf } from '../language/spelling.js';
import { STOP_WORDS } from '../language/stop-words.js';
import type { Term } from '../language/tokenize.js';
import { frequencyWeight } from '../language/word-frequency.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';
import { type EntryWords, wordsOfEntries } from './entry-words.js';
import { type Expansions, NO_EXPANSIONS } from './expansions.js';
import { topPlaces } from './top-places.js';

/** An inverted index of the entries. Entries are given by their positions. */
export interface EntryIndex {
  readonly entries: readonly Entry[];
  /** The data of the index, for a bundle to include. */
  readonly words: EntryWords;
  /** The best entries for some terms, each with its BM25 score relative to the best, 0 to 1. */
  readonly search: (terms: readonly Term[], limit: number) => ReadonlyMap<number, number>;
  /** Whether an entry contains a stem: in its headings, statement, questions, names of topics, or expansions. */
  readonly holds: (place: number, stem: string) => boolean;
  /** Whether any entry contains a stem. */
  readonly knows: (stem: string) => boolean;
  /** Weight of a term: its inverse document frequency, less for everyday English. */
  readonly weight: (term: Term) => number;
  /** Corrects a word that no entry contains. */
  readonly correct: (word: string) => string | undefined;
}

/** Weight of an unknown word, as a share of that of a word in half an entry. */
const UNKNOWN_SHARE = 0.75;
/** Terms to search for, the heaviest: others change nothing. */
const MOST_TERMS = 6;

/**
 * Builds the index over all entries.
 * @param extraWords words that queries use for an entry, such as those for a row of facts
 * @param expansions learned stems that queries use for an entry
 * @param words the data of the index, if a bundle includes it
 */
export function indexEntries(
  entries: readonly Entry[],
  extraWords: (entry: Entry) => readonly string[],
  expansions: Expansions = NO_EXPANSIONS,
  words: EntryWords = wordsOfEntries(entries, extraWords, expansions),
): EntryIndex {
  const unknown = Math.log(1 + entries.length * 2) * UNKNOWN_SHARE;
  const weight = ({ stem, text }: Term): number => {
    const known = words.weights[words.stems.get(stem) ?? -1] ?? Number.NaN;
    return Number.isNaN(known) ? unknown * frequencyWeight(text) : known;
  };
  const search = searchOf(entries.length, words);
  // Made at the first misspelt word, to start faster.
  const spelling = lazily(() =>
    // The notes do not list stop words, but a misspelt word may be one: "wich".
    spellingOf([...[...words.written].flatMap(([word, uses]) => Array<string>(uses).fill(word)), ...STOP_WORDS]),
  );
  return {
    entries,
    words,
    search: (terms, limit) => search(sortedBy(terms, (term) => -weight(term)).slice(0, MOST_TERMS), limit),
    holds: (place, stem) => {
      const at = words.stems.get(stem);
      return at !== undefined && postingOf(words, at, place) !== undefined;
    },
    knows: (stem) => words.stems.has(stem),
    weight,
    correct: (word) => closestTo(word, spelling()(word)),
  };
}

/** Sums the scores that MiniSearch computed for each term, times the number of terms in an entry, as MiniSearch itself does. */
function searchOf(count: number, { stems, starts, places, scores }: EntryWords) {
  return (terms: readonly Term[], limit: number): ReadonlyMap<number, number> => {
    const sums = new Float64Array(count);
    const termsHeld = new Uint8Array(count);
    const found: number[] = [];
    for (const at of terms.flatMap(({ stem }) => stems.get(stem) ?? [])) {
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
    return new Map(best.map((place) => [place, scoreOf(place) / scoreOf(best[0])]));
  };
}

/** Binary search for an entry among those of a stem. */
function postingOf({ starts, places }: EntryWords, at: number, place: number): number | undefined {
  let from = starts[at] ?? 0;
  const end = starts[at + 1] ?? 0;
  let to = end;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((places[middle] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from < end && places[from] === place ? from : undefined;
}

/** Among equally close words one with the same letters wins: "logn" is "long", not "logs". */
function closestTo(typed: string, near: readonly NearWord[]): string | undefined {
  const letters = sortedLetters(typed);
  const swapped = near.find(({ word, distance }) => distance === near[0]?.distance && sortedLetters(word) === letters);
  return (swapped ?? near[0])?.word;
}

function sortedLetters(word: string): string {
  return [...word].sort().join('');
}

/** Sum of the weights of some words. */
export function weightOf(words: readonly Term[], index: Pick<EntryIndex, 'weight'>): number {
  return words.reduce((sum, word) => sum + index.weight(word), 0);
}
