import { stemOf } from '../language/tokenize.js';
import type { Index } from './line-index.js';

/** Scores of a word that a line contains as a whole, as a prefix, or after correction. */
const WHOLE = 1;
const PREFIX = 0.8;
const CORRECTED = 0.7;

/** Weight of a word that no line contains, about that of a rare one. */
const UNKNOWN = 6;

/** A typed word: its weight, and how well the lines that contain it do. */
export interface TypedWord {
  readonly weight: number;
  readonly lines: ReadonlyMap<number, number>;
}

/** Looks a typed word up, as the beginning of words, by its stem, or corrected. */
export function typedWord(
  word: string,
  { byToken, byStem }: Index,
  count: number,
  correct: (word: string) => string | undefined,
): TypedWord {
  const lines = new Map<number, number>();
  const add = (some: Iterable<number> = [], score: number): void => {
    for (const line of some) lines.set(line, score);
  };
  for (const [token, some] of byToken) if (token.startsWith(word)) add(some, PREFIX);
  add(byStem.get(stemOf(word)), WHOLE);
  if (lines.size > 0) return { weight: Math.log(1 + count / lines.size), lines };
  const read = correct(word);
  if (read !== undefined) add(byStem.get(stemOf(read)), CORRECTED);
  return { weight: UNKNOWN, lines };
}
