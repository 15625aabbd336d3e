import type { Match } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';

/** What the bot can say in reply to a question. */
export type Content =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'explanation'; readonly topic: Match; readonly entry?: Entry }
  | { readonly kind: 'comparison'; readonly topics: readonly Match[] }
  | { readonly kind: 'recommendation' };

/** A possible answer. All kinds share one scale of probability. */
export interface Candidate {
  readonly content: Content;
  /** Probability that it is right, 0 to 1. */
  readonly probability: number;
  /** The features from which the probability was computed. */
  readonly features: Readonly<Record<string, number>>;
}

/** What is excluded leaves at least this share of the probability, or an unlikely rest would seem likely. */
const LEAST_LEFT = 0.5;

/** A candidate as likely as it is when others, of this probability in all, are excluded. */
export function givenNot(excluded: number, candidate: Candidate): Candidate {
  return { ...candidate, probability: Math.min(1, candidate.probability / Math.max(LEAST_LEFT, 1 - excluded)) };
}

/** The result of retrieval for a query. */
export interface Retrieved {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Probability of each service, given that the query wants one; they sum to 1. */
  readonly services: ReadonlyMap<string, number>;
  /** Probability that the query wants a service, 0 to 1. */
  readonly recommendable: number;
}

/** The content of an entry: definitions become explanations, and differences comparisons. */
export function contentOf(entry: Entry): Content {
  const { kind, topics } = entry.passage;
  const [topic] = topics;
  if (kind === 'definition' && topic) return { kind: 'explanation', topic: { topic } };
  return kind === 'difference'
    ? { kind: 'comparison', topics: topics.map((one) => ({ topic: one })) }
    : { kind: 'entry', entry };
}

/** The topics of content; none for a recommendation. */
export function topicsOfContent(content: Content): readonly Topic[] {
  switch (content.kind) {
    case 'entry':
      return content.entry.passage.topics;
    case 'explanation':
      return [content.topic.topic];
    case 'comparison':
      return content.topics.map(({ topic }) => topic);
    case 'recommendation':
      return [];
  }
}

/** Equal for equal content. */
export function contentKey(content: Content): string {
  switch (content.kind) {
    case 'entry':
      return content.entry.key;
    case 'explanation':
      return `explain ${content.topic.topic.id}`;
    case 'comparison':
      return `compare ${content.topics
        .map(({ topic }) => topic.id)
        .sort()
        .join(' ')}`;
    case 'recommendation':
      return 'recommend';
  }
}
