import { isAwsName, shortNameOf, type Topic } from '../notes/topics.js';
import type { OutOfScopeKind } from '../understand/out-of-scope.js';
import type { Query } from '../understand/query.js';
import type { EntryIndex } from './entry-index.js';

/** What the words of a query and of a candidate have in common. */
export interface WordFeatures {
  /** Share of the query's terms that the candidate contains, by weight. */
  readonly coverage: number;
  /** Weight of the terms that it contains, from 0 to 1: one common word proves nothing. */
  readonly evidence: number;
  /** Share of the query's topics that it is about; 0.5 if the query names none. */
  readonly topic: number;
  /** 1 if the query names something out of scope that the candidate does not contain. */
  readonly uncovered: number;
}

/** Weight at which the evidence is 0.5, about that of one rare word. */
const HALF_EVIDENCE = 6;
/** How well a candidate fits a topic of the same note. */
const SAME_NOTE = 0.7;
/** Keeps log odds finite. */
const SMALLEST = 1e-4;

/**
 * Compares the words of a query and a candidate.
 * @param topics of the candidate
 * @param places positions of its entries in the index
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
    // Only its whole name is another provider's product: "functions" are not Azure Functions.
    uncovered: outOfScope.some(({ kind, stems }) => !(kind === 'elsewhere' ? stems.every(holds) : stems.some(holds)))
      ? 1
      : 0,
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

/** Whether a query is about something out of scope: it names no topic, or only such that other providers have as well. */
export function isForeign(query: Query): boolean {
  const isNamed = (kind: OutOfScopeKind): boolean => query.outOfScope.some((one) => one.kind === kind);
  return isNamed('elsewhere') ? !namesAws(query) : query.topics.length === 0 && isNamed('aws');
}

/** Whether a query names AWS or one of its services: "Lambda function", but not "function". */
function namesAws({ question, mentions, tokens }: Query): boolean {
  return (
    AWS.test(question) ||
    mentions.some(({ topic: { note, term }, from, to }) => {
      const written = tokens.slice(from, to).join(' ');
      return isAwsName(note.topic) && (!term || written.includes(shortNameOf({ name: note.topic }).toLowerCase()));
    })
  );
}
const AWS = /\b(?:aws|amazon)\b/i;

/** Share of some topics that a query does not name: those who ask for a difference mostly name what differs. */
export function unnamedShare({ topics }: Query, about: readonly Topic[]): number {
  const unnamed = about.filter((one) => !topics.includes(one));
  return unnamed.length / Math.max(1, about.length);
}

/** A probability as log odds, between -9 and 9. */
export function logitOf(probability: number): number {
  return Math.log((probability + SMALLEST) / (1 - probability + SMALLEST));
}
