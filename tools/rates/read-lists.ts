import type { ListPlace } from './list-places.js';
import { listRegionOf, type PriceGroup } from './price-groups.js';
import { listFinder } from './price-lists.js';
import { type ListedTier, readList } from './read-list.js';

/** Prices of AWS's lists. */
export interface Listed {
  /** By place and Region; several if the lists contradict themselves. */
  readonly prices: ReadonlyMap<ListPlace, ReadonlyMap<string, readonly (readonly ListedTier[])[]>>;
  /** Publication dates by offer. */
  readonly published: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A list to read. */
interface ListToRead {
  readonly offer: string;
  readonly region: string;
  readonly places: Set<ListPlace>;
}

/**
 * Reads every list that has one of the prices, one after the other.
 * @param base URL of the lists
 * @param report gets a line for each list
 * @throws ListError as soon as one of them is invalid
 */
export async function readLists(
  base: string,
  groups: readonly PriceGroup[],
  report: (line: string) => void,
): Promise<Listed> {
  const prices = new Map<ListPlace, Map<string, readonly (readonly ListedTier[])[]>>();
  const published = new Map<string, Set<string>>();
  const lists = listsFor(groups);
  const findList = await listFinder(base);
  for (const [index, { offer, region, places }] of lists.entries()) {
    const address = await findList(offer, region);
    report(`${index + 1} of ${lists.length}: ${offer}, ${region}${address === undefined ? ': there is no list' : ''}`);
    if (address === undefined) continue;
    const list = await readList(address, [...places]);
    published.set(offer, (published.get(offer) ?? new Set()).add(list.published));
    for (const [place, found] of list.found) {
      prices.set(place, (prices.get(place) ?? new Map()).set(region, found));
    }
  }
  return { prices, published };
}

function listsFor(groups: readonly PriceGroup[]): readonly ListToRead[] {
  const lists = new Map<string, ListToRead>();
  for (const group of groups) {
    const region = listRegionOf(group);
    for (const place of group.places) {
      const key = `${place.offer} ${region}`;
      const list = lists.get(key) ?? { offer: place.offer, region, places: new Set() };
      list.places.add(place);
      lists.set(key, list);
    }
  }
  return [...lists.values()];
}
