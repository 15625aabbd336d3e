import { undoes } from '../language/opposites.js';
import { asksForNoSteps, asksHowOrWhy } from '../language/question-form.js';
import { stemOf } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import type { Topic } from '../notes/topics.js';
import type { Query } from '../understand/query.js';
import { type Candidate, type Retrieved, topicsOfContent } from './candidate.js';
import type { Measured } from './choice-model.js';
import type { Scorer } from './classifier.js';
import type { EntryIndex } from './entry-index.js';
import { learnedEntries } from './learned-entries.js';
import { mergedProposals, ofNamedSides, type Proposal, proposeEntry, topicProposer } from './proposal.js';
import { rank } from './rank.js';
import { isForeign, logitOf, unnamedShare, type WordFeatures, wordFeatures } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';
import type { Similarity } from './similarity.js';
import { topPlaces } from './top-places.js';

/** Finds candidates for a query, with their probabilities. */
export type Retriever = (query: Query) => Retrieved;

/** What retrieval needs besides the classifier. */
export interface RetrieverParts {
  readonly index: EntryIndex;
  readonly similarity: Similarity;
  /** Ids of the services that can be recommended. */
  readonly services: readonly string[];
  readonly weights: RankWeights;
}

/** Classes of the classifier that are no entries. */
export const CLASS = {
  /** The wording asks for an explanation of the topic that it names, */
  explain: '@explain',
  /** or for a comparison. */
  compare: '@compare',
  /** The notes have no answer. */
  none: '@none',
  service: (id: string): string => `@service ${id}`,
} as const;

/** Entries to consider: so many by the classifier, by BM25, and by similarity. */
const CANDIDATES = 14;
/** A need without a topic has at least so many known terms. */
const FEWEST_TERMS = 2;

/** The result if no word is known: the classifier would only return its most frequent classes. */
const NOTHING: Retrieved = { candidates: [], services: new Map(), recommendable: 0 };
/** A recommendation has no text to compare with a need. */
const NO_WORDS: WordFeatures = { coverage: 0.5, evidence: 0, topic: 0.5, uncovered: 0 };

/** What is computed once for a query. */
interface Evidence {
  readonly query: Query;
  /** The query without the names of its topics: only unlearned entries need it. */
  readonly withoutNames: () => Query;
  /** BM25 score of the best entries, by position, relative to the best. */
  readonly lexical: ReadonlyMap<number, number>;
  /** Log odds that the notes have an answer. */
  readonly inDomainLogit: number;
  readonly similarity: (place: number) => number;
  readonly shareOfNote: (id: string) => number;
  /** 1 if the query is about something out of scope. */
  readonly foreign: number;
}

/**
 * Prepares retrieval.
 * @param scorer undefined if nothing was learned: then only the words decide
 */
