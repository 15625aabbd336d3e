import type { Architecture } from './architecture.js';
import { findComponent } from './components.js';
import { type Decimal, exact, plain, smaller, sum, ZERO } from './decimal.js';
import { nearestRegion } from './nearest-region.js';
import type { NoRate } from './price-problem.js';
import { formatCount } from './quantities/format.js';
import type { QuoteLine } from './quote.js';
import type { Rate, RateTable } from './rate-table.js';
import type { Region } from './regions.js';
import { exceedsTiers, splitOverTiers, type TierShare } from './tiers.js';

/** How much of a component is used in a month, and how much of that is free, both in the component's base unit. */
export interface Usage {
  readonly component: string;
  readonly quantity: Decimal;
  readonly free: Decimal;
}

/** Where something runs. */
export interface Place {
  readonly region: Region;
  readonly architecture: Architecture;
}

/** Priced usage. */
export interface Bill {
  readonly lines: readonly QuoteLine[];
  readonly total: Decimal;
  readonly totalBeforeFreeTier: Decimal;
  /** The rates that the lines rest on. */
  readonly rates: readonly Rate[];
  /** Components of which more is used than the known tiers have a price for: the last known price went on. */
  readonly beyondKnownTiers: readonly string[];
}

/** A priced bill, or the price that is missing. */
export type Billed = { readonly ok: true; readonly bill: Bill } | { readonly ok: false; readonly problem: NoRate };

/**
 * Prices usage, tier by tier. Free quantities come off first, so they also reduce what reaches the higher tiers.
 * @param regions all Regions, to name the nearest one with prices if there are none here
 */
export function billUsage(
  usages: readonly Usage[],
  place: Place,
  table: RateTable,
  regions: readonly Region[],
): Billed {
  const missing = usages.find((usage) => tiersFor(usage, place, table).length === 0);
  if (missing) return { ok: false, problem: noRate(missing, usages, place, table, regions) };
  const priced = usages.map((usage) => priceUsage(usage, tiersFor(usage, place, table), table));
  return {
    ok: true,
    bill: {
      lines: priced.flatMap(({ lines }) => lines),
      total: sum(priced.flatMap(({ lines }) => lines.map(({ amount }) => exact(amount)))),
      totalBeforeFreeTier: sum(priced.map(({ beforeFree }) => beforeFree)),
      rates: priced.flatMap(({ rates }) => rates),
      beyondKnownTiers: priced.flatMap(({ beyond }, index) => (beyond ? (usages[index]?.component ?? []) : [])),
    },
  };
}

function tiersFor({ component }: Usage, { region, architecture }: Place, table: RateTable): readonly Rate[] {
  return table.tiersOf({ component, region: region.code, architecture });
}

function noRate(
  { component }: Usage,
  usages: readonly Usage[],
  { region, architecture }: Place,
  table: RateTable,
  regions: readonly Region[],
): NoRate {
  const hasAll = (other: Region) =>
    usages.every((usage) => tiersFor(usage, { region: other, architecture }, table).length > 0);
  const nearest = nearestRegion(region, regions, hasAll);
  const { service } = table;
  return { kind: 'no-rate', option: 'region', service, component, architecture, region, ...(nearest && { nearest }) };
}

interface PricedUsage {
  readonly lines: readonly QuoteLine[];
  readonly beforeFree: Decimal;
  readonly rates: readonly Rate[];
  readonly beyond: boolean;
}

function priceUsage(usage: Usage, tiers: readonly Rate[], table: RateTable): PricedUsage {
  const free = smaller(usage.free, usage.quantity);
  const paid = usage.quantity.minus(free);
  const shares = splitOverTiers(paid, tiers);
  const lines = shares.map((share, index) => lineOf(usage.component, share, index === 0 ? free : ZERO, table));
  const unfree = splitOverTiers(usage.quantity, tiers).map((share) => lineOf(usage.component, share, ZERO, table));
  return {
    lines,
    beforeFree: sum(unfree.map(({ amount }) => exact(amount))),
    rates: shares.map(({ tier }) => tier),
    beyond: exceedsTiers(paid, tiers),
  };
}

function lineOf(name: string, { tier, quantity }: TierShare<Rate>, free: Decimal, { service }: RateTable): QuoteLine {
  const { label = name, unit = '', unitLabel = '', baseUnits = '1' } = findComponent(service, name) ?? {};
  const units = quantity.div(baseUnits);
  const above = tier.tierFrom === '0' ? '' : ` above ${formatCount(exact(tier.tierFrom))} ${unitLabel}`;
  return {
    name,
    label: `${label}${above}`,
    quantity: plain(units),
    unit,
    unitLabel,
    price: tier.price,
    amount: plain(units.times(tier.price)),
    ...(free.gt(ZERO) && { free: plain(free.div(baseUnits)) }),
    ...(tier.derived && { derived: true }),
  };
}
