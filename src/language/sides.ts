import { shortNameOf, type Topic } from '../notes/topics.js';
import { FILLER_WORDS, STOP_WORDS } from './stop-words.js';
import { tokenize } from './tokenize.js';
import { type TopicNames, wordsOutsideNames } from './topic-names.js';

/** Between things that are compared, or of which one is chosen. */
const JOINT = /\s*(?:[,;/]|\bvs?\.?(?=\s)|\bversus\b|\bagainst\b|\band\b|\bor\b|\bwith\b)\s*/i;
const CHOICE = /\b(?:vs?\.?|versus|and|or)\s/i;
/** Beside this, even things that no note names are compared. */
const OPPOSED = /\b(?:vs?\.?|versus)\s/i;
const CLAUSE_END =
  /[:.?!](?:\s+|$)|\n+|,\s*(?=(?:what\w*|which|how|when|why|where|is|are|do|does|can|should|could|would)\b)/i;

/** Names of the options of `/compare`. */
export const COMPARED_SIDES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

/** The command that compares two to five things, by their names. */
export function comparisonLine(...sides: readonly string[]): string {
  return `/compare ${sides.map((side, at) => `${COMPARED_SIDES[at]}:${side}`).join(' ')}`;
}

const COMPARES = new RegExp(`^/compare ${COMPARED_SIDES[0]}:`);

/** Whether a line is such a command. */
export function isComparisonLine(line: string): boolean {
  return COMPARES.test(line);
}

/** The names in such a command. */
export function comparedIn(line: string): readonly string[] {
  return line.split(SIDE_NAME).slice(1);
}
const SIDE_NAME = new RegExp(`\\s(?:${COMPARED_SIDES.join('|')}):`);

/** Whether a line sets things against each other: "SAM vs CDK". */
export function isOpposed(line: string): boolean {
  return OPPOSED.test(line);
}

/** The things in a list of nothing else: "ALB, NLB and GWLB". */
export function splitSides(list: string): readonly string[] {
  return list.split(JOINT).filter((side) => side !== '');
}

/**
 * Names of the things that a line compares or chooses from, in its order: EC2 and Lambda in "for a small REST API: EC2 or Lambda?"
 * @returns fewer than two if it does neither
 */
export function sidesInLine(line: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  const clauses = line.split(CLAUSE_END).filter((clause) => CHOICE.test(clause));
  return clauses.map((clause) => sidesInClause(clause, names)).find((sides) => sides.length > 1) ?? [];
}

const OTHER_SIDE =
  /^(?:.*\b(?:differen(?:t|ces?)|differs?|compare[ds]?|comparison|better|worse)\s+(?:to|from|with|than)|\W*(?:(?:and|so|but)\s+)?(?:vs?\.?|versus|compared (?:to|with)))\s+(?<behind>[^,;?!]+?)[\s?!.]*$|^.*\bwhy (?:would|should|do|did) (?:i|we|you|one|people|anyone) (?:still |ever |even )?(?:use|need|take|choose|want|pick) (?<instead>[^,;?!]+?)(?: then| instead| at all)[\s?!.]*$|^.*\bhow (?:is|are|does|do)\s+(?<within>[^,;?!]+?)\s+(?:any )?differ(?:ent)?[\s?!.]*$/i;
/** "So it's like a VM?", "isn't that just a container", "is it the same as a Dockerfile then" */
const LIKENED =
  /^\W*(?:(?:so|ok|oh|ah|hm+|wait|and|but|then)\W+)*(?:(?:it|that|this)(?:['’]?s| is)|is(?:n['’]?t)? (?:it|that|this)|(?:(?:they|those|these)(?: are|['’]re)|are(?:n['’]?t)? (?:they|those|these)))\s+(?:(?:more|really|actually|kind of|kinda|sort of|a bit|pretty much|not|also) )*(?:like|similar to|(?:the )?same(?: thing)? as|just|basically(?: just| like)?)\s+(?:an?\s+|the\s+)?(?<side>[^,;?!]+?)(?:,? (?:then|right|or not|basically|though|tho))*[\s?!.]*$/i;

/**
 * The one thing with which a line compares what it does not name: EC2 in "what's the difference to EC2?", a VM in "so it's like a VM?";
 * undefined if it names both, or none.
 */
