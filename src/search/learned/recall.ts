import type { Passage } from '../../notes/passages.js';
import { type Classifier, likelihoodsOf, logSumOf, type Scores, scorer } from './classifier.js';
import { featuresOf } from './features.js';
import { statementKey } from './statement-key.js';

/** How much a question looks like those that a statement answers. */
export interface Recalled {
  /** Among all statements, 0 to 1. */
  readonly likelihood: number;
  /** On its own; only differences mean something. */
  readonly score: number;
}

/** What was learned from the questions that the notes list. */
export interface Recall {
  /** Looks at a question. */
  readonly about: (question: string) => {
    /** How much better some statement fits than the questions that no note answers; several may hold the same answer. */
    readonly margin: number;
    /** Places of the passages that the question most likely asks for, the likeliest first; none that is hardly likely. */
    readonly likeliest: (limit: number) => readonly number[];
    /** What was learned about each statement of the passage at a place; nothing for a statement that is newer. */
    readonly statementsOf: (place: number) => readonly Recalled[];
  };
  /** Whether the stem stands in any listed question. */
  readonly knows: (stem: string) => boolean;
}

/** The class of the questions that the notes do not answer. */
export const UNANSWERED = 'unanswered';

const NOTHING: Recalled = { likelihood: 0, score: 0 };
/** With less than this a statement is not what is asked for. */
const LEAST_LIKELY = 0.002;

/** A statement of some passage, and its class; none for a statement that is newer than what was learned. */
interface Learned {
  readonly passage: number;
  readonly label: number | undefined;
}

/** Prepares the recall of what was learned. */
export function recallOf(passages: readonly Passage[], classifier: Classifier): Recall {
  const { scoresOf, knows, labelOf } = scorer(classifier, featuresOf);
  const statements = passages.map((passage, place) =>
    passage.statements.map(({ text }): Learned => ({ passage: place, label: labelOf(statementKey(passage, text)) })),
  );
  const unanswered = labelOf(UNANSWERED);
  const passageOf = passagesByLabel(statements.flat(), classifier.classes.length);
  return {
    knows,
    about: (question) => {
      const scores = scoresOf(question);
      const elsewhere = takeOut(scores, unanswered);
      const all = logSumOf(scores);
      const likelihoods = likelihoodsOf(scores, all);
      const recognised = featuresOf(question, 'words').some(knows);
      return {
        margin: all - elsewhere,
        // Without a word that was ever learned, likelihoods only say which statements have the longest lists.
        likeliest: (limit) => (recognised ? likeliestPassages(likelihoods, passageOf, limit) : []),
        statementsOf: (place) =>
          (statements[place] ?? []).map(({ label }) => {
            if (label === undefined) return NOTHING;
            return { likelihood: likelihoods[label] ?? 0, score: scores[label] ?? 0 };
          }),
      };
    },
  };
}

/** Which statement it would be is one thing, whether it is any another. */
function takeOut(scores: Scores, label: number | undefined): number {
  if (label === undefined) return 0;
  const score = scores[label] ?? 0;
  scores[label] = Number.NEGATIVE_INFINITY;
  return score;
}

/** The passage of each class; the first where several hold the same statement. */
function passagesByLabel(statements: readonly Learned[], count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (const { passage, label } of statements) if (label !== undefined && places[label] === -1) places[label] = passage;
  return places;
}

function likeliestPassages(likelihoods: Float32Array, passageOf: Int32Array, limit: number): readonly number[] {
  const likely: { readonly passage: number; readonly likelihood: number }[] = [];
  for (const [label, likelihood] of likelihoods.entries()) {
    const passage = passageOf[label] ?? -1;
    if (likelihood >= LEAST_LIKELY && passage >= 0) likely.push({ passage, likelihood });
  }
  likely.sort((a, b) => b.likelihood - a.likelihood);
  return [...new Set(likely.map(({ passage }) => passage))].slice(0, limit);
}
