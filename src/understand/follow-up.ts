import { distinctTopics, type Mention, type TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';

/** "And for Fargate?": the line before, asked for something else. */
const OTHER_TOPIC =
  /^(?:(?:and|or|ok|so) )?(?:what about|how about|and|with|for)(?: for| with| on| in)?(?: an?| the)? ([\w .-]{2,40}?)[\s?!.]*$/i;
const COST =
  /^(?:(?:and|but|so|ok) )?(?:(?:how much|what) (?:does|would|will) (?:that|it|this) cost(?: me)?|is (?:that|it|this) free|how much(?: is (?:that|it))?|(?:and )?the (?:price|cost)s?)$/i;
const DIFFERENCE =
  /^(?:(?:and|but|so|ok) )?(?:(?:what['’]?s|what is|where is) the difference(?: then)?|(?:the )?differences?|which(?: one)? is better|which one(?: then)?)$/i;
const EXAMPLE =
  /^(?:(?:and|but|so|ok) )?(?:(?:do you have |give me )?(?:an? )?examples?|when (?:would|do|should) (?:i|you) use (?:it|that))$/i;
const MORE =
  /^(?:(?:and|but|so|ok|wait) )?(?:why|how|how so|what|more|go on|continue|(?:tell|give) me more(?: about (?:it|that))?|simpler|in simple words|(?:can you )?explain(?: that| it)?(?: again)?|i (?:do not|don['’]?t) (?:understand|get it)|what do you mean|what does (?:that|it) mean)$/i;
const POLITE = /(?:\s+(?:please|pls|then|thanks))?[\s.!?]*$/i;

/**
 * A line that goes on from the one before, such as "and for Fargate?" after "How long can a Lambda function run?", as a whole question.
 * @param before the line before, itself a whole one
 * @returns undefined if the line stands for itself, or nothing in the line before says what it means
 */
export function wholeLine(line: string, before: string, names: TopicNames): string | undefined {
  const said = line.trim().replace(POLITE, '');
  const mentions = names.spot(before);
  const topics = distinctTopics(mentions).map(({ topic }) => topic);
  const [first, second] = topics.map(shortNameOf);
  if (first === undefined) return undefined;
  if (COST.test(said)) return `How much does ${first} cost?`;
  if (DIFFERENCE.test(said)) return second === undefined ? undefined : `/compare first:${first} second:${second}`;
  if (EXAMPLE.test(said)) return `When should I use ${first}?`;
  if (MORE.test(said)) return `/explain topic:${first}`;
  const other = names.find(OTHER_TOPIC.exec(line.trim())?.[1]?.trim() ?? '');
  if (other === undefined)
    return goesOn(said, names) ? `${topics.slice(0, 2).map(shortNameOf).join(', ')}: ${said}` : undefined;
  return withOther(before, mentions, other.topic, names) ?? `/explain topic:${shortNameOf(other.topic)}`;
}

/** A line of more characters says itself what it is about. */
const LONGEST_SAID = 60;
const POINTS_BACK =
  /\b(?:it|its|they|them|this|those|(?:first|second|last|other) (?:one|ones))\b|\bthat$|\bthe (?:first|second|last|other)$/i;
const BEGINS_WITHIN = /^(?:and|so|but|even|same|how (?:many|much|big|long|often))\b/i;
/** "What can you do?" is about the bot. */
const TO_THE_BOT = /\b(?:you|your)\b/i;

/** Whether a line names nothing of the notes and points at something: "can I raise it?" */
function goesOn(said: string, names: TopicNames): boolean {
  if (said.length > LONGEST_SAID || TO_THE_BOT.test(said) || names.spot(said).length > 0) return false;
  return POINTS_BACK.test(said) || BEGINS_WITHIN.test(said);
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
