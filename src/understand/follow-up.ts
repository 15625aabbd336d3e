import { tokenize } from '../language/tokenize.js';
import { distinctTopics, type Mention, type TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import { smallTalkOf } from './small-talk.js';

/** "And for Fargate?": the line before, asked for something else. */
const OTHER_TOPIC =
  /^(?:(?:and|or|ok|so) )?(?:what about|how about|and|with|for)(?: for| with| on| in)?(?: an?| the)? ((?:[\w.-]+ ){0,3}[\w.-]+)[\s?!.]*$/i;
const COST =
  /^(?:(?:and|but|so|ok) )?(?:(?:how much|what) (?:does|would|will) (?:that|it|this) cost(?: me)?|is (?:that|it|this) free|how much(?: is (?:that|it))?|(?:and )?the (?:price|cost)s?)$/i;
const DIFFERENCE =
  /^(?:(?:and|but|so|ok) )?(?:(?:what['’]?s|whats|what is|where is) the difference(?: then)?|(?:the )?differences?|which(?: one)? is better|which one(?: then)?)$/i;
const MORE =
  /^(?:(?:and|but|so|ok|wait) )?(?:what|more|go on|continue|(?:tell|give) me more(?: about (?:it|that))?|(?:(?:can you )?explain(?: that| it)?(?: again)?)? ?(?:(?:much )?simpler|in (?:simple|simpler|easy|plain) (?:words|terms|english)|(?:to me )?like i['’]?m (?:5|five)|eli5)|(?:can you )?explain(?: that| it)?(?: again)?|i (?:do not|don['’]?t) (?:understand|get it)|what do you mean|what does (?:that|it) mean)$/i;
const REASON = /^(?:(?:and|but|so|ok|wait) )?(?:why(?: not)?|how|how so|how come|(?:an? )?examples?)$/i;
/** Politeness before what is asked: "thanks, and ecs?". */
const OPENING = /^(?:(?:ok|okay|thanks|thank you|thx|great|nice|cool)[\s,.!]+)+(?=\S)/i;
const POLITE = /(?:\s+(?:please|pls|then|thanks|tho|though))?[\s.!?]*$/i;

/** Whether a line means nothing to somebody who has not seen the one before. */
export function needsLineBefore(line: string, mentions: readonly Mention[]): boolean {
  const said = line.trim().replace(POLITE, '');
  return [COST, DIFFERENCE, MORE, REASON, OTHER_TOPIC].some((form) => form.test(said)) || asksOfIt(said, mentions);
}

/** A line of more words may say itself what "it" is. */
const LONGEST_OF_IT = 5;

/** Whether it is short and asks about an "it" that it does not name first: "does it scale", not "Lambda: does it scale". */
function asksOfIt(line: string, mentions: readonly Mention[]): boolean {
  if (!ASKS.test(line)) return false;
  const words = line.replace(EMPTY_IT, ' ').split(/\s+/);
  const it = words.findIndex((word) => IT.test(word));
  return it >= 0 && words.length <= LONGEST_OF_IT && mentions.every(({ from }) => from > it);
}

/**
 * A line that goes on from the one before, such as "and for Fargate?" after "How long can a Lambda function run?", as a whole question.
 * @param before the line before, itself a whole one
 * @returns undefined if the line stands for itself, or nothing in the line before says what it means
 */
export function wholeLine(line: string, before: string, names: TopicNames): string | undefined {
  if (line.startsWith('/') || smallTalkOf(line, names.spot(line).length > 0)) return undefined;
  const rest = line.trim().replace(OPENING, '');
  const said = rest.replace(POLITE, '');
  const mentions = names.spot(before);
  const topics = distinctTopics(mentions).map(({ topic }) => topic);
  const [first, second] = topics.map(shortNameOf);
  if (first === undefined) return undefined;
  if (COST.test(said)) return `How much does ${first} cost?`;
  if (DIFFERENCE.test(said) && second !== undefined) return `/compare first:${first} second:${second}`;
  if (MORE.test(said)) return `/explain topic:${first}`;
  const other = names.find(OTHER_TOPIC.exec(rest)?.[1]?.trim() ?? '');
  const exchanged = other && withOther(before, mentions, other.topic, names);
  if (exchanged !== undefined) return exchanged;
  return leans(rest, names) ? joined(before, topics, rest) : undefined;
}

/**
 * A line that goes on from a known error, together with its message: "where do I see that?", "how do I fix it?"
 * @param message the error as it is shown
 * @returns undefined if the line names something itself
 */
export function afterError(line: string, message: string, names: TopicNames): string | undefined {
  const goesOn = line.length <= LONGEST_LEANING && WORD.test(line) && names.spot(line).length === 0;
  return goesOn && !line.startsWith('/') && !smallTalkOf(line, false) ? `${message}${JOINED_BY}${line}` : undefined;
}

const WISHES = /^(?:(?:and|so|but|ok) )?(?:give|show|tell|list|name)\b/i;

/** Whether a short line asks or wishes for something and names nothing that it could be about. */
export function asksOfNothing(line: string, names: TopicNames): boolean {
  const asks = ASKS.test(line.trim()) || WISHES.test(line.trim());
  return asks && line.length <= LONGEST_LEANING && names.spot(line).length === 0;
}

/** A letter or a figure alone asks for nothing. */
const WORD = /\p{L}{2,}/u;
/** A line of more characters says itself what it is about. */
const LONGEST_LEANING = 60;
/** A line of so many words leaves out what it is about. */
const FEW_WORDS = 4;
const POINTS_BACK =
  /\b(?:it|its|they|them|their|this|that|those|these|(?:first|second|last|other|which|what) (?:one|ones)|(?:me|there) one)\b|\bone[\s?!.]*$|\bthe (?:first|second|last|other)$/i;
const IT = /^(?:it|its|they|them)$/i;
const ASKS = /^(?:how|what|why|when|where|which|who|is|are|do(?:es)?|did|can|could|will|would|should|must|has|have)\b/i;
/** An "it" that stands for nothing: "is it possible to …". */
const EMPTY_IT = /\b(?:is|was|would|will|does) it (?:possible|ok|okay|true|worth|better|good|bad|safe|make|take)\b/i;
const BEGINS_WITHIN =
  /^(?:and|so|but|or|even|same|also|if|what if|what happens|for (?:each|every|all)|how (?:many|much|big|long|often))\b/i;
const ENDS_WITHIN = /\b(?:then|too|either|as well|instead|else|now|anyway)[\s?!.]*$/i;

/**
 * Whether a line seems to lean on the one before: it points at something, or leaves out what it is about. One that names what it is about and
 * is a sentence stands for itself.
 */
function leans(line: string, names: TopicNames): boolean {
  if (!WORD.test(line) || line.length > LONGEST_LEANING) return false;
  const named = names.find(line.replace(/[\s?!.]+$/, ''))?.topic;
  // "Fargate?" is a subject of its own, "GPU?" is asked of the one before.
  if (named) return named.term !== undefined && line.trimEnd().endsWith('?');
  if (POINTS_BACK.test(line.replace(EMPTY_IT, ' ')) || tokenize(line).length <= FEW_WORDS) return true;
  if (OTHER_TOPIC.test(line)) return true;
  return names.spot(line).length === 0 && (BEGINS_WITHIN.test(line) || ENDS_WITHIN.test(line));
}

/** A line before of more characters is a story: what it is about goes on, not all that it tells. */
const LONGEST_JOINED = 200;
const JOINED_BY = ' – ';
const END_OF_SENTENCE = /[\s.!?…]+$/;

function joined(before: string, topics: readonly Topic[], line: string): string {
  // Of a longer conversation only how it began and the last line count.
  const [began = '', ...on] = before.replace(END_OF_SENTENCE, '').split(JOINED_BY);
  const asked = [began, ...on.slice(-1)].join(JOINED_BY);
  if (asked.startsWith('/') || asked.length > LONGEST_JOINED) return ofTopics(topics, line);
  // One sentence: each half says too little by itself.
  return `${asked}${JOINED_BY}${line}`;
}

function ofTopics(topics: readonly Topic[], line: string): string {
  return `${topics.slice(0, 2).map(shortNameOf).join(', ')}: ${line}`;
}

/** A line asked of what the one before names, without what that asks: "Target group: how many can I have?"; none if that names nothing. */
export function askedOfSubject(line: string, before: string, names: TopicNames): string | undefined {
  const topics = distinctTopics(names.spot(before)).map(({ topic }) => topic);
  return topics.length === 0 ? undefined : ofTopics(topics, line.trim().replace(OPENING, ''));
}

/** Longer lines are no question that one word could be changed in. */
const MOST_WORDS = 40;
/** The longest names of the notes have so many words. */
const LONGEST_NAME = 4;

/** The line with another service in the place of the one that it names; a term seldom fits where another stood. */
function withOther(before: string, mentions: readonly Mention[], other: Topic, names: TopicNames): string | undefined {
  const replaced = (mentions.findLast(({ topic }) => topic.term === undefined) ?? mentions[0])?.topic;
  const words = before.trim().split(/\s+/);
  if (other.term || replaced === undefined || replaced === other || words.length > MOST_WORDS) return undefined;
  for (let length = LONGEST_NAME; length > 0; length--) {
    const from = words.findLastIndex(
      (_, index) => names.find(bare(words.slice(index, index + length)))?.topic === replaced,
    );
    if (from < 0) continue;
    const mark = /[?!.]*$/.exec(words[from + length - 1] ?? '')?.[0] ?? '';
    return [...words.slice(0, from), shortNameOf(other) + mark, ...words.slice(from + length)].join(' ');
  }
  return undefined;
}

function bare(words: readonly string[]): string {
  return words.join(' ').replace(/^[\p{P}]+|(?:['’]s)?[\p{P}]+$/gu, '');
}
