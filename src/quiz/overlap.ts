import { keptByText } from '../kept-by-text.js';
import { stemsIn } from '../language/tokenize.js';
import { sortedBy } from '../sorted-by.js';

/** The stems of a text's content words. */
export const stemsOf = keptByText(stemsIn);

/** Overlap coefficient of two sets: the share of the smaller one that is in the other, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  if (smaller === 0) return 0;
  return sharedBy(one, other) / smaller;
}

/** Share of a set that is in another one, 0 to 1. */
export function shareIn(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 ? 0 : sharedBy(one, other) / one.size;
}

/** Things by the overlap of their words with a set, most similar first. */
export function likestFirst<Thing>(
  things: readonly Thing[],
  wordsOf: (thing: Thing) => ReadonlySet<string>,
  words: ReadonlySet<string>,
): readonly Thing[] {
  return sortedBy(things, (thing) => -overlapOf(wordsOf(thing), words));
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared;
}
