import type { Truth } from './truths.js';

/** Penalty, in characters, for a word that is easily doubted or believed. */
const STANDS_OUT = 270;

const DOUBTED = /\b(?:by default|not|no|never|only|always)\b|n't/i;
/** Members believe statements with this word, so others are asked first as well. */
const BELIEVED = /\bcan\b/i;

/** The statements most similar to false claims, matched to the shortest claims first, which are hardest to match. */
export function likest(truths: readonly Truth[], falsehoods: readonly string[], count: number): readonly Truth[] {
  const models = falsehoods.toSorted((one, other) => one.length - other.length);
  const left = new Set(truths);
  return Array.from({ length: Math.max(Math.min(count, truths.length), 0) }, (_, place) => {
    const model = models[place % models.length] ?? '';
    const next = [...left].reduce((one, other) => (difference(other, model) < difference(one, model) ? other : one));
    left.delete(next);
    return next;
  });
}

/** How much a statement stands out from a false claim, in characters. */
function difference({ sentence }: Truth, claim: string): number {
  return (
    Math.abs(sentence.length - claim.length) + (DOUBTED.test(sentence) || BELIEVED.test(sentence) ? STANDS_OUT : 0)
  );
}
