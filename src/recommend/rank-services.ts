import type { TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import type { Choices, Signal } from './choices.js';
import { topicsRuledOut } from './negated.js';
import type { SignalFinder } from './signals.js';

/** A service with its score for a need. */
export interface RankedService {
  readonly topic: Topic;
  /** Its share of the score of all services that are not ruled out: probability times the weight of its signals. */
  readonly share: number;
  /** The same without the signals, by the words of the need alone. */
  readonly byWords: number;
  /** Signals in the need that favour it, the strongest first. */
  readonly reasons: readonly Signal[];
  /** Why it is ruled out, if it is. */
  readonly ruledOut?: string;
}

/** The parts of the knowledge that decide between services. */
export interface ServiceKnowledge {
  readonly choices: Choices;
  readonly topics: readonly Topic[];
  readonly names: TopicNames;
  readonly findSignals: SignalFinder;
}

/** Why a service is ruled out that the need rules out by name. */
export const RULED_OUT_BY_NAME = 'because you ruled it out';

/**
 * Ranks the services for a need, the best first, including those that are ruled out.
 * @param probabilities of each service, among all services
 * @param mayBe which services are wanted
 */
export function rankServices(
  query: Query,
  probabilities: ReadonlyMap<string, number>,
  knowledge: ServiceKnowledge,
  mayBe: (id: string) => boolean = () => true,
): readonly RankedService[] {
  const { choices, topics } = knowledge;
  const signals = knowledge.findSignals(query.question);
  const negated = topicsRuledOut(query.question, knowledge.names);
  const offered = servicesOffered(query, negated, choices);
  const ranked = Object.entries(choices.services).flatMap(([id, { runsAs = id }]): RankedService[] => {
    const topic = topics.find((other) => other.id === id);
    if (!topic || !mayBe(id) || (offered.size > 0 && !offered.has(id))) return [];
    const reasons = signals
      .filter(({ favours }) => id in favours)
      .sort((a, b) => (b.favours[id] ?? 0) - (a.favours[id] ?? 0));
    const ruledOut =
      ruledOutByName(id, negated, knowledge) ??
      signals.flatMap(({ rulesOut }) => rulesOut[id] ?? rulesOut[runsAs] ?? [])[0];
    const byWords = probabilities.get(id) ?? 0;
    const share = byWords ** CALM * evidenceFor(id, reasons);
    return [{ topic, share, byWords, reasons, ...(ruledOut === undefined ? {} : { ruledOut }) }];
  });
  const left = ranked.filter(({ ruledOut }) => ruledOut === undefined);
  const total = left.reduce((sum, { share }) => sum + share, 0) || Number.POSITIVE_INFINITY;
  const totalByWords = left.reduce((sum, { byWords }) => sum + byWords, 0) || Number.POSITIVE_INFINITY;
  return ranked
    .map((one) => ({ ...one, share: one.share / total, byWords: one.byWords / totalByWords }))
    .sort((a, b) => b.share - a.share);
}

/** The classifier is surer than right of needs unlike those in the lists: of 553, 505 instead of 506 are right, and 40 instead of 45 wrong. */
const CALM = 0.5;
/** Factor for a service that a known signal favours, */
const FAVOURED = 7;
/** and for each point of the signal's weight. Both were set with the needs of the open half and of `practice.yaml`. */
const EACH_POINT = 1.35;

/** The factor by which signals raise the probability of a service; the classifier sees only the need as a whole. */
function evidenceFor(id: string, reasons: readonly Signal[]): number {
  const points = reasons.reduce((sum, { favours }) => sum + (favours[id] ?? 0), 0);
  return points === 0 ? 1 : FAVOURED * EACH_POINT ** points;
}

/** Words between the names of services to choose from: "ecs or eks", "Lambda vs plain EC2". */
const BETWEEN_CHOICES: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'rather', 'plain', 'on', 'aws', 'amazon']);
const CHOOSES: ReadonlySet<string> = new Set(['or', 'vs', 'versus']);

/** Ids of the services that a need offers as a choice, if it does: no others are wanted. */
function servicesOffered(
  { tokens, mentions }: Query,
  negated: ReadonlySet<string>,
  { services }: Choices,
): ReadonlySet<string> {
  const named = mentions.filter(({ topic }) => topic.id in services);
  const offered: (typeof named)[] = [];
  let isChoice = false;
  let list: typeof named = [];
  for (const mention of named) {
    const between = tokens.slice(list.at(-1)?.to, mention.from);
    // "ECS, EKS or Beanstalk"
    const goesOn = list.length > 0 && between.every((word) => BETWEEN_CHOICES.has(word));
    isChoice = goesOn && (isChoice || between.some((word) => CHOOSES.has(word)));
    list = goesOn ? [...list, mention] : [mention];
    if (isChoice) offered.push(list);
  }
  const ids = offered.flatMap((one) => one.map(({ topic }) => topic.id));
  return new Set(ids.filter((id) => !negated.has(id)));
}

/** Why a service is ruled out by its own name, or by that of a service that it is built on. */
function ruledOutByName(
  id: string,
  negated: ReadonlySet<string>,
  { choices, topics }: ServiceKnowledge,
): string | undefined {
  if (negated.has(id)) return RULED_OUT_BY_NAME;
  const base = choices.services[id]?.builtOn.find((other) => negated.has(other));
  const topic = topics.find((other) => other.id === base);
  return topic && `it is built on ${shortNameOf(topic)}, and you ruled that out`;
}
