import { measureOptions } from '../../src/answer/exam/option-features.js';
import { weighOptions } from '../../src/answer/exam/options.js';
import { likelyEntries } from '../../src/answer/exam/support.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { OPTION_FEATURES, type RankWeights } from '../../src/retrieval/rank-weights.js';
import { parseWhole } from '../../src/understand/query.js';
import { type ExamQuestion, readExam } from '../evaluate/exam-questions.js';
import { type Case, fitChoice, named } from './regression.js';

/** Sets to fit to, and which of their questions; `npm run eval:exam` measures with the others. */
const SETS: readonly { readonly file: string; readonly includes: (index: number) => boolean }[] = [
  { file: 'exam', includes: (index) => index % 2 === 0 },
  { file: 'exam-spent', includes: () => true },
  { file: 'exam-practice', includes: () => true },
];
/** A penalty for large weights; in five folds of 441 questions, 0.002 left more undecided at as many wrong. */
const DECAY = 0.0005;

/** Fits what speaks for an option of an exam question, to questions that the notes can decide. */
export async function fitExam(knowledge: Knowledge): Promise<RankWeights['exam']> {
  const sets = await Promise.all(
    SETS.map(async ({ file, includes }) => (await readExam(file)).filter((_, index) => includes(index))),
  );
  const decidable = sets.flat().filter((question) => question.decidable && question.inScope);
  const cases = decidable.map((question) => casesOf(question, knowledge));
  return named(OPTION_FEATURES, fitChoice(cases, OPTION_FEATURES.length, DECAY));
}

function casesOf({ question, options, key }: ExamQuestion, knowledge: Knowledge): readonly Case[] {
  const stem = parseWhole(question, knowledge.lexicon);
  const lettered = options.map((text, at) => ({ letter: String.fromCharCode(65 + at), text }));
  const measured = measureOptions(
    stem,
    weighOptions(stem, lettered, knowledge),
    likelyEntries(stem, knowledge),
    knowledge,
  );
  return measured.map(({ option, features }) => ({
    measures: OPTION_FEATURES.map((name) => features[name]),
    right: key.includes(option.letter),
  }));
}
