import { hasSense, matches, until, type Words } from '../tokens/sense.js';

/** So many words may stand between "without" or "used up" and the free tier. */
const NEAR = 4;

const TAKES = /^(?:tak(?:e|ing|en)|took|deduct(?:ed|ing)?|subtract(?:ed|ing)?|minus)$/;

/** Whether the free tier that stands at a position is to be left out: "without the free tier", "our free requests are gone". */
export function isFreeTierDenied(words: Words, at: number): boolean {
  const sides = [words.slice(Math.max(0, at - NEAR), at).reverse(), words.slice(at + 1, at + NEAR + 1)];
  const near = sides.flatMap((side) => until(side, (word) => hasSense(word, 'separator')));
  // "Take the free tier off" may mean either, and the reply says both; "don't take it off" is clear.
  const isTaken = near.some((word) => matches(word, TAKES));
  const denies = near.filter((word) => !matches(word, TAKES));
  // "Not more than the free requests" stays within them.
  if (near.some((word) => matches(word, /^(?:more|than|within)$/))) return false;
  return denies.some((word) => hasSense(word, 'without') || (!isTaken && hasSense(word, 'spent')));
}
