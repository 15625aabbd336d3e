import { QUESTION_WORDS, refersBack } from '../language/follow-up-cues.js';
import { distinctTopics, type TopicNames } from '../language/topic-names.js';
import { shortNameOf } from '../notes/topics.js';

const ASKS = `(?:${QUESTION_WORDS}|what['’]?s)\\b`;
const ASKS_WITHIN = new RegExp(`\\b${ASKS}|\\?$`, 'i');
const BEGINS = new RegExp(`^(?:${ASKS}|define|describe|explain|compare)`, 'i');
/** Between a question and the next: after a question mark, or "and" before a word that asks. */
const BETWEEN = new RegExp(`(?<=\\?)\\s+|[,;]?\\s+(?:and|also|but|&|\\+)\\s+(?=${ASKS})`, 'i');
/** "Also, what is …" asks "what is …". */
const JOINT = /^(?:(?:so|ok|and|also|but|or|then)[\s,]+)+/i;
/** Fewer words ask nothing by themselves: "why?" */
const FEWEST_WORDS = 3;
/** In a longer text the question is one, told in several sentences. */
const LONGEST = 200;

/**
 * The two questions of a line that asks for two things: "max memory for lambda? and how much /tmp can i get". The second is told whole:
 * with what the first is about, if it names nothing itself or points back.
 * @returns undefined if the line asks for one thing, for more than two, or tells something before it asks
 */
export function twoQuestions(question: string, names: TopicNames): readonly [string, string] | undefined {
  if (question.length > LONGEST) return undefined;
  const [first = '', second = '', ...more] = question.split(BETWEEN).map((part) => part.trim().replace(JOINT, ''));
  if (more.length > 0 || !ASKS_WITHIN.test(first) || !BEGINS.test(second)) return undefined;
  if ([first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS)) return undefined;
  if (names.spot(second).length > 0 && !refersBack(second)) return [first, second];
  const subjects = distinctTopics(names.spot(first)).slice(0, 2);
  const about = subjects.map(({ topic }) => shortNameOf(topic)).join(', ');
  return [first, about === '' ? second : `${about}: ${second}`];
}
