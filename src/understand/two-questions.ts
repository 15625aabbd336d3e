import { QUESTION_WORDS, refersBack, withSubjects } from '../language/follow-up-cues.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import { namedIn, type TopicNames } from '../language/topic-names.js';
import { TURN_SEPARATOR } from './conversation.js';

/** A word that a question begins with, as a pattern; "can not be updated" is no question. */
export const ASKS = `(?:${QUESTION_WORDS}|what['’]?s)\\b(?! not\\b)`;
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

/** A request for a definition, and what is to be defined: "what is a cold start". */
const DEFINITION =
  /^(what(?:['’]?s| is| are)|define|describe|explain)\s+(?:(?:an?|the|its|their)\s+)?(?:different\s+)?(.+?)\W*$/i;
/** More words are seldom the name of one thing. */
const LONGEST_NAME = 4;
/** "The difference between a stop, a reboot and a hibernation" is no name, nor is anything else with one of these. */
const NEVER_IN_NAME = /[,;:]|\b(?:between|not|use|vs|versus|when|which|without)\b/i;

/** Two questions in a line. */
export interface TwoQuestions {
  readonly first: string;
  readonly second: string;
  /** The two things that one question asks to define: "change sets" and "drift detection". */
  readonly things?: readonly [string, string];
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
  if (second === '') return twoDefinitions(first);
  if (more.length > 0 || !ASKS_WITHIN.test(first) || !BEGINS.test(second)) return undefined;
  return [first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS) ? undefined : { first, second };
}

/** What a question asks to define, if it asks no more: "cold start" in "what is a cold start?" */
export function definedIn(question: string): string | undefined {
  const [, , defined = ''] = DEFINITION.exec(question) ?? [];
  return isName(defined) ? defined : undefined;
}

/** "What is ECS and its launch types" asks for two definitions; "the best way to store and start images" is one thing. */
function twoDefinitions(question: string): TwoQuestions | undefined {
  const [, opening = '', defined = ''] = DEFINITION.exec(question) ?? [];
  const [one = '', other = '', ...more] = defined.split(/,?\s+and\s+/i);
  const otherName = other.replace(/^(?:an?|the|its|their)\s+/i, '');
  if (more.length > 0 || !isName(one) || !isName(otherName)) return undefined;
  const two = { first: `${opening} ${one}`, second: `${opening} ${other}` };
  return refersBack(other) ? two : { ...two, things: [one, otherName] };
}

function isName(text: string): boolean {
  const isShort = text !== '' && text.split(/\s+/).length <= LONGEST_NAME;
  return isShort && !NEVER_IN_NAME.test(text) && !tokenize(text).some((word) => STOP_WORDS.has(word));
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
  const defined = definedIn(first);
  const named = namedIn(first, names);
  // "What is container image scanning and why does it matter": "it" is more than the topic that is named.
  if (named.length > 0 && defined !== undefined)
    return { question: withSubjects(second, [defined]), isComplete: false };
  // "Is CDK better than Terraform and which languages does it have": "it" is what the first asks about, so its first name.
  const subjects = (named.length > 0 ? named : answered).slice(0, SINGULAR.test(second) ? 1 : 2);
  return { question: withSubjects(second, subjects), isComplete: false };
}
