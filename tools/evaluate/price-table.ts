import { tableOf } from '../marked-tables.js';
import { type RequestVerdict, shareRead } from './price-requests.js';
import { percent } from './print.js';

/** How many requests of each list are read as expected. */
export function priceTable(lists: ReadonlyMap<string, readonly RequestVerdict[]>): string {
  const rows = [...lists].map(([name, verdicts]) => [name, verdicts.length, percent(shareRead(verdicts))]);
  return tableOf(['list', 'requests', 'read as expected'], rows);
}