export function otherSideIn(line: string, names: Pick<TopicNames, 'spot'>): Topic | undefined {
  const { behind, within, instead } = OTHER_SIDE.exec(line)?.groups ?? {};
  const side = behind ?? within ?? instead ?? LIKENED.exec(line)?.groups?.['side'];
  if (side === undefined) return undefined;
  const [named] = names.spot(side);
  const isOnlyName = named !== undefined && wordsOutsideNames(side, names).every((word) => STOP_WORDS.has(word));
  return isOnlyName && names.spot(line).length === 1 ? named.topic : undefined;
}

/** Words that ask for one of several things. */
const CHOOSING: ReadonlySet<string> = new Set(
  'vs v versus between rather better best good choose pick select right suitable suits fits fit use used using take run prefer recommend'.split(
    ' ',
  ),
);

/** A longer clause, in characters, tells more than a choice. */
const LONGEST_CHOICE = 150;
/** Where a choice may begin, and where one that stands first may end: "ec2 or lightsail for a wordpress site". */
const BEFORE_CHOICE = /[:.?!,;](?:\s+|$)|\n+|\s(?=(?:should|which|what|do|is)\b)/g;
const BEHIND_CHOICE = /\s(?=(?:for|to|if|when)\b)|[:.?!,;]\s+/g;

/**
 * What a line tells beside a choice that it leaves: "40 minutes, in a container." of "40 minutes, in a container. Should I use Batch or
 * Lambda?"
 * @returns that text, and the names of the things to choose from
 */
export function toldBesideChoice(
  line: string,
  names: Pick<TopicNames, 'spot'>,
): { readonly told: string; readonly sides: readonly string[] } | undefined {
  const before = [...line.matchAll(BEFORE_CHOICE)]
    .map(({ index, 0: { length } }) => index + length)
    .filter((at) => line.length - at <= LONGEST_CHOICE);
  const behind = [...line.slice(0, LONGEST_CHOICE).matchAll(BEHIND_CHOICE)].map(({ index }) => index);
  const parts = [
    ...before.map((at) => [line.slice(0, at), line.slice(at)] as const),
    ...behind.map((at) => [line.slice(at), line.slice(0, at)] as const),
  ];
  for (const [told, rest] of parts) {
    const sides = /\p{L}/u.test(told) ? onlySides(rest.replace(/\W+$/, ''), names) : [];
    if (sides.length > 1) return { told: told.trim(), sides };
  }
  return undefined;
}

/** The sides of a clause that is nothing but a choice. */
function onlySides(clause: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  if (!CHOICE.test(clause)) return [];
  const isChoice = wordsOutsideNames(clause, names).every(
    (word) => STOP_WORDS.has(word) || FILLER_WORDS.has(word) || CHOOSING.has(word),
  );
  return isChoice ? sidesInClause(clause, names) : [];
}

/** What ends or begins at a joint: a topic, or a word of no topic. */
interface Side {
  readonly name: string | undefined;
  readonly word: string;
}

/** At a joint, one name ends and another begins; one of the first two may be in none of the notes ("Standard vs Express workflows"). */
function sidesInClause(clause: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  const parts = splitSides(clause);
  const sides = parts.map((part, at): Side => {
    const tokens = tokenize(part);
    const bare = (from: number, to: number) => tokens.slice(from, to).every((word) => STOP_WORDS.has(word));
    const mentions = names.spot(part);
    const first = mentions.find(({ from }) => bare(0, from));
    const last = mentions.find(({ to }) => to === tokens.length);
    const named = at === 0 ? last : at === parts.length - 1 ? first : first === last ? first : undefined;
    const word = (at === 0 ? tokens.at(-1) : tokens.find((token) => !STOP_WORDS.has(token))) ?? '';
    return { name: named && shortNameOf(named.topic), word };
  });
  const distinct = new Set(sides.flatMap(({ name }) => name ?? []));
  if (distinct.size === sides.length) return [...distinct];
  const [one, other] = sides;
  if (!one || !other || sides.length > 2) return [];
  if (one.name === other.name) return isOpposed(clause) ? [one.word, other.word] : [];
  const mayBeNamed = ({ word }: Side) => !(STOP_WORDS.has(word) || FILLER_WORDS.has(word) || word === '');
  return sides.every((side) => side.name !== undefined || mayBeNamed(side))
    ? [one.name ?? withTail(one.word, other), other.name ?? withTail(other.word, one)]
    : [];
}

/** "Standard" beside Express workflows is a standard workflow. */
function withTail(word: string, { name = '' }: Side): string {
  const [tail, ...before] = name.split(' ').reverse();
  return before.length > 0 ? `${word} ${tail}` : word;
}
