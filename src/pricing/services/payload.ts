import { exact, roundUp } from '../decimal.js';
import type { Amount } from '../plain-words/entities/entity.js';

/** A message or event is billed once for each such piece of it, in MB. */
const PIECE_MB = exact('64').div('1024');
/** None is larger. */
const LARGEST_MB = '1';

/** "5M messages of 100 KB": the size of each, its pieces, and the amounts with every piece counted. */
export function inPieces(amounts: readonly Amount[], isTraffic: (amount: Amount) => boolean) {
  const size = amounts.find(
    ({ measure, role, value }) =>
      measure === 'memory' && value.lte(LARGEST_MB) && [undefined, 'data', 'payload'].includes(role),
  );
  const pieces = size ? roundUp(size.value.div(PIECE_MB)) : exact('1');
  const billed = amounts.map((amount) =>
    isTraffic(amount) ? { ...amount, value: amount.value.times(pieces) } : amount,
  );
  return { size, pieces, billed };
}
