import { replacePronoun, withoutConjunction } from '../language/follow-up-cues.js';
import type { TopicNames } from '../language/topic-names.js';
import { isAwsName, shortNameOf, type Topic } from '../notes/topics.js';
import { joinTurns, splitConversation, TURN_SEPARATOR } from './conversation.js';
import { readExamQuestion } from './exam-question.js';
import { asksForCost, type FollowUp, saysNothing, substituteNamed } from './follow-up.js';

/** The line before a follow-up, with what its answer was about. */
export interface PreviousLine {
  /** Makes sense alone. */
  readonly line: string;
  /** Names of its subjects. */
  readonly about: readonly string[];
  /** Its answer only defines its subject. */
  readonly explains: boolean;
}

const END_OF_SENTENCE = /[\s.!?…]+$/;
const HOW = /^(?:(?:and|but|so|ok) )?how (?:to|(?:do|can|would|should) (?:i|we|you|one)) /i;
/** "How do I launch an EC2 instance?", with the object of the verb and nothing else. */
const HOW_TO = new RegExp(
  `${HOW.source}\\p{L}+ ((?:(?!(?:to|on|in|of|from|with|for|into|as) )\\S+ ){0,3}[^\\s?!.]+)[\\s?!.]*$`,
  'iu',
);
const OPTION =
  /^(?:(?:and|but|so) )?(?:why|how come|what about|how about|and|is|isn['’]?t|what is|what['’]?s wrong with)\b(?:.*\s)?\(?([A-H])\)?(?: (?:wrong|right|correct|too))?[\s?!.]*$/i;

/** The option of an exam question in a line: "why not C?" */
export function optionNamed(line: string): string | undefined {
  return OPTION.exec(line)?.[1]?.toUpperCase();
}

/**
 * Rewrites a follow-up as a line that makes sense alone: "and for Fargate?" after "How long can a Lambda function run?"
 * @returns possible rewrites, the best first; none if the subject is unknown
 */
export function rewriteFollowUp(
  { intent, line }: FollowUp,
  previous: PreviousLine,
  names: TopicNames,
): readonly string[] {
  const before = splitConversation(previous.line, names).at(-2)?.line ?? previous.line;
  if ((intent === 'reason' || optionNamed(line) !== undefined) && readExamQuestion(before))
    return [before + TURN_SEPARATOR + line];
  const [subject, second] = previous.about;
  if (subject === undefined) return [];
  if (intent === 'cost') {
    const cost = `How much does ${subject} cost?`;
    return /\bfree\b/i.test(line) ? [`Can I use ${subject} for free?`, cost] : [cost];
  }
  if (intent === 'difference' && second !== undefined) return [`/compare first:${subject} second:${second}`];
  const other = intent === 'other' ? names.find(substituteNamed(line) ?? withoutPunctuation(line))?.topic : undefined;
  if (other) {
    const [first = ''] = previous.line.split(TURN_SEPARATOR);
    const substituted = substituteObject(line, first, other, names) ?? substituteTopic(first, other, names);
    if (substituted !== undefined) return [substituted];
    if (previous.explains) return [`What is ${shortNameOf(other)}?`];
  }
  const joined = joinTurns(previous.line, previous.about, line);
  const rest = withoutConjunction(line).replace(/[\s.!?]+$/, '');
  // After "how do I launch an instance", "it" in "how do I delete it" is the instance.
  const object = HOW.test(line) ? HOW_TO.exec(previous.line)?.[1] : undefined;
  const aboutObject = object !== undefined && names.spot(object).length > 0 ? replacePronoun(rest, object) : undefined;
  if (aboutObject !== undefined) return [`${aboutObject}?`, joined];
  // "It" is the subject only after its definition or price.
  const isSubject = second === undefined && (previous.explains || asksForCost(previous.line));
  if (!isSubject || (intent !== 'other' && intent !== 'steps')) return [joined];
  const aboutSubject = replacePronoun(rest, subject) ?? (saysNothing(rest) ? `${rest} ${subject}` : undefined);
  return aboutSubject === undefined ? [joined] : [`${aboutSubject}?`, joined];
}

/** Longer lines are no question in which one word could be replaced. */
const LONGEST_SUBSTITUTED = 240;

/** The line about another topic instead of the one that it names. A service seldom fits in the place of a term, nor a term in its. */
function substituteTopic(line: string, other: Topic, names: TopicNames): string | undefined {
  const topics = names.spot(line).map(({ topic }) => topic);
  const services = topics.filter(({ term }) => term === undefined);
  // "Can Fargate run Windows containers?" is about Fargate.
  const replaced = services.findLast(({ name }) => isAwsName(name)) ?? services.at(-1) ?? topics[0];
  if (replaced === undefined || (other.term && !replaced.term) || replaced === other) return undefined;
  if (line.length > LONGEST_SUBSTITUTED) return undefined;
  const lower = line.toLowerCase();
  const [name] = replaced.names.filter((one) => lower.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return undefined;
  const at = lower.lastIndexOf(name);
  const end = at + name.length + (/^(?:['’]?s|es)\b/.exec(lower.slice(at + name.length))?.[0].length ?? 0);
  return line.slice(0, at).replace(/\b(?:an?|the) $/i, '') + shortNameOf(other) + line.slice(end);
}

const PREPOSITION = /^(?:in|with|on|from)(?= )/i;
const ONE_NAME = /^(?:an? |the )?\S+$/;

/** "And in Ruby?" after "… in Perl?": replaces the object of the same preposition, unless it is a topic. */
function substituteObject(line: string, before: string, other: Topic, names: TopicNames): string | undefined {
  const preposition = PREPOSITION.exec(withoutConjunction(line))?.[0];
  if (preposition === undefined) return undefined;
  const at = before.toLowerCase().lastIndexOf(` ${preposition.toLowerCase()} `);
  const object = before.slice(at + preposition.length + 2).replace(END_OF_SENTENCE, '');
  if (at < 0 || !ONE_NAME.test(object) || names.spot(object).length > 0) return undefined;
  return `${before.slice(0, at)} ${preposition} ${shortNameOf(other)}?`;
}

function withoutPunctuation(text: string): string {
  return text.replace(/^[\p{P}]+|(?:['’]s)?[\p{P}]+$/gu, '');
}
