import type { Passage } from '../notes/passages.js';
import type { Topic } from '../notes/topics.js';
import { type Calibration, CONFIDENCE_PARTS, PARTS, type Part, probabilityOf } from './calibration.js';
import { likenessTo, shareOfWeight, weightOfWords, weighWords } from './likeness.js';
import { logistic } from './logistic.js';
import type { IndexedPassage, PassageIndex, RawHit } from './passage-index.js';
import type { Query } from './query.js';

/** A passage with how well it fits a question. */
export interface Hit extends RawHit {
  /** How sure it is that the passage answers, 0 to 1: the one scale of confidence for all commands. */
  readonly confidence: number;
  /** Likeness of the question to each that the passage answers, in the order of `asked`. */
  readonly alike: readonly number[];
  /** How well it fits against other passages; only differences mean something. */
  readonly fit: number;
  /** What the ranking rests on, so that a miss can be explained. */
  readonly parts: Readonly<Record<Part, number>>;
}

const CANDIDATES = 14;

/** Finds the passages that fit a question, best first. */
export function rank(query: Query, index: PassageIndex, calibration: Calibration): readonly Hit[] {
  const raw = index.search(query, CANDIDATES);
  const asked = weighWords(query.words, index.weight);
  const likeness = likenessTo(asked);
  return raw
    .map((found) => {
      const { passage } = found;
      const alike = found.asked.map(({ weighed }) => likeness(weighed));
      const parts = partsOf(query, found, Math.max(0, ...alike), asked.total, index);
      return {
        ...found,
        alike,
        parts,
        // Over the parts that do not depend on the other passages found.
        confidence: probabilityOf(parts, calibration.confidence, CONFIDENCE_PARTS),
        fit: fitOf(parts, passage, calibration),
      };
    })
    .sort((a, b) => b.fit - a.fit);
}

function fitOf(parts: Hit['parts'], { kind }: Passage, { weights, kinds }: Calibration): number {
  return PARTS.reduce((sum, part) => sum + weights[part] * parts[part], kinds[kind]);
}

/**
 * Measures the parts of a passage's fit.
 * @param question likeness to the listed question that is most like it
 * @param total weight of all words of the query
 */
function partsOf(
  query: Query,
  { passage, words, relative, statements, recalled, margin }: RawHit,
  question: number,
  total: number,
  index: PassageIndex,
): Hit['parts'] {
  const likelihood = Math.min(
    1,
    recalled.reduce((sum, one) => sum + one.likelihood, 0),
  );
  const answered = logistic(margin / MARGIN_STEP);
  return {
    // Share of the question's words that the passage holds, telling words counting more.
    coverage: shareOfWeight(query.words, words.all, total, index),
    // The same for its best single statement.
    statement: Math.max(0, ...words.statements.map((stems) => shareOfWeight(query.words, stems, total, index))),
    // Likeness to a question that the passage's author listed, or to the claim that it corrects.
    question,
    // The same where it is nearly that question, word for word.
    exact: beyondLikeness(question),
    // Share of the question's words in the headings.
    heading: shareOfWeight(query.words, words.heading, total, index),
    // MiniSearch's score against the best of this search.
    relative,
    // The same for its best statement, against the best statement of this search.
    best: Math.max(0, ...statements),
    // Whether it is about the topics that the question names.
    topic: topicFit(query, passage),
    // Whether it is the fact that the question asks about, or some statement speaks of that.
    aspect: aspectFit(query, passage, words),
    // Share of the question's neighbouring words that stand together in the passage too.
    bigrams: bigramShare(query, words.sequence),
    // Whether it holds a number where the question asks for one.
    number: query.wantsFigure && passage.statements.some(({ text }) => FIGURE.test(text)) ? 1 : 0,
    // Whether it defines something where the question asks for a definition.
    definition: passage.kind === 'definition' && query.form === 'definition' ? 1 : 0,
    // How much telling text of the question it holds at all: one common word proves nothing.
    evidence: shareReached(
      weightOfWords(query.words, index, ({ stem }) => words.all.has(stem)),
      HALF_EVIDENCE,
    ),
    // Whether it is what such questions were listed for, among all passages.
    likely: likelihood,
    // The same by orders of magnitude: one chance in a hundred is more than none.
    likelihood: orderOf(likelihood),
    // Whether the question looks like any that was listed for it at all.
    familiar: shareReached(Math.max(0, ...recalled.map(({ score }) => score)), HALF_FAMILIAR),
    // Whether it looks more like the questions that notes answer than like others.
    answered,
    // Both at once: neither proves much alone.
    meant: likelihood * answered,
    // Whether the question names any topic: one that names none is more often about something else.
    named: query.topics.length > 0 ? 1 : 0,
    // Whether it asks for a quantity: without a number, or for another one, the passage is no answer.
    quantity: query.wantsFigure ? 1 : 0,
    // How many telling words it has: no passage holds all of a long story, and chance alone covers a short line.
    length: Math.min(1, query.words.length / LONG_QUESTION),
  };
}

