import type { Knowledge } from '../../src/knowledge/knowledge.js';
import {
  CHOICE_FEATURES,
  CONFIDENCE_FEATURES,
  CONTEXT_CHOICE_FEATURES,
  CONTEXT_CONFIDENCE_FEATURES,
  NEW_CHOICE_FEATURES,
  NEW_CONFIDENCE_FEATURES,
  OPTION_FEATURES,
  type RankWeights,
  TEXT_CHOICE_FEATURES,
  TEXT_CONFIDENCE_FEATURES,
} from '../../src/retrieval/rank-weights.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { EVALUATION_FOLDER, KINDS, type Question, readQuestions } from '../evaluate/questions.js';
import { judgedCandidates, listedCandidatesFrom } from './judged-candidates.js';
import { fitModels } from './regression.js';
import { isHeldOut, leftOutKeys, type Sample } from './training-lists.js';

/** Question sets to fit to; the evaluation uses others. */
const SETS = ['practice', 'tuned-on'] as const;

/**
 * Uses every n-th question of each kind, since our own sets contain more comparisons, explanations, recommendations and stale claims
 * than strangers ask.
 */
const EVERY: Readonly<Record<Question['kind'], number>> = {
  ask: 1,
  stale: 3,
  unanswerable: 1,
  compare: 4,
  explain: 4,
  which: 3,
};

/** Questions to fit to. */
export async function questionsToFitTo(): Promise<readonly Question[]> {
  const all = await Promise.all(SETS.map((set) => readQuestions(EVALUATION_FOLDER, set)));
  const typed = all.flat().filter(({ question }) => !question.startsWith('/'));
  return KINDS.flatMap((kind) =>
    typed.filter((question) => question.kind === kind).filter((_, position) => position % EVERY[kind] === 0),
  );
}

/** Held-out questions without an answer: every candidate for them is wrong. */
export function unanswerableHeldOut(samples: readonly Sample[]): readonly Question[] {
  return samples
    .filter((sample) => sample.label === CLASS.none && isHeldOut(sample))
    .map(({ text }) => ({ kind: 'unanswerable', question: text, says: [], not: [] }));
}

/** A third is enough for a dozen weights. */
const HELD_OUT_EVERY = 3;

/**
 * Held-out listed questions with an answer. Neighbouring entries are confused as often as for strangers' questions; the sets alone, on
 * which the classifier is nearly always right, would teach overconfidence.
 */
export function answerableHeldOut(samples: readonly Sample[]): readonly Sample[] {
  return samples
    .filter((sample) => isHeldOut(sample) && sample.label !== CLASS.none)
    .filter((_, position) => position % HELD_OUT_EVERY === 0);
}

/** Fits the choice among learned candidates, and the confidence in the best one. */
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

/** Every n-th listed text of the left-out notes is used: all would take longer and teach no more. */
const LEFT_OUT_EVERY = 3;

/**
 * Fits the choice among entries that the classifier does not know, and the confidence in the best one.
 * @param knowledge with a classifier that was trained without some notes, whose listed texts have to find their entries
 */
export function fitNewNotes(
  samples: readonly Sample[],
  knowledge: Knowledge,
): Pick<RankWeights, 'newChoice' | 'newConfidence'> {
  const leftOut = leftOutKeys(knowledge.index.entries);
  const ofThem = samples.filter(({ label, listed }) => listed && leftOut.has(label));
  const ofOthers = samples.filter((sample) => isHeldOut(sample) && !leftOut.has(sample.label));
  const used = [...ofThem.filter((_, place) => place % LEFT_OUT_EVERY === 0), ...ofOthers];
  const candidatesFor = listedCandidatesFrom(knowledge);
  const judged = used.map((sample) =>
    candidatesFor(sample).filter(({ content }) => content.kind === 'entry' && leftOut.has(content.entry.key)),
  );
  const { choice, confidence } = fitModels(judged, NEW_CHOICE_FEATURES, NEW_CONFIDENCE_FEATURES);
  return { newChoice: choice, newConfidence: confidence };
}

/** Weights before fitting: all equal. */
export const FIRST_WEIGHTS: RankWeights = {
  choice: equalWeights(CHOICE_FEATURES),
  confidence: equalWeights(CONFIDENCE_FEATURES),
  textChoice: equalWeights(TEXT_CHOICE_FEATURES),
  textConfidence: equalWeights(TEXT_CONFIDENCE_FEATURES),
  contextChoice: equalWeights(CONTEXT_CHOICE_FEATURES),
  contextConfidence: equalWeights(CONTEXT_CONFIDENCE_FEATURES),
  newChoice: equalWeights(NEW_CHOICE_FEATURES),
  newConfidence: equalWeights(NEW_CONFIDENCE_FEATURES),
  exam: equalWeights(OPTION_FEATURES),
  sure: 0.5,
  unsure: 0.2,
};

function equalWeights<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
}
