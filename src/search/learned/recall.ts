import type { Passage } from '../../notes/passages.js';
import { type Classifier, likelihoodsOf, scorer } from './classifier.js';
import { hashOf } from './features.js';
import { statementClass } from './statement-key.js';

/** How much a question looks like those that a statement answers. */
export interface Recalled {
  /** Among all statements, 0 to 1. */
  readonly likelihood: number;
  /** On its own; only differences mean something. */
  readonly score: number;
  /** How much better it fits than the questions that the notes do not answer. */
  readonly margin: number;
}

/** What was learned about each statement of each passage, in their order; nothing for a statement that is newer. */
export type Recall = (question: string) => readonly (readonly Recalled[])[];

const NOTHING: Recalled = { likelihood: 0, score: 0, margin: 0 };

/** The class of the questions that the notes do not answer. */
export const UNANSWERED = 'unanswered';

/** Prepares the recall of what was learned from the questions that the notes list. */
export function recallOf(passages: readonly Passage[], classifier: Classifier): Recall {
  const score = scorer(classifier);
  const classes = new Map(Array.from(classifier.classes, (hash, place) => [hash, place]));
  const unansweredPlace = classes.get(hashOf(UNANSWERED)) ?? -1;
  const places = passages.map((passage) =>
    passage.statements.map(({ text }) => classes.get(statementClass(passage, text)) ?? -1),
  );
  return (question) => {
    const scores = score(question);
    const unanswered = scores[unansweredPlace] ?? 0;
    // Which statement it would be is one thing, whether it is any another.
    scores[unansweredPlace] = Number.NEGATIVE_INFINITY;
    const likelihoods = likelihoodsOf(scores);
    const recalled = (place: number): Recalled => {
      const own = scores[place] ?? 0;
      return { likelihood: likelihoods[place] ?? 0, score: own, margin: own - unanswered };
    };
    return places.map((statements) => statements.map((place) => (place < 0 ? NOTHING : recalled(place))));
  };
}
