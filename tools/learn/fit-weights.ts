import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { CHOICE_FEATURES, CONFIDENCE_FEATURES, type RankWeights } from '../../src/retrieval/rank-weights.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { EVALUATION_FOLDER, KINDS, type Question, readQuestions } from '../evaluate/questions.js';
import { fitModels } from './fit-models.js';
import { judgedCandidates, listedCandidatesFrom } from './judged-candidates.js';
import { isHeldOut, type Sample } from './training-lists.js';

/** Sets that weights are fitted to: none of them is measured with. */
const SETS = ['practice', 'tuned-on'] as const;

/**
 * Of each kind every so many-th counts: in the sets of our own things are compared, explained and recommended far more often, and more often
 * only described, than among strangers.
 */
const EVERY: Readonly<Record<Question['kind'], number>> = {
  ask: 1,
  stale: 3,
  unanswerable: 1,
  compare: 4,
  explain: 4,
  which: 3,
};

/** Questions to fit to, each with what a right reply says. */
export async function questionsToFitTo(): Promise<readonly Question[]> {
  const all = await Promise.all(SETS.map((set) => readQuestions(EVALUATION_FOLDER, set)));
  const typed = all.flat().filter(({ question }) => !question.startsWith('/'));
  return KINDS.flatMap((kind) =>
    typed.filter((question) => question.kind === kind).filter((_, position) => position % EVERY[kind] === 0),
  );
}

/** Questions that the notes do not answer and that were not learned from: nothing found for them is right. */
export function unanswerableHeldOut(samples: readonly Sample[]): readonly Question[] {
  return samples
    .filter((sample) => sample.label === CLASS.none && isHeldOut(sample))
    .map(({ text }) => ({ kind: 'unanswerable', question: text, says: [], not: [] }));
}

/** So few of them tell as much about a dozen weights as all, in a third of the time. */
const HELD_OUT_EVERY = 3;

/**
 * Listed texts that have an answer and were not learned from. With them neighbours are mistaken for each other as often as with strangers'
 * questions; the sets alone, where the classifier is nearly always right, teach nothing about its doubts.
 */
export function answerableHeldOut(samples: readonly Sample[]): readonly Sample[] {
  return samples
    .filter((sample) => isHeldOut(sample) && sample.label !== CLASS.none)
    .filter((_, position) => position % HELD_OUT_EVERY === 0);
}

/** Fits which of the learned candidates is meant, and how likely the best is right. */
export function fitLearned(
  questions: readonly Question[],
  heldOut: readonly Sample[],
  knowledge: Knowledge,
): Pick<RankWeights, 'choice' | 'confidence'> {
  const judged = [
    ...questions.map((question) => judgedCandidates(question, knowledge)),
    ...heldOut.map(listedCandidatesFrom(knowledge)),
  ];
  return fitModels(judged, CHOICE_FEATURES, CONFIDENCE_FEATURES);
}
