import type { TopicNames } from '../language/topic-names.js';
import { shortNameOf, type Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import type { Choices, Signal } from './choices.js';
import { topicsRuledOut } from './denied.js';
import type { SignalFinder } from './signals.js';

/** A service with what speaks for it in a situation. */
export interface RankedService {
  readonly topic: Topic;
  /** How likely it is what the need calls for, among all that are not ruled out, with what speaks for it. */
  readonly share: number;
  /** The same by the words of the need alone. */
  readonly byWords: number;
  /** Features of the need that speak for it, the most decisive first. */
  readonly reasons: readonly Signal[];
  /** Why it is out of the question, if it is. */
  readonly ruledOut?: string;
}

/** What services are chosen from, and what is known about choosing. */
export interface ServiceChoice {
  readonly choices: Choices;
  readonly topics: readonly Topic[];
  readonly names: TopicNames;
  readonly findSignals: SignalFinder;
}

/** Why a service is out that the member ruled out by name. */
export const RULED_OUT_BY_NAME = 'because you said so';

/**
 * Ranks the services for a situation, the most fitting first, with those that are ruled out.
 * @param shares how likely each service is, among all services
 */
export function rankServices(
  line: Query,
  shares: ReadonlyMap<string, number>,
  from: ServiceChoice,
): readonly RankedService[] {
  const { choices, topics } = from;
  const signals = from.findSignals(line.question);
  const denied = topicsRuledOut(line.question, from.names);
  const chosenFrom = namedChoice(line, denied, choices);
  const all = Object.keys(choices.services)
    .filter((id) => chosenFrom.size === 0 || chosenFrom.has(id))
    .flatMap((id) => {
      const topic = topics.find((other) => other.id === id);
      if (!topic) return [];
      const reasons = signals
        .filter(({ favours }) => id in favours)
        .sort((a, b) => (b.favours[id] ?? 0) - (a.favours[id] ?? 0));
      const limits = choices.services[id]?.runsAs ?? id;
      const ruledOut =
        whyDenied(topic, denied, from) ?? signals.flatMap(({ rulesOut }) => rulesOut[id] ?? rulesOut[limits] ?? [])[0];
      const byWords = shares.get(id) ?? 0;
      return [
        {
          topic,
          share: byWords * evidenceFor(id, reasons),
          byWords,
          reasons,
          ...(ruledOut === undefined ? {} : { ruledOut }),
        },
      ];
    });
  const left = all.filter(({ ruledOut }) => ruledOut === undefined);
  const ofAll = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const [total, totalByWords] = [
    left.reduce((sum, { share }) => sum + share, 0),
    left.reduce((sum, { byWords }) => sum + byWords, 0),
  ];
  return all
    .map((one) => ({ ...one, share: ofAll(one.share, total), byWords: ofAll(one.byWords, totalByWords) }))
    .sort((a, b) => b.share - a.share);
}

/** How many times as likely a service is for which a known feature of the need speaks, */
const SPOKEN_FOR = 7;
/** and with each point of what speaks for it. Both were set with the needs of the open half and of `practice.yaml`. */
const EACH_POINT = 1.35;

/** The words of a need are read by a classifier that has learned whole needs; what is known of single features holds beside it. */
function evidenceFor(id: string, reasons: readonly Signal[]): number {
  const points = reasons.reduce((sum, { favours }) => sum + (favours[id] ?? 0), 0);
  return points === 0 ? 1 : SPOKEN_FOR * EACH_POINT ** points;
}

/** What may stand between the names of services to choose from: "ecs or eks", "Lambda vs plain EC2". */
const BETWEEN_CHOICES: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'rather', 'plain', 'on', 'aws', 'amazon']);
const CHOOSES: ReadonlySet<string> = new Set(['or', 'vs', 'versus']);

/** The services that a need puts up for choice by name, if it does; nothing else is wanted then. */
function namedChoice(
  { tokens, mentions }: Query,
  denied: ReadonlySet<string>,
  { services }: Choices,
): ReadonlySet<string> {
  const offered = mentions.filter(({ topic }) => topic.id in services);
  const pairs = offered.slice(1).flatMap((mention, position) => {
    const before = offered[position];
    const between = tokens.slice(before?.to, mention.from);
    const isChoice = between.some((word) => CHOOSES.has(word)) && between.every((word) => BETWEEN_CHOICES.has(word));
    return isChoice && before ? [before.topic.id, mention.topic.id] : [];
  });
  return new Set(pairs.filter((id) => !denied.has(id)));
}

/** Why a service is out that the member rules out by name, or what it is built on. */
function whyDenied({ id }: Topic, denied: ReadonlySet<string>, { choices, topics }: ServiceChoice): string | undefined {
  if (denied.has(id)) return RULED_OUT_BY_NAME;
  const base = choices.services[id]?.builtOn.find((other) => denied.has(other));
  const topic = topics.find((other) => other.id === base);
  return topic && `it is built on ${shortNameOf(topic)}, and you ruled that out`;
}
