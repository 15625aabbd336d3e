import type { Match } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';

/** What a candidate would say. */
export type Content =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'explanation'; readonly topic: Match; readonly entry?: Entry }
  | { readonly kind: 'comparison'; readonly topics: readonly Match[] }
  | { readonly kind: 'recommendation' };

/** A possible answer with the probability that it is right: one scale for all kinds. */
export interface Candidate {
  readonly content: Content;
  /** 0 to 1. */
  readonly probability: number;
  /** What the probability rests on, so that a miss can be explained. */
  readonly features: Readonly<Record<string, number>>;
}

/** What was found for a line. */
export interface Retrieved {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** How likely each service is what a need calls for, among all services; they sum up to 1. */
  readonly services: ReadonlyMap<string, number>;
  /** How likely it is that a service is wanted at all, 0 to 1. */
  readonly recommendable: number;
}

/** The topics that something to say is about; a recommendation has none yet. */
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
