import type { PriceFile } from '../../src/pricing/price-file.js';
import { groupKey, type PricedTier } from './price-groups.js';

/** The new tiers of a price, and the name of the source that has them. */
export interface Renewal {
  readonly tiers: readonly PricedTier[];
  readonly source: string;
}

type RateRow = PriceFile['rates'][number];
type GridRow = PriceFile['grids'][number];
type Sources = PriceFile['sources'];

/**
 * A price file with new prices in their old places; what has none keeps its price, its source and its date.
 * @param renewals by the key of their group
 * @param sources those that renewals name
 * @param day when the lists were read
 */
export function renewedFile(
  file: PriceFile,
  renewals: ReadonlyMap<string, Renewal>,
  sources: Sources,
  day: string,
): PriceFile {
  const rates = renewedRates(file.rates, renewals);
  const grids = renewedGrids(file.grids, renewals);
  const used = new Set([...rates, ...grids].map(({ source }) => source));
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

/** Keys in the order of the files; a price without tiers names none. */
function rowOf(
  { component, region, architecture, unit }: RateRow,
  tier: PricedTier,
  { tiers, source }: Renewal,
): RateRow {
  const { price, tierFrom, tierTo } = tier;
  const limits = tiers.length === 1 && tierTo === null ? {} : { tierFrom, tierTo };
  return { component, region, ...(architecture && { architecture }), unit, ...limits, price, source };
}

/** Each grid keeps what was not found; what was found stands together, a grid a Region and source. */
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
