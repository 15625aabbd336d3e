import MiniSearch from 'minisearch';
import type { Passage } from '../notes/passages.js';
import { wordsOf } from './analysis.js';
import { spellingOf } from './spelling.js';

/** A passage that shares words with a query, with MiniSearch's raw score. */
export interface RawHit {
  readonly passage: Passage;
  readonly score: number;
}

/** The words of all passages, and which passages hold them. */
export interface PassageIndex {
  readonly passages: readonly Passage[];
  /** Passages that hold at least one of the stems, best score first, `limit` at most. */
  search(stems: readonly string[], limit: number): readonly RawHit[];
  /** How telling a stem is: the rarer, the higher; 0 for one that no passage holds. */
  weight(stem: string): number;
  /** The word of the notes that was probably meant, for a word that no passage holds. */
  correct(word: string): string | undefined;
}

/**
 * Field weights and BM25 parameters as measured on 100 real questions over AWS's documentation: one field with path and text,
 * a title beside it at 0.15 (a boost of 2 costs 9 points), terms joined by OR, no prefix or fuzzy search on words that the index holds.
 */
const BOOST = { body: 1, title: 0.15, questions: 0.6 } as const;
const BM25 = { k: 1.2, b: 0.9, d: 0.5 } as const;

/** Builds the index over all passages. */
export function indexPassages(passages: readonly Passage[]): PassageIndex {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const index = new MiniSearch<Passage>({
    idField: 'id',
    fields: Object.keys(BOOST),
    extractField: (passage, field) => (field === 'id' ? passage.id : fieldText(passage, field)),
    tokenize: (text) => wordsOf(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, bm25: BM25, combineWith: 'OR', tokenize: (text) => text.split(' ') },
  });
  index.addAll(passages);
  const vocabulary = vocabularyOf(passages);
  const suggest = spellingOf(vocabulary.words);
  return {
    passages,
    search: (stems, limit) =>
      index
        .search(stems.join(' '))
        .slice(0, limit)
        .flatMap(({ id, score }) => {
          const passage = byId.get(id);
          return passage ? { passage, score } : [];
        }),
    weight: (stem) => vocabulary.weights.get(stem) ?? 0,
    correct: (word) => suggest(word)[0]?.word,
  };
}

function fieldText(passage: Passage, field: string): string {
  if (field === 'title') return passage.topics.flatMap((topic) => [topic.name, ...topic.names]).join(' ');
  if (field === 'questions') return passage.questions.join(' ');
  return [...passage.path, passage.claim ?? '', ...passage.statements.map(({ text }) => text)].join(' ');
}

/** All words of the passages, and the inverse document frequency of each stem. */
function vocabularyOf(passages: readonly Passage[]): { words: Set<string>; weights: Map<string, number> } {
  const words = new Set<string>();
  const frequency = new Map<string, number>();
  for (const passage of passages) {
    const stems = new Set<string>();
    for (const word of Object.keys(BOOST).flatMap((field) => wordsOf(fieldText(passage, field)))) {
      words.add(word.text);
      stems.add(word.stem);
    }
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  for (const [stem, count] of frequency) {
    weights.set(stem, Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)));
  }
  return { words, weights };
}
