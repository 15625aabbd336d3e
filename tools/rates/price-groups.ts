import type { Architecture } from '../../src/pricing/architecture.js';
import type { PriceFile } from '../../src/pricing/price-file.js';
import type { PriceList } from '../../src/pricing/price-lists.js';
import { DEFAULT_REGION, GLOBAL } from '../../src/pricing/regions.js';
import type { Tier } from '../../src/pricing/tiers.js';
import { type ListPlace, listPlaces } from './list-places.js';

/** A tier with its price in US dollars. */
export interface PricedTier extends Tier {
  readonly price: string;
}

/** A price of a price file with all its tiers, and its places in AWS's lists. */
export interface PriceGroup {
  readonly service: PriceList;
  readonly component: string;
  /** Base units in the unit of the price. */
  readonly baseUnits: string;
  readonly region: string;
  readonly architecture?: Architecture;
  readonly variant?: string;
  readonly tiers: readonly PricedTier[];
  /** None if the lists do not have it, or it is not known where. */
  readonly places: readonly ListPlace[];
}

/** The prices of a file in order, grids last. */
export function groupsOf(service: PriceList, { components, rates, grids }: PriceFile): readonly PriceGroup[] {
  const groups = new Map<string, PriceGroup>();
  const about = (component: string) => ({ service, component, baseUnits: components[component]?.baseUnits ?? '1' });
  for (const { component, region, architecture, tierFrom = '0', tierTo = null, price } of rates) {
    const key = groupKey({ component, region, architecture });
    const tiers = [...(groups.get(key)?.tiers ?? []), { tierFrom, tierTo, price }];
    const places = groups.get(key)?.places ?? listPlaces(service, component, architecture, undefined);
    groups.set(key, { ...about(component), region, ...(architecture && { architecture }), tiers, places });
  }
  for (const { component, region, prices } of grids) {
    for (const [variant, price] of Object.entries(prices)) {
      const tiers = [{ tierFrom: '0', tierTo: null, price }];
      const places = listPlaces(service, component, undefined, variant);
      groups.set(groupKey({ component, region, variant }), { ...about(component), region, variant, tiers, places });
    }
  }
  return [...groups.values()];
}

/** The key of a price within its service. */
export function groupKey(key: {
  readonly component: string;
  readonly region: string;
  readonly architecture?: Architecture | undefined;
  readonly variant?: string | undefined;
}): string {
  return [key.component, key.variant, key.region, key.architecture].join(' ');
}

/** The Region whose list has a price; the default Region for global prices. */
export function listRegionOf({ region }: Pick<PriceGroup, 'region'>): string {
  return region === GLOBAL.code ? DEFAULT_REGION : region;
}

/** "lambda duration, arm64, eu-central-1". */
export function groupName({ service, component, variant, architecture, region }: PriceGroup): string {
  const what = [service, component, variant].filter(Boolean).join(' ');
  return [what, architecture, region === GLOBAL.code ? GLOBAL.name : region].filter(Boolean).join(', ');
}
