import type { Passage } from '../../notes/passages.js';
import { type Classifier, likelihoodsOf, scorer } from './classifier.js';
import { statementClass } from './statement-key.js';

/** How much a question looks like those that a statement answers. */
export interface Recalled {
  /** Among all statements, 0 to 1. */
  readonly likelihood: number;
  /** On its own: the logarithm of how much likelier it is than by chance. */
  readonly score: number;
}

/** What was learned about each statement of each passage, in their order; nothing for a statement that is newer. */
export type Recall = (question: string) => readonly (readonly Recalled[])[];

const NOTHING: Recalled = { likelihood: 0, score: 0 };

/** Prepares the recall of what was learned from the questions that the notes list. */
export function recallOf(passages: readonly Passage[], classifier: Classifier): Recall {
  const score = scorer(classifier);
  const classes = new Map(Array.from(classifier.classes, (hash, place) => [hash, place]));
  const places = passages.map((passage) =>
    passage.statements.map(({ text }) => classes.get(statementClass(passage, text)) ?? -1),
  );
  return (question) => {
    const scores = score(question);
    const likelihoods = likelihoodsOf(scores);
    return places.map((statements) =>
      statements.map((place) =>
        place < 0 ? NOTHING : { likelihood: likelihoods[place] ?? 0, score: scores[place] ?? 0 },
      ),
    );
  };
}
