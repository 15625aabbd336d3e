import { normaliseName } from '../notes/names.js';
import type { Topic } from '../notes/topics.js';
import { stemOf, tokensOf } from './analysis.js';
import { isEverydayWord } from './everyday-words.js';
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

const LONGEST_NAME = 6;
/** Longer texts are no name with a spelling mistake. */
const LONGEST_TYPED = 40;

/** Builds the index of names over all topics; the order of topics is their order where nothing else decides. */
export function topicNames(topics: readonly Topic[]): TopicNames {
  const exact = new Map<string, Topic>();
  const byStem = new Map<string, Topic>();
  const spotted = new Map<string, Topic>();
  for (const topic of topics) {
    for (const name of topic.names) {
      exact.set(name, topic);
      if (!byStem.has(stemKey(name))) byStem.set(stemKey(name), topic);
      if (!topic.everyday.includes(name)) setOnce(spotted, stemKey(name), topic);
    }
  }
  const nearNames = spellingOf(exact.keys());
  const singleWords = new Map<string, Topic>();
  for (const [name, topic] of exact) {
    if (!name.includes(' ') && !topic.everyday.includes(name)) singleWords.set(name, topic);
  }
  const nearWords = spellingOf(singleWords.keys());
  // A word that belongs to any name is spelt right, even where it stands alone ("gateway", "balancer").
  const knownWords = new Set([...exact.keys()].flatMap((name) => name.split(' ')));

  const correct = (word: string): Topic | undefined => {
    if (knownWords.has(word) || isEverydayWord(word)) return undefined;
    const [nearest] = nearWords(word);
    return nearest && singleWords.get(nearest.word);
  };

  const find = (name: string): Match | undefined => {
    const typed = normaliseName(name).replace(/^(?:the|a|an|what is|whats) /, '');
    const known = exact.get(typed) ?? byStem.get(stemKey(typed)) ?? exact.get(typed.replaceAll(' ', ''));
    if (known) return { topic: known };
    const [nearest] = nearNames(typed);
    const topic = nearest && exact.get(nearest.word);
    return topic && { topic, corrected: { typed, read: topic.name } };
  };

  const spot = (text: string): readonly Mention[] => {
    const tokens = tokensOf(text);
    const stems = tokens.map(stemOf);
    const mentions: Mention[] = [];
    for (let from = 0; from < tokens.length; ) {
      const mention = longestAt(stems, from, spotted) ?? correctedAt(tokens, from, correct);
      if (mention) mentions.push(mention);
      from = mention?.to ?? from + 1;
    }
    return mentions;
  };

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

/** Keeps the first owner of a key: notes come before terms. */
function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

function stemKey(name: string): string {
  return tokensOf(name).map(stemOf).join(' ');
}

function longestAt(stems: readonly string[], from: number, names: ReadonlyMap<string, Topic>): Mention | undefined {
  for (let to = Math.min(from + LONGEST_NAME, stems.length); to > from; to -= 1) {
    const topic = names.get(stems.slice(from, to).join(' '));
    if (topic) return { topic, from, to };
  }
  return undefined;
}

function correctedAt(
  tokens: readonly string[],
  from: number,
  correct: (word: string) => Topic | undefined,
): Mention | undefined {
  const typed = tokens[from] ?? '';
  const topic = correct(typed);
  return topic && { topic, from, to: from + 1, corrected: { typed, read: topic.name } };
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
