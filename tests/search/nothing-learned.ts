import type { Recall } from '../../src/search/learned/recall.js';

/** A search that has learned nothing yet, and goes by words alone. */
export const NOTHING_LEARNED: Recall = {
  about: () => ({ margin: 0, likeliest: () => [], statementsOf: () => [] }),
  knows: () => false,
};
