import { type Decimal, exact, plain, roundHalfUp } from './decimal.js';
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

/** An amount that is not below zero as it is shown, so that what is shown adds up. */
export function shownAmount(amount: Decimal): Decimal {
  return amount.eq('0') || amount.gte(CENT) ? roundHalfUp(amount, 2) : exact(amount.toPrecision(TINY_DIGITS));
}

/**
 * Words for an amount in US dollars, rounded once, half up: `$1,234.57`. Amounts under a cent keep two digits
 * (`$0.00021`), so that only nothing is `$0.00`.
 * @param amount dollars, as a decimal string or a decimal
 */
export function formatMoney(amount: string | Decimal): string {
  const dollars = exact(amount);
  const sign = dollars.lt('0') ? '-' : '';
  const size = dollars.abs();
  const shown = shownAmount(size);
  return `${sign}$${groupThousands(size.eq('0') || size.gte(CENT) ? shown.toFixed(2) : plain(shown))}`;
}
