import { STATUS_CODES } from 'node:http';
import { COMPARED_SIDES, comparisonLine, otherSideIn } from '../language/sides.js';
import { tokenize } from '../language/tokenize.js';
import type { Mention, TopicNames } from '../language/topic-names.js';
import { isAwsName, shortNameOf, type Topic } from '../notes/topics.js';
import { joinTurns, TURN_SEPARATOR } from './conversation.js';
import { type FollowUp, type Intent, substituteNamed } from './follow-up.js';

/** The line before a follow-up, with what its answer was about. */
export interface PreviousLine {
  /** Makes sense alone. */
  readonly line: string;
  /** Names of its subjects. */
  readonly about: readonly string[];
  /** Its answer only defines its subject. */
  readonly explains: boolean;
  /** Names of the subjects before the last line brought others: "and Step Functions?" */
  readonly earlier?: readonly string[];
  /** Names of what its answer compares, */
  readonly compares?: readonly string[];
  /** and of what the statement that answers it names. */
  readonly names?: readonly string[];
}

const REPLACES = /\b(?:no|nope|sorry|oops|wait|actually|rather|meant?|instead)\b/i;

/** What is asked of a service that was only explained or recommended. */
const ABOUT_SERVICE: Partial<Readonly<Record<Intent, (topic: Topic, line: string) => string | undefined>>> = {
  cost: (service, line) => (/\bfree\b/i.test(line) ? undefined : `How much does ${shortNameOf(service)} cost?`),
  reason: (service) => `What are the benefits of ${shortNameOf(service)}?`,
  // An example of the note's own is better than its uses.
  example: (service) =>
    service.note.example === undefined ? `What is ${shortNameOf(service)} used for, for example?` : undefined,
};

const MANNER = /^(?:(?:and|but|or) )?(?:with|on|in|from|by|to|via|for) /i;
/**
 * Rewrites a follow-up as a line that makes sense alone: "and for Fargate?" after "How long can a Lambda function run?" If only a search can
 * tell what it lacks, it is joined to the previous line.
 * @returns undefined if the subject is unknown
 */
export function rewriteFollowUp(
  { intent, line }: FollowUp,
  previous: PreviousLine,
  names: TopicNames,
): string | undefined {
  const [subject, second = previous.earlier?.find((name) => name !== subject)] = previous.about;
  if (subject === undefined) return undefined;
  const explained = previous.explains ? names.find(subject)?.topic : undefined;
  const about = explained && !explained.term ? ABOUT_SERVICE[intent]?.(explained, line) : undefined;
  if (about !== undefined) return about;
  const compares = intent === 'difference' ? toCompare(line, previous, second) : [];
  if (compares.length > 1) return comparisonLine(...compares);
  const otherSide = otherSideIn(line, names);
  if (otherSide && shortNameOf(otherSide) !== subject) return comparisonLine(subject, shortNameOf(otherSide));
  const [first = ''] = previous.line.split(TURN_SEPARATOR);
  const replaced = substituteNamed(line);
  const substitute = replaced ?? withoutPunctuation(line);
  const withOtherFigure = intent === 'other' ? substituteFigure(first, substitute) : undefined;
  if (withOtherFigure !== undefined) return withOtherFigure;
  const named = intent === 'other' ? (names.find(substitute) ?? nameAtEnd(replaced ?? '', names))?.topic : undefined;
  const compared = named && !REPLACES.test(line) ? withSide(named, previous.compares ?? [], names) : undefined;
  if (compared !== undefined) return compared;
  // "With a graphics card" says how, "on Fargate" says where.
  // "And for Fargate?" behind a definition asks for no other one.
  const isNarrower = MANNER.test(line) && (named?.term !== undefined || previous.explains);
  // Behind several lines the search replaces the name in the last of them.
  const isOfFirst = !previous.line.includes(TURN_SEPARATOR) || REPLACES.test(line);
  const substituted = named && isOfFirst && !isNarrower ? substituteTopic(first, named, names) : undefined;
  if (substituted !== undefined) return substituted;
  return joinTurns(previous.line, previous.about, line);
}

const OF_TWO = /\b(?:those|these|the) two\b|\bboth\b|\bbetween (?:them|those|these)\b/i;

