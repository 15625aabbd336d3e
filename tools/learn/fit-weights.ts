import { answerOf } from '../../src/answer/build/said.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { cardOf } from '../../src/replies/cards.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { keyOf, saidBy } from '../../src/retrieval/proposal.js';
import { choiceShares, type Measured, withChoice } from '../../src/retrieval/rank.js';
import {
  CHOICE_FEATURES,
  CONFIDENCE_FEATURES,
  LEXICAL_FEATURES,
  type RankWeights,
} from '../../src/retrieval/rank-weights.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import { understand } from '../../src/understand/understood.js';
import { fits } from '../evaluate/judge.js';
import { EVALUATION_FOLDER, KINDS, type Question, readQuestions } from '../evaluate/questions.js';
import { fitChoice, fitLogistic } from './regression.js';
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
    .filter((sample, position) => sample.label === CLASS.none && isHeldOut(sample, position))
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
    .filter((sample, position) => isHeldOut(sample, position) && sample.label !== CLASS.none)
    .filter((_, position) => position % HELD_OUT_EVERY === 0);
}

/** A candidate, and whether its answer says what it must. */
interface Judged extends Measured {
  readonly right: boolean;
}

/** Fits which of the learned candidates is meant, and how likely the best is right. */
export function fitLearned(
  questions: readonly Question[],
  heldOut: readonly Sample[],
  knowledge: Knowledge,
): Pick<RankWeights, 'choice' | 'confidence'> {
  const judged = [
    ...questions.map((question) => judgedCandidates(question, knowledge)),
    ...heldOut.map((sample) => listedCandidates(sample, knowledge)),
  ];
  const sets = judged.map((candidates) =>
    candidates.map(({ features, right }) => ({ measures: measuresOf(features, CHOICE_FEATURES), right })),
  );
  const choice = named(CHOICE_FEATURES, fitChoice(sets, CHOICE_FEATURES.length));
  const cases = judged.flatMap((candidates) => {
    const [best] = choiceShares(candidates, choice);
    const right = candidates.find(({ said }) => said === best?.said)?.right;
    return best && right !== undefined ? [{ measures: measuresOf(withChoice(best), CONFIDENCE_FEATURES), right }] : [];
  });
  return { choice, confidence: named(CONFIDENCE_FEATURES, fitLogistic(cases, CONFIDENCE_FEATURES.length)) };
}

/**
 * Fits the weights of what no list told of.
 * @param unlearned the same knowledge without a classifier, so that every entry is as a new note's
 */
export function fitLexical(questions: readonly Question[], unlearned: Knowledge): RankWeights['lexical'] {
  const cases = questions
    .filter(({ kind }) => kind === 'ask' || kind === 'unanswerable')
    .flatMap((question) => judgedCandidates(question, unlearned).slice(0, MOST_UNLEARNED))
    .map(({ features, right }) => ({ measures: measuresOf(features, LEXICAL_FEATURES), right }));
  return named(LEXICAL_FEATURES, fitLogistic(cases, LEXICAL_FEATURES.length));
}

/** So many candidates of a question are judged where nothing was learned: the others share too little with it. */
const MOST_UNLEARNED = 5;

function judgedCandidates(question: Question, knowledge: Knowledge): readonly Judged[] {
  const line = understand(question.question, knowledge.reader);
  const { candidates, services } = knowledge.retriever(line);
  return candidates.map((candidate) => ({ ...candidate, learned: true, right: isRight(candidate) }));

  function isRight({ said, probability }: Candidate): boolean {
    const { kind, says, first = [] } = question;
    if (kind === 'unanswerable' && says.length === 0) return false;
    if (said.kind === 'recommendation' && kind !== 'which') return false;
    const answer = answerOf(said, probability, line, [], knowledge, services);
    if (kind === 'which') return answer.kind === 'recommendation' && first.includes(answer.service?.id ?? 'ask-back');
    if (kind === 'compare') return answer.kind === 'comparison' && fits(question, leadingText(answer));
    if (kind === 'explain') return answer.kind === 'explanation' && fits(question, leadingText(answer));
    return fits(question, leadingText(answer));
  }
}

/** Right is what a text is listed for, however that is told. */
function listedCandidates({ text, label }: Sample, knowledge: Knowledge): readonly Judged[] {
  const { candidates, services } = knowledge.retriever(understand(text, knowledge.reader));
  const [likeliest] = [...services].sort(([, one], [, other]) => other - one);
  const entry = knowledge.index.entries.find(({ key }) => key === label);
  const wanted = entry && keyOf(saidBy(entry));
  const isListed = (said: Candidate['said']): boolean => {
    switch (label) {
      case CLASS.explain:
        return said.kind === 'explanation';
      case CLASS.compare:
        return said.kind === 'comparison';
      case CLASS.service(likeliest?.[0] ?? ''):
        return said.kind === 'recommendation';
      default:
        return keyOf(said) === wanted;
    }
  };
  return candidates.map((candidate) => ({ ...candidate, learned: true, right: isListed(candidate.said) }));
}

/** What a reply leads with must say it, not what stands below. */
function leadingText(answer: ReturnType<typeof answerOf>): string {
  const { title, lines, fields = [] } = cardOf(answer);
  if (answer.kind === 'passages') return [title, answer.lead].join('\n');
  return [title, ...lines, ...fields.map(({ value }) => value)].join('\n');
}

function measuresOf(features: Readonly<Record<string, number>>, names: readonly string[]): readonly number[] {
  return names.map((name) => features[name] ?? 0);
}

function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(
    names.map((name, index) => [name, Math.round(1000 * (values[index] ?? 0)) / 1000]),
  ) as Record<Name, number>;
}
