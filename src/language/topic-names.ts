import { lazily } from '../lazily.js';
import { normaliseName } from '../notes/names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import { sortedBy } from '../sorted-by.js';
import { stripChatter } from './chatter.js';
import type { SpellingCorrection } from './correct-spelling.js';
import { namesByWords, singularOf, spotNames, stemKey } from './name-spotter.js';
import { editsWithin, NAME_EDITS_PER_LETTER, spellingOf } from './spelling.js';
import { tokenize, tokensWithoutCamelCase } from './tokenize.js';
import { isEverydayWord } from './word-frequency.js';

/** A topic for a typed name. */
export interface Match {
  readonly topic: Topic;
  /** The spelling correction, if there was one. */
  readonly corrected?: SpellingCorrection;
}

/** A topic in a text. */
export interface Mention extends Match {
  /** Range in `tokenize(text)`; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds topics by their names. */
export interface TopicNames {
  /** The topic with this name, also misspelt. */
  find(name: string): Match | undefined;
  /** The topic with exactly this name, or another grammatical form of it. */
  findNamed(name: string): Match | undefined;
  /** The topics in a text, in order; the longest of overlapping names wins. */
  spot(text: string): readonly Mention[];
  /** Completes a typed prefix, best match first; an empty one with the best known topics. */
  suggest(typed: string, limit: number): readonly Topic[];
}

/** The first match for each topic. */
export function distinctTopics<Found extends Match>(matches: readonly Found[]): Found[] {
  return matches.filter((match, index) => matches.findIndex(({ topic }) => topic === match.topic) === index);
}

/** The short names of the topics in a text, each once. */
export function namedIn(text: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  return distinctTopics(names.spot(text)).map(({ topic }) => shortNameOf(topic));
}

/** The tokens of a text that belong to no name. */
export function wordsOutsideNames(text: string, names: Pick<TopicNames, 'spot'>): readonly string[] {
  const mentions = names.spot(text);
  return tokenize(text).filter((_, at) => !mentions.some(({ from, to }) => from <= at && at < to));
}

/** Terms are listed without their vendor: "Amazon CloudWatch alarms". */
const MAKER = /^(?:amazon|aws) /;

/** A typed name, normalised and without the words around it. */
function bareName(name: string): string {
  return normaliseName(stripChatter(name)).replace(/^(?:the|a|an|what is|whats) /, '');
}

/** Longer texts are no misspelt name. */
const LONGEST_TYPED = 40;

/** Builds the index of names. Among equal matches the order of topics decides. */
export function topicNames(topics: readonly Topic[]): TopicNames {
  const all = topics.flatMap((topic) => topic.names.map((name) => [name, topic] as const));
  const exact = new Map(all);
  const byStems = namesByWords(all);
  const inText = namesByWords(all.filter(([name, topic]) => !topic.everyday.includes(name)));
  // "Farget" is Fargate, not "target", the short name of a target group.
  const correct = lazily(() =>
    nameCorrector(
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
    const corrected = correct()(typed);
    const topic = exact.get(corrected) ?? byStems.byWords.get(stemKey(corrected));
    return topic && { topic, corrected: { typed, read: topic.name } };
  };

  const spot = (text: string): readonly Mention[] => {
    const tokens = tokenize(text);
    const plain = tokensWithoutCamelCase(text) ?? [];
    const whole = spotNames(
      plain.map(({ token }) => token),
      inText,
    ).map(({ value, from, to }) => ({ value, from: plain[from]?.from ?? 0, to: plain[to - 1]?.to ?? 0 }));
    const parts = spotNames(tokens, inText).filter(
      ({ from, to }) => !whole.some((one) => one.from < to && from < one.to),
    );
    return sortedBy([...whole, ...parts], ({ from }) => from)
      .map(({ value: topic, from, to }) => ({ topic, from, to }))
      .filter((mention) => !isOtherWord(mention, tokens));
  };

  const suggest = (typed: string, limit: number): readonly Topic[] => {
    const wanted = normaliseName(typed);
    if (wanted === '') return topics.filter((topic) => !topic.term).slice(0, limit);
    // Among equal matches: names that contain the typed text before synonyms, and services before terms.
    const place = ({ term, name }: Topic): number =>
      2 * Number(!containsWordFrom(normaliseName(name), wanted)) + Number(term !== undefined);
    return topics
      .map((topic) => ({ topic, rank: Math.min(...topic.names.map((name) => nameRank(name, wanted))) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((a, b) => Math.floor(a.rank) - Math.floor(b.rank) || place(a.topic) - place(b.topic) || a.rank - b.rank)
      .slice(0, limit)
      .map(({ topic }) => topic);
  };

  return { find, findNamed, spot, suggest };
}

/** Whether a mention is an everyday word that only shares its stem with the name: "a couple" is no coupling, "states" are not stateful. */
function isOtherWord({ topic, from, to }: Mention, tokens: readonly string[]): boolean {
  const [word = '', ...more] = tokens.slice(from, to);
  return (
    more.length === 0 && isEverydayWord(word) && !topic.names.some((name) => singularOf(name) === singularOf(word))
  );
}

/**
 * Corrects the words of a name that occur in no name.
 * @param proper the names without everyday words, as candidates for corrections
 */
function nameCorrector(names: Iterable<string>, proper: Iterable<string>): (typed: string) => string {
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

/** Corrects two swapped letters of a short word, if the result is unique: "erc" is ECR. */
function unswapped(word: string, known: ReadonlySet<string>): string {
  if (word.length !== SHORT_NAME) return word;
  const swapped = [word.replace(/^(.)(.)/, '$2$1'), word.replace(/(.)(.)$/, '$2$1')].filter((name) => known.has(name));
  return swapped.length === 1 ? (swapped[0] ?? word) : word;
}

function containsWordFrom(name: string, typed: string): boolean {
  return ` ${name}`.includes(` ${typed}`);
}

/** The rank of a name for a typed text: 0 is the name itself, infinity no match. */
function nameRank(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1 + (name.length - typed.length) / 100;
  if (containsWordFrom(name, typed)) return 2 + name.length / 100;
  if (typed.length > 2 && name.includes(typed)) return 3 + name.length / 100;
  if (typed.length > 3 && typed.length <= LONGEST_TYPED && name.charAt(0) === typed.charAt(0)) {
    const most = Math.max(1, Math.floor(typed.length / 3));
    const distance = editsWithin(most, name.slice(0, typed.length + 1), typed);
    if (distance !== undefined) return 4 + distance;
  }
  return Number.POSITIVE_INFINITY;
}
