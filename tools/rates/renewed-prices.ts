import type { PriceFile } from '../../src/pricing/price-file.js';
import type { NewPrice } from './new-prices.js';
import type { StoredPrices } from './price-files.js';
import { groupKey, type PriceGroup } from './price-groups.js';
import type { Listed } from './read-lists.js';
import { type Renewal, renewedFile } from './renewed-file.js';

/**
 * The price files of which the lists have at least one price, with those prices, their source and the day.
 * @param base the address of the lists
 * @param day when they were read, `2026-11-21`
 */
export function renewedPrices(
  stored: readonly StoredPrices[],
  prices: readonly NewPrice[],
  { published }: Listed,
  base: string,
  day: string,
): readonly StoredPrices[] {
  return stored.flatMap((file) => {
    const found = prices.flatMap((price) => ('tiers' in price && price.group.service === file.service ? [price] : []));
    if (found.length === 0) return [];
    const renewals = found.map(({ group, tiers }): [string, Renewal] => [
      groupKey(group),
      { tiers, source: sourceName(offerOf(group), day) },
    ]);
    const offers = [...new Set(found.map(({ group }) => offerOf(group)))];
    const sources = offers.map((offer): [string, PriceFile['sources'][string]] => [
      sourceName(offer, day),
      { text: sourceText(offer, published.get(offer) ?? new Set(), base), asOf: day },
    ]);
    return [{ ...file, prices: renewedFile(file.prices, new Map(renewals), Object.fromEntries(sources), day) }];
  });
}

function offerOf({ places: [place] }: PriceGroup): string {
  return place?.offer ?? '';
}

function sourceName(offer: string, day: string): string {
  return `price-list-${offer}-${day}`;
}

/** "AWS Price List, AmazonEC2, published 2026-11-18 to 2026-11-20, https://…/AmazonEC2/current/region_index.json". */
function sourceText(offer: string, published: ReadonlySet<string>, base: string): string {
  const days = [...published].sort();
  const [first = '', last = first] = [days[0], days.at(-1)];
  const when = first === last ? first : `${first} to ${last}`;
  return `AWS Price List, ${offer}, published ${when}, ${new URL(`/offers/v1.0/aws/${offer}/current/region_index.json`, base).href}`;
}
