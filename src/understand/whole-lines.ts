import { replacePronoun, withoutConjunction } from '../language/going-on.js';
import type { TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import { readExamQuestion } from './exam-question.js';
import { asksForCost, asksForMore, type FollowUp, parseFollowUp, saysNothing, substituteNamed } from './follow-up.js';

/** Longer lines before are stories: what they are about goes on, not all that they tell. */
const LONGEST_JOINED = 200;
/** Stands between a line and the one that goes on from it. */
export const TURN_SEPARATOR = ' – ';
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** A line that was answered. */
export interface PreviousLine {
  /** Itself a whole line. */
  readonly line: string;
  /** The names of what it is about. */
  readonly about: readonly string[];
  /** The answer tells what its subject is, and nothing of it. */
  readonly explains: boolean;
}

/**
 * A line that goes on from the one before, such as "and for Fargate?" after "How long can a Lambda function run?", as one that stands for
 * itself: with another topic in it, with the subject in the place of a pronoun, or behind the line before, as `conversationIn` reads it.
 * @returns ways to say it, the best first; none if nothing says what it is about
 */
export function rewriteFollowUp({ wants, line }: FollowUp, before: PreviousLine, names: TopicNames): readonly string[] {
  const pasted = splitConversation(before.line, names)?.before ?? before.line;
  if ((wants === 'reason' || optionNamed(line) !== undefined) && readExamQuestion(pasted))
    return [pasted + TURN_SEPARATOR + line];
  const [first, second] = before.about;
  if (first === undefined) return [];
  if (wants === 'cost')
    return [...(/\bfree\b/i.test(line) ? [`Can I use ${first} for free?`] : []), `How much does ${first} cost?`];
  if (wants === 'difference' && second !== undefined) return [`/compare first:${first} second:${second}`];
  const other = wants === 'other' ? names.find(substituteNamed(line) ?? bare([line]))?.topic : undefined;
  const began = beganWith(before.line);
  const exchanged = other && (inItsPlace(line, began, other, names) ?? withOther(began, other, names));
  if (exchanged !== undefined) return [exchanged];
  if (other && before.explains) return [`What is ${shortNameOf(other)}?`];
  const asked = joinTurns(before, line);
  // What one step was done with is what the next is asked of: "how do I delete it?"
  const object = HOW.test(line) ? HOW_TO.exec(before.line)?.[1] : undefined;
  const next =
    object !== undefined && names.spot(object).length > 0 ? replacePronoun(withoutEnd(line), object) : undefined;
  if (next !== undefined) return [`${next}?`, asked];
  // "It" is the subject where nothing but that was told, or what it costs.
  const isSubject = before.explains || asksForCost(before.line);
  if ((wants !== 'other' && wants !== 'steps') || second !== undefined || !isSubject) return [asked];
  const said = withoutEnd(line);
  const replaced = replacePronoun(said, first) ?? (saysNothing(said) ? `${said} ${first}` : undefined);
  return [...(replaced === undefined ? [] : [`${replaced}?`]), asked];
}

function withoutEnd(line: string): string {
  return withoutConjunction(line).replace(END_OF_QUESTION, '');
}
const END_OF_QUESTION = /[\s.!?]+$/;

const HOW = /^(?:(?:and|but|so|ok) )?how (?:to|(?:do|can|would|should) (?:i|we|you|one)) /i;
/** "How do I launch an EC2 instance?", with what is launched, and nothing of where or how. */
const HOW_TO = new RegExp(
  `${HOW.source}\\p{L}+ ((?:(?!(?:to|on|in|of|from|with|for|into|as) )\\S+ ){0,3}[^\\s?!.]+)[\\s?!.]*$`,
  'iu',
);

/** The option of an exam question that a line asks for: "why not C?" */
export function optionNamed(line: string): string | undefined {
  return OPTION.exec(line)?.[1]?.toUpperCase();
}
const OPTION =
  /^(?:(?:and|but|so) )?(?:why|how come|what about|how about|and|is|isn['’]?t|what is|what['’]?s wrong with)\b(?:.*\s)?\(?([A-H])\)?(?: (?:wrong|right|correct|too))?[\s?!.]*$/i;

/** The question with which a conversation began. */
function beganWith(before: string): string {
  return before.split(TURN_SEPARATOR)[0] ?? before;
}

/** A line behind the one before it: what both ask. */
export function joinTurns(before: PreviousLine, line: string): string {
  // Of a longer conversation only how it began and the last line count, with how often more was asked for since.
  const [began = '', ...on] = before.line.replace(END_OF_SENTENCE, '').split(TURN_SEPARATOR);
  const last = on.findLastIndex((said) => !asksForMore(said));
  const asked = [began, ...on.slice(asksForMore(line) ? Math.max(last, 0) : -1).slice(0, MOST_MORE)].join(
    TURN_SEPARATOR,
  );
  const isPlain = !asked.startsWith('/') && asked.length <= LONGEST_JOINED;
  return [isPlain ? asked : before.about.slice(0, 2).join(', '), line].join(TURN_SEPARATOR);
}

/** Parts of a conversation before its last line, besides those that ask for more. */
const MOST_BEFORE = 2;
/** After asking for more so often, there is none. */
const MOST_MORE = 10;

/** A line that was put behind the one before. */
export interface Conversation {
  readonly before: string;
  readonly followUp: FollowUp;
}

/** The two lines of which a whole one was made; none if it was typed as one. */
export function splitConversation(text: string, names: TopicNames): Conversation | undefined {
  const at = text.lastIndexOf(TURN_SEPARATOR);
  if (at <= 0) return undefined;
  const before = text.slice(0, at);
  // `joined` makes so many parts at most; only a pasted exam question has more dashes of its own.
  const [, ...on] = before.split(TURN_SEPARATOR);
  const isLonger = on.length > MOST_MORE || on.filter((said) => !asksForMore(said)).length >= MOST_BEFORE;
  if (isLonger && !readExamQuestion(before)) return undefined;
  const followUp = parseFollowUp(text.slice(at + TURN_SEPARATOR.length), names);
  return followUp && { before, followUp };
}

/** Longer lines are no question that one word could be changed in. */
const LONGEST_EXCHANGED = 240;
const MADE_BY_AWS = /^(?:AWS|Amazon) /;

/** The line with another service in the place of the one that it names; a term seldom fits where another stood. */
function withOther(before: string, other: Topic, names: TopicNames): string | undefined {
  const mentions = names.spot(before);
  const subjects = mentions.map(({ topic }) => topic).filter(({ term }) => term === undefined);
  // "Can Fargate run Windows containers?" asks of Fargate.
  const replaced = subjects.findLast(({ name }) => MADE_BY_AWS.test(name)) ?? subjects.at(-1) ?? mentions[0]?.topic;
  if (replaced === undefined || (other.term && !replaced.term) || replaced === other) return undefined;
  if (before.length > LONGEST_EXCHANGED) return undefined;
  const typed = before.toLowerCase();
  const [name] = replaced.names.filter((one) => typed.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return undefined;
  const at = typed.lastIndexOf(name);
  const end = at + name.length + (/^(?:['’]?s|es)\b/.exec(typed.slice(at + name.length))?.[0].length ?? 0);
  return before.slice(0, at).replace(/\b(?:an?|the) $/i, '') + shortNameOf(other) + before.slice(end);
}

/** "And in Ruby?" after "… in Perl?": what stands behind the same word, if that is no name that another one would be exchanged with. */
function inItsPlace(line: string, before: string, other: Topic, names: TopicNames): string | undefined {
  const place = PLACE.exec(withoutConjunction(line))?.[0];
  const at = place === undefined ? -1 : before.toLowerCase().lastIndexOf(` ${place.toLowerCase()} `);
  const there = before
    .slice(at + 1)
    .replace(END_OF_SENTENCE, '')
    .split(' ')
    .slice(1)
    .join(' ');
  if (at < 0 || place === undefined || !ONE_NAME.test(there) || names.spot(there).length > 0) return undefined;
  return `${before.slice(0, at)} ${place} ${shortNameOf(other)}?`;
}
const PLACE = /^(?:in|with|on|from)(?= )/i;
const ONE_NAME = /^(?:an? |the )?\S+$/;

function bare(words: readonly string[]): string {
  return words.join(' ').replace(/^[\p{P}]+|(?:['’]s)?[\p{P}]+$/gu, '');
}
