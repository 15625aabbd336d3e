import { QUESTION_WORDS, refersBack } from '../language/follow-up-cues.js';
import { distinctTopics, type TopicNames } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';
import { TURN_SEPARATOR } from './conversation.js';

const ASKS = `(?:${QUESTION_WORDS}|what['’]?s)\\b`;
const ASKS_WITHIN = new RegExp(`\\b${ASKS}|\\?$`, 'i');
const BEGINS = new RegExp(`^(?:${ASKS}|define|describe|explain|compare)`, 'i');
/** Between two questions: after a question mark, or "and" before a question word. */
const BETWEEN = new RegExp(`(?<=\\?)\\s+|[,;]?\\s+(?:and|also|but|&|\\+)\\s+(?=${ASKS})`, 'i');
/** "Also, what is …" is "what is …". */
const CONJUNCTION = /^(?:(?:so|ok|and|also|but|or|then)[\s,]+)+/i;
/** Shorter parts are no questions alone: "why?" */
const FEWEST_WORDS = 3;
/** A longer text is one question in several sentences. */
const LONGEST = 200;

/**
 * The two questions in a line: "max memory for lambda? and how much /tmp can i get". The second gets the subject of the first if it names none
 * or refers back.
 * @returns undefined if there are not exactly two, a statement comes first, or the second goes on from the line before
 */
export function twoQuestions(question: string, names: TopicNames): readonly [string, string] | undefined {
  if (question.length > LONGEST || question.includes(TURN_SEPARATOR)) return undefined;
  const [first = '', second = '', ...more] = question
    .split(BETWEEN)
    .map((part) => part.trim().replace(CONJUNCTION, ''));
  if (more.length > 0 || !ASKS_WITHIN.test(first) || !BEGINS.test(second)) return undefined;
  if ([first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS)) return undefined;
  if (names.spot(second).length > 0 && !refersBack(second)) return [first, second];
  const subjects = distinctTopics(names.spot(first)).slice(0, 2);
  const about = subjects.map(({ topic }) => shortNameOf(topic)).join(', ');
  return [first, about === '' ? second : `${about}: ${second}`];
}
