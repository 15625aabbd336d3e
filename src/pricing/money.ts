import { type Decimal, exact, plain, roundHalfUp, sum } from './decimal.js';
import { groupThousands } from './quantities/format.js';

/** The exchange rate that the bot's owner has set. */
export interface EuroRate {
  /** Euros for a dollar, a decimal above zero. */
  readonly perDollar: string;
  /** The day of the rate, `2026-11-20`. */
  readonly asOf: string;
}

const CENT = '0.01';
/** Enough to tell tiny amounts apart without a row of digits. */
const TINY_DIGITS = 2;

const CENTS = 2;
/** With so many decimals, thousands of amounts add up to the cent. */
const MOST_DECIMALS = 6;

/** An amount that is not below zero as it is shown, so that what is shown adds up. */
export function shownAmount(amount: Decimal, decimals = CENTS): Decimal {
  return amount.eq('0') || amount.gte(CENT) ? roundHalfUp(amount, decimals) : exact(amount.toPrecision(TINY_DIGITS));
}

/**
 * The fewest decimals, two or more, with which shown amounts add up to their total as it is shown: $7.04 and $1.55 are not $8.58, but
 * $7.036 and $1.545 are.
 */
export function decimalsToAddUp(amounts: readonly string[], total: string): number {
  const addsUp = (decimals: number) =>
    shownAmount(sum(amounts.map((amount) => shownAmount(exact(amount), decimals)))).eq(shownAmount(exact(total)));
  const more = Array.from({ length: MOST_DECIMALS - CENTS }, (_, index) => CENTS + index);
  return more.find(addsUp) ?? MOST_DECIMALS;
}

/**
 * Words for an amount in US dollars, rounded once, half up: `$1,234.57`. Amounts under a cent keep two digits
 * (`$0.00021`), so that only nothing is `$0.00`.
 * @param amount dollars, as a decimal string or a decimal
 * @param decimals more than two for lines that would not add up
 */
export function formatMoney(amount: string | Decimal, decimals = CENTS): string {
  const dollars = exact(amount);
  const sign = dollars.lt('0') ? '-' : '';
  const size = dollars.abs();
  const shown = shownAmount(size, decimals);
  return `${sign}$${groupThousands(size.eq('0') ? '0.00' : size.gte(CENT) ? shown.toFixed(decimals) : plain(shown))}`;
}

/**
 * A price as AWS writes it, with all its decimals and at least two: "$0.0000166667", "$1.00".
 * @param isShort whole dollars have none: "$73"
 */
export function unitMoney(price: string, isShort = false): string {
  const [whole = '', decimals = ''] = price.split('.');
  return `$${groupThousands(whole)}${isShort && decimals === '' ? '' : `.${decimals.padEnd(2, '0')}`}`;
}
