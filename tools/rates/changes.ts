import { exact, plain } from '../../src/pricing/decimal.js';
import { groupName, type PricedTier, type PriceGroup } from './price-groups.js';

/** A tier whose price is another one than before, or new. */
export interface Change {
  /** "ec2 instance t3.micro, eu-central-1". */
  readonly name: string;
  readonly tierFrom: string;
  /** None if the file had no such tier. */
  readonly before?: string;
  readonly after: string;
  /** Why the new price is hard to believe. */
  readonly absurd?: string;
}

/** A price that is so many times another one is more likely a mistake of the list than a price change. */
const ABSURD_FACTOR = '3';

/** The tiers of a price that changed, or are new. */
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
export function changeText({ name, tierFrom, before, after, absurd }: Change): string {
  const tier = tierFrom === '0' ? '' : `, above ${tierFrom}`;
  const share =
    before === undefined || exact(before).eq('0')
      ? undefined
      : exact(after).div(before).minus('1').times('100').round(1);
  const by = share === undefined ? '' : ` (${share.gt('0') ? '+' : ''}${plain(share)} %)`;
  return `${name}${tier}: ${before ?? 'none'} → ${after}${by}${absurd === undefined ? '' : `: ${absurd}`}`;
}
