import {
  leadsOn,
  pointsBack,
  withName,
  withoutEmptyIt,
  withoutJoining,
  withoutPoliteness,
} from '../language/going-on.js';
import { QUESTION_WORDS } from '../language/question-words.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { tokenize } from '../language/tokenize.js';
import type { Mention, TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import { readExamQuestion } from './exam-question.js';
import { smallTalkOf } from './small-talk.js';

/** What a line asks of the one before, where it says nothing else. */
const FORMS = {
  cost: /\b(?:costs?|prices?|pricing|free|expensive|pay|charged?|billed)\b|\bhow much(?: (?:is|would|will) (?:that|it)(?: be)?(?: an? month)?)?$/i,
  difference: /\b(?:differences?|differ)\b|\bwhich(?: one)?$/i,
  simpler:
    /\b(?:simpler|simple|easy|easier|plain|eli5|like i['’]?m (?:5|five)|understand|do(?: not|n['’]?t) get it|what do you mean|what does (?:that|it) mean|explain)\b/i,
  date: /\b(?:since|from) when\b|\bwhen\b.*\b(?:introduced|announced|added|launched|released|start(?:ed)?|change[ds]?|happen(?:ed)?)\b|^when$/i,
  reason: /\b(?:why|how come|how so|reasons?)\b/i,
  change:
    /\b(?:rais(?:e|ed|ing)|increased?|extend(?:ed)?|adjust(?:ed|able)?|change[ds]?|exceed|lift(?:ed)?|bigger|larger|longer|higher|(?:get|have|need|want|ask for) more|hard|soft|fixed|configur(?:e|able))\b/i,
  example: /\b(?:examples?|for instance|like what)\b/i,
  steps:
    /^(?:how|how (?:exactly|to)|(?:show me )?how (?:do|can|would|should) (?:i|we|you|one) \p{L}+ (?:that|it|this|one|them)(?: up| on)?|show me how)$/iu,
  more: /^(?:what|and|so|then|then what|what then|(?:what )?next|what now|more|go on|continue|(?:(?:tell|give) me |any |some )?(?:more details?|more|details?)(?: (?:about|on) (?:it|that|this))?|(?:anything|what) else)$/i,
} as const;

type Form = keyof typeof FORMS;

/** What a line wants that goes on from another one: one of the forms, help with what did not work, or something that it says itself. */
export type Wanted = Form | 'trouble' | 'other';

/** What of this the notes may turn out not to have. */
export type Lackable = Exclude<Wanted, 'cost' | 'difference' | 'steps' | 'trouble'>;

/** A line that goes on from another one. */
export interface FollowUp {
  readonly wants: Wanted;
  /** As it was typed, without politeness before it. */
  readonly line: string;
  /** Whether its words point at the line before; if not, it only leaves out what it is about, and may stand for itself. */
  readonly isClear: boolean;
}

const POLITE = /(?:\s+(?:please|pls|then|thanks|tho|though))?[\s.!?]*$/i;
/** Words that say nothing beside a form: "is that a hard limit?", "can you give me a real example". */
const BESIDE_FORM: ReadonlySet<string> = new Set(
  'a limit limits number value maximum max quota default possible always again bad exactly exist extra real short concrete use show words terms english wait not when please pls'.split(
    ' ',
  ),
);

function formOf(line: string): Form | undefined {
  const said = withoutJoining(line).replace(POLITE, '');
  if (said.length > LONGEST_LEANING) return undefined;
  return (Object.keys(FORMS) as Form[]).find((form) => {
    const rest = said.replace(FORMS[form], ' ');
    return rest !== said && saysNothing(rest);
  });
}

function saysNothing(text: string): boolean {
  return tokenize(text).every((word) => STOP_WORDS.has(word) || BESIDE_FORM.has(word));
}

