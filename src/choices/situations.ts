import { uniqueByStem, wordsOf } from '../search/analysis.js';
import { likenessTo, weighWords } from '../search/likeness.js';
import type { PassageIndex } from '../search/passage-index.js';
import type { Choices } from './choices.js';

/** Likeness of a need to the closest situation listed for each service, 0 to 1. */
export type SituationFinder = (need: string) => ReadonlyMap<string, number>;

/** Prepares the situations of all services once. */
export function situationFinder({ services }: Choices, { weight }: PassageIndex): SituationFinder {
  const weigh = (text: string) => weighWords(uniqueByStem(wordsOf(text)), weight);
  const prepared = Object.entries(services).map(([service, { examples }]) => ({
    service,
    examples: examples.map(weigh),
  }));
  return (need) => {
    const likeness = likenessTo(weigh(need));
    return new Map(prepared.map(({ service, examples }) => [service, Math.max(0, ...examples.map(likeness))]));
  };
}
