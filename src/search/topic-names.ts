import { normaliseName } from '../notes/names.js';
import type { Topic } from '../notes/topics.js';
import { tokensOf } from './analysis.js';
import { isEverydayWord } from './everyday-words.js';
import { namesByStems, spotNames, stemKey } from './name-spotter.js';
import { editDistance, spellingOf } from './spelling.js';

/** A topic found for a name that somebody typed. */
export interface Match {
  readonly topic: Topic;
  /** What was typed and what it was read as, if a spelling mistake was mended. */
  readonly corrected?: { readonly typed: string; readonly read: string };
}

/** A topic found inside a longer text. */
export interface Mention extends Match {
  /** First word of the mention and the word after its last, as positions in `tokensOf(text)`. */
  readonly from: number;
  readonly to: number;
}

/** Finds topics by their names. */
export interface TopicNames {
  /** The topic that this name stands for: exact, then other forms of the word, then misspelt. */
  find(name: string): Match | undefined;
  /** Topics named somewhere in a text, in order, the longest name first where names overlap. */
  spot(text: string): readonly Mention[];
  /** Topics for what has been typed so far, best match first; the best known ones for nothing. */
  suggest(typed: string, limit: number): readonly Topic[];
}

/** Longer texts are no name with a spelling mistake. */
const LONGEST_TYPED = 40;

/** Builds the index of names over all topics; the order of topics is their order where nothing else decides. */
export function topicNames(topics: readonly Topic[]): TopicNames {
  const all = topics.flatMap((topic) => topic.names.map((name) => [name, topic] as const));
  const exact = new Map(all);
  const byStems = namesByStems(all);
  const inText = namesByStems(
    all.filter(([name, topic]) => !topic.everyday.includes(name)).map(([name, topic]) => [name, { topic }]),
  );
  const correct = singleWordCorrection(all);
  const nearNames = spellingOf(exact.keys());

  const find = (name: string): Match | undefined => {
    const typed = normaliseName(name).replace(/^(?:the|a|an|what is|whats) /, '');
    const known = exact.get(typed) ?? byStems.get(stemKey(typed)) ?? exact.get(typed.replaceAll(' ', ''));
    if (known) return { topic: known };
    const [nearest] = nearNames(typed);
    const topic = nearest && exact.get(nearest.word);
    return topic && { topic, corrected: { typed, read: topic.name } };
  };

  const spot = (text: string): readonly Mention[] =>
    spotNames<Match>(tokensOf(text), inText, correct).map(({ value, from, to }) => ({ ...value, from, to }));

  const suggest = (typed: string, limit: number): readonly Topic[] => {
    const wanted = normaliseName(typed);
    if (wanted === '') return topics.filter((topic) => !topic.term).slice(0, limit);
    return topics
      .map((topic) => ({ topic, rank: Math.min(...topic.names.map((name) => nameRank(name, wanted))) }))
      .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.rank - b.rank || Number(a.topic.term !== undefined) - Number(b.topic.term !== undefined))
      .slice(0, limit)
      .map(({ topic }) => topic);
  };

  return { find, spot, suggest };
}

/** Mends a misspelt name of one word inside a text; words that are spelt right are left alone. */
function singleWordCorrection(names: readonly (readonly [string, Topic])[]): (word: string) => Match | undefined {
  // A word that belongs to any name is spelt right, even where it stands alone ("gateway", "balancer").
  const known = new Set(names.flatMap(([name]) => name.split(' ')));
  const single = new Map(names.filter(([name, topic]) => !name.includes(' ') && !topic.everyday.includes(name)));
  const near = spellingOf(single.keys());
  return (typed) => {
    if (known.has(typed) || isEverydayWord(typed)) return undefined;
    const [nearest] = near(typed);
    const topic = nearest && single.get(nearest.word);
    return topic && { topic, corrected: { typed, read: topic.name } };
  };
}

/** How well a name fits what was typed: 0 is the name itself, infinity no match at all. */
function nameRank(name: string, typed: string): number {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1 + (name.length - typed.length) / 100;
  if (name.split(' ').some((word) => word.startsWith(typed))) return 2 + name.length / 100;
  if (typed.length > 2 && name.includes(typed)) return 3 + name.length / 100;
  if (typed.length > 3 && typed.length <= LONGEST_TYPED && name.charAt(0) === typed.charAt(0)) {
    const distance = editDistance(name.slice(0, typed.length + 1), typed);
    if (distance <= Math.max(1, Math.floor(typed.length / 3))) return 4 + distance;
  }
  return Number.POSITIVE_INFINITY;
}
