import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn } from '../../language/tokenize.js';
import type { Topic } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import type { Row } from '../answer.js';

const MOST_ROWS = 8;

/** The facts that all topics have and in which they differ, as rows; of many the first ones and the last two. */
export function sharedRows(topics: readonly Topic[], keys: Knowledge['factKeys']): Row[] {
  const rows = keys.flatMap(({ key, label }): Row[] => {
    const values = topics.flatMap(({ facts }) => facts.find((fact) => fact.key === key)?.value ?? []);
    return values.length === topics.length && new Set(values).size > 1 ? [{ label, values }] : [];
  });
  // The last rows say what each topic is for: they survive the cut.
  return rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS - 2), ...rows.slice(-2)];
}

/** The rows whose values share the fewest words, in their original order. */
export function differingRows(rows: readonly Row[], most: number): readonly Row[] {
  const shown = sortedBy(rows, ({ values }) => meanDice(values.map(stemsIn))).slice(0, most);
  return rows.filter((row) => shown.includes(row));
}

/** The mean Dice coefficient over all pairs, 0 to 1. */
function meanDice(values: readonly ReadonlySet<string>[]): number {
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => diceOf(one, other)));
  return pairs.reduce((sum, dice) => sum + dice, 0) / pairs.length;
}

function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
