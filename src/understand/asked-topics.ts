import { distinctTopics, type Match } from '../language/topic-names.js';
import type { Understood } from './understood.js';

/** Topics that a line may want explained, each with how much of its wish is for it; the shares sum up to 1. */
export interface AskedTopic {
  readonly topic: Match;
  readonly share: number;
}

/** Of several topics the first is meant more often than the others together. */
const FIRST_SHARE = 0.6;
const MOST_SIDES = 3;

/** The topics that "what is …?" may be about. */
export function topicsToExplain({ mentions }: Understood): readonly AskedTopic[] {
  const [first, ...others] = withoutWholes(distinctTopics(mentions));
  if (!first) return [];
  if (others.length === 0) return [{ topic: first, share: 1 }];
  return [
    { topic: first, share: FIRST_SHARE },
    ...others.map((topic) => ({ topic, share: (1 - FIRST_SHARE) / others.length })),
  ];
}

/** The two or three topics that a line may want compared, none if it names fewer or more. */
export function topicsToCompare({ mentions }: Understood): readonly Match[] {
  const sides = withoutWholes(distinctTopics(mentions));
  return sides.length >= 2 && sides.length <= MOST_SIDES ? sides : [];
}

/** A service beside a part of it only says where the part belongs: "a worker node in EKS" is about the node. */
function withoutWholes<Found extends Match>(topics: readonly Found[]): readonly Found[] {
  const wholes = topics.flatMap(({ topic }) => (topic.term ? [topic.note] : []));
  return topics.filter(({ topic }) => topic.term || !wholes.includes(topic.note));
}
