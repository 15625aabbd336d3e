import type { Match, TopicNames } from '../language/topic-names.js';
import type { Topic } from '../notes/topics.js';
import { topicsToCompare, topicsToExplain } from '../understand/asked-topics.js';
import type { Understood } from '../understand/understood.js';
import type { Candidate, Retrieved, Said } from './candidate.js';
import type { Scorer } from './classifier.js';
import type { EntryIndex } from './entry-index.js';
import { type Measured, rank } from './rank.js';
import { logitOf, mentionsByEntry, wordFeatures } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';

/** Finds what the notes may say to a line, each with the probability that it is right. */
export type Retriever = (line: Understood) => Retrieved;

/** What retrieval rests on. */
export interface RetrieverParts {
  readonly index: EntryIndex;
  readonly names: TopicNames;
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

/** So many entries are looked at, of the likeliest by the classifier and of the best by BM25 each. */
const CANDIDATES = 14;

/** What a candidate is before it is measured. */
interface Proposal {
  readonly said: Said;
  readonly topics: readonly Topic[];
  readonly places: readonly number[];
  /** Its probability by the classifier; none for what the classifier has not learned. */
  readonly classProbability?: number;
}

/**
 * Prepares retrieval.
 * @param scorer none where nothing was learned: then the words decide alone
 */
export function retrieverOf(parts: RetrieverParts, scorer: Scorer | undefined): Retriever {
  const { index, names, services, weights } = parts;
  const { entries } = index;
  const classes = entries.map(({ key }) => scorer?.placeOf(key) ?? -1);
  const learned = learnedEntries(entries, classes);
  const placeOf = new Map(entries.map(({ passage }, place) => [passage.id, place]));
  const [explainAt, compareAt, noneAt] = [CLASS.explain, CLASS.compare, CLASS.none].map(
    (name) => scorer?.placeOf(name) ?? -1,
  );
  const serviceAt = services.map((id) => [id, scorer?.placeOf(CLASS.service(id)) ?? -1] as const);
  const mentionedIn = mentionsByEntry(entries, names);
  const differenceAt = (one: Topic, other: Topic): number | undefined =>
    placeOf.get(`${one.id}#versus-${other.id}`) ?? placeOf.get(`${other.id}#versus-${one.id}`);
  const areToldApart = (one: Match, other: Match): boolean => differenceAt(one.topic, other.topic) !== undefined;

  // A line is asked for by several deciders.
  const known = new WeakMap<Understood, Retrieved>();
  return (line) => {
    const retrieved = known.get(line) ?? retrieve(line);
    known.set(line, retrieved);
    return retrieved;
  };

  function retrieve(line: Understood): Retrieved {
    const probabilities = scorer?.probabilitiesOf(line) ?? new Float32Array();
    const of = (place = -1): number => probabilities[place] ?? 0;
    const lexical = index.search(line.terms, CANDIDATES);
    const places = [...new Set([...likeliest(probabilities, learned), ...lexical.keys()])];
    const shareOfNote = sharesOfNotes(probabilities, learned);

    const proposals = [
      ...places.flatMap((place) => proposeEntry(place, of(classes[place]), (classes[place] ?? -1) >= 0)),
      ...proposeExplanations(line, of(explainAt)),
      ...proposeComparison(line, of(compareAt)),
    ];
    const recommended = serviceAt.reduce((sum, [, place]) => sum + of(place), 0);
    const all: Proposal[] = [
      ...joined(proposals),
      ...(recommended > 0
        ? [{ said: { kind: 'recommendation' } as const, topics: [], places: [], classProbability: recommended }]
        : []),
    ];
    const measured = all.map((proposal) => measure(proposal, line, lexical, of(noneAt), shareOfNote));
    const candidates = rank(measured, weights);
    return {
      candidates: onTopicFirst(candidates, weights.unsure),
      services: new Map(serviceAt.map(([id, place]) => [id, recommended === 0 ? 0 : of(place) / recommended])),
    };
  }

  /** A definition is told as an explanation, a difference as a comparison. */
  function proposeEntry(place: number, probability: number, isLearned: boolean): Proposal[] {
    const entry = entries[place];
    if (!entry) return [];
    const { kind, topics: about } = entry.passage;
    const [topic] = about;
    const said: Said =
      kind === 'definition' && topic
        ? { kind: 'explanation', topic: { topic } }
        : kind === 'difference'
          ? { kind: 'comparison', topics: about.map((one) => ({ topic: one })) }
          : { kind: 'entry', entry };
    return [{ said, topics: about, places: [place], ...(isLearned ? { classProbability: probability } : {}) }];
  }

  function proposeExplanations(line: Understood, probability: number): Proposal[] {
    return topicsToExplain(line, names).map(({ topic, share }) => ({
      said: { kind: 'explanation', topic },
      topics: [topic.topic],
      places: [placeOf.get(`${topic.topic.id}#`) ?? -1],
      classProbability: share * probability,
    }));
  }

  function proposeComparison(line: Understood, probability: number): Proposal[] {
    const sides = topicsToCompare(line, names, areToldApart);
    if (sides.length === 0) return [];
    const pairs = sides.flatMap((one, at) =>
      sides.slice(at + 1).flatMap((other) => differenceAt(one.topic, other.topic) ?? []),
    );
    return [
      {
        said: { kind: 'comparison', topics: sides },
        topics: sides.map(({ topic }) => topic),
        places: [...pairs, ...sides.flatMap(({ topic }) => placeOf.get(`${topic.id}#`) ?? [])],
        classProbability: probability,
      },
    ];
  }

  function measure(
    { said, topics: about, places, classProbability }: Proposal,
    line: Understood,
    lexical: ReadonlyMap<number, number>,
    none: number,
    shareOfNote: ReadonlyMap<string, number>,
  ): Measured {
    const words = said.kind === 'recommendation' ? UNWORDED : wordFeatures(line, about, places, index, mentionedIn);
    return {
      said,
      learned: classProbability !== undefined,
      features: {
        ...words,
        bias: 1,
        lexical: Math.max(0, ...places.map((place) => lexical.get(place) ?? 0)),
        classProbability: classProbability ?? 0,
        classLogit: classProbability === undefined ? 0 : logitOf(classProbability),
        inDomainLogit: logitOf(1 - none),
        noteShare: shareOfNote.get(about[0]?.note.id ?? '') ?? 0,
        fact: said.kind === 'entry' && said.entry.passage.kind === 'fact' ? 1 : 0,
        explanation: said.kind === 'explanation' ? 1 : 0,
        comparison: said.kind === 'comparison' ? 1 : 0,
        recommendation: said.kind === 'recommendation' ? 1 : 0,
        unnamed: said.kind === 'explanation' || said.kind === 'comparison' ? unnamedShare(line, about, names) : 0,
      },
    };
  }
}

/** Share of some topics that a line does not name: who asks for a difference names what differs, mostly. */
function unnamedShare({ question, topics }: Understood, about: readonly Topic[], names: TopicNames): number {
  const everyday = new Set(names.spotEveryday(question).map(({ topic }) => topic));
  return about.filter((topic) => !topics.includes(topic) && !everyday.has(topic)).length / Math.max(1, about.length);
}

/** A recommendation is no text that could share words with a need. */
const UNWORDED = { coverage: 0.5, evidence: 0, topic: 0.5, uncovered: 0 };

/** The entries that the classifier knows: for each, the place of its class, its own, and that of its note among `notes`. */
interface LearnedEntries {
  readonly classes: Int32Array;
  readonly entries: Int32Array;
  readonly noteOf: Int32Array;
  readonly notes: readonly string[];
}

function learnedEntries(entries: EntryIndex['entries'], classes: readonly number[]): LearnedEntries {
  const known = classes.flatMap((place, entry) => (place >= 0 ? [{ place, entry }] : []));
  const ids = entries.map(({ passage }) => passage.note.id);
  const notes = [...new Set(ids)];
  const noteAt = new Map(notes.map((id, at) => [id, at]));
  return {
    classes: Int32Array.from(known, ({ place }) => place),
    entries: Int32Array.from(known, ({ entry }) => entry),
    noteOf: Int32Array.from(known, ({ entry }) => noteAt.get(ids[entry] ?? '') ?? 0),
    notes,
  };
}

/** How likely each note is to hold the answer: the sum over its entries. */
function sharesOfNotes(
  probabilities: Float32Array,
  { classes, noteOf, notes }: LearnedEntries,
): ReadonlyMap<string, number> {
  const sums = new Float32Array(notes.length);
  for (let at = 0; at < classes.length; at += 1) {
    const note = noteOf[at] ?? 0;
    sums[note] = (sums[note] ?? 0) + (probabilities[classes[at] ?? 0] ?? 0);
  }
  return new Map(notes.map((id, note) => [id, sums[note] ?? 0]));
}

/** The likeliest entries by the classifier. */
function likeliest(probabilities: Float32Array, { classes, entries }: LearnedEntries): readonly number[] {
  const best: { readonly entry: number; readonly probability: number }[] = [];
  for (let known = 0; known < classes.length; known += 1) {
    const probability = probabilities[classes[known] ?? 0] ?? 0;
    const entry = entries[known] ?? 0;
    const last = best.at(-1);
    if (best.length >= CANDIDATES && last && probability <= last.probability) continue;
    const at = best.findIndex((other) => other.probability < probability);
    best.splice(at < 0 ? best.length : at, 0, { entry, probability });
    if (best.length > CANDIDATES) best.pop();
  }
  return best.map(({ entry }) => entry);
}

/** The same thing proposed twice, by its own class and by the wording, is as likely as both together. */
function joined(proposals: readonly Proposal[]): Proposal[] {
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

function keyOf(said: Said): string {
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

/** What is about none of the topics that a line names never beats what is. */
function onTopicFirst(candidates: readonly Candidate[], likely: number): readonly Candidate[] {
  const isOnTopic = ({ features }: Candidate): boolean => (features['topic'] ?? 0) > 0;
  const [best] = candidates.filter(isOnTopic);
  if (!best || best.probability < likely) return candidates;
  return [...candidates.filter(isOnTopic), ...candidates.filter((candidate) => !isOnTopic(candidate))];
}
