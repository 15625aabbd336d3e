import { lazily } from '../lazily.js';
import { normaliseName } from '../notes/names.js';
import type { Topic } from '../notes/topics.js';
import { stripChatter } from './chatter.js';
import type { SpellingCorrection } from './correct-spelling.js';
import { namesByWords, spotNames, stemKey } from './name-spotter.js';
import { editsWithin, NAME_EDITS_PER_LETTER, spellingOf } from './spelling.js';
import { tokenize } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** A topic found for a name that somebody typed. */
export interface Match {
  readonly topic: Topic;
  /** What was typed and what it was read as, if a spelling mistake was mended. */
  readonly corrected?: SpellingCorrection;
}

/** A topic found inside a longer text. */
export interface Mention extends Match {
  /** First word of the mention and the word after its last, as positions in `tokenize(text)`. */
  readonly from: number;
  readonly to: number;
}

/** Finds topics by their names. */
export interface TopicNames {
  /** The topic that this name stands for: as `findNamed` finds it, then misspelt. */
  find(name: string): Match | undefined;
  /** The topic that goes by this very name: exact, then other forms of the word. */
  findNamed(name: string): Match | undefined;
  /** Topics named somewhere in a text, in order, the longest name first where names overlap. */
  spot(text: string): readonly Mention[];
  /** Topics for what has been typed so far, best match first; the best known ones for nothing. */
  suggest(typed: string, limit: number): readonly Topic[];
}

/** The same matches, each topic only once. */
export function distinctTopics<Found extends Match>(matches: readonly Found[]): Found[] {
  return matches.filter((match, index) => matches.findIndex(({ topic }) => topic === match.topic) === index);
}

/** The words of a text, in small letters, that belong to no name in it. */
export function wordsOutsideNames(text: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  const mentions = names.spot(text);
  return tokenize(text).filter((_, at) => !mentions.some(({ from, to }) => from <= at && at < to));
}

/** Terms are listed without their maker: "Amazon CloudWatch alarms". */
const MAKER = /^(?:amazon|aws) /;

/** A name as it is filed, without what people say around it. */
function bareName(name: string): string {
  return normaliseName(stripChatter(name)).replace(/^(?:the|a|an|what is|whats) /, '');
}

/** Longer texts are no name with a spelling mistake. */
const LONGEST_TYPED = 40;

