import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';
import { topicsToCompare, topicsToExplain } from '../understand/asked-topics.js';
import type { Understood } from '../understand/understood.js';
import type { CandidateContent } from './candidate.js';

/** A candidate before it is measured. */
export interface Proposal {
  readonly said: CandidateContent;
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
  /** The topics that a line may want explained, by its wording. */
  readonly explanations: (line: Understood, classProbability: number) => readonly Proposal[];
  /** The topics that it may want compared, by its wording. */
  readonly comparison: (line: Understood, classProbability: number) => readonly Proposal[];
}

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
        said: saidBy(entry),
        topics,
        places: [place],
        ...(classProbability === undefined ? {} : { classProbability }),
      };
    },
    explanations: (line, classProbability) =>
      topicsToExplain(line).map(({ topic, share }) => ({
        said: { kind: 'explanation', topic },
        topics: [topic.topic],
        places: definitionAt(topic.topic),
        classProbability: share * classProbability,
      })),
    comparison: (line, classProbability) => {
      const sides = topicsToCompare(line);
      if (sides.length === 0) return [];
      const topics = sides.map(({ topic }) => topic);
      const pairs = topics.flatMap((one, at) =>
        topics.slice(at + 1).flatMap((other) => differenceAt(one, other) ?? []),
      );
      return [
        {
          said: { kind: 'comparison', topics: sides },
          topics,
          places: [...pairs, ...topics.flatMap(definitionAt)],
          classProbability,
        },
      ];
    },
  };
}

/** How an entry is told. */
export function saidBy(entry: Entry): CandidateContent {
  const { kind, topics } = entry.passage;
  const [topic] = topics;
  if (kind === 'definition' && topic) return { kind: 'explanation', topic: { topic } };
  return kind === 'difference'
    ? { kind: 'comparison', topics: topics.map((one) => ({ topic: one })) }
    : { kind: 'entry', entry };
}

/**
 * Where a line names what it wants compared, a difference of only some of that speaks for the whole comparison, and any other
 * difference is not meant.
 */
export function foldDifferences(proposals: readonly Proposal[], wanted: readonly Proposal[]): readonly Proposal[] {
  const [whole] = wanted;
  if (!whole) return proposals;
  const isSide = (topic: Topic): boolean => whole.topics.includes(topic);
  return proposals.flatMap((proposal) => {
    if (proposal.said.kind !== 'comparison') return [proposal];
    if (!proposal.topics.every(isSide)) return [];
    return [{ ...proposal, said: whole.said, topics: whole.topics }];
  });
}

/** The same thing proposed twice, by its own class and by the wording, is as likely as both together. */
export function mergedProposals(proposals: readonly Proposal[]): Proposal[] {
  const byKey = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = keyOf(proposal.said);
    const known = byKey.get(key);
    const both = [known?.classProbability, proposal.classProbability].filter((one) => one !== undefined);
    byKey.set(key, {
      ...proposal,
      places: [...new Set([...(known?.places ?? []), ...proposal.places])],
      ...(both.length > 0 ? { classProbability: both.reduce((sum, one) => sum + one, 0) } : {}),
    });
  }
  return [...byKey.values()];
}

/** The same for whatever says the same. */
export function keyOf(said: CandidateContent): string {
  switch (said.kind) {
    case 'entry':
      return said.entry.key;
    case 'explanation':
      return `explain ${said.topic.topic.id}`;
    case 'comparison':
      return `compare ${said.topics
        .map(({ topic }) => topic.id)
        .sort()
        .join(' ')}`;
    case 'recommendation':
      return 'recommend';
  }
}
