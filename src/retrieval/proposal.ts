import { distinctTopics } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import type { Content } from './candidate.js';

/** A candidate before it is measured. */
export interface Proposal {
  readonly content: Content;
  readonly topics: readonly Topic[];
  /** Its entries in the index. */
  readonly places: readonly number[];
  /** Its probability by the classifier; none for what the classifier has not learned. */
  readonly classProbability?: number;
}

/** Proposes candidates. */
export interface Proposer {
  /** An entry; a definition is told as an explanation, a difference as a comparison. */
  readonly entry: (place: number, classProbability: number | undefined) => Proposal | undefined;
  /** Each topic that a line names, explained: they share what the wording is worth. */
  readonly explanations: (line: Query, classProbability: number) => readonly Proposal[];
  /** Two or three topics that it names, compared. */
  readonly comparison: (line: Query, classProbability: number) => readonly Proposal[];
}

/** A comparison has two or three sides. */
const MOST_SIDES = 3;

/** Prepares proposals over the entries of an index. */
export function proposerOf(entries: readonly Entry[]): Proposer {
  const placeOf = new Map(entries.map(({ passage }, place) => [passage.id, place]));
  const differenceAt = (one: Topic, other: Topic): number | undefined =>
    placeOf.get(`${one.id}#versus-${other.id}`) ?? placeOf.get(`${other.id}#versus-${one.id}`);
  const definitionAt = ({ id }: Topic): number[] => [placeOf.get(`${id}#`) ?? []].flat();
  return {
    entry: (place, classProbability) => {
      const entry = entries[place];
      if (!entry) return undefined;
      const { topics } = entry.passage;
      return {
        content: contentOf(entry),
        topics,
        places: [place],
        ...(classProbability === undefined ? {} : { classProbability }),
      };
    },
    explanations: (line, classProbability) =>
      distinctTopics(line.mentions).map((topic, _, all) => ({
        content: { kind: 'explanation', topic },
        topics: [topic.topic],
        places: definitionAt(topic.topic),
        classProbability: classProbability / all.length,
      })),
    comparison: (line, classProbability) => {
      const sides = distinctTopics(line.mentions);
      if (sides.length < 2 || sides.length > MOST_SIDES) return [];
      const topics = sides.map(({ topic }) => topic);
      const pairs = topics.flatMap((one, at) =>
        topics.slice(at + 1).flatMap((other) => differenceAt(one, other) ?? []),
      );
      return [
        {
          content: { kind: 'comparison', topics: sides },
          topics,
          places: [...pairs, ...topics.flatMap(definitionAt)],
          classProbability,
        },
      ];
    },
  };
}

/** How an entry is told. */
export function contentOf(entry: Entry): Content {
  const { kind, topics } = entry.passage;
  const [topic] = topics;
  if (kind === 'definition' && topic) return { kind: 'explanation', topic: { topic } };
  return kind === 'difference'
    ? { kind: 'comparison', topics: topics.map((one) => ({ topic: one })) }
    : { kind: 'entry', entry };
}

/** Where a line names three topics to compare, what tells two of them apart speaks for the comparison of all three. */
export function foldedIntoThree(proposals: readonly Proposal[], compared: readonly Proposal[]): readonly Proposal[] {
  const three = compared.find(({ topics }) => topics.length === MOST_SIDES);
  if (!three) return proposals;
  const isPart = ({ content, topics }: Proposal): boolean =>
    content.kind === 'comparison' && topics.every((topic) => three.topics.includes(topic));
  return proposals.map((proposal) =>
    isPart(proposal) ? { ...proposal, content: three.content, topics: three.topics } : proposal,
  );
}

/** The same thing proposed twice, by its own class and by the wording, is as likely as both together. */
export function mergedProposals(proposals: readonly Proposal[]): Proposal[] {
  const byKey = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = contentKey(proposal.content);
    const known = byKey.get(key);
    if (!known) {
      byKey.set(key, proposal);
      continue;
    }
    const both = [known.classProbability, proposal.classProbability].filter((one) => one !== undefined);
    byKey.set(key, {
      ...proposal,
      places: [...new Set([...known.places, ...proposal.places])],
      ...(both.length > 0 ? { classProbability: both.reduce((sum, one) => sum + one, 0) } : {}),
    });
  }
  return [...byKey.values()];
}

/** The same for whatever says the same. */
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
