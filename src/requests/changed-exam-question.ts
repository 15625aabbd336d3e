import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { withDuration } from '../recommend/named-sizes.js';
import { readExamQuestion } from '../understand/exam-question.js';

/** "What if it takes 20 minutes?", "and if it can't be interrupted", "suppose it runs all day". */
const SUPPOSES =
  /^\W*(?:(?:and|but|ok|okay|so|hm+|then)\W+)*(?:(?:what|how about|what about) (?:if|when)|if|suppose|imagine|let['’]?s say)\b[\s,:]*(?<change>\S.*?)[\s?!.]*$/is;
/** Longer lines suppose more than a fact, in characters. */
const LONGEST_FACT = 200;
/** What may, must or is done: "can not be interrupted". */
const SAID_OF =
  /\b(?:can|could|may|might|must|should|will|is|are|was)(?:\s+not|n['’]t|not)?\s+(?:(?:also|always|never|only|sometimes) )?(?:be\s+)?(?<what>\p{L}{4,})/giu;

/** An exam question with a changed fact: as its only one, if that is decided otherwise than before and the fact among others is not. */
export function supposedExam(line: string, exam: string, knowledge: Knowledge): string | undefined {
  const [among, only] = changedExamQuestions(exam, line);
  if (among === undefined || only === undefined) return among;
  const [before, now, alone] = [exam, among, only].map((text) => chosenIn(answerLine(text, knowledge)));
  return alone !== '' && now === before && alone !== before ? only : among;
}

function chosenIn(answer: Answer): string {
  return answer.kind === 'exam' ? answer.chosen.join() : '';
}

/**
 * A pasted exam question with a fact that a second line changes: in place of what its stem says of that, or else as its last fact and also
 * as its only one, since it may contradict what stands in other words.
 * @returns none if the line before is no exam question, or this one supposes nothing
 */
function changedExamQuestions(before: string, line: string): readonly string[] {
  const change = line.length > LONGEST_FACT ? undefined : SUPPOSES.exec(line)?.groups?.['change'];
  const question = change === undefined ? undefined : readExamQuestion(before);
  if (change === undefined || !question) return [];
  const { stem, options } = question;
  const listed = options.map(({ letter, text }) => `${letter}. ${text}`).join('\n');
  const replaced = withDuration(stem, change) ?? withOtherSaying(stem, change);
  const at = Math.max(...['. ', '! ', '? ', '\n'].map((end) => stem.trimEnd().lastIndexOf(end))) + 1;
  const [facts, asks] = [stem.slice(0, at).trim(), stem.slice(at).trim()];
  const stems = replaced === undefined ? [`${facts} ${change}. ${asks}`, `${change}. ${asks}`] : [replaced];
  return stems.map((changed) => `${changed.trim()}\n${listed}`);
}

/** The stem with "cannot be interrupted" in place of "can be interrupted". */
function withOtherSaying(stem: string, change: string): string | undefined {
  const [said] = change.matchAll(SAID_OF);
  const [whole = '', what = ''] = [said?.[0], said?.groups?.['what']];
  const same = [...stem.matchAll(SAID_OF)].find(({ groups }) => groups?.['what']?.toLowerCase() === what.toLowerCase());
  return same && what !== '' ? stem.replace(same[0], whole) : undefined;
}
