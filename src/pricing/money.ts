import { type Decimal, exact, plain, roundDown, roundHalfUp, sum } from './decimal.js';
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

/** An amount that is not below zero as it is shown: in cents, or with two digits if it is less. */
export function shownAmount(amount: Decimal): Decimal {
  return amount.eq('0') || amount.gte(CENT) ? roundHalfUp(amount, CENTS) : exact(amount.toPrecision(TINY_DIGITS));
}

/**
 * The amounts of a sum in whole cents that add up to its total as it is shown: $7.0358 and $1.5452 are not $7.04 and $1.55, as together they are
 * $8.58, but $7.04 and $1.54. Each is cut, and the cents that are missing then go to those that lost most. Less than a cent stays as it is.
 */
export function addingUp(amounts: readonly string[], total: string): readonly string[] {
  const all = amounts.map((amount) => {
    const value = exact(amount);
    const isTiny = value.abs().lt(CENT);
    const cut = isTiny ? value : roundDown(value.div(CENT)).times(CENT);
    return { value, isTiny, cut };
  });
  const missing = shownAmount(exact(total)).minus(sum(all.map(({ cut }) => cut)));
  const byLoss = all.filter(({ isTiny }) => !isTiny).toSorted((a, b) => b.value.minus(b.cut).cmp(a.value.minus(a.cut)));
  const raised = new Set(byLoss.filter((_, at) => missing.gte(exact(CENT).times(String(at + 1)))));
  return all.map((one) => plain(raised.has(one) ? one.cut.plus(CENT) : one.cut));
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
  return `${sign}$${groupThousands(size.eq('0') ? '0.00' : size.gte(CENT) ? shown.toFixed(CENTS) : plain(shown))}`;
}

/**
 * A price as AWS writes it, with all its decimals and at least two: "$0.0000166667", "$1.00".
 * @param isShort whole dollars have none: "$73"
 */
export function unitMoney(price: string, isShort = false): string {
  const [whole = '', decimals = ''] = price.split('.');
  return `$${groupThousands(whole)}${isShort && decimals === '' ? '' : `.${decimals.padEnd(2, '0')}`}`;
}
