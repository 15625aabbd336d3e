import type { Architecture } from './architecture.js';
import { type Decimal, exact, plain, smaller, sum, ZERO } from './decimal.js';
import { nearestRegion } from './nearest-region.js';
import type { NoRate } from './price-problem.js';
import { formatCount } from './quantities/format.js';
import type { QuoteLine } from './quote.js';
import type { Rate, RateTable } from './rate-table.js';
import type { Region } from './regions.js';
import { exceedsTiers, splitOverTiers, type TierShare } from './tiers.js';

/** How much of a component is used in a month, in the component's base unit. */
export interface Usage {
  /** The prices of the service that it belongs to. */
  readonly table: RateTable;
  readonly component: string;
  /** Which of the component's prices, if it has several: the instance type. */
  readonly variant?: string;
  readonly quantity: Decimal;
  /** Where each of several things goes through the tiers by itself, how much one of them uses. */
  readonly each?: Decimal;
  /** How much of that is free; nothing if left out. */
  readonly free?: Decimal;
  /** The option that asked for it, if the quote would make sense without. */
  readonly option?: string;
  /** What to call it where it has to be left out: "disk"; the component's label if not given. */
  readonly called?: string;
}

/** Something that has no price in the Region and was left out of a bill. */
export interface LeftOut {
  /** What it is called in a sentence: "disk", "data through NAT gateways". */
  readonly name: string;
  /** The names of the Regions in which it has a price. */
  readonly pricedIn: readonly string[];
}

/** Where something runs. Services that do not let people choose have no architecture. */
export interface Place {
  readonly region: Region;
  readonly architecture?: Architecture;
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
  /** What was asked for and is not in the total, because it has no price in the Region. */
  readonly leftOut: readonly LeftOut[];
}

/** A priced bill, or the price that is missing. */
export type Billed = { readonly ok: true; readonly bill: Bill } | { readonly ok: false; readonly problem: NoRate };

/**
 * Prices usage, tier by tier. Free quantities come off first, so they also reduce what reaches the higher tiers. What has no price in
 * the Region is left out and named, if the rest makes sense without it.
 * @param regions all Regions, to name those with prices if there are none here
 */
export function billUsage(usages: readonly Usage[], place: Place, regions: readonly Region[]): Billed {
  const unpriced = usages.filter((usage) => tiersFor(usage, place).length === 0);
  const counted = usages.filter((usage) => !unpriced.includes(usage));
  const [missing] = unpriced;
  const hopeless = counted.length === 0 || unpriced.some(({ option }) => option === undefined);
  if (missing && hopeless) return { ok: false, problem: noRate(missing, usages, place, regions) };
  const priced = counted.map((usage) => priceUsage(usage, tiersFor(usage, place)));
  return {
    ok: true,
    bill: {
      lines: priced.flatMap(({ lines }) => lines),
      total: sum(priced.flatMap(({ lines }) => lines.map(({ amount }) => exact(amount)))),
      totalBeforeFreeTier: sum(priced.map(({ beforeFree }) => beforeFree)),
      rates: priced.flatMap(({ rates }) => rates),
      beyondKnownTiers: priced.flatMap(({ beyond }, index) => (beyond ? (counted[index]?.component ?? []) : [])),
      leftOut: leftOutOf(unpriced, place, regions),
    },
  };
}

/** The total alone, for searches that ask for it often. The prices must be known: ask for a bill first. */
export function totalOf(usages: readonly Usage[], place: Place): Decimal {
  return sum(
    usages.map((usage) => {
      const { quantity, free = ZERO } = usage;
      const shares = splitOverTiers(quantity.minus(smaller(free, quantity)), tiersFor(usage, place));
      const cost = sum(shares.map((share) => share.quantity.times(share.tier.price)));
      return cost.div(usage.table.components.get(usage.component)?.baseUnits ?? '1');
    }),
  );
}

function tiersFor({ table, component, variant }: Usage, { region, architecture }: Place): readonly Rate[] {
  return table.tiersOf({ component, variant, region: region.code, architecture });
}

function leftOutOf(unpriced: readonly Usage[], place: Place, regions: readonly Region[]): readonly LeftOut[] {
  const names = new Set(unpriced.map(nameOf));
  return [...names].map((name) => {
    const usages = unpriced.filter((usage) => nameOf(usage) === name);
    const hasAll = (region: Region) => usages.every((usage) => tiersFor(usage, { ...place, region }).length > 0);
    return { name, pricedIn: regions.filter(hasAll).map((region) => region.name) };
  });
}

/** "storage above 20 GB", but "SnapStart cache". */
function nameOf({ table, component, called }: Usage): string {
  return called ?? labelOf(table, component).replace(/^[A-Z][a-z]+\b/, (word) => word.toLowerCase());
}

function labelOf({ components }: RateTable, component: string): string {
  return components.get(component)?.label ?? component;
}

function noRate(missing: Usage, usages: readonly Usage[], place: Place, regions: readonly Region[]): NoRate {
  const { table, component, variant, option } = missing;
  const { region, architecture } = place;
  const hasAll = (other: Region) => usages.every((usage) => tiersFor(usage, { ...place, region: other }).length > 0);
  const nearest = nearestRegion(region, regions, hasAll);
  return {
    kind: 'no-rate',
    option: 'region',
    service: table.service,
    what: [labelOf(table, component), variant].filter(Boolean).join(' '),
    region,
    ...(architecture && { architecture }),
    ...(nearest && { nearest }),
    ...(option !== undefined && { without: option }),
  };
}

interface PricedUsage {
  readonly lines: readonly QuoteLine[];
  readonly beforeFree: Decimal;
  readonly rates: readonly Rate[];
  readonly beyond: boolean;
}

function priceUsage(usage: Usage, tiers: readonly Rate[]): PricedUsage {
  const free = smaller(usage.free ?? ZERO, usage.quantity);
  const paid = usage.quantity.minus(free);
  const shares = sharesOf(usage, paid, tiers);
  const lines = shares.map((share, index) => lineOf(usage, share, index === 0 ? free : ZERO));
  const unfree = sharesOf(usage, usage.quantity, tiers).map((share) => lineOf(usage, share, ZERO));
  return {
    lines,
    beforeFree: sum(unfree.map(({ amount }) => exact(amount))),
    rates: shares.map(({ tier }) => tier),
    beyond: exceedsTiers(usage.each ?? paid, tiers),
  };
}

function sharesOf({ each }: Usage, quantity: Decimal, tiers: readonly Rate[]): readonly TierShare<Rate>[] {
  if (!each) return splitOverTiers(quantity, tiers);
  const times = quantity.div(each);
  return splitOverTiers(each, tiers).map((share) => ({ ...share, quantity: share.quantity.times(times) }));
}

function lineOf(usage: Usage, { tier, quantity }: TierShare<Rate>, free: Decimal): QuoteLine {
  const { table, component, variant } = usage;
  const { unit = '', unitLabel = '', baseUnits = '1' } = table.components.get(component) ?? {};
  const units = quantity.div(baseUnits);
  const which = variant === undefined ? '' : ` ${variant}`;
  const above = tier.tierFrom === '0' ? '' : ` above ${formatCount(exact(tier.tierFrom).div(baseUnits))} ${unitLabel}`;
  return {
    name: `${component}${which}`,
    label: `${labelOf(table, component)}${which}${above}`,
    quantity: plain(units),
    unit,
    unitLabel,
    price: tier.price,
    amount: plain(units.times(tier.price)),
    ...(free.gt(ZERO) && { free: plain(free.div(baseUnits)) }),
    ...(tier.derived && { derived: true }),
  };
}
