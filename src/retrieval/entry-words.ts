import MiniSearch, { type Options } from 'minisearch';
import { analyze, type Term, termsOf } from '../language/tokenize.js';
import { frequencyWeight, isEverydayWord } from '../language/word-frequency.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';
import type { Expansions } from './expansions.js';

/** An entry as MiniSearch is given it: its place and its stems. */
interface StemsOfEntry {
  readonly id: number;
  readonly stems: readonly string[];
}

/**
 * What takes long to find out about the words of all entries: a bundle brings it along. What MiniSearch says of each stem is kept as
 * lists of numbers: a search that only adds them up takes a fifteenth of the time of one over its maps, and they a sixth of the memory.
 */
export interface EntryWords {
  /** All stems, each with its place in `weights` and `starts`. */
  readonly stems: ReadonlyMap<string, number>;
  /** Inverse document frequency of each stem, less for everyday English; NaN for one with which people only ask for an entry. */
  readonly weights: Float64Array;
  /** Where the entries of each stem begin in `places` and `scores`; at the end, where those of the last end. */
  readonly starts: Uint32Array;
  /** The entries that hold each stem, by their places in rising order. */
  readonly places: Uint32Array;
  /** How well each of them fits a search for that stem alone: its BM25 score. */
  readonly scores: Float32Array;
  /** The words that entries say, as written, each with in how many: what a misspelt one may have been. */
  readonly written: ReadonlyMap<string, number>;
}

/** As measured on 100 real questions over AWS's documentation. */
const BM25 = { k: 1.2, b: 0.9, d: 0.5 } as const;

/** How stems are indexed: as they are. */
const SEARCH_OPTIONS: Options<StemsOfEntry> = {
  fields: ['stems'],
  extractField: ({ id, stems }, field) => (field === 'id' ? id : stems.join(' ')),
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term || null,
  searchOptions: { bm25: BM25 },
};

/**
 * Analyses and indexes the words of all entries.
 * @param wordsBesides other words with which people ask for an entry, such as those for a row of facts
 * @param expansions stems with which people ask for it, as learned
 */
export function wordsOfEntries(
  entries: readonly Entry[],
  wordsBesides: (entry: Entry) => readonly string[],
  expansions: Expansions,
): EntryWords {
  const analyzed = entries.map((entry) => analyze(textOf(entry, wordsBesides(entry))));
  const written = writtenIn(entries);
  const isSlip = slipsOf([...written].filter(([, uses]) => uses >= OFTEN * entries.length).map(([word]) => word));
  const asked = entries.map(({ key }) => expansions(key).filter((stem) => !isSlip(stem)));
  const search = new MiniSearch(SEARCH_OPTIONS);
  search.addAll(analyzed.map((terms, id) => ({ id, stems: withAsked(terms, asked[id] ?? []) })));
  const weights = weightsOf(analyzed);
  for (const stem of asked.flat()) weights.set(stem, weights.get(stem) ?? Number.NaN);
  const lists = Array.from(weights.keys(), (stem) => {
    const found = sortedBy(search.search(stem), ({ id }) => id);
    // As numbers at once: what a search returns takes some hundred bytes for each entry.
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

/** What so large a share of the entries says is met with all its misspellings. */
const OFTEN = 0.01;

/**
 * Tells misspelt words: lists of questions hold them as people type them, and a misspelt word must not be taken for one that the notes
 * know. A letter is left out, or two are swapped; with other letters it may be another word ("Deno", "demo").
 */
function slipsOf(words: readonly string[]): (stem: string) => boolean {
  const slips = new Set(
    words.flatMap((word) =>
      Array.from(word).flatMap((letter, at) => {
        const [before, after] = [word.slice(0, at), word.slice(at + 1)];
        return [before + after, before + (after[0] ?? '') + letter + after.slice(1)];
      }),
    ),
  );
  return (stem) => slips.has(stem) && stem.length >= SHORTEST_SLIP && !isEverydayWord(stem) && !words.includes(stem);
}

/** A shorter word is as well one of its own. */
const SHORTEST_SLIP = 5;

function writtenIn(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of entries.flatMap((entry) => termsOf(textOf(entry, []))))
    uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}

/** The stems of an entry, and those with which people ask for it that it has not itself. */
function withAsked(terms: readonly Term[], asked: readonly string[]): readonly string[] {
  const own = terms.map(({ stem }) => stem);
  return [...own, ...asked.filter((stem) => !own.includes(stem))];
}

/** A topic has its usual names first. */
const MOST_NAMES = 4;

/** All that an entry says and is called. */
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
