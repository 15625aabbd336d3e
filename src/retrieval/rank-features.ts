import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import type { EntryIndex } from './entry-index.js';

/** What the words of a line and of a candidate have in common. */
export interface WordFeatures {
  /** Share of the line's terms that the candidate holds, by weight. */
  readonly coverage: number;
  /** How much salient text of the line it holds at all: one common word proves nothing. */
  readonly evidence: number;
  /** Whether it is about the topics that the line names: 1 all of them, 0 none, 0.5 where none is named. */
  readonly topic: number;
  /** 1 if the line names something out of scope that the candidate does not speak of. */
  readonly uncovered: number;
}

/** Half way to certainty at this weight, about that of one rare word. */
const HALF_EVIDENCE = 6;
const SAME_NOTE = 0.7;

/**
 * Measures what a candidate shares with a line.
 * @param topics what it is about
 * @param places its entries in the index
 */
export function wordFeatures(
  { terms, topics: named, outOfScope }: Query,
  topics: readonly Topic[],
  places: readonly number[],
  index: EntryIndex,
): WordFeatures {
  const holds = (stem: string): boolean => places.some((place) => index.holds(place, stem));
  let total = 0;
  let held = 0;
  for (const term of terms) {
    const weight = index.weight(term);
    total += weight;
    if (holds(term.stem)) held += weight;
  }
  return {
    coverage: total === 0 ? 0 : held / total,
    evidence: held / (held + HALF_EVIDENCE),
    topic: topicFit(named, topics),
    uncovered: outOfScope.some(({ stems }) => !stems.some(holds)) ? 1 : 0,
  };
}

function topicFit(named: readonly Topic[], topics: readonly Topic[]): number {
  if (named.length === 0) return 0.5;
  const fitOf = (topic: Topic): number => {
    if (topics.includes(topic)) return 1;
    return topics.some(({ note }) => note === topic.note) ? SAME_NOTE : 0;
  };
  return named.reduce((sum, topic) => sum + fitOf(topic), 0) / named.length;
}

/** What a line is about as a whole: whether it names any topic, and whether it names something out of scope and no topic. */
export function subjectFeatures({ topics, outOfScope }: Query): {
  readonly named: number;
  readonly foreign: number;
} {
  const named = topics.length > 0;
  return { named: Number(named), foreign: Number(!named && outOfScope.some(({ kind }) => kind !== 'wishes')) };
}

/** Share of some topics that a line does not name: who asks for a difference mostly names what differs. */
export function unnamedShare({ topics }: Query, about: readonly Topic[]): number {
  const unnamed = about.filter((one) => !topics.includes(one));
  return unnamed.length / Math.max(1, about.length);
}

/** A probability as log odds, between -9 and 9. */
export function logitOf(probability: number): number {
  return Math.log((probability + SMALLEST) / (1 - probability + SMALLEST));
}

const SMALLEST = 1e-4;
