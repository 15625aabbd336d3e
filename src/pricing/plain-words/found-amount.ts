import type { Decimal } from '../decimal.js';
import { amountText } from './amount-text.js';
import type { Amount } from './facts.js';
import { hasSense, type Word } from './meaning.js';
import type { PlainNumber } from './numbers.js';

/** An amount with the positions of the words that it is made of; others may stand between them. */
export interface FoundAmount {
  readonly amount: Amount;
  readonly used: readonly number[];
}

/** Which part of an amount its recogniser has found out. */
export type AmountParts = Partial<Amount> & Pick<Amount, 'measure' | 'value'>;

/** An amount that stands from one position to before another. */
export function foundAmount(
  words: readonly Word[],
  from: number,
  to: number,
  number: Pick<PlainNumber, 'scaled' | 'negative' | 'readings'> & Partial<PlainNumber>,
  parts: AmountParts,
): FoundAmount {
  const typed = words
    .slice(from, to)
    .map((word, index) => (word.glued || index === 0 ? word.typed : ` ${word.typed}`))
    .join('');
  const { scaled, negative } = number;
  const each = parts.each ?? (hasSense(words[from - 1], 'each') || hasSense(words[to], 'each'));
  const amount: Amount = {
    kind: 'amount',
    bare: false,
    scaled,
    negative,
    typed,
    readings: number.readings,
    ...parts,
    each,
  };
  const doubtful = number.dotBeforeThree && !scaled;
  const readings = doubtful ? [...amount.readings, { text: typed, as: amountText(amount) }] : amount.readings;
  return { amount: { ...amount, readings }, used: range(from, to) };
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
