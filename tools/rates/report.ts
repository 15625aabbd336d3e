import { type Change, changeText } from './changes.js';
import type { NewPrice } from './new-prices.js';
import { groupName } from './price-groups.js';

/** What the lists would change, old and new side by side, and what they do not have. */
export function reportRates(
  prices: readonly NewPrice[],
  changes: readonly Change[],
  refused: readonly Change[],
): readonly string[] {
  const found = prices.filter((price) => 'tiers' in price).length;
  return [
    ...missingLines(prices),
    `${found} of ${prices.length} prices are in the lists.`,
    changes.length === 0 ? 'None of them changed.' : `Old → new, in US dollars:`,
    ...changes.map((change) => `  ${changeText(change)}`),
    ...refusedLines(refused),
  ];
}

/** What keeps its price and its date, with the reason, a line each. */
function missingLines(prices: readonly NewPrice[]): readonly string[] {
  const missing = prices.flatMap((price) => ('missing' in price ? [price] : []));
  const reasons = [...new Set(missing.map((price) => price.missing))];
  return reasons.flatMap((reason) => [
    `Kept as they are, ${reason}:`,
    ...missing.filter((price) => price.missing === reason).map(({ group }) => `  ${groupName(group)}`),
  ]);
}

function refusedLines(refused: readonly Change[]): readonly string[] {
  if (refused.length === 0) return [];
  return [
    `${refused.length} of them ${refused.length === 1 ? 'is' : 'are'} hard to believe:`,
    ...refused.map((change) => `  ${changeText(change)}`),
  ];
}
