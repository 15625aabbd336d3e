import { QUESTION_WORDS, refersBack, withSubjects } from '../language/follow-up-cues.js';
import { distinctTopics, type TopicNames } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';
import { TURN_SEPARATOR } from './conversation.js';

/** "Can not be updated" is no question. */
const ASKS = `(?:${QUESTION_WORDS}|what['’]?s)\\b(?! not\\b)`;
const ASKS_FOR_EXPLANATION = '(?:define|describe|explain|compare)';
const ASKS_WITHIN = new RegExp(`\\b${ASKS}|^${ASKS_FOR_EXPLANATION}\\b|\\?$`, 'i');
const BEGINS = new RegExp(`^(?:${ASKS}|${ASKS_FOR_EXPLANATION})`, 'i');
/** Between two questions: after a question mark, or "and" before a question word. */
const BETWEEN = new RegExp(`(?<=\\?)\\s+|[,;]?\\s+(?:and|n|also|but|&|\\+)\\s+(?=${ASKS})`, 'i');
/** "Also, what is …" is "what is …". */
const CONJUNCTION = /^(?:(?:so|ok|and|also|but|or|then)[\s,]+)+/i;
/** Shorter parts are no questions alone: "why?" */
const FEWEST_WORDS = 2;
/** A longer text is one question in several sentences. */
const LONGEST = 200;

/** Two questions in a line. */
export interface TwoQuestions {
  readonly first: string;
  readonly second: string;
}

/**
 * The two questions in a line, as typed: "max memory for lambda?" and "how much /tmp can i get".
 * @returns undefined if there are not exactly two, a statement comes first, or the second goes on from the line before
 */
export function twoQuestions(question: string): TwoQuestions | undefined {
  if (question.length > LONGEST || question.includes(TURN_SEPARATOR)) return undefined;
  const [first = '', second = '', ...more] = question
    .split(BETWEEN)
    .map((part) => part.trim().replace(CONJUNCTION, ''));
  if (more.length > 0 || !ASKS_WITHIN.test(first) || !BEGINS.test(second)) return undefined;
  return [first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS) ? undefined : { first, second };
}

const SINGULAR = /\bits?\b/i;

/**
 * The second of two questions with the subject of the first, if it names none or refers back.
 * @param answered names of what the answer to the first is about, in case its words name nothing
 */
export function secondQuestion(
  { first, second }: TwoQuestions,
  answered: readonly string[],
  names: TopicNames,
): { readonly question: string; readonly isComplete: boolean } {
  if (names.spot(second).length > 0 && !refersBack(second)) return { question: second, isComplete: true };
  const named = distinctTopics(names.spot(first)).map(({ topic }) => shortNameOf(topic));
  // "Is CDK better than Terraform and which languages does it have": "it" is what the first asks about, so its first name.
  const subjects = (named.length > 0 ? named : answered).slice(0, SINGULAR.test(second) ? 1 : 2);
  return { question: withSubjects(second, subjects), isComplete: false };
}
