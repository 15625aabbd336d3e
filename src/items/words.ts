import { keptByText } from '../kept-by-text.js';
import { stemsIn } from '../language/tokenize.js';
import { sortedBy } from '../sorted-by.js';

/** The stems of a text's telling words. */
export const stemsOf = keptByText(stemsIn);

/** Share of the smaller set that is in the other one too, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  if (smaller === 0) return 0;
  return sharedBy(one, other) / smaller;
}

/** Share of a set that is in another one too, 0 to 1. */
export function shareIn(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.size === 0 ? 0 : sharedBy(one, other) / one.size;
}

/** Things of which each has words, those that share most with a set first. */
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

/** The sentences of a text, each with its full stop; that of "N. Virginia" ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[^.]\.)(?<!\b[A-Z]\.)\s+(?=[A-Z"“`])/);
}

/** The first sentence of a text, with its full stop. */
export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? text;
}