/** A letter or a figure alone asks for nothing. */
const WORD = /\p{L}{2,}/u;
/** A line of more characters says itself what it is about. */
const LONGEST_LEANING = 60;
/** A line of so many words leaves out what it is about. */
const FEW_WORDS = 4;
/** "And for Fargate?", "no, I meant Fargate": the line before, asked for something else. */
const OTHER_TOPIC = new RegExp(
  '^(?:(?:(?:and|or|ok|so) )?(?:what about|how about|and|with|for) ' +
    '|(?:(?:no|nope|sorry|oops|wait|actually)(?:[,.!]+ ?| (?=(?:for|sorry|i meant?)\\b))|(?:actually|rather|i meant?) )+)' +
    `(?:(?:for|with|on|in|about) )?(?:(?:an?|the) )?((?!(?:${QUESTION_WORDS})\\b)(?:[\\w.-]+ ){0,3}[\\w.-]+)[\\s?!.]*$`,
  'i',
);
const BEGINS_WITHIN = /^(?:so|but|what happens|how (?:many|much|big|long|often))\b/i;
/** "The instances keep failing": those that were spoken of. */
const DEFINITE = /^(?:but |now )?(?:the|my|mine) [^?]+$/i;
const ENDS_WITHIN = /\b(?:then|too|either|as well|else|now|anyway)[\s?!.]*$/i;
/** Words with which a question, or the wish to be told something, begins. */
export const ASKS = new RegExp(`^(?:${QUESTION_WORDS}|(?:(?:and|so|but|ok) )?(?:give|show|tell|list|name))\\b`, 'i');

/**
 * What a line asks of the one before it, if by its words it seems to go on from one: it has one of the forms, points at something, or
 * leaves out what it is about.
 */
export function followUpOf(typed: string, names: TopicNames): FollowUp | undefined {
  const line = withoutPoliteness(typed);
  const mentions = names.spot(line);
  const talk = smallTalkOf(typed, mentions.length > 0);
  if (talk === 'bare-trouble') return { wants: 'trouble', line, isClear: true };
  if (talk !== undefined || line.startsWith('/') || !WORD.test(line) || line.length > LONGEST_LEANING) return undefined;
  const form = mentions.length === 0 ? formOf(line) : undefined;
  if (form !== undefined) return { wants: form, line, isClear: true };
  const named = names.find(line.replace(/[\s?!.]+$/, ''))?.topic;
  // "Fargate" is a subject of its own, "Fargate?" is asked as the line before was.
  if (named && !line.endsWith('?') && !OTHER_TOPIC.test(line)) return undefined;
  const isShort = tokenize(line).length <= FEW_WORDS;
  const namesNothing = mentions.length === 0;
  const leads = leadsOn(line) && (isShort || namesNothing);
  const isClear = named !== undefined || pointsBack(line) || OTHER_TOPIC.test(line) || leads || DEFINITE.test(line);
  const leavesOut = namesNothing && (ASKS.test(line) || BEGINS_WITHIN.test(line) || ENDS_WITHIN.test(line));
  return isClear || leavesOut || isShort ? { wants: 'other', line, isClear } : undefined;
}

/** A line of more words may say itself what "it" is. */
const LONGEST_OF_IT = 5;
const IT = /^(?:it|its|they|them)$/i;

/** Whether a line means nothing to somebody who has not seen the one before. */
export function needsLineBefore(line: string, mentions: readonly Mention[]): boolean {
  if ((mentions.length === 0 && formOf(line) !== undefined) || OTHER_TOPIC.test(line.trim())) return true;
  if (!ASKS.test(line.trim())) return false;
  // "Does it scale", not "Lambda: does it scale".
  const words = withoutEmptyIt(line).split(/\s+/);
  const it = words.findIndex((word) => IT.test(word.replace(/\W+$/, '')));
  return it >= 0 && words.length <= LONGEST_OF_IT && mentions.every(({ from }) => from > it);
}

