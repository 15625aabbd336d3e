import { exact, plain } from './decimal.js';
import { formatMoney } from './money.js';

/** The exchange rate that the bot's owner has set. */
export interface EuroRate {
  /** Euros for a dollar, a decimal above zero. */
  readonly perDollar: string;
  /** The day of the rate, `2026-11-20`. */
  readonly asOf: string;
}

/** Dollars as euros: "€27.93". */
export function inEuros(dollars: string, { perDollar }: EuroRate): string {
  return formatMoney(plain(exact(dollars).times(perDollar))).replace('$', '€');
}
