import type { Decimal } from '../decimal.js';
import type { Amount } from './facts.js';
import { hasSense, typedText, type Word } from './meaning.js';
import type { PlainNumber } from './numbers.js';
import { saidAs } from './said-amount.js';

/** So many words may stand between "each" and its amount. */
export const FARTHEST_EACH = 12;

/** Which part of an amount its recogniser has found out. */
export type AmountParts = Partial<Amount> & Pick<Amount, 'measure' | 'value'>;

/** How a number was written of which the words tell without writing one: "nightly", "an hour each". */
export const UNWRITTEN = { scaled: false, negative: false, readings: [] } as const;

/** An amount that stands from one position to before another. */
export function foundAmount(
  words: readonly Word[],
  from: number,
  to: number,
  number: Pick<PlainNumber, 'scaled' | 'negative' | 'readings'> & Partial<PlainNumber>,
  parts: AmountParts,
): Amount {
  const typed = typedText(words, from, to);
  const { scaled, negative } = number;
  const each = parts.each ?? (eachBefore(words, from) || eachBehind(words, to) !== undefined);
  const amount: Amount = {
    kind: 'amount',
    bare: false,
    scaled,
    negative,
    typed,
    readings: number.readings,
    at: range(from, to),
    ...parts,
    each,
  };
  const doubtful = number.dotBeforeThree && !scaled;
  const readings = doubtful
    ? [...amount.readings, { text: typed, as: saidAs(amount.measure, amount).text }]
    : amount.readings;
  return { ...amount, readings };
}

/** The position of "each" in "40 calls each", and in "100 GB through each" and "4 m5.large each" where nothing follows of which it would be. */
export function eachBehind(words: readonly Word[], to: number): number | undefined {
  if (hasSense(words[to], 'each')) return to;
  const isPassed = PREPOSITION.test(words[to]?.text ?? '') || hasSense(words[to], 'instance');
  const isLast = words[to + 2] === undefined || hasSense(words[to + 2], 'separator');
  return isPassed && hasSense(words[to + 1], 'each') && isLast ? to + 1 : undefined;
}

const PREPOSITION = /^(?:through|thru|for|on|in|to|at|from|via|per)$/;

/** "Each about 40 calls", "every student makes 40 calls": "each" holds for the next amount, past words that say nothing. */
function eachBefore(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST_EACH); at -= 1) {
    if (hasSense(words[at], 'each')) return true;
    if (!passesEach(words[at])) return false;
  }
  return false;
}

/** What may stand between "each" and its amount. */
export function passesEach(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    ((word.text === '+' && word.glued) ||
      word.meanings.length === 0 ||
      hasSense(word, 'lasting', 'both', 'noun', 'service', 'in-place', 'article'))
  );
}

/** The amount with more words that belong to it. */
export function withWords(amount: Amount, at: readonly number[]): Amount {
  return { ...amount, at: [...new Set([...amount.at, ...at])].sort((a, b) => a - b) };
}

/**
 * The value with a lone dot before three digits as thousands: "1.500 requests", "1.024 MB". Nobody counts either in
 * thousandths, unlike seconds and GB.
 */
export function withThousands({ value, dotBeforeThree, scaled }: PlainNumber): Decimal {
  return dotBeforeThree && !scaled ? value.times('1e3') : value;
}

/** Whole numbers from one to before another. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
