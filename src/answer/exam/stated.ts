import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { Query } from '../../understand/query.js';
import { likelyEntries } from './support.js';

const MOST_ENTRIES = 3;

/** The likeliest entries that are surely about the question. */
export function sureEntries(stem: Query, knowledge: Knowledge): readonly Entry[] {
  return likelyEntries(stem, knowledge)
    .filter((one) => one.probability >= knowledge.boundaries.sure)
    .map(({ entry }) => entry)
    .slice(0, MOST_ENTRIES);
}
