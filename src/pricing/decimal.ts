import Big from 'big.js';

/** An exact decimal number. Money and quantities are never floats: 0.1 + 0.2 would already be off. */
export type Decimal = Big;

const ExactDecimal = Big();
// Division is the only inexact step. GB-seconds divide by 1,024 and 1,000, which needs 13 places; 40 leaves ample room.
ExactDecimal.DP = 40;
// Refuses JavaScript numbers, so that a float cannot slip in.
ExactDecimal.strict = true;

/**
 * Makes an exact decimal.
 * @param value digits such as `0.0000166667` or `1e6`
 * @throws Error if the text is not a number: check what people typed before it gets here
 */
export function exact(value: string | bigint | Decimal): Decimal {
  return new ExactDecimal(value);
}

/** Whether something is an exact decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof ExactDecimal;
}

/** Nothing, as an exact decimal. */
export const ZERO = exact('0');

/** All digits without an exponent (`0.0000166667`, never `1.66667e-5`): the form in which quotes carry numbers. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** Adds up any number of decimals; nothing adds up to zero. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** The smaller of two decimals. */
export function smaller(first: Decimal, second: Decimal): Decimal {
  return first.lt(second) ? first : second;
}

/** The larger of two decimals. */
export function larger(first: Decimal, second: Decimal): Decimal {
  return first.gt(second) ? first : second;
}

/** Rounds to so many places, a half upwards. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** Rounds up to the next whole number. */
export function roundUp(value: Decimal): Decimal {
  return value.round(0, Big.roundUp);
}

/** Rounds down to the next whole number. */
export function roundDown(value: Decimal): Decimal {
  return value.round(0, Big.roundDown);
}

/** Whether there is nothing behind the decimal point. */
export function isWhole(value: Decimal): boolean {
  return value.eq(roundDown(value));
}

/**
 * Whether a number is written as another one, rounded to the decimals that this has.
 * @param orCut whether the digits behind may also be cut off
 */
export function roundsTo(value: Decimal, written: Decimal, orCut = false): boolean {
  const places = Math.max(0, written.c.length - 1 - written.e);
  return roundHalfUp(value, places).eq(written) || (orCut && value.round(places, Big.roundDown).eq(written));
}

/**
 * The first whole number above `low` of which something holds, by halving.
 * @param holds false up to some number and true from there on, at the latest at `high`
 */
export function firstWhole(low: Decimal, high: Decimal, holds: (number: Decimal) => boolean): Decimal {
  let [below, found] = [low, high];
  while (found.minus(below).gt('1')) {
    const middle = roundDown(below.plus(found).div('2'));
    if (holds(middle)) found = middle;
    else below = middle;
  }
  return found;
}
