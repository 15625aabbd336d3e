import { isCurrency } from './currency.js';
import type { Fact } from './facts.js';
import { hasSense, type Word } from './meaning.js';

/** So many words may stand between "how many" and what is counted: "how many m5.xlarge hours". */
const FARTHEST = 3;

/**
 * Reads "how many hours of …" and "how many t3.micro …" beside money: what the money is to buy. Without money it asks for
 * something else.
 */
export function askedNumberAt(words: readonly Word[], at: number): Fact | undefined {
  if (!hasSense(words[at], 'how-many') || !words.some(isCurrency)) return undefined;
  const behind = words.slice(at + 1, at + 1 + FARTHEST);
  const end = behind.findIndex((word) => hasSense(word, 'separator', 'digits', 'in-place'));
  const near = end < 0 ? behind : behind.slice(0, end);
  const time = near.findIndex((word) => hasSense(word, 'time') && !hasSense(word, 'memory'));
  if (time >= 0) return { kind: 'asked-number', of: 'time', at: [at, at + 1 + time] };
  const things = near.some((word) => hasSense(word, 'noun', 'instance', 'service'));
  return things ? { kind: 'asked-number', of: 'things', at: [at] } : undefined;
}
