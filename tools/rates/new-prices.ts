import { exact, plain, sum } from '../../src/pricing/decimal.js';
import type { ListPlace } from './list-places.js';
import { listRegionOf, type PricedTier, type PriceGroup } from './price-groups.js';
import type { ListedTier } from './read-list.js';
import type { Listed } from './read-lists.js';

/** A price of AWS's lists, or the reason why it is missing. */
export type NewPrice =
  | { readonly group: PriceGroup; readonly tiers: readonly PricedTier[] }
  | { readonly group: PriceGroup; readonly missing: string };

/** The listed price in the units of the price file. */
export function newPriceOf(group: PriceGroup, { prices }: Listed): NewPrice {
  const { places } = group;
  if (places.length === 0) return { group, missing: 'not looked for' };
  const region = listRegionOf(group);
  const parts = places.map((place) => ({ place, found: prices.get(place)?.get(region) ?? [] }));
  // Where each tier is a product, the last ones may be missing, but not the first.
  const known = parts.filter(({ place, found }) => !(place.tier && place !== places[0] && found.length === 0));
  if (known.some(({ found }) => found.length === 0)) return { group, missing: 'not in the list' };
  if (known.some(({ found }) => found.length > 1)) return { group, missing: 'listed with several prices' };
  const listed = known.map(({ place, found: [tiers = []] }) => ({ place, tiers: scaled(tiers, place, group) }));
  const [first, ...others] = listed;
  if (!first) return { group, missing: 'not in the list' };
  if (others.length === 0 && !first.place.tier) return { group, tiers: first.tiers };
  if (listed.some(({ tiers }) => tiers.length !== 1)) return { group, missing: 'listed with tiers that do not add up' };
  return {
    group,
    tiers: first.place.tier
      ? listed.flatMap(({ place, tiers }) => tiers.map((tier) => ({ ...tier, ...place.tier })))
      : [summed(listed.flatMap(({ tiers }) => tiers))],
  };
}

function scaled(tiers: readonly ListedTier[], { units }: ListPlace, group: PriceGroup): readonly PricedTier[] {
  const size = units ?? group.baseUnits;
  return tiers.map((tier) => ({ ...tier, price: plain(exact(tier.price).times(size)) }));
}

/** The sum of prices that are charged together. */
function summed(tiers: readonly PricedTier[]): PricedTier {
  return { tierFrom: '0', tierTo: null, price: plain(sum(tiers.map(({ price }) => exact(price)))) };
}
