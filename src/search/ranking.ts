import type { Statement } from '../notes/note.js';
import type { Passage, PassageKind } from '../notes/passages.js';
import type { Word } from './analysis.js';
import { likeness, weightOfWords } from './likeness.js';
import type { IndexedPassage, PassageIndex } from './passage-index.js';
import type { Query } from './query.js';

/** A passage with how well it fits a question: the one scale of confidence for all commands. */
export interface Hit extends IndexedPassage {
  /** 0 to 1. */
  readonly score: number;
  /** The parts of the score, so that a miss can be explained. */
  readonly parts: ScoreParts;
}

/** Each part runs from 0 to 1. */
export interface ScoreParts {
  /** Share of the question's words that the passage holds, telling words counting more. */
  readonly coverage: number;
  /** The same for its best single statement. */
  readonly statement: number;
  /** Likeness to a question that the passage's author listed, or to the claim that it corrects. */
  readonly question: number;
  /** MiniSearch's score against the best of this search. */
  readonly relative: number;
  /** Whether it is about the topics that the question names. */
  readonly topic: number;
  /** Whether it tells what the question asks about. */
  readonly aspect: number;
  /** Share of the question's neighbouring words that stand together in the passage too. */
  readonly bigrams: number;
  /** Whether it holds a number where the question asks for one. */
  readonly number: number;
}

const CANDIDATES = 60;
const WEIGHT: Readonly<Record<keyof ScoreParts, number>> = {
  coverage: 0.26,
  statement: 0.1,
  question: 0.22,
  relative: 0.12,
  topic: 0.18,
  aspect: 0.06,
  bigrams: 0.06,
  number: 0,
};
/** A fact row or an old claim is a worse answer than a section that says as much. */
const TRUST: Readonly<Record<PassageKind, number>> = {
  section: 1,
  definition: 0.96,
  difference: 0.92,
  fact: 0.9,
  correction: 0.95,
};
const PARTS = Object.keys(WEIGHT) as (keyof ScoreParts)[];

/** Finds the passages that fit a question, best first. */
export function rank(query: Query, index: PassageIndex): readonly Hit[] {
  const raw = index.search(
    query.words.map(({ stem }) => stem),
    CANDIDATES,
  );
  const best = raw[0]?.score ?? 1;
  const hits = raw.map(({ passage, words, score }) => {
    const parts = scoreParts(query, { passage, words }, score / best, index);
    const sum = PARTS.reduce((total, part) => total + WEIGHT[part] * parts[part], 0);
    return { passage, words, score: sum * TRUST[passage.kind], parts };
  });
  return hits.sort((a, b) => b.score - a.score);
}

function scoreParts(
  query: Query,
  { passage, words }: IndexedPassage,
  relative: number,
  index: PassageIndex,
): ScoreParts {
  const total = weightOfWords(query.words, index);
  return {
    coverage: share(query.words, words.all, total, index),
    statement: Math.max(0, ...words.statements.map((stems) => share(query.words, stems, total, index))),
    question: Math.max(0, ...words.questions.map((question) => likeness(query.words, question, index))),
    relative,
    topic: topicFit(query, passage),
    aspect: passage.factKey !== undefined && query.factKeys.includes(passage.factKey) ? 1 : 0,
    bigrams: bigramShare(query, words.sequence),
    number: query.form === 'quantity' && passage.statements.some(({ text }) => QUANTITY.test(text)) ? 1 : 0,
  };
}

function share(words: readonly Word[], stems: ReadonlySet<string>, total: number, index: PassageIndex): number {
  return total === 0 ? 0 : weightOfWords(words, index, ({ stem }) => stems.has(stem)) / total;
}

/** 1 for a passage about every topic named, 0 for one about none of them, 0.5 where the question names none. */
function topicFit({ topics }: Query, passage: Passage): number {
  if (topics.length === 0) return 0.5;
  const about = topics.filter((topic) => passage.topics.includes(topic));
  const near = topics.filter((topic) => !about.includes(topic) && topic.note === passage.note);
  return (about.length + 0.7 * near.length) / topics.length;
}

function bigramShare({ words }: Query, sequence: string): number {
  if (words.length < 2) return 0;
  const pairs = words.slice(1).map(({ stem }, position) => ` ${words[position]?.stem} ${stem} `);
  return pairs.filter((pair) => sequence.includes(pair)).length / pairs.length;
}

const QUANTITY = /(?<![\w.-])\$?\d[\d,.]*/;

/**
 * The statement of a passage that answers best, and the others after it.
 * Words of the topic's own name do not count: every statement holds them.
 */
export function leadFirst(query: Query, { passage, words }: IndexedPassage, index: PassageIndex): readonly Statement[] {
  const names = new Set(words.title);
  const wanted = query.words.filter(({ stem }) => !names.has(stem));
  const scored = passage.statements.map((statement, position) => {
    const shared = weightOfWords(wanted, index, ({ stem }) => words.statements[position]?.has(stem) ?? false);
    const number = query.form === 'quantity' && QUANTITY.test(statement.text) ? 1.5 : 0;
    return { statement, position, score: shared + number - position * 0.05 };
  });
  return scored.sort((a, b) => b.score - a.score || a.position - b.position).map(({ statement }) => statement);
}