/** What "what's the difference?" is asked of: all that was compared, the two that the answer names, or the last two subjects. */
function toCompare(
  line: string,
  { about: [subject = ''], compares = [], names = [] }: PreviousLine,
  second: string | undefined,
): readonly string[] {
  if (compares.length > 1) return compares;
  const isOfNames = names.length > 1 && (OF_TWO.test(line) || (names.length === 2 && second === undefined));
  return isOfNames ? names.slice(0, 2) : second === undefined ? [] : [subject, second];
}

/**
 * A comparison with one side more: "and Step Functions?" behind Lambda and Batch. Not if nothing was compared, it is there, or it is another
 * kind of thing.
 */
function withSide(other: Topic, compared: readonly string[], names: TopicNames): string | undefined {
  const topics = compared.flatMap((name) => names.find(name)?.topic ?? []);
  const isAlike = topics.some(({ term }) => (term === undefined) === (other.term === undefined));
  const sides = [...compared, shortNameOf(other)];
  if (!isAlike || topics.includes(other) || sides.length > COMPARED_SIDES.length) return undefined;
  return comparisonLine(...sides);
}

/** The name at the end of a few words: "a normal EC2". */
function nameAtEnd(words: string, names: TopicNames): Mention | undefined {
  const [only, ...others] = names.spot(words);
  return only?.to === tokenize(words).length && others.length === 0 ? only : undefined;
}

/** What a question may be about besides a topic: a figure with or without a unit, a type of instance, a name in code. */
const FIGURES = [
  /\d+(?:[.,]\d+)*/,
  /\d+(?:[.,]\d+)* ?(?:[kmgtKMGT]i?[bB]|v?cpus?)/,
  /[a-z]\w*\d\w*\.\w+/,
  /[A-Z][a-z]+(?:[A-Z]\w*)+/,
].map(({ source }) => `(?<![\\w.-])${source}(?![\\w-]|\\.\\w)`);

/** The line with another figure of the same kind: "what does exit code 137 mean" and "139". Not if it has none, or several. */
function substituteFigure(line: string, other: string): string | undefined {
  const figure = FIGURES.find((one) => new RegExp(`^${one}$`).test(other));
  const [only, ...more] = figure === undefined ? [] : line.matchAll(new RegExp(figure, 'g'));
  if (!only || more.length > 0 || line.length > LONGEST_SUBSTITUTED) return undefined;
  const behind = line.slice(only.index + only[0].length);
  return line.slice(0, only.index) + other + withReasonOf(other, only[0], behind);
}

/** "502 Bad Gateway" with another status has the words of that one. */
function withReasonOf(status: string, replaced: string, behind: string): string {
  const reason = STATUS_CODES[replaced];
  const isNamed = reason !== undefined && behind.trimStart().toLowerCase().startsWith(reason.toLowerCase());
  return isNamed ? ` ${STATUS_CODES[status] ?? ''}${behind.trimStart().slice(reason.length)}` : behind;
}

/** Longer lines are no question in which one word could be replaced. */
const LONGEST_SUBSTITUTED = 240;

/** The line about another topic instead of the one that it names. A service seldom fits in the place of a term, nor a term in its. */
function substituteTopic(line: string, other: Topic, names: TopicNames): string | undefined {
  const topics = names.spot(line).map(({ topic }) => topic);
  const services = topics.filter(({ term }) => term === undefined);
  // "Can Fargate run Windows containers?" is about Fargate.
  const replaced = services.findLast(({ name }) => isAwsName(name)) ?? services.at(-1) ?? topics[0];
  if (replaced === undefined || topics.includes(other)) return undefined;
  // "What is a Savings Plan?" of Fargate is no question what Fargate is.
  const isDefined = replaced.term !== undefined && /^what(?:['’]?s| is| are)\b/i.test(line);
  // "Node?" behind a question about SnapStart is no node of Kubernetes.
  if (other.term ? !replaced.term || other.note !== replaced.note : isDefined) return undefined;
  if (line.length > LONGEST_SUBSTITUTED) return undefined;
  const lower = line.toLowerCase();
  const [name] = replaced.names.filter((one) => lower.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return undefined;
  const at = lower.lastIndexOf(name);
  const end = at + name.length + (/^(?:['’]?s|es)\b/.exec(lower.slice(at + name.length))?.[0].length ?? 0);
  return withoutArticle(line.slice(0, at)) + shortNameOf(other) + line.slice(end);
}

function withoutArticle(before: string): string {
  return before.replace(/\b(?:an?|the) $/i, '');
}

function withoutPunctuation(text: string): string {
  return text.replace(/^[\p{P}]+|(?:['’]s)?[\p{P}]+$/gu, '');
}
