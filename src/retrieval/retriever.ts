import type { Featurized } from '../language/featurized.js';
import { stemOf } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import { type Candidate, type Retrieved, topicsOfContent } from './candidate.js';
import type { Scorer } from './classifier.js';
import type { EntryIndex } from './entry-index.js';
import { topPlaces } from './highest.js';
import { learnedEntries, likeliestEntries, sharesOfNotes, unlearnedByNote } from './learned-entries.js';
import { likenessTo } from './likeness.js';
import { foldedIntoThree, mergedProposals, type Proposal, proposerOf } from './proposal.js';
import { type Measured, rank } from './rank.js';
import { logitOf, subjectFeatures, unnamedShare, type WordFeatures, wordFeatures } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';

/** Finds what the notes may say to a line, each with the probability that it is right. */
export type Retriever = (line: Query) => Retrieved;

/** What retrieval rests on. */
export interface RetrieverParts {
  readonly index: EntryIndex;
  /** Looks at a text of the notes as the classifier does. */
  readonly read: (text: string) => Featurized;
  /** Ids of the services that can be recommended. */
  readonly services: readonly string[];
  readonly weights: RankWeights;
}

/** Classes of the classifier that are no entries. */
export const CLASS = {
  /** Any named topic explained, any two compared: by the wording alone. */
  explain: '@explain',
  compare: '@compare',
  /** What the notes do not answer. */
  none: '@none',
  service: (id: string): string => `@service ${id}`,
} as const;

/** So many entries are looked at, of the likeliest by the classifier, of the best by BM25, and of the likest that were not learned each. */
const CANDIDATES = 14;

/** A situation is told in so many terms that the notes know, at least. */
const FEWEST_TERMS = 2;

/** What the classifier and the index say of a line as a whole. */
interface Evidence {
  readonly line: Query;
  /** The same line without the names of its topics: only what was not learned needs it. */
  readonly withoutNames: () => Query;
  readonly lexical: ReadonlyMap<number, number>;
  readonly none: number;
  /** How much an entry is like the line. */
  readonly likenessOf: (place: number) => number;
  readonly shareOfNote: (id: string) => number;
}

/**
 * Prepares retrieval.
 * @param scorer none where nothing was learned: then the words decide alone
 */
