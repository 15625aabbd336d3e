import type { Knowledge } from '../knowledge.js';
import { normaliseName } from '../notes/names.js';
import type { Versus } from '../notes/note.js';
import { queryWordsOf } from '../search/analysis.js';
import { distinctTopics, findNamed, type Match, type TopicNames } from '../search/topic-names.js';

/** A way of asking for a comparison; the groups of the pattern hold the sides, with whatever else was said around them. */
interface Phrasing {
  readonly pattern: RegExp;
  /** What divides the names within a side. */
  readonly separator: RegExp;
}

const ANY_SEPARATOR = /\s*(?:,|;|\/|&|\+|<-+>|\bvs?\b\.?|\bversus\b|\bagainst\b|\band\b|\bwith\b|\bto\b|\bor\b)\s*/i;
const LIST_SEPARATOR = /\s*(?:,|;|\/|<-+>|\bvs?\b\.?|\bversus\b|\bor\b)\s*/i;

/** Words that can only mean a comparison. */
const PLAIN: readonly Phrasing[] = [
  /\bdifferen(?:ce|ces|t|tiate)\b.*?\b(?:between|of)\b (.+)$/i,
  /\b(?:differences?|diffs?) (?:between |of )?(.+)$/i,
  /^(?:is|are|isn['’]?t|aren['’]?t|ain['’]?t) (.+?) (?:the same(?: thing)? as|just|basically|only|simply) (.+)$/i,
  /^(.+?) (?:the )?same(?: thing)? as (.+)$/i,
  /^(?:so |and )?(?:is|are|isn['’]?t|aren['’]?t) (.+?) (?:(?:all|both|really) )?(?:(?:one and )?the same|synonyms?|identical|interchangeable|one thing)\b/i,
  /^(.+?)[,:;.\s-]+(?:is|are|isn['’]?t|aren['’]?t) (?:they|those|these|that|it|both) (?:not |all |both |really )*the same\b/i,
  /^when (?:do i (?:use|take) |to use |should i (?:use|take) )?(.+?),? and when (?:do i (?:use|take) |to use |should i (?:use|take) )?(.+)$/i,
  /^(?:so )?(?:do|does) (.+?) (?:really |basically )?do (?:exactly )?the same\b/i,
  /^(.+?)[,:;.\s-]+same (?:thing|stuff|service)\b/i,
  /^(.+?)[,:;.\s-]+(?:when (?:which|what|do i|should i|to use (?:which|what))|which (?:one )?when|which (?:one )?for what)\b/i,
  /\bhow (?:do|does|is|are|would) (.+?) (?:differs?|different|compares?|compared) (?:from|to|with|than|against) (.+)$/i,
  /\b(?:makes|distinguishes|separates|tell) (.+?) (?:different |apart )?from (.+)$/i,
  /^(.+?) (?:is |are )?different (?:from|to|than) (.+)$/i,
  /\b(?:compare|comparing|comparison (?:of|between)) (.+)$/i,
  /^(.+?)[,:;.\s-]+(?:what(?:['’]?s| is| are)? )?(?:the |their |any )?(?:differences?|diffs?)\s*\??$/i,
].map((pattern) => ({ pattern, separator: ANY_SEPARATOR }));

const AGAINST: readonly Phrasing[] = [
  {
    pattern:
      /^(.+?)\s*(?:\bvs?\b\.?|\bversus\b|\bcompared (?:to|with)\b|\bas opposed to\b|\brather than\b|<-+>)\s*(.+)$/i,
    separator: LIST_SEPARATOR,
  },
];

/** "or" and a slash join much else too: they count where a choice is asked for, or the names open the question. */
const CHOICE: readonly Phrasing[] = [{ pattern: /^(.+?)\s*(?:\bor\b|\/)\s*(.+)$/i, separator: LIST_SEPARATOR }];
const ASKS_FOR_CHOICE = /\b(?:better|which|whether|choose|should|prefer|take|pick|difference|cheaper|easier)\b/i;
const LONGEST_NAME = 5;
const MOST_SIDES = 3;
const LONGEST_BARE_CHOICE = 10;

/**
 * The two or three topics that a question wants compared: "ecs vs eks", "difference between a pod and a task", "fargate or ecs on
 * ec2, who looks after the machines?". The names must stand next to what separates them.
 */
export function comparedTopics(asked: string, names: TopicNames): readonly Match[] | undefined {
  const question = asked.replace(REGARDING, '');
  return plainlyCompared(question, names) ?? chosenBetween(question, names) ?? contrasted(question, names);
}

/** Topics in a question whose words can only mean a comparison: "difference between", "vs", "compare". */
export function plainlyCompared(question: string, names: TopicNames): readonly Match[] | undefined {
  return comparedBy([...PLAIN, ...AGAINST], question, names);
}

/** Topics joined by "or" or a slash, where a choice is asked for, or in a short question that names nothing else before them. */
function chosenBetween(question: string, names: TopicNames): readonly Match[] | undefined {
  const found = comparedBy(CHOICE, question, names);
  if (!found || ASKS_FOR_CHOICE.test(question) || ASKS_WHAT_CHANGES.test(question)) return found;
  const short = queryWordsOf(question.split('?', 1)[0] ?? '').length <= LONGEST_BARE_CHOICE;
  // "Batch can only start EC2 or Spot machines?" is about Batch.
  const [first] = names.spot(question);
  return short && (!first || found.some(({ topic }) => topic === first.topic)) ? found : undefined;
}

/** Words that ask for a contrast wherever they stand: "how far apart are they", "who does what", "pros and cons". */
const CONTRAST =
  /\b(?:differ(?:s|ent|ently|ence|ences)?|diffs?|apart|contrast(?:s|ed|ing)?|pros (?:and|n|&|or) cons|trade-?offs?|weigh|separates?|(?:not|n['’]t) the same|who \w+ what|which (?:one )?does what|distinguish\w*|side by side|part ways|which is which|in charge of what|opposites?|relate(?:d)?|(?:mix|swap|confuse)\w* (?:them|these|both|the two)|in common|similarit(?:y|ies)|similar)\b/i;
/** Words that put one thing in the place of another. */
const INSTEAD = /\b(?:instead of|rather than|over|against|swap\w*|switch\w*|replac\w+|migrat\w+)\b/i;
const ASKS_WHAT_CHANGES =
  /\b(?:miss(?:ing)?|lose|losing|gain|give up|giving up|get from|change[sd]?|prefer|pick|choose)\b|^(?:why|when)\b/i;

/** Two or three topics named anywhere, where what is asked can only be how they differ. */
function contrasted(question: string, names: TopicNames): readonly Match[] | undefined {
  if (CONTRAST.test(question)) return sidesAmong(names.spot(question));
  const [before, after] = question.split(INSTEAD);
  if (before === undefined || after === undefined || !ASKS_WHAT_CHANGES.test(question)) return undefined;
  // "Fargate over EC2" has a name on either side, "swap Lambda for Fargate" both behind.
  const [left, right] = [names.spot(before).slice(-1), names.spot(after)];
  return sidesAmong([...left, ...right.slice(0, 2 - left.length)]);
}

/** Topics that a question may want compared, going by its wording as a whole. */
export interface Weighed {
  readonly sides: readonly Match[];
  /** Whether the notes tell some of them apart: then they are often asked about together. */
  readonly toldApart: boolean;
}

/** The two or three topics of a question that may ask for a comparison, whatever stands between their names. */
export function weighedTopics(
  question: string,
  { names, notes }: Pick<Knowledge, 'names' | 'notes'>,
): Weighed | undefined {
  const mentions = names.spot(question);
  const pairs = notes.flatMap(({ versus }) => versus);
  const everyday = names.spotEveryday(question);
  const apart = toldApart(mentions, pairs);
  if (apart) return { sides: withEveryday(apart, everyday, pairs), toldApart: true };
  const sides =
    sidesAmong(withoutWholes(mentions)) ?? toldApart(everyday, pairs) ?? sidesAmong(withoutWholes(everyday));
  return sides && { sides, toldApart: false };
}

/** A service beside a part of it says where the part belongs: "what is an execution role of Lambda for, and what a trigger?" */
function withoutWholes(mentions: readonly Match[]): readonly Match[] {
  const notes = mentions.flatMap(({ topic }) => (topic.term ? [topic.note] : []));
  return mentions.filter(({ topic }) => topic.term || !notes.includes(topic.note));
}

/** Beside a DaemonSet and a StatefulSet, a "deployment" is the third of them: everyday names that are told apart from all the others. */
function withEveryday(sides: readonly Match[], everyday: readonly Match[], pairs: readonly Versus[]): readonly Match[] {
  const ids = sides.map(({ topic }) => topic.id);
  const areTold = (one: string, other: string): boolean =>
    pairs.some((pair) => (pair.of === one && pair.with === other) || (pair.of === other && pair.with === one));
  const more = everyday.filter(({ topic }) => ids.every((id) => areTold(topic.id, id)));
  return distinctTopics([...sides, ...more]).slice(0, MOST_SIDES);
}

/** Of the topics named, those that the notes tell apart from another one that is named. */
function toldApart(mentions: readonly Match[], pairs: readonly Versus[]): readonly Match[] | undefined {
  const found = distinctTopics(mentions);
  const ids = new Set(found.map(({ topic }) => topic.id));
  const among = pairs.filter((pair) => ids.has(pair.of) && ids.has(pair.with));
  const sides = found.filter(({ topic: { id } }) => among.some((pair) => pair.of === id || pair.with === id));
  return sides.length >= 2 ? sides.slice(0, MOST_SIDES) : undefined;
}

function sidesAmong(mentions: readonly Match[]): readonly Match[] | undefined {
  const found = distinctTopics(mentions);
  // "How do layers and extensions of Lambda differ?" is not about Lambda.
  const parts = found.filter(({ topic }) => topic.term);
  const sides = found.filter(
    ({ topic }) => topic.term || parts.filter((part) => part.topic.note === topic.note).length < 2,
  );
  return sides.length >= 2 && sides.length <= MOST_SIDES ? sides : undefined;
}

function comparedBy(phrasings: readonly Phrasing[], question: string, names: TopicNames): readonly Match[] | undefined {
  // What stands in brackets explains a name.
  const text = question
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TRAILING_WISH, '')
    .replace(REGARDING, '');
  for (const { pattern, separator } of phrasings) {
    const sides = withoutSharedHead(pattern.exec(text)?.slice(1), names);
    if (!sides) continue;
    const parts = partsOf(sides, separator, names);
    const matches = parts.map((part, position) => matchOf(part, position, parts, separator, names));
    // The names around the last separator decide; a list before them may hold anything. "Difference ECS EKS" has none.
    const found = distinctTopics(
      parts.length === 1 ? names.spot(parts.join()) : matches.filter((match) => match !== undefined),
    );
    if (found.length >= 2 && (separator === ANY_SEPARATOR || matches.slice(-2).every(Boolean)))
      return found.slice(0, MOST_SIDES);
  }
  return undefined;
}

/** "…, what's the diff?" behind what already is a comparison. */
const TRAILING_WISH =
  /(?<=\S(?:\/|\bor\b|\bvs?\b\.?|\bversus\b).+?)[,;:.\s-]+(?:what(?:['’]?s| is| are) the diff\w*|wh(?:at|ich) is wh(?:at|ich)|who (?:runs|does) wh(?:at|ich))\s*\??$/i;

/** "Security groups and NACLs regarding statefulness": what is compared is told, and then in what. */
const REGARDING = /[,\s]+(?:regarding|concerning|in terms of|when it comes to|with respect to|in respect of)\b.*$/i;

/** "Lambda zip" and "Lambda container image" differ in what stands behind the name of the service. */
function withoutSharedHead(sides: readonly string[] | undefined, names: TopicNames): readonly string[] | undefined {
  if (sides?.length !== 2) return sides;
  const [one = [], other = []] = sides.map((side) => side.split(' '));
  const differs = one.findIndex((word, position) => word.toLowerCase() !== other[position]?.toLowerCase());
  const service = names.find(one.slice(0, Math.max(0, differs)).join(' '));
  if (!service || service.topic.term) return sides;
  const parts = [one, other].map((words) => words.slice(differs).join(' '));
  return parts.every((part) => names.find(part)) ? parts : sides;
}

/** Cuts sides into single names. What follows a comma after the last name is another thought ("…, which is cheaper?"). */
function partsOf(sides: readonly string[], separator: RegExp, names: TopicNames): string[] {
  const last = sides.length - 1;
  return sides
    .map((side, position) => (separator === LIST_SEPARATOR && position === last ? side.replace(/[,;:?].*$/, '') : side))
    .flatMap((side) => (names.find(side) ? [side] : side.split(separator)))
    .filter((part) => part.trim() !== '');
}

/** The topic next to the separator; "horizontal" before "vertical scaling" means horizontal scaling. */
function matchOf(
  part: string,
  position: number,
  parts: readonly string[],
  separator: RegExp,
  names: TopicNames,
): Match | undefined {
  const whole = findNamed(part, names);
  if (whole && part.includes(' ')) return whole;
  const inside = partOf(part, names);
  if (inside) return inside;
  const words = wordsIn(part.replace(LEADING_PREPOSITION, ''));
  const last = position === parts.length - 1;
  const match = (last ? atStart(words, names) : atEnd(words, names)) ?? within(part, separator, names);
  if (last || (match && !isEveryday(part, match))) return match;
  const shared = wordsIn(parts.at(-1) ?? '').slice(1, LONGEST_NAME);
  const tails = shared.flatMap((_, from) =>
    shared.slice(from).map((__, length) => shared.slice(from, from + length + 1)),
  );
  // "Reserved and provisioned concurrency" is no reserved instance.
  return tails.flatMap((tail) => named([...words.slice(-1), ...tail], names) ?? [])[0] ?? match;
}

/** "Basic scanning in ECR" is the scanning, whose service only says where. */
function partOf(side: string, names: TopicNames): Match | undefined {
  const [, name = '', service = ''] =
    /^(.+) (?:in|on|of|for|from|with) (?:the |aws |amazon )?(\S+)$/i.exec(side.trim()) ?? [];
  const [part, whole] = [findNamed(name, names), names.find(service)];
  return part?.topic.term && whole && part.topic.note === whole.topic.note ? part : undefined;
}

/** Whether a name found a topic that goes by it only among people who talk of nothing else. */
function isEveryday(name: string, { topic }: Match): boolean {
  return topic.everyday.includes(normaliseName(name));
}

/** Where the words leave no doubt that it is a comparison, a name may stand anywhere in its side: "normal Fargate". */
function within(part: string, separator: RegExp, names: TopicNames): Match | undefined {
  return separator === ANY_SEPARATOR ? names.spot(part)[0] : undefined;
}

function atEnd(words: readonly string[], names: TopicNames): Match | undefined {
  return lengths(words).flatMap((length) => nameAmong(words.slice(-length), length === words.length, names) ?? [])[0];
}

function atStart(words: readonly string[], names: TopicNames): Match | undefined {
  return lengths(words).flatMap((length) => {
    const alone = length === words.length || PREPOSITION.test(words[length] ?? '');
    return nameAmong(words.slice(0, length), alone, names) ?? [];
  })[0];
}

/** A name that is also an everyday word counts only where it stands alone: "image", but not "image transformation". */
function nameAmong(words: readonly string[], alone: boolean, names: TopicNames): Match | undefined {
  const match = named(words, names);
  return match && (alone || !match.topic.everyday.includes(normaliseName(words.join(' ')))) ? match : undefined;
}

/** Longest first. */
function lengths(words: readonly string[]): number[] {
  return Array.from({ length: Math.min(LONGEST_NAME, words.length) }, (_, index) => index + 1).reverse();
}

const PREPOSITION = /^(?:in|on|of|for|from|at|when|if|with|within|under)$/i;
/** "Pods on Fargate or on EC2 nodes". */
const LEADING_PREPOSITION = /^\s*(?:in|on|with|by|using)\s+/i;
const EMPTY_WORD =
  /^(?:the|an?|aws|amazon|better|rather|both|please|pls|plain|pure|normal|ordinary|regular|simple|just|bare)$/i;

function wordsIn(text: string): string[] {
  const words = text
    .replace(/[?!.,:;"]+/g, ' ')
    .trim()
    .split(/\s+/);
  return words.filter((word) => !EMPTY_WORD.test(word));
}

/** A name as it stands; a misspelt one only if it is a single word, because longer guesses meet anything. */
function named(words: readonly string[], names: TopicNames): Match | undefined {
  const match = names.find(words.join(' '));
  return match && (match.corrected === undefined || words.length === 1) ? match : undefined;
}
