import type { ListPlace } from './list-places.js';
import { listRegionOf, type PriceGroup } from './price-groups.js';
import { listFinder } from './price-lists.js';
import { type ListedTier, readList } from './read-list.js';

/** What AWS's lists say about the prices of the price files. */
export interface Listed {
  /** By the place of a price; the lists may disagree with themselves, so there can be several. */
  readonly prices: ReadonlyMap<ListPlace, ReadonlyMap<string, readonly (readonly ListedTier[])[]>>;
  /** The days on which the lists of an offer were published. */
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One list to read. */
interface Errand {
  readonly offer: string;
  readonly region: string;
  readonly places: Set<ListPlace>;
}

/**
 * Reads every list that has one of the prices, one after the other.
 * @param base the address of the lists
 * @param tell gets a line before each list
 * @throws ListError as soon as one of them cannot be trusted
 */
export async function readLists(
  base: string,
  groups: readonly PriceGroup[],
  tell: (line: string) => void,
): Promise<Listed> {
  const prices = new Map<ListPlace, Map<string, readonly (readonly ListedTier[])[]>>();
  const published = new Map<string, Set<string>>();
  const errands = errandsFor(groups);
  const findList = await listFinder(base);
  for (const [index, { offer, region, places }] of errands.entries()) {
    const address = await findList(offer, region);
    tell(`${index + 1} of ${errands.length}: ${offer}, ${region}${address === undefined ? ': there is no list' : ''}`);
    if (address === undefined) continue;
    const list = await readList(address, [...places]);
    published.set(offer, (published.get(offer) ?? new Set()).add(list.published));
    for (const [place, found] of list.found) {
      prices.set(place, (prices.get(place) ?? new Map()).set(region, found));
    }
  }
  return { prices, published };
}

function errandsFor(groups: readonly PriceGroup[]): readonly Errand[] {
  const errands = new Map<string, Errand>();
  for (const group of groups) {
    const region = listRegionOf(group);
    for (const place of group.places) {
      const key = `${place.offer} ${region}`;
      const errand = errands.get(key) ?? { offer: place.offer, region, places: new Set() };
      errand.places.add(place);
      errands.set(key, errand);
    }
  }
  return [...errands.values()];
}
