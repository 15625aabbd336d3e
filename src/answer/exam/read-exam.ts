import type { Knowledge } from '../../knowledge/knowledge.js';
import { isEverydayWord } from '../../language/word-frequency.js';
import { type ExamQuestion, readExamQuestion } from '../../understand/exam-question.js';
import { parseWhole, type Query } from '../../understand/query.js';
import { statementSource } from '../parts/references.js';
import { chooseExceptions, chooseOptions, fittingOptions } from './choose.js';
import { contradictedOptions } from './contradicted.js';
import type { ExamFindings } from './exam-answer.js';
import { measureOptions } from './option-features.js';
import { type WeighedOption, weighOptions } from './options.js';
import { responsibleOptions } from './responsible.js';
import { type LikelyEntry, likelyEntries, sureEntry } from './support.js';

/** Characters to read of a stem, from its end, where the question is. */
const LONGEST_STEM = 1_500;

/** A pasted question with all that is found on it. */
export interface ReadExam {
  readonly exam: ExamQuestion;
  readonly stem: Query;
  readonly findings: ExamFindings;
  readonly likely: readonly LikelyEntry[];
}

/** Reads a pasted question and weighs its options; undefined for any other text. */
export function readExam(text: string, knowledge: Knowledge): ReadExam | undefined {
  const exam = readExamQuestion(text);
  if (!exam) return undefined;
  // The sentences of a stem are conditions of one question, so none is answered on its own.
  const stem = parseWhole((exam.regularStem ?? exam.stem).slice(-LONGEST_STEM), knowledge.lexicon);
  const weighed = weighOptions(stem, exam.options, knowledge);
  if (exam.stem === '') return { exam, stem, findings: { weighed, chosen: [] }, likely: [] };
  const likely = likelyEntries(stem, knowledge);
  const found = findingsFor(exam, stem, weighed, likely, knowledge);
  const isVain = namesNothing(stem) && weighed.every(({ points }) => points === 0);
  return { exam, stem, findings: isVain ? { ...found, chosen: [] } : found, likely };
}

function findingsFor(
  { regularStem, choose }: ExamQuestion,
  stem: Query,
  weighed: readonly WeighedOption[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): ExamFindings {
  const measured = measureOptions(stem, weighed, likely, knowledge);
  const isForeign = isMostlyOutside(weighed);
  if (regularStem !== undefined) {
    const contradicted = contradictedOptions(stem, measured, knowledge);
    const chosen = isForeign ? [] : chooseExceptions(measured, contradicted, choose, knowledge);
    return { weighed, chosen, contradicted, fitting: fittingOptions(measured) };
  }
  const responsible = responsibleOptions(stem, measured, likely, knowledge);
  const chosen = responsible ?? (isForeign ? [] : chooseOptions(measured, choose, knowledge));
  const entry = sureEntry(likely, knowledge);
  if (!entry) return { weighed, chosen };
  const source = statementSource(entry, 1);
  return { weighed, chosen, known: { text: entry.statement.markdown, source } };
}

/** Whether a stem has no word of the field, so that a statement can only be like it by chance. */
function namesNothing({ topics, terms }: Query): boolean {
  return topics.length === 0 && terms.every(({ text }) => isEverydayWord(text));
}

/** Whether most of the options are of services that the notes do not cover. */
export function isMostlyOutside(weighed: readonly WeighedOption[]): boolean {
  return weighed.filter(({ outside }) => outside !== undefined).length * 2 >= weighed.length;
}