/** Longer lines before are stories: what they are about goes on, not all that they tell. */
const LONGEST_JOINED = 200;
const JOINED_BY = ' – ';
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** A line that was answered. */
export interface Answered {
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
export function wholeLines({ wants, line }: FollowUp, before: Answered, names: TopicNames): readonly string[] {
  const pasted = conversationIn(before.line, names)?.before ?? before.line;
  if ((wants === 'reason' || optionMeant(line) !== undefined) && readExamQuestion(pasted))
    return [pasted + JOINED_BY + line];
  const [first, second] = before.about;
  if (first === undefined) return [];
  if (wants === 'cost')
    return [...(/\bfree\b/i.test(line) ? [`Can I use ${first} for free?`] : []), `How much does ${first} cost?`];
  if (wants === 'difference' && second !== undefined) return [`/compare first:${first} second:${second}`];
  const which = WHICH.exec(line)?.[1];
  if (which !== undefined && second !== undefined) return [`Which ${which}, ${first} or ${second}?`];
  const other = wants === 'other' ? names.find(OTHER_TOPIC.exec(line)?.[1] ?? bare([line]))?.topic : undefined;
  const exchanged = other && withOther(beganWith(before.line), other, names);
  if (exchanged !== undefined) return [exchanged];
  if (other && before.explains && !WITHIN.test(line)) return [`What is ${shortNameOf(other)}?`];
  const asked = joined(before, line);
  // "It" is the subject where nothing but that was told, or what it costs.
  const isSubject = before.explains || FORMS.cost.test(before.line);
  if (wants !== 'other' || second !== undefined || !isSubject) return [asked];
  const said = withoutJoining(line).replace(END_OF_QUESTION, '');
  const replaced = withName(said, first) ?? (saysNothing(said) ? `${said} ${first}` : undefined);
  return [...(replaced === undefined ? [] : [`${replaced}?`]), asked];
}

const END_OF_QUESTION = /[\s.!?]+$/;

/** The option of an exam question that a line asks for: "why not C?" */
export function optionMeant(line: string): string | undefined {
  return OPTION.exec(line)?.[1]?.toUpperCase();
}
const OPTION =
  /^(?:(?:and|but|so) )?(?:why|how come|what about|how about|and|is|isn['’]?t|what is|what['’]?s wrong with)\b(?:.*\s)?\(?([A-H])\)?(?: (?:wrong|right|correct|too))?[\s?!.]*$/i;

/** "And in a VPC?" asks for the same thing there. */
const WITHIN = /\b(?:for|with|on|in)\b/i;

/** "Which one is cheaper?" chooses between the two that were named. */
const WHICH =
  /^(?:(?:and|but|so) )?which(?: one)? (?:of them )?((?:is|are|should|would|do|can|costs?|has)\b.+?)[\s?!.]*$/i;

/** The question with which a conversation began. */
function beganWith(before: string): string {
  return before.split(JOINED_BY)[0] ?? before;
}

function joined(before: Answered, line: string): string {
  // Of a longer conversation only how it began and the last line count.
  const [began = '', ...on] = before.line.replace(END_OF_SENTENCE, '').split(JOINED_BY);
  const asked = [began, ...on.slice(-1)].join(JOINED_BY);
  const isPlain = !asked.startsWith('/') && asked.length <= LONGEST_JOINED;
  return [isPlain ? asked : before.about.slice(0, 2).join(', '), line].join(JOINED_BY);
}

/** Parts of a conversation before its last line. */
const MOST_BEFORE = 2;

/** A line that was put behind the one before. */
export interface Conversation {
  readonly before: string;
  readonly followUp: FollowUp;
}

/** The two lines of which a whole one was made; none if it was typed as one. */
export function conversationIn(text: string, names: TopicNames): Conversation | undefined {
  const at = text.lastIndexOf(JOINED_BY);
  if (at <= 0) return undefined;
  const before = text.slice(0, at);
  // `joined` makes three parts at most; only a pasted exam question has more dashes of its own.
  if (before.split(JOINED_BY).length > MOST_BEFORE && !readExamQuestion(before)) return undefined;
  const followUp = followUpOf(text.slice(at + JOINED_BY.length), names);
  return followUp && { before, followUp };
}

/** Longer lines are no question that one word could be changed in. */
const MOST_WORDS = 40;
/** The longest names of the notes have so many words. */
const LONGEST_NAME = 4;
const MADE_BY_AWS = /^(?:AWS|Amazon) /;

/** The line with another service in the place of the one that it names; a term seldom fits where another stood. */
function withOther(before: string, other: Topic, names: TopicNames): string | undefined {
  const mentions = names.spot(before);
  const subjects = mentions.map(({ topic }) => topic).filter(({ term }) => term === undefined);
  // "Can Fargate run Windows containers?" asks of Fargate.
  const replaced = subjects.findLast(({ name }) => MADE_BY_AWS.test(name)) ?? subjects.at(-1) ?? mentions[0]?.topic;
  const words = before.trim().split(/\s+/);
  if (replaced === undefined || (other.term && !replaced.term) || replaced === other || words.length > MOST_WORDS)
    return undefined;
  for (let length = LONGEST_NAME; length > 0; length--) {
    const from = words.findLastIndex((_, index) => {
      const name = words.slice(index, index + length);
      return (
        name.length === length &&
        name.every((word) => /\p{L}/u.test(word)) &&
        !name[0]?.startsWith('/') &&
        names.find(bare(name))?.topic === replaced
      );
    });
    if (from < 0) continue;
    const mark = /[?!.]*$/.exec(words[from + length - 1] ?? '')?.[0] ?? '';
    return [...words.slice(0, from), shortNameOf(other) + mark, ...words.slice(from + length)].join(' ');
  }
  return undefined;
}

function bare(words: readonly string[]): string {
  return words.join(' ').replace(/^[\p{P}]+|(?:['’]s)?[\p{P}]+$/gu, '');
}
