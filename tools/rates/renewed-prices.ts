import type { PriceFile } from '../../src/pricing/price-file.js';
import type { NewPrice } from './new-prices.js';
import type { StoredPrices } from './price-files.js';
import { groupKey, type PricedTier, type PriceGroup } from './price-groups.js';
import type { Listed } from './read-lists.js';

/**
 * The price files for which the lists have at least one price, with the new prices, their sources and the day.
 * @param base URL of the lists
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

/** The new tiers of a price, and the name of their source. */
interface Renewal {
  readonly tiers: readonly PricedTier[];
  readonly source: string;
}

type RateRow = PriceFile['rates'][number];
type GridRow = PriceFile['grids'][number];
type Sources = PriceFile['sources'];

/**
 * A price file with new prices in place of the old ones. Prices that were not found keep their source and date.
 * @param renewals by the key of their group
 * @param sources of the renewals
 * @param day when the lists were read
 */
function renewedFile(
  file: PriceFile,
  renewals: ReadonlyMap<string, Renewal>,
  sources: Sources,
  day: string,
): PriceFile {
  const rates = renewedRates(file.rates, renewals);
  const grids = renewedGrids(file.grids, renewals);
  const used = new Set([...rates, ...grids, ...Object.values(file.facts)].map(({ source }) => source));
  const named = Object.entries({ ...file.sources, ...sources }).filter(([name]) => used.has(name));
  return { ...file, asOf: day, sources: Object.fromEntries(named), rates, grids };
}

function renewedRates(rows: readonly RateRow[], renewals: ReadonlyMap<string, Renewal>): RateRow[] {
  const written = new Set<string>();
  return rows.flatMap((row) => {
    const key = groupKey(row);
    const renewal = renewals.get(key);
    if (!renewal) return [row];
    if (written.has(key)) return [];
    written.add(key);
    return renewal.tiers.map((tier) => rowOf(row, tier, renewal));
  });
}

/** Keys in the order of the files; a price without tiers has no limits. */
function rowOf(
  { component, region, architecture, unit }: RateRow,
  tier: PricedTier,
  { tiers, source }: Renewal,
): RateRow {
  const { price, tierFrom, tierTo } = tier;
  const limits = tiers.length === 1 && tierTo === null ? {} : { tierFrom, tierTo };
  return { component, region, ...(architecture && { architecture }), unit, ...limits, price, source };
}

/** Grids by component, Region and source: renewed prices move to the grid of their new source. */
function renewedGrids(rows: readonly GridRow[], renewals: ReadonlyMap<string, Renewal>): GridRow[] {
  const grids = new Map<string, GridRow>();
  for (const { component, region, unit, source: old, prices } of rows) {
    for (const [variant, before] of Object.entries(prices)) {
      const renewal = renewals.get(groupKey({ component, region, variant }));
      const source = renewal?.source ?? old;
      const key = [component, region, source].join(' ');
      const grid = grids.get(key) ?? { component, region, unit, source, prices: {} };
      grids.set(key, { ...grid, prices: { ...grid.prices, [variant]: renewal?.tiers[0]?.price ?? before } });
    }
  }
  return [...grids.values()];
}