/** Likelihoods down to this count. */
const SMALLEST_ORDER = -4;

/** A likelihood by orders of magnitude, 0 for one in ten thousand and 1 for certainty. */
export function orderOf(likelihood: number): number {
  return Math.max(0, 1 - Math.log10(Math.max(likelihood, Number.MIN_VALUE)) / SMALLEST_ORDER);
}

/** Three of these are nearly certain. */
const MARGIN_STEP = 3;

/** Half way to certain at this score. */
const HALF_FAMILIAR = 10;

/** Telling words from which on a question counts as long. */
const LONG_QUESTION = 12;
/** Likeness of two questions from which on they are the same question. */
const NEARLY_THE_SAME = 0.7;

/** How nearly a question is a listed one, word for word: 0 up to a certain likeness, 1 for the very same. */
export function beyondLikeness(likeness: number): number {
  return Math.max(0, (likeness - NEARLY_THE_SAME) / (1 - NEARLY_THE_SAME));
}

function aspectFit(
  { factKeys, aspectStems }: Query,
  { factKey }: Passage,
  { statements }: IndexedPassage['words'],
): number {
  if (factKey !== undefined) return factKeys.includes(factKey) ? 1 : 0;
  return statements.some((stems) => holdsAny(stems, aspectStems)) ? 0.5 : 0;
}

/** Whether any of some stems is among others. */
export function holdsAny(stems: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const stem of wanted) if (stems.has(stem)) return true;
  return false;
}

/** Half way to certain at this weight, about that of one rare word. */
const HALF_EVIDENCE = 6;

/** How near to certainty a value comes that is half way there at `half`. */
function shareReached(value: number, half: number): number {
  return value / (value + half);
}

/** A service named beside a term is what the question is about: "does Lambda scale to zero?" */
const TERM_SHARE = 0.4;

/** 1 for a passage about every topic named, 0 for one about none of them, 0.5 where the question names none. */
function topicFit({ topics }: Query, passage: Passage): number {
  if (topics.length === 0) return 0.5;
  const shareOf = (topic: Topic): number => (topic.term ? TERM_SHARE : 1);
  const fits = (topic: Topic): number => (passage.topics.includes(topic) ? 1 : topic.note === passage.note ? 0.7 : 0);
  const named = topics.reduce((sum, topic) => sum + shareOf(topic), 0);
  const about = topics.reduce((sum, topic) => sum + shareOf(topic) * fits(topic), 0);
  // A difference between two topics is beside the point where only one of them was named.
  return Math.min(1, about / named) * Math.min(1, topics.length / passage.topics.length);
}

function bigramShare({ words }: Query, sequence: string): number {
  if (words.length < 2) return 0;
  const pairs = words.slice(1).map(({ stem }, position) => ` ${words[position]?.stem} ${stem} `);
  return pairs.filter((pair) => sequence.includes(pair)).length / pairs.length;
}

/** A number in a text, with or without a dollar sign; digits inside a name ("c5") are none. */
export const FIGURE = /(?<![\w.-])\$?\d[\d,.]*/;
