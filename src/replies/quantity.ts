import { exact, plain } from '../pricing/decimal.js';
import { groupThousands, shownHours } from '../pricing/quantities/format.js';

/** "1 month", "2 months", "1 million requests". */
export function counted(quantity: string, unitLabel: string): string {
  const unit = quantity === '1' && !unitLabel.includes(' ') ? unitLabel.replace(/s$/, '') : unitLabel;
  return `${unitLabel.endsWith('hours') ? shownHours(exact(quantity)) : readable(quantity)} ${unit}`;
}

/** A third of an hour has infinitely many. */
const SHOWN_PLACES = 6;

/** A quantity with thousands separators and few decimals: 1,234,567.5. */
function readable(quantity: string): string {
  const [, decimals = ''] = quantity.split('.');
  if (decimals.length <= SHOWN_PLACES) return groupThousands(quantity);
  const rounded = exact(quantity).round(SHOWN_PLACES);
  return groupThousands(plain(rounded.eq('0') ? exact(exact(quantity).toPrecision(2)) : rounded));
}
