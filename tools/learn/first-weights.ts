import {
  CHOICE_FEATURES,
  CONFIDENCE_FEATURES,
  NEW_CHOICE_FEATURES,
  NEW_CONFIDENCE_FEATURES,
  type RankWeights,
} from '../../src/retrieval/rank-weights.js';

/** Weights before any are fitted: everything counts alike. */
export const FIRST_WEIGHTS: RankWeights = {
  choice: alike(CHOICE_FEATURES),
  confidence: alike(CONFIDENCE_FEATURES),
  newChoice: alike(NEW_CHOICE_FEATURES),
  newConfidence: alike(NEW_CONFIDENCE_FEATURES),
  sure: 0.5,
  unsure: 0.2,
};

function alike<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
}
