import { distinctTopics, type Match, type Mention } from '../language/topic-names.js';
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

/**
 * The two or three topics that a line may want compared, none if it names fewer or more. What stands in one list is meant together:
 * "task, service and task definition" are three, and "stop or terminate my instance" are two.
 */
export function topicsToCompare({ mentions, everyday, tokens }: Understood): readonly Match[] {
  const sides = withoutWholes(distinctTopics(mentions));
  const listed = inOneList(withoutWholes(everyday), tokens);
  if (listed.length > sides.length) return listed;
  return sides.length >= 2 && sides.length <= MOST_SIDES ? sides : [];
}

const JOINTS: ReadonlySet<string> = new Set(['and', 'or', 'vs', 'versus']);
const BESIDE_JOINTS: ReadonlySet<string> = new Set(['a', 'an', 'the', 'aws', 'amazon']);

/** The two or three topics that follow each other with nothing but a joint between them, the last with one. */
function inOneList(mentions: readonly Mention[], tokens: readonly string[]): readonly Match[] {
  const lists: Mention[][] = [];
  let isJoined = false;
  for (const mention of mentions) {
    const list = lists.at(-1);
    const between = list ? tokens.slice(list.at(-1)?.to, mention.from) : undefined;
    const follows = between?.every((word) => JOINTS.has(word) || BESIDE_JOINTS.has(word)) ?? false;
    if (list && follows) list.push(mention);
    else lists.push([mention]);
    isJoined ||= follows && (between?.some((word) => JOINTS.has(word)) ?? false);
  }
  const [longest] = lists.map((list) => distinctTopics(list)).sort((a, b) => b.length - a.length);
  const isList = isJoined && longest !== undefined && longest.length >= 2 && longest.length <= MOST_SIDES;
  return isList ? longest : [];
}

/** A service beside a part of it only says where the part belongs: "a worker node in EKS" is about the node. */
function withoutWholes<Found extends Match>(topics: readonly Found[]): readonly Found[] {
  const wholes = topics.flatMap(({ topic }) => (topic.term ? [topic.note] : []));
  return topics.filter(({ topic }) => topic.term || !wholes.includes(topic.note));
}
