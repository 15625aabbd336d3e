import { stemOf, uniqueByStem, wordsOf } from '../search/analysis.js';
import { likenessTo, weighWords } from '../search/likeness.js';
import type { PassageIndex } from '../search/passage-index.js';
import type { Choices } from './choices.js';

/** Likeness of a need to the closest situation listed for each service, 0 to 1. */
export type SituationFinder = (need: string) => ReadonlyMap<string, number>;

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
export function situationFinder({ services }: Choices, { weight }: PassageIndex): SituationFinder {
  const weigh = (text: string) => weighWords(uniqueByStem(wordsOf(text)), weight);
  const prepared = Object.entries(services).map(([service, { examples }]) => ({
    service,
    examples: examples.map(weigh),
  }));
  return (need) => {
    const told = weigh(need);
    // "The cheapest option" is like every situation that holds one word of it, and tells none.
    if (told.stems.filter((stem) => !EMPTY.has(stem)).length < FEWEST_WORDS) return new Map();
    const likeness = likenessTo(told);
    return new Map(prepared.map(({ service, examples }) => [service, Math.max(0, ...examples.map(likeness))]));
  };
}
