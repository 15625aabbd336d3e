import type { Knowledge } from '../../knowledge/knowledge.js';
import { type ExamQuestion, readExamQuestion } from '../../understand/exam-question.js';
import { parseQuery, type Query } from '../../understand/query.js';
import { type ExamFindings, examAnswer } from '../build/exam.js';
import { passageSource } from '../build/references.js';
import { type Decided, type Decider, sure } from '../decider.js';
import { topicsOfOption } from '../exam/option-topics.js';
import { statedOptions, sureEntries, unsupportedOption } from '../exam/stated.js';
import { chooseOptions, type Weighed, weigh } from '../exam/weigh.js';
import { refusal } from './refusal.js';

/** As much of a question is looked at; its end asks. */
const LONGEST_STEM = 1_500;
/** "Which of these is NOT …?" turns what speaks for an option against it. */
const TURNED =
  /\bNOT\b|\bEXCEPT\b|\bLEAST likely\b|\bwhich (?:of (?:the following|these) )?(?:\w+ ){0,2}(?:is|are|does|do|can) not\b/;
const NO_QUESTION = 'I see options, but no question: paste the question as well.';

/**
 * A pasted question with options: the option that the notes support, or why they do not decide. Options are compared, never read as
 * what is needed, and nothing that is no option is recommended.
 */
export const examQuestion: Decider = {
  name: 'exam-question',
  decide: (line, knowledge) => {
    const exam = readExamQuestion(line.text);
    if (!exam) return { declined: 'no options' };
    // Its sentences are conditions of one question: none of them is asked by itself.
    const stem = { ...parseQuery(exam.stem.slice(-LONGEST_STEM), knowledge.lexicon), sentences: [] };
    const weighed = weigh(
      stem,
      exam.options.map((option) => topicsOfOption(option, knowledge)),
      knowledge,
    );
    if (exam.stem === '') return undecided(exam, { weighed, chosen: [], stated: [] }, knowledge, NO_QUESTION);
    const judged = judgeOptions(exam, stem, weighed, knowledge);
    if (judged.chosen.length > 0 || judged.stated.length > 0) return sure(examAnswer(exam, judged, knowledge));
    if (isElsewhere(stem, weighed, knowledge)) return refusal.decide(stem, knowledge);
    return undecided(exam, judged, knowledge);
  },
};

function judgeOptions(
  { stem: asked, choose }: ExamQuestion,
  stem: Query,
  weighed: readonly Weighed[],
  knowledge: Knowledge,
): ExamFindings {
  const isTurned = TURNED.test(asked);
  const isElsewhere = mostlyOutside(weighed);
  const chosen = isTurned || isElsewhere ? [] : chooseOptions(weighed, choose);
  const mayBeStated = chosen.length === 0 && !isElsewhere;
  const find = isTurned ? unsupportedOption : statedOptions;
  const stated = mayBeStated ? find(stem, weighed, choose, knowledge) : [];
  const [entry] = sureEntries(stem, knowledge);
  const known = entry && {
    text: entry.statement.markdown,
    source: passageSource(entry.passage, 1, entry.statement),
  };
  return { weighed, chosen, stated, ...(known ? { known } : {}) };
}

function undecided(exam: ExamQuestion, judged: ExamFindings, knowledge: Knowledge, remark?: string): Decided {
  const answer = examAnswer(exam, judged, knowledge);
  return {
    answer: remark === undefined ? answer : { ...answer, remark },
    certainty: 'unsure',
    alternatives: [],
  };
}

function mostlyOutside(weighed: readonly Weighed[]): boolean {
  return weighed.filter(({ outside }) => outside !== undefined).length * 2 >= weighed.length;
}

/** Whether a question is about what the notes do not cover, or about nothing that they know. */
function isElsewhere(stem: Query, weighed: readonly Weighed[], knowledge: Knowledge): boolean {
  const outside = weighed.some((one) => one.outside !== undefined) || stem.outOfScope.length > 0;
  const touched = weighed.some(({ points, ruledOut }) => points > 0 || ruledOut !== undefined);
  const isUnknown = !touched && sureEntries(stem, knowledge).length === 0;
  if (outside) return mostlyOutside(weighed) || isUnknown;
  return isUnknown && weighed.every(({ topics }) => topics.length === 0);
}
