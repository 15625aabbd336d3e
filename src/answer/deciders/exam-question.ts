import type { Knowledge } from '../../knowledge/knowledge.js';
import type { ExamQuestion } from '../../understand/exam-question.js';
import type { Query } from '../../understand/query.js';
import { type Decided, type Decider, sure } from '../decider.js';
import { type ExamFindings, examAnswer } from '../exam/exam-answer.js';
import type { WeighedOption } from '../exam/options.js';
import { isMostlyOutside, readExam } from '../exam/read-exam.js';
import { type LikelyEntry, sureEntry } from '../exam/support.js';
import { refusal } from './refusal.js';

/**
 * A pasted question with options: the options that the notes support, or that they do not decide. Only options are recommended, and their
 * text is never read as a need.
 */
export const examQuestion: Decider = {
  name: 'exam-question',
  decide: ({ text }, knowledge) => {
    const read = readExam(text, knowledge);
    if (!read) return { declined: 'no options' };
    const { exam, stem, findings, likely } = read;
    if (exam.stem === '') {
      const remark = 'I see options, but no question: paste the question as well.';
      const { answer, ...decided } = undecided(exam, findings, knowledge);
      return { ...decided, answer: { ...answer, remark } };
    }
    if (findings.chosen.length > 0) return sure(examAnswer(exam, findings, knowledge));
    if (isOutOfScope(stem, findings.weighed, likely, knowledge)) return refusal.decide(stem, knowledge);
    return undecided(exam, findings, knowledge);
  },
};

function undecided(exam: ExamQuestion, findings: ExamFindings, knowledge: Knowledge): Decided {
  return { answer: examAnswer(exam, findings, knowledge), certainty: 'unsure', alternatives: [] };
}

/** Whether the notes do not cover the question, or know nothing about it. */
function isOutOfScope(
  stem: Query,
  weighed: readonly WeighedOption[],
  likely: readonly LikelyEntry[],
  knowledge: Knowledge,
): boolean {
  const isWeighed = weighed.some(({ points, ruledOut }) => points > 0 || ruledOut !== undefined);
  const isUnknown = !isWeighed && sureEntry(likely, knowledge) === undefined;
  if (stem.outOfScope.length > 0 || weighed.some(({ outside }) => outside !== undefined))
    return isMostlyOutside(weighed) || isUnknown;
  return isUnknown && weighed.every(({ topics }) => topics.length === 0);
}
