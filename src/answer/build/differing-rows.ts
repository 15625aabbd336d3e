import { stemsIn } from '../../language/tokenize.js';
import { sortedBy } from '../../sorted-by.js';
import type { Row } from '../answer.js';

/** The rows whose values have the fewest words in common, in the order of all rows. */
export function differingRows(rows: readonly Row[], most: number): readonly Row[] {
  const shown = sortedBy(rows, ({ values }) => likenessOf(values.map(stemsIn))).slice(0, most);
  return rows.filter((row) => shown.includes(row));
}

/** The mean over all pairs of their Dice coefficients, 0 to 1. */
function likenessOf(values: readonly ReadonlySet<string>[]): number {
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => diceOf(one, other)));
  return pairs.reduce((sum, alike) => sum + alike, 0) / pairs.length;
}

function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
