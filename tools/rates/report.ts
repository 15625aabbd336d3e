import { exact, plain } from '../../src/pricing/decimal.js';
import type { NewPrice } from './new-prices.js';
import { groupName, type PricedTier, type PriceGroup } from './price-groups.js';

/** A tier whose price has changed or is new. */
export interface Change {
  /** "ec2 instance t3.micro, eu-central-1". */
  readonly name: string;
  readonly tierFrom: string;
  /** Left out if the file had no such tier. */
  readonly before?: string;
  readonly after: string;
  /** Why the new price is implausible. */
  readonly absurd?: string;
}

/** A change by this factor is more likely an error in the list. */
const ABSURD_FACTOR = '3';

/** The tiers of a price that have changed or are new. */
export function changesOf(group: PriceGroup, tiers: readonly PricedTier[]): readonly Change[] {
  return tiers.flatMap(({ tierFrom, price: after }) => {
    const before = group.tiers.find((tier) => exact(tier.tierFrom).eq(tierFrom))?.price;
    if (before !== undefined && exact(before).eq(after)) return [];
    const absurd = absurdity(before, after);
    return [{ name: groupName(group), tierFrom, ...(before && { before }), after, ...(absurd && { absurd }) }];
  });
}

function absurdity(before: string | undefined, after: string): string | undefined {
  if (exact(after).lt('0')) return 'is below zero';
  if (exact(after).eq('0')) return 'is zero';
  if (before === undefined) return undefined;
  if (exact(before).eq('0')) return 'was free';
  const factor = exact(after).div(before);
  if (factor.gte(ABSURD_FACTOR)) return `is ${plain(factor.round(1))} times as high`;
  return exact(before).div(after).gte(ABSURD_FACTOR)
    ? `is ${plain(exact(before).div(after).round(1))} times as low`
    : undefined;
}

/** `ec2 instance t3.micro, eu-central-1: 0.012 → 0.0108 (-10 %)`. */
function changeText({ name, tierFrom, before, after, absurd }: Change): string {
  const tier = tierFrom === '0' ? '' : `, above ${tierFrom}`;
  const share =
    before === undefined || exact(before).eq('0')
      ? undefined
      : exact(after).div(before).minus('1').times('100').round(1);
  const by = share === undefined ? '' : ` (${share.gt('0') ? '+' : ''}${plain(share)} %)`;
  return `${name}${tier}: ${before ?? 'none'} → ${after}${by}${absurd === undefined ? '' : `: ${absurd}`}`;
}

/** The missing prices, and old and new ones side by side. */
export function reportRates(
  prices: readonly NewPrice[],
  changes: readonly Change[],
  refused: readonly Change[],
): readonly string[] {
  const indented = (change: Change) => `  ${changeText(change)}`;
  const found = prices.filter((price) => 'tiers' in price).length;
  return [
    ...missingLines(prices),
    `${found} of ${prices.length} prices are in the lists.`,
    changes.length === 0 ? 'None of them changed.' : `Old → new, in US dollars:`,
    ...changes.map(indented),
    ...(refused.length === 0
      ? []
      : [
          `${refused.length} of them ${refused.length === 1 ? 'is' : 'are'} hard to believe:`,
          ...refused.map(indented),
        ]),
  ];
}

/** Prices that stay as they are, by reason. */
function missingLines(prices: readonly NewPrice[]): readonly string[] {
  const missing = prices.flatMap((price) => ('missing' in price ? [price] : []));
  const reasons = [...new Set(missing.map((price) => price.missing))];
  return reasons.flatMap((reason) => [
    `Kept as they are, ${reason}:`,
    ...missing.filter((price) => price.missing === reason).map(({ group }) => `  ${groupName(group)}`),
  ]);
}