export function retrieverOf(
  { index, similarity: similarityOf, services, weights }: RetrieverParts,
  scorer: Scorer | undefined,
): Retriever {
  const { entries } = index;
  const proposeTopics = topicProposer(entries);
  const classAt = (name: string): number => scorer?.placeOf(name) ?? -1;
  const classes = entries.map(({ key }) => classAt(key));
  const learned = learnedEntries(entries, classes);
  const serviceClasses = services.map((id) => [id, classAt(CLASS.service(id))] as const);

  return (query) => {
    const knownTerms = query.terms.filter(({ stem }) => index.knows(stem) || scorer?.knows(stem) === true);
    if (knownTerms.length === 0 && query.topics.length === 0) return NOTHING;
    const probabilities = scorer?.probabilitiesOf(query.turn?.line ?? query, query.turn?.before) ?? new Float32Array();
    const probabilityAt = (place = -1): number => probabilities[place] ?? 0;
    const lexical = index.search(query.terms, CANDIDATES);
    const similarityToQuery = similarityOf(query);
    const similarity = (place: number): number => {
      const entry = entries[place];
      return entry ? similarityToQuery(entry) : 0;
    };
    const likeliest = learned.likeliest(probabilities, CANDIDATES);
    const found = new Set([...likeliest, ...lexical.keys(), ...mostSimilar(query, similarity)]);
    const isUndoing = undoes(query.question);
    const fitting = [...found].filter((place) => !isUndoing(promiseOf(entries[place])));
    const places = withoutWeakAdditions(fitting, likeliest[0], similarity);
    const isNeed = query.topics.length > 0 || knownTerms.length >= FEWEST_TERMS;
    const recommendable = isNeed ? serviceClasses.reduce((sum, [, place]) => sum + probabilityAt(place), 0) : 0;
    const { explanations, comparison } = proposeTopics(
      query,
      probabilityAt(classAt(CLASS.explain)),
      probabilityAt(classAt(CLASS.compare)),
    );
    const byEntry = places.flatMap((place) => {
      const entry = entries[place];
      const probability = learned.isLearned(place) ? probabilityAt(classes[place]) : undefined;
      return entry ? [proposeEntry(entry, place, probability)] : [];
    });
    const recommendation: Proposal = {
      content: { kind: 'recommendation' },
      topics: [],
      places: [],
      classProbability: recommendable,
    };
    const evidence: Evidence = {
      query,
      withoutNames: lazily(() => withoutTopicNames(query)),
      lexical,
      inDomainLogit: logitOf(1 - probabilityAt(classAt(CLASS.none))),
      similarity,
      shareOfNote: learned.sumByNote(probabilities),
      foreign: Number(isForeign(query)),
    };
    const measured = mergedProposals([
      ...ofNamedSides(byEntry, comparison, query),
      ...comparison,
      ...explanations,
      ...(recommendable > 0 ? [recommendation] : []),
    ]).map((proposal) => measure(proposal, evidence));
    return {
      candidates: onlyNewNotes(query, rank(measured, weights)),
      recommendable,
      services: new Map(
        serviceClasses.map(([id, place]) => [id, recommendable === 0 ? 0 : probabilityAt(place) / recommendable]),
      ),
    };
  };

  /** The unlearned entries of the notes that a query names, the most similar ones. */
  function mostSimilar({ topics }: Query, similarity: Evidence['similarity']): readonly number[] {
    const notes = [...new Set(topics.map(({ note }) => note.id))];
    const places = notes.flatMap(learned.unlearnedIn);
    return topPlaces(places.length, CANDIDATES, (at) => similarity(places[at] ?? 0)).map((at) => places[at] ?? 0);
  }

  /**
   * Drops entries that were added to a learned note unless they are more similar to the query than the likeliest learned entry: they have few
   * rivals of their kind, so one of them would always win.
   */
  function withoutWeakAdditions(
    places: readonly number[],
    likeliest: number | undefined,
    similarity: Evidence['similarity'],
  ): readonly number[] {
    const isAdded = (place: number): boolean =>
      !learned.isLearned(place) && learned.notes.has(entries[place]?.passage.note.id ?? '');
    if (likeliest === undefined || !places.some(isAdded)) return places;
    const least = similarity(likeliest);
    return places.filter((place) => !isAdded(place) || similarity(place) > least);
  }

  /** Whether the classifier has learned notes, but not that of a topic. */
  function isNew({ note }: Topic): boolean {
    return learned.notes.size > 0 && !learned.notes.has(note.id);
  }

  /** If a query names an unlearned note, learned notes must not answer in its place. */
  function onlyNewNotes({ topics }: Query, candidates: readonly Candidate[]): readonly Candidate[] {
    const named = new Set(topics.filter(isNew).map(({ note }) => note));
    if (named.size === 0) return candidates;
    return candidates.filter(({ content }) => topicsOfContent(content).some(({ note }) => named.has(note)));
  }

  function measure(proposal: Proposal, evidence: Evidence): Measured {
    const { content, topics, places, classProbability } = proposal;
    const { query, withoutNames, lexical, inDomainLogit, similarity, shareOfNote, foreign } = evidence;
    const isLearned = classProbability !== undefined;
    const {
      coverage,
      evidence: wordEvidence,
      topic,
      uncovered,
    } = content.kind === 'recommendation'
      ? NO_WORDS
      : wordFeatures(isLearned ? query : withoutNames(), topics, places, index);
    const isOfTopics = content.kind === 'explanation' || content.kind === 'comparison';
    return {
      content,
      learned: isLearned,
      // Not spread from `wordFeatures`, which would take as long as all the rest.
      features: {
        coverage,
        evidence: wordEvidence,
        topic,
        uncovered,
        bias: 1,
        lexical: Math.max(0, ...places.map((place) => lexical.get(place) ?? 0)),
        likeness: isLearned ? 0 : Math.max(0, ...places.map(similarity)),
        classProbability: classProbability ?? 0,
        classLogit: isLearned ? logitOf(classProbability) : 0,
        inDomainLogit,
        noteShare: shareOfNote(topics[0]?.note.id ?? ''),
        fact: Number(content.kind === 'entry' && content.entry.passage.kind === 'fact'),
        stepsUnasked: Number(
          content.kind === 'entry' && content.entry.passage.task !== undefined && asksForNoSteps(query.question),
        ),
        explanation: Number(content.kind === 'explanation'),
        comparison: Number(content.kind === 'comparison'),
        // What speaks for a service in general does not where somebody asks how or why.
        recommendation: Number(content.kind === 'recommendation' && !asksHowOrWhy(query.question)),
        unnamed: isOfTopics ? unnamedShare(query, topics) : 0,
        named: Number(query.topics.length > 0),
        namesNew: Number(query.topics.some(isNew)),
        foreign,
      },
    };
  }
}

const ASKS_HOW = /^how (?:do|can) (?:i|you)\b/i;

/** What an entry says that it does: the title of a task, or "How do I turn off Container Insights?" */
function promiseOf(entry: Entry | undefined): string {
  const { passage, question = '' } = entry ?? {};
  return passage?.task?.title ?? (ASKS_HOW.test(question) ? question : '');
}

/** The name of a new note is a rare word that occurs in nearly all its entries, so it would outweigh the question. */
function withoutTopicNames(query: Query): Query {
  const names = new Set(query.names.flatMap(({ from, to }) => query.tokens.slice(from, to).map(stemOf)));
  return { ...query, terms: query.terms.filter(({ stem }) => !names.has(stem)) };
}
