import { asksYesOrNo } from '../language/question-form.js';
import { distinctTopics } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import { type Content, contentKey, contentOf } from './candidate.js';

/** A candidate before its features are computed. */
export interface Proposal {
  readonly content: Content;
  readonly topics: readonly Topic[];
  /** Positions of its entries in the index. */
  readonly places: readonly number[];
  /** From the classifier; undefined for an entry that it has not learned. */
  readonly classProbability?: number;
}

/** A comparison has two to five sides. */
const MOST_SIDES = 5;

/** Words behind the sides of a comparison. */
const ENDS_SIDES: ReadonlySet<string> = new Set(['which', 'for']);

/** Proposes an entry as a candidate. */
export function proposeEntry(entry: Entry, place: number, classProbability: number | undefined): Proposal {
  const { topics } = entry.passage;
  const proposal = { content: contentOf(entry), topics, places: [place] };
  return classProbability === undefined ? proposal : { ...proposal, classProbability };
}

/**
 * Proposes candidates for the topics that a query names: each explained, and all of them compared if there are two to five.
 * @param toExplain probability that the wording asks for an explanation
 * @param toCompare probability that the wording asks for a comparison
 */
export type TopicProposer = (
  query: Query,
  toExplain: number,
  toCompare: number,
) => { readonly explanations: readonly Proposal[]; readonly comparison: readonly Proposal[] };

/** Prepares proposals by topic over the entries of an index. */
export function topicProposer(entries: readonly Entry[]): TopicProposer {
  const placeOf = new Map(entries.map(({ passage }, place) => [passage.id, place]));
  const placesOf = (ids: readonly string[]): number[] => ids.flatMap((id) => placeOf.get(id) ?? []);
  const differenceOf = (one: Topic, other: Topic): number[] =>
    placesOf([`${one.id}#versus-${other.id}`, `${other.id}#versus-${one.id}`]).slice(0, 1);
  const definitionsOf = (topics: readonly Topic[]): number[] => placesOf(topics.map(({ id }) => `${id}#`));
  return ({ question, mentions, tokens }, toExplain, toCompare) => {
    const named = distinctTopics(mentions);
    // "ALB vs NLB, which is stateful?" and "ALB vs NLB for a chat" compare the two.
    const sides = tokens.flatMap((word, at) => (ENDS_SIDES.has(word) ? [named.filter(({ from }) => from < at)] : []));
    const matches = sides.find(({ length }) => length > 1) ?? named;
    const topics = matches.map(({ topic }) => topic);
    const differences = topics.flatMap((one, at) => topics.slice(at + 1).flatMap((other) => differenceOf(one, other)));
    const comparison: Proposal = {
      content: { kind: 'comparison', topics: matches },
      topics,
      places: [...differences, ...definitionsOf(topics)],
      classProbability: toCompare,
    };
    return {
      explanations: matches.map((topic) => ({
        content: { kind: 'explanation', topic },
        topics: [topic.topic],
        places: definitionsOf([topic.topic]),
        classProbability: toExplain / matches.length,
      })),
      comparison: topics.length < 2 || topics.length > (asksYesOrNo(question) ? 2 : MOST_SIDES) ? [] : [comparison],
    };
  };
}

/**
 * The comparisons of a query that names what it compares: those of two of several things become the comparison of all, and those with
 * something else are dropped if the notes compare the two that are opposed.
 */
export function ofNamedSides(
  proposals: readonly Proposal[],
  comparison: readonly Proposal[],
  query: Query,
): readonly Proposal[] {
  const [named] = comparison;
  if (!named) return proposals;
  const isOf = ({ topics }: Proposal): boolean => topics.every((topic) => named.topics.includes(topic));
  const comparisons = proposals.filter(({ content }) => content.kind === 'comparison');
  if (named.topics.length > 2)
    return proposals.map((one) =>
      comparisons.includes(one) && isOf(one) ? { ...one, content: named.content, topics: named.topics } : one,
    );
  if (!comparisons.some(isOf) || !areOpposed(query)) return proposals;
  return proposals.filter((one) => !comparisons.includes(one) || isOf(one));
}

const OPPOSING: ReadonlySet<string> = new Set(['or', 'vs', 'versus', 'and', 'than', 'from', 'to', 'of']);
const MOST_BETWEEN = 3;

/** Whether the first two names of a query are opposed: "Lambda or EC2", but not "a container in Docker". */
function areOpposed({ mentions: [one, other], tokens }: Query): boolean {
  const between = tokens.slice(one?.to, other?.from);
  return between.length === 0 || (between.length <= MOST_BETWEEN && between.some((word) => OPPOSING.has(word)));
}

/** Merges proposals with the same content, by its own class and by the wording: their probabilities add up. */
export function mergedProposals(proposals: readonly Proposal[]): Proposal[] {
  const byKey = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = contentKey(proposal.content);
    const known = byKey.get(key);
    const probabilities = [known, proposal].flatMap((one) => one?.classProbability ?? []);
    byKey.set(key, {
      ...proposal,
      places: [...new Set([...(known?.places ?? []), ...proposal.places])],
      ...(probabilities.length > 0 ? { classProbability: probabilities.reduce((sum, one) => sum + one, 0) } : {}),
    });
  }
  return [...byKey.values()];
}
