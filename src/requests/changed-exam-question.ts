import { withDuration } from '../recommend/named-sizes.js';
import { readExamQuestion } from '../understand/exam-question.js';

/** "What if it takes 20 minutes?", "and if it can't be interrupted", "suppose it runs all day". */
const SUPPOSES =
  /^\W*(?:(?:and|but|ok|okay|so|hm+|then)\W+)*(?:(?:what|how about|what about) (?:if|when)|if|when|suppose|imagine|let['’]?s say|say)\b[\s,:]*(?<change>\S.*?)[\s?!.]*$/is;
/** What may, must or is done: "can not be interrupted". */
const SAID_OF =
  /\b(?:can|could|may|might|must|should|will|is|are|was)(?:\s+not|n['’]t|not)?\s+(?:(?:also|always|never|only|sometimes) )?(?:be\s+)?(?<what>\p{L}{4,})/giu;

/**
 * A pasted exam question with a fact that a second line changes, in place of what its stem says of that, or else as its last fact.
 * @returns undefined if the line before is no exam question, or this one supposes nothing
 */
export function changedExamQuestion(before: string, line: string): string | undefined {
  const change = SUPPOSES.exec(line)?.groups?.['change'];
  const question = change === undefined ? undefined : readExamQuestion(before);
  if (change === undefined || !question) return undefined;
  const { stem, options } = question;
  const listed = options.map(({ letter, text }) => `${letter}. ${text}`).join('\n');
  const changedStem = withDuration(stem, change) ?? withOtherSaying(stem, change) ?? withLastFact(stem, change);
  return `${changedStem}\n${listed}`;
}

/** The stem with "cannot be interrupted" in place of "can be interrupted". */
function withOtherSaying(stem: string, change: string): string | undefined {
  const [said] = change.matchAll(SAID_OF);
  const [whole = '', what = ''] = [said?.[0], said?.groups?.['what']];
  const same = [...stem.matchAll(SAID_OF)].find(({ groups }) => groups?.['what']?.toLowerCase() === what.toLowerCase());
  return same && what !== '' ? stem.replace(same[0], whole) : undefined;
}

/** A fact before the sentence that asks. */
function withLastFact(stem: string, change: string): string {
  const at = Math.max(stem.search(/[^.!?]*[?:]?\s*$/), 0);
  return `${stem.slice(0, at).trimEnd()} ${change}. ${stem.slice(at).trim()}`.trim();
}
