import MiniSearch, { type Options } from 'minisearch';
import { analyze, stemOf, type Term, termsOf } from '../language/tokenize.js';
import { frequencyWeight, isEverydayWord } from '../language/word-frequency.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';
import type { Expansions } from './expansions.js';

/** An entry for MiniSearch; the id is its position. */
interface StemsOfEntry {
  readonly id: number;
  readonly stems: readonly string[];
}

/**
 * The data of the index, which takes long to compute, so a bundle includes it. Scores of MiniSearch as arrays: a search takes a fifteenth
 * of the time and a sixth of the memory of its maps.
 */
export interface EntryWords {
  /** Position of each stem in `weights` and `starts`. */
  readonly stems: ReadonlyMap<string, number>;
  /** Inverse document frequency of each stem, less for everyday English; NaN for stems that occur only in expansions. */
  readonly weights: Float64Array;
  /** Start of the entries of each stem in `places` and `scores`; one more element for the end of the last. */
  readonly starts: Uint32Array;
  /** Positions of the entries that contain each stem, ascending. */
  readonly places: Uint32Array;
  /** BM25 score of each of them for that stem alone. */
  readonly scores: Float32Array;
  /** The words of the entries as written, with the number of entries, for spelling correction. */
  readonly written: ReadonlyMap<string, number>;
}

/** Measured with 100 real questions about AWS documentation. */
const BM25 = { k: 1.2, b: 0.9, d: 0.5 } as const;

/** Stems are indexed as they are. */
const SEARCH_OPTIONS: Options<StemsOfEntry> = {
  fields: ['stems'],
  extractField: ({ id, stems }, field) => (field === 'id' ? id : stems.join(' ')),
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term || null,
  searchOptions: { bm25: BM25 },
};

/**
 * Computes the data of the index.
 * @param extraWords words that queries use for an entry, such as those for a row of facts
 * @param expansions learned stems that queries use for an entry
 */
export function wordsOfEntries(
  entries: readonly Entry[],
  extraWords: (entry: Entry) => readonly string[],
  expansions: Expansions,
): EntryWords {
  const analyzed = entries.map((entry) => analyze(textOf(entry, extraWords(entry))));
  const written = writtenIn(entries);
  const isMisspelling = misspellingsOf(
    [...written].filter(([, uses]) => uses >= FREQUENT * entries.length).map(([word]) => word),
  );
  const asked = entries.map(({ key }) => expansions(key).filter((stem) => !isMisspelling(stem)));
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(analyzed.map((terms, id) => ({ id, stems: withExpansions(terms, asked[id] ?? []) })));
  const weights = weightsOf(analyzed);
  for (const stem of asked.flat()) weights.set(stem, weights.get(stem) ?? Number.NaN);
  const lists = Array.from(weights.keys(), (stem) => {
    const found = sortedBy(search.search(stem), ({ id }) => id);
    // Converted at once: a search result takes some hundred bytes for each entry.
    return {
      places: Uint32Array.from(found, ({ id }) => id),
      scores: Float32Array.from(found, ({ score }) => score),
    };
  });
  const starts = new Uint32Array(lists.length + 1);
  for (const [at, { places }] of lists.entries()) starts[at + 1] = (starts[at] ?? 0) + places.length;
  const [places, scores] = [new Uint32Array(starts.at(-1) ?? 0), new Float32Array(starts.at(-1) ?? 0)];
  for (const [at, list] of lists.entries()) {
    places.set(list.places, starts[at]);
    scores.set(list.scores, starts[at]);
  }
  return {
    stems: new Map(Array.from(weights.keys(), (stem, at) => [stem, at])),
    weights: Float64Array.from(weights.values()),
    starts,
    places,
    scores,
    written,
  };
}

/** Share of the entries from which a word occurs in lists with all its misspellings. */
const FREQUENT = 0.01;

/**
 * Detects misspellings of frequent words in expansions, which come from questions as typed: the index must not know them as words. Only a
 * missing letter or two swapped ones count; a changed letter may make another word ("Deno", "demo").
 */
function misspellingsOf(words: readonly string[]): (stem: string) => boolean {
  const misspellings = new Set(
    words.flatMap((word) =>
      Array.from(word).flatMap((letter, at) => {
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        return [before + after, before + (after[0] ?? '') + letter + after.slice(1)].map(stemOf);
      }),
    ),
  );
  const known = new Set(words.flatMap((word) => [word, stemOf(word)]));
  return (stem) => misspellings.has(stem) && stem.length >= SHORTEST && !isEverydayWord(stem) && !known.has(stem);
}

/** Shorter stems may be words of their own. */
const SHORTEST = 5;

function writtenIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of entries.flatMap((entry) => termsOf(textOf(entry, []))))
    uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}

/** The stems of an entry and its expansions. */
function withExpansions(terms: readonly Term[], asked: readonly string[]): readonly string[] {
  const own = terms.map(({ stem }) => stem);
  return [...own, ...asked.filter((stem) => !own.includes(stem))];
}

/** Names of a topic to index, the usual ones first. */
const MOST_NAMES = 4;

/** The text of an entry with its headings, names and questions. */
function textOf({ passage, statement, question }: Entry, besides: readonly string[]): string {
  const { path, topics, claim, task, error, askedAs } = passage;
  return [
    ...path,
    ...topics.flatMap(({ names }) => names.slice(0, MOST_NAMES)),
    claim ?? '',
    statement.text,
    question ?? '',
    ...(askedAs ?? []),
    ...(task?.steps.map(({ text }) => text) ?? []),
    ...(error ? [...error.shownAs, ...error.causes.map(({ text }) => text)] : []),
    ...besides,
  ].join(' . ');
}

function weightsOf(analyzed: readonly (readonly Term[])[]): Map<string, number> {
  const frequency = new Map<string, number>();
  const everyday = new Map<string, number>();
  for (const terms of analyzed) {
    for (const { stem, text } of terms) if (!everyday.has(stem)) everyday.set(stem, frequencyWeight(text));
    for (const stem of new Set(terms.map((term) => term.stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return new Map(
    [...frequency].map(([stem, count]) => [
      stem,
      Math.log(1 + (analyzed.length - count + 0.5) / (count + 0.5)) * (everyday.get(stem) ?? 1),
    ]),
  );
}