export function retrieverOf({ index, read, services, weights }: RetrieverParts, scorer: Scorer | undefined): Retriever {
  const { entries } = index;
  const propose = proposerOf(entries);
  const placeOf = (name: string): number => scorer?.placeOf(name) ?? -1;
  const classes = entries.map(({ key }) => placeOf(key));
  const learned = learnedEntries(entries, classes);
  const learnedNotes = new Set([...learned.entries].map((place) => entries[place]?.passage.note.id));
  const likeness = scorer ? likenessTo(entries, read, scorer) : NO_LIKENESS;
  const unlearned = unlearnedByNote(entries, classes);
  const serviceAt = services.map((id) => [id, placeOf(CLASS.service(id))] as const);

  return retrieve;

  function isKnown(stem: string): boolean {
    return index.knows(stem) || scorer?.knows(stem) === true;
  }

  function retrieve(line: Query): Retrieved {
    if (!line.terms.some(({ stem }) => isKnown(stem)) && line.topics.length === 0) return NOTHING;
    const probabilities = scorer?.probabilitiesOf(line) ?? new Float32Array();
    const of = (place = -1): number => probabilities[place] ?? 0;
    const lexical = index.search(line.terms, CANDIDATES);
    const likenessOf = likeness(line);
    const likeliest = likeliestEntries(probabilities, learned, CANDIDATES);
    const places = competing(
      [...new Set([...likeliest, ...lexical.keys(), ...likest(line, likenessOf)])],
      likeliest[0],
      likenessOf,
    );
    const told = line.topics.length > 0 || line.terms.filter(({ stem }) => isKnown(stem)).length >= FEWEST_TERMS;
    const recommended = told ? serviceAt.reduce((sum, [, place]) => sum + of(place), 0) : 0;
    const ofEntries = places.flatMap((place) => propose.entry(place, probabilityOf(classes[place], of)) ?? []);
    const compared = propose.comparison(line, of(placeOf(CLASS.compare)));
    const proposals = mergedProposals([
      ...foldedIntoThree(ofEntries, compared),
      ...compared,
      ...propose.explanations(line, of(placeOf(CLASS.explain))),
      ...(recommended > 0 ? [recommendation(recommended)] : []),
    ]);
    const shareOfNote = sharesOfNotes(probabilities, learned);
    const withoutNames = lazily(() => besideNames(line));
    const evidence = { line, withoutNames, lexical, none: of(placeOf(CLASS.none)), likenessOf, shareOfNote };
    const candidates = rank(
      proposals.map((proposal) => measure(proposal, evidence)),
      weights,
    );
    return {
      candidates: ofNewNotes(line, candidates),
      recommendable: recommended,
      services: new Map(serviceAt.map(([id, place]) => [id, recommended === 0 ? 0 : of(place) / recommended])),
    };
  }

  /** Of what was added to learned notes few compete, so that one would always lead: it must be more like the line than the likeliest of the others. */
  function competing(places: readonly number[], likeliest: number | undefined, likenessOf: Evidence['likenessOf']) {
    if (likeliest === undefined || !places.some(isAdded)) return places;
    const least = likenessOf(likeliest);
    return places.filter((place) => !isAdded(place) || likenessOf(place) > least);
  }

  /** Whether nothing was learned of an entry, though of others of its note. */
  function isAdded(place: number): boolean {
    return (classes[place] ?? -1) < 0 && learnedNotes.has(entries[place]?.passage.note.id ?? '');
  }

  /** Whether nothing was learned of a topic's note, though of others. */
  function isNew({ note }: Topic): boolean {
    return learnedNotes.size > 0 && !learnedNotes.has(note.id);
  }

  /** Where a line names a note of which nothing was learned, what was learned of others must not stand in for it. */
  function ofNewNotes({ topics }: Query, candidates: readonly Candidate[]): readonly Candidate[] {
    const named = new Set(topics.filter(isNew).map(({ note }) => note));
    if (named.size === 0) return candidates;
    return candidates.filter(({ content }) => topicsOfContent(content).some(({ note }) => named.has(note)));
  }

  /** Of the entries that were not learned about what a line names, those that are most like it. */
  function likest({ topics }: Query, likenessOf: Evidence['likenessOf']): readonly number[] {
    const places = [...new Set(topics.map(({ note }) => note.id))].flatMap((id) => unlearned.get(id) ?? []);
    return topPlaces(places.length, CANDIDATES, (at) => likenessOf(places[at] ?? 0)).map((at) => places[at] ?? 0);
  }

  function measure(
    proposal: Proposal,
    { line, withoutNames, lexical, none, likenessOf, shareOfNote }: Evidence,
  ): Measured {
    const { content, topics, places, classProbability } = proposal;
    const learned = classProbability !== undefined;
    const { coverage, evidence, topic, uncovered } =
      content.kind === 'recommendation'
        ? UNWORDED
        : wordFeatures(learned ? line : withoutNames(), topics, places, index);
    const { named, foreign } = subjectFeatures(line);
    const isOfTopics = content.kind === 'explanation' || content.kind === 'comparison';
    return {
      content,
      learned,
      // Without a spread, which takes as long as all the rest.
      features: {
        coverage,
        evidence,
        topic,
        uncovered,
        bias: 1,
        lexical: Math.max(0, ...places.map((place) => lexical.get(place) ?? 0)),
        likeness: learned ? 0 : Math.max(0, ...places.map(likenessOf)),
        classProbability: classProbability ?? 0,
        classLogit: classProbability === undefined ? 0 : logitOf(classProbability),
        inDomainLogit: logitOf(1 - none),
        noteShare: shareOfNote(topics[0]?.note.id ?? ''),
        fact: content.kind === 'entry' && content.entry.passage.kind === 'fact' ? 1 : 0,
        explanation: content.kind === 'explanation' ? 1 : 0,
        comparison: content.kind === 'comparison' ? 1 : 0,
        recommendation: content.kind === 'recommendation' ? 1 : 0,
        unnamed: isOfTopics ? unnamedShare(line, topics) : 0,
        named,
        namesNew: Number(line.topics.some(isNew)),
        foreign,
      },
    };
  }
}

/**
 * The name of a new note is a rare word, and stands in nearly every entry of it: it would drown what is asked. Whether an entry is about
 * what a line names is measured by itself.
 */
function besideNames(line: Query): Query {
  const names = new Set(line.names.flatMap(({ from, to }) => line.tokens.slice(from, to).map(stemOf)));
  return { ...line, terms: line.terms.filter(({ stem }) => !names.has(stem)) };
}

/** Without a classifier nothing is known to be like anything. */
const NO_LIKENESS = () => (): number => 0;

function probabilityOf(place: number | undefined, of: (place: number) => number): number | undefined {
  return place === undefined || place < 0 ? undefined : of(place);
}

function recommendation(classProbability: number): Proposal {
  return { content: { kind: 'recommendation' }, topics: [] as readonly Topic[], places: [], classProbability };
}

/** For a line in which nothing is known: the classifier would only say what is asked most. */
const NOTHING: Retrieved = { candidates: [], services: new Map(), recommendable: 0 };

/** A recommendation is no text that could share words with a need. */
const UNWORDED: WordFeatures = { coverage: 0.5, evidence: 0, topic: 0.5, uncovered: 0 };
