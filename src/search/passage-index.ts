import MiniSearch from 'minisearch';
import type { Passage } from '../notes/passages.js';
import type { Word } from './analysis.js';
import { subjectWeight } from './everyday-words.js';
import { lazily } from './lazily.js';
import type { Recall, Recalled } from './learned/recall.js';
import { type WeighedWords, weighWords } from './likeness.js';
import { type PassageWords, passageWords, type QuestionWords } from './passage-words.js';
import { spellingOf } from './spelling.js';

/** A passage with its words. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly words: PassageWords;
  /** The questions that it answers, weighed for comparison. */
  readonly asked: readonly AskedQuestion[];
}

/** A question that a passage answers. */
export interface AskedQuestion extends QuestionWords {
  readonly weighed: WeighedWords;
}

/** A passage that shares words with a query. Scores are MiniSearch's against the best of the search, 0 to 1. */
export interface RawHit extends IndexedPassage {
  /** What was learned about each of its statements. */
  readonly recalled: readonly Recalled[];
  /** How much more the question looks like those that the notes answer than like others. */
  readonly margin: number;
  /** Of the passage as a whole. */
  readonly relative: number;
  /** Of each of its statements, on its own with the questions that it answers. */
  readonly statements: readonly number[];
}

/** What is searched for. */
export interface Searched {
  /** The telling words. */
  readonly words: readonly Word[];
  /** The question as a whole. */
  readonly plain: string;
}

/** The words of all passages, and which passages hold them. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[];
  /** The passages that score best as a whole, and those with the statements that score best, `limit` of each at most. */
  readonly search: (query: Searched, limit: number) => readonly RawHit[];
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
const BM25 = { k: 1.2, b: 0.9, d: 0.5 } as const;
/** A word that no passage holds weighs this much of a word that only half a passage would hold. */
const UNKNOWN_SHARE = 0.75;

/** Builds the index over all passages. */
export function indexPassages(passages: readonly Passage[], recall: Recall): PassageIndex {
  const analysed = passages.map((passage) => ({ passage, words: passageWords(passage) }));
  const weights = weightsOf(analysed);
  const unknownWeight = Math.log(1 + analysed.length * 2) * UNKNOWN_SHARE;
  const weight = ({ stem, text }: Word): number => weights.get(stem) ?? unknownWeight * subjectWeight(text);
  const indexed = analysed.map(({ passage, words }): IndexedPassage => {
    const asked = lazily(() =>
      words.questions.map((question) => ({ ...question, weighed: weighWords(question.words, weight) })),
    );
    return {
      passage,
      words,
      get asked() {
        return asked();
      },
    };
  });
  const findPassages = miniSearchOver(
    indexed.map(({ words }) => words.body.join(' ')),
    weight,
  );
  const places = indexed.flatMap(({ words }, passage) =>
    words.statements.map((_, statement) => ({ passage, statement })),
  );
  const findStatements = miniSearchOver(
    indexed.flatMap(({ words }) => statementTextsOf(words)),
    weight,
  );
  // Made at the first misspelt word: a start should not wait for it.
  const spelling = lazily(() => spellingOf(everyWordOf(indexed)));
  const correct = (word: string): string | undefined => spelling()(word)[0]?.word;

  const search = ({ words, plain }: Searched, limit: number): readonly RawHit[] => {
    if (words.length === 0) return [];
    const recalled = recall.about(plain);
    const whole = findPassages(words, limit);
    const scores = new Map<number, Map<number, number>>();
    for (const [id, score] of findStatements(words, limit)) {
      const { passage, statement } = places[id] ?? { passage: -1, statement: -1 };
      scores.set(passage, (scores.get(passage) ?? new Map<number, number>()).set(statement, score));
    }
    return [...new Set([...whole.keys(), ...scores.keys(), ...recalled.likeliest(MOST_RECALLED)])].flatMap((id) => {
      const found = indexed[id];
      const statements = found?.words.statements.map((_, position) => scores.get(id)?.get(position) ?? 0) ?? [];
      return found
        ? {
            ...found,
            relative: whole.get(id) ?? 0,
            statements,
            recalled: recalled.statementsOf(id),
            margin: recalled.margin,
          }
        : [];
    });
  };

  return {
    passages: indexed,
    search,
    knows: (stem) => weights.has(stem) || recall.knows(stem),
    weight,
    correct,
  };
}

/** So many passages that the question looks like are candidates, too: it may share no word with them. */
const MOST_RECALLED = 10;

/** Each use of each word, as it is written. */
function* everyWordOf(indexed: readonly IndexedPassage[]): Iterable<string> {
  for (const { words } of indexed) {
    for (const { text } of words.own) yield text;
    for (const question of words.questions) for (const { text } of question.words) yield text;
  }
}

/** Each statement on its own, under its headings. */
function statementTextsOf({ heading, statements }: PassageWords): string[] {
  return statements.map((stems) => [...heading, ...stems].join(' '));
}

/**
 * MiniSearch over texts that are analysed already.
 * @returns a function from words to the positions of the texts that score best, each with its score against the best
 */
function miniSearchOver(
  texts: readonly string[],
  weight: (word: Word) => number,
): (words: readonly Word[], limit: number) => ReadonlyMap<number, number> {
  const index = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { bm25: BM25, combineWith: 'OR' },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return (all, limit) => {
    const words = mostTelling(all, weight);
    const found = index.search(words.map(({ stem }) => stem).join(' '), {
      // Everyday words count for less here too, or chatter would decide which passages are looked at.
      boostTerm: (_term, position) => subjectWeight(words[position]?.text ?? ''),
    });
    const best = found[0]?.score ?? 1;
    return new Map(found.slice(0, limit).map(({ id, score }) => [Number(id), score / best]));
  };
}

/** A long story has a few telling words; the others cost time and change nothing. */
const MOST_SEARCHED = 8;

function mostTelling(words: readonly Word[], weight: (word: Word) => number): readonly Word[] {
  if (words.length <= MOST_SEARCHED) return words;
  return [...words].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_SEARCHED);
}

/** Inverse document frequency of each stem, less for words of everyday English. */
function weightsOf(indexed: readonly Pick<IndexedPassage, 'words'>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  const subject = new Map<string, number>();
  for (const { words } of indexed) {
    for (const { stem, text } of words.own) if (!subject.has(stem)) subject.set(stem, subjectWeight(text));
    for (const stem of new Set(words.own.map((word) => word.stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return new Map(
    [...frequency].map(([stem, count]) => {
      const rarity = Math.log(1 + (indexed.length - count + 0.5) / (count + 0.5));
      return [stem, rarity * (subject.get(stem) ?? 1)];
    }),
  );
}
