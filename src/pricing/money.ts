import { type Decimal, exact, plain, roundHalfUp } from './decimal.js';
import { groupThousands } from './quantities/format.js';

const CENT = '0.01';
/** Enough to tell tiny amounts apart without a row of digits. */
const TINY_DIGITS = 2;

/**
 * Words for an amount in US dollars, rounded once, half up: `$1,234.57`. Amounts under a cent keep two digits
 * (`$0.00021`), so that only nothing is `$0.00`.
 * @param amount dollars, as a decimal string or a decimal
 */
export function formatMoney(amount: string | Decimal): string {
  const dollars = exact(amount);
  const sign = dollars.lt('0') ? '-' : '';
  const size = dollars.abs();
  if (size.eq('0') || size.gte(CENT)) return `${sign}$${groupThousands(roundHalfUp(size, 2).toFixed(2))}`;
  return `${sign}$${plain(exact(size.toPrecision(TINY_DIGITS)))}`;
}