/** Builds the index of names over all topics; the order of topics is their order where nothing else decides. */
export function topicNames(topics: readonly Topic[]): TopicNames {
  const all = topics.flatMap((topic) => topic.names.map((name) => [name, topic] as const));
  const exact = new Map(all);
  const byStems = namesByWords(all);
  const inText = namesByWords(all.filter(([name, topic]) => !topic.everyday.includes(name)));
  // "Farget" is Fargate and no target, although people call a target group so for short.
  const mend = lazily(() =>
    wordMender(
      exact.keys(),
      all.flatMap(([name, topic]) => (topic.everyday.includes(name) ? [] : [name])),
    ),
  );
  const squeezed = new Map(all.map(([name, topic]) => [name.replaceAll(' ', ''), topic]));

  const findTyped = (name: string, typed: string): Match | undefined => {
    const topic =
      exact.get(normaliseName(name)) ??
      exact.get(typed) ??
      byStems.byWords.get(stemKey(typed)) ??
      squeezed.get(typed.replaceAll(' ', '')) ??
      byStems.byWords.get(stemKey(typed.replace(MAKER, '')));
    return topic && { topic };
  };
  const findNamed = (name: string): Match | undefined => findTyped(name, bareName(name));

  const find = (name: string): Match | undefined => {
    const typed = bareName(name);
    const known = findTyped(name, typed);
    if (known) return known;
    const mended = mend()(typed);
    const topic = exact.get(mended) ?? byStems.byWords.get(stemKey(mended));
    return topic && { topic, corrected: { typed, read: topic.name } };
  };

  const spot = (text: string): readonly Mention[] => {
    const tokens = tokenize(text);
    const spotted = spotNames(tokens, inText).map(({ value: topic, from, to }) => ({ topic, from, to }));
    if (spotted.length === 0 || !tokens.some((token) => VERSUS.has(token))) return spotted;
    const opposed = spotNames(tokens, byStems)
      .map(({ value: topic, from, to }) => ({ topic, from, to }))
      .filter((one) => isOpposed(one, spotted, tokens));
    const sides = [...spotted, ...opposed].sort((one, other) => one.from - other.from);
    return sides.length <= MOST_SIDES && sides.every((side) => isBesideVersus(side, tokens)) ? sides : spotted;
  };

  const suggest = (typed: string, limit: number): readonly Topic[] => {
    const wanted = normaliseName(typed);
    if (wanted === '') return topics.filter((topic) => !topic.term).slice(0, limit);
    // Of those that fit alike: names that show what was typed before other names for a topic, and services before terms.
    const place = ({ term, name }: Topic): number =>
      2 * Number(!holdsWordFrom(normaliseName(name), wanted)) + Number(term !== undefined);
    return topics
      .map((topic) => ({ topic, rank: Math.min(...topic.names.map((name) => nameRank(name, wanted))) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((a, b) => Math.floor(a.rank) - Math.floor(b.rank) || place(a.topic) - place(b.topic) || a.rank - b.rank)
      .slice(0, limit)
      .map(({ topic }) => topic);
  };

  return { find, findNamed, spot, suggest };
}

const VERSUS: ReadonlySet<string> = new Set(['vs', 'versus']);
/** More are not compared, and then each name counts as anywhere else. */
const MOST_SIDES = 3;

function isBesideVersus({ from, to }: Mention, tokens: readonly string[]): boolean {
  return VERSUS.has(tokens[from - 1] ?? '') || VERSUS.has(tokens[to] ?? '');
}

/** Whether an everyday name stands beside "vs" and a sibling of its topic: in "spot vs reserved" the word is the name. */
function isOpposed({ topic, from, to }: Mention, spotted: readonly Mention[], tokens: readonly string[]): boolean {
  const isFree = spotted.every((other) => other.to <= from || to <= other.from);
  const [before = '', after = ''] = [tokens[from - 1], tokens[to]];
  return (
    isFree &&
    spotted.some(
      (other) =>
        other.topic.note === topic.note &&
        other.topic !== topic &&
        ((VERSUS.has(before) && other.to === from - 1) || (VERSUS.has(after) && other.from === to + 1)),
    )
  );
}

/**
 * Mends each word of a name that no name holds.
 * @param proper the names that are more than everyday words: what is misspelt is one of these
 */
function wordMender(names: Iterable<string>, proper: Iterable<string>): (typed: string) => string {
  const wordsIn = (all: Iterable<string>): string[] => [...all].flatMap((name) => name.split(' '));
  const known = new Set(wordsIn(names));
  const near = spellingOf(wordsIn(proper), NAME_EDITS_PER_LETTER);
  return (typed) =>
    typed
      .split(' ')
      .map((word) => (known.has(word) || isEverydayWord(word) ? word : (near(word)[0]?.word ?? unswapped(word, known))))
      .join(' ');
}

const SHORT_NAME = 3;

/** The only name that two swapped letters of a short word make: "erc" is ECR. Short words have too many neighbours for more. */
function unswapped(word: string, known: ReadonlySet<string>): string {
  if (word.length !== SHORT_NAME) return word;
  const swapped = [word.replace(/^(.)(.)/, '$2$1'), word.replace(/(.)(.)$/, '$2$1')].filter((name) => known.has(name));
  return swapped.length === 1 ? (swapped[0] ?? word) : word;
}

function holdsWordFrom(name: string, typed: string): boolean {
  return ` ${name}`.includes(` ${typed}`);
}

/** How well a name fits what was typed: 0 is the name itself, infinity no match at all. */
function nameRank(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1 + (name.length - typed.length) / 100;
  if (holdsWordFrom(name, typed)) return 2 + name.length / 100;
  if (typed.length > 2 && name.includes(typed)) return 3 + name.length / 100;
  if (typed.length > 3 && typed.length <= LONGEST_TYPED && name.charAt(0) === typed.charAt(0)) {
    const most = Math.max(1, Math.floor(typed.length / 3));
    const distance = editsWithin(most, name.slice(0, typed.length + 1), typed);
    if (distance !== undefined) return 4 + distance;
  }
  return Number.POSITIVE_INFINITY;
}
