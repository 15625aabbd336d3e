import MiniSearch from 'minisearch';
import type { Passage } from '../notes/passages.js';
import type { Word } from './analysis.js';
import { subjectWeight } from './everyday-words.js';
import { type PassageWords, passageWords } from './passage-words.js';
import { spellingOf } from './spelling.js';

/** A passage with its words. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly words: PassageWords;
}

/** A passage that shares words with a query, with MiniSearch's raw score. */
export interface RawHit extends IndexedPassage {
  readonly score: number;
}

/** The words of all passages, and which passages hold them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[];
  /** Passages that hold at least one of the words, best score first, `limit` at most. */
  readonly search: (words: readonly Word[], limit: number) => readonly RawHit[];
  /** Whether some passage holds the stem. */
  readonly knows: (stem: string) => boolean;
  /** How telling a word is: the rarer in the notes and in everyday English, the higher. */
  readonly weight: (word: Word) => number;
  /** The word of the notes that was probably meant, for a word that no passage holds. */
  readonly correct: (word: string) => string | undefined;
}

/**
 * Field weights and BM25 parameters as measured on 100 real questions over AWS's documentation: one field with path and text,
 * a title beside it at 0.15 (a boost of 2 costs 9 points), terms joined by OR, no prefix or fuzzy search on words that the index holds.
 */
const BOOST = { body: 1, title: 0.15, questions: 0.6 } as const;
const BM25 = { k: 1.2, b: 0.9, d: 0.5 } as const;

/** Builds the index over all passages. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const indexed = passages.map((passage) => ({ passage, words: passageWords(passage) }));
  const search = miniSearchOver(indexed);
  const weights = weightsOf(indexed);
  const unknownWeight = Math.log(1 + indexed.length * 2);
  const correct = spellingOf(indexed.flatMap(({ words }) => words.every.map(({ text }) => text)));
  return {
    passages: indexed,
    search: (words, limit) =>
      search
        .search(words.map(({ stem }) => stem).join(' '), {
          // Everyday words count for less here too, or chatter would decide which passages are looked at.
          boostTerm: (_term, position) => subjectWeight(words[position]?.text ?? ''),
        })
        .slice(0, limit)
        .flatMap(({ id, score }) => {
          const found = indexed[Number(id)];
          return found ? { ...found, score } : [];
        }),
    knows: (stem) => weights.has(stem),
    weight: ({ stem, text }) => weights.get(stem) ?? unknownWeight * subjectWeight(text),
    correct: (word) => correct(word)[0]?.word,
  };
}

/** The texts are analysed already, so the index only has to cut at blanks. */
function miniSearchOver(indexed: readonly IndexedPassage[]): MiniSearch {
  const search = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR' },
  });
  search.addAll(
    indexed.map(({ words }, id) => ({
      id,
      body: words.body.join(' '),
      title: words.title.join(' '),
      questions: words.questions.flatMap((question) => question.words.map(({ stem }) => stem)).join(' '),
    })),
  );
  return search;
}

/** Inverse document frequency of each stem, less for words of everyday English. */
function weightsOf(indexed: readonly IndexedPassage[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  const subject = new Map<string, number>();
  for (const { words } of indexed) {
    for (const stem of words.all) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    for (const { stem, text } of words.every) {
      if (!subject.has(stem)) subject.set(stem, subjectWeight(text));
    }
  }
  return new Map(
    [...frequency].map(([stem, count]) => {
      const rarity = Math.log(1 + (indexed.length - count + 0.5) / (count + 0.5));
      return [stem, rarity * (subject.get(stem) ?? 1)];
    }),
  );
}
