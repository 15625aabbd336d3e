import { stemOf, uniqueByStem, wordsOf } from '../search/analysis.js';
import { lazily } from '../search/lazily.js';
import { type Classifier, likelihoodsOf, scorer } from '../search/learned/classifier.js';
import { featuresOf } from '../search/learned/features.js';
import { tellingWords } from '../search/learned/telling-words.js';
import { likenessTo, weighWords } from '../search/likeness.js';
import type { PassageIndex } from '../search/passage-index.js';
import type { Situations } from './situations.js';

/** What the situations listed for a service say about a need. */
export interface Situated {
  /** Likeness to the closest of them, 0 to 1. */
  readonly alike: number;
  /** How likely the need belongs to them rather than to those of another service, 0 to 1, as learned from all of them. */
  readonly likelihood: number;
}

/** What the listed situations say about needs. */
export interface SituationFinder {
  /** Those of each service. */
  readonly listed: Situations;
  /** For each service; nothing if the need tells too little. */
  readonly situate: (need: string) => ReadonlyMap<string, Situated>;
  /** Words of a need that speak for a service, as learned. */
  readonly tellingWords: (need: string, service: string, limit: number) => readonly string[];
}

/** Words that a situation is told in at least. */
const FEWEST_WORDS = 3;
/** What everything here is. */
const EMPTY = new Set(
  [
    'aws',
    'amazon',
    'service',
    'option',
    'solution',
    'compute',
    'cloud',
    'way',
    'possible',
    'something',
    'anything',
  ].map(stemOf),
);

/** Prepares the situations of all services once. */
export function situationFinder(listed: Situations, { weight }: PassageIndex, classifier: Classifier): SituationFinder {
  const learned = scorer(classifier, featuresOf);
  const weigh = (text: string) => weighWords(uniqueByStem(wordsOf(text)), weight);
  const prepared = lazily(() =>
    Object.entries(listed).map(([service, situations]) => ({ service, situations: situations.map(weigh) })),
  );
  const placeOf = (service: string): number => learned.labelOf(service) ?? -1;
  const situate = (need: string): ReadonlyMap<string, Situated> => {
    const told = weigh(need);
    // "The cheapest option" is like every situation that holds one word of it, and tells none.
    if (told.stems.filter((stem) => !EMPTY.has(stem)).length < FEWEST_WORDS) return new Map();
    const likeness = likenessTo(told);
    const likelihoods = likelihoodsOf(learned.scoresOf(need));
    // A word or two that were ever told in some situation are chance.
    const recognised = told.stems.filter((stem) => learned.knows(stem)).length >= FEWEST_WORDS;
    return new Map(
      prepared().map(({ service, situations }) => [
        service,
        {
          alike: Math.max(0, ...situations.map(likeness)),
          likelihood: recognised ? (likelihoods[placeOf(service)] ?? 0) : 0,
        },
      ]),
    );
  };
  return {
    listed,
    situate,
    tellingWords: (need, service, limit) =>
      tellingWords(need, placeOf(service), learned, limit).filter((words) =>
        words.split(' ').some((word) => !EMPTY.has(stemOf(word))),
      ),
  };
}
