import type { Architecture } from './architecture.js';
import { type Decimal, exact, plain, smaller, sum, ZERO } from './decimal.js';
import type { NoRate } from './price-problem.js';
import { formatCount } from './quantities/format.js';
import type { QuoteLine } from './quote.js';
import type { Rate, RateTable } from './rate-table.js';
import { nearestRegion } from './region-search.js';
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
  /** Usage of one item, if each item goes through the price tiers by itself. */
  readonly each?: Decimal;
  /** The free part of the quantity, zero by default. */
  readonly free?: Decimal;
  /** The option that asked for it, if the quote makes sense without it. */
  readonly option?: string;
  /** Its name where it has to be left out, "disk"; the component's label by default. */
  readonly called?: string;
}

/** Something that was left out of a bill because it has no price in the Region. */
export interface LeftOut {
  /** Its name in a sentence: "disk", "data through NAT gateways". */
  readonly name: string;
  /** The names of the Regions in which it has a price. */
  readonly pricedIn: readonly string[];
}

/** Where something runs. Services without a choice of processor have no architecture. */
export interface Place {
  readonly region: Region;
  readonly architecture?: Architecture;
}

/** Priced usage. */
export interface Bill {
  readonly lines: readonly QuoteLine[];
  readonly total: Decimal;
  readonly totalBeforeFreeTier: Decimal;
  /** The rates behind the lines. */
  readonly rates: readonly Rate[];
  /** More is used than the known tiers have a price for, so the last known price was applied to the rest. */
  readonly beyondKnownTiers: boolean;
  readonly leftOut: readonly LeftOut[];
}

/** A bill, or the price that is missing. */
export type Billed = { readonly ok: true; readonly bill: Bill } | { readonly ok: false; readonly problem: NoRate };

/** The usages with a quantity above zero. */
export function inUse(usages: readonly Usage[]): readonly Usage[] {
  return usages.filter(({ quantity }) => quantity.gt(ZERO));
}

/**
 * Prices usage, tier by tier. Free quantities come off first, so they also reduce what reaches the higher tiers. Optional usage
 * without a price in the Region is left out and named.
 * @param regions all Regions, to name those that have a price where this one has none
 */
export function billUsage(usages: readonly Usage[], place: Place, regions: readonly Region[]): Billed {
  const unpriced = usages.filter((usage) => tiersFor(usage, place).length === 0);
  const counted = usages.filter((usage) => !unpriced.includes(usage));
  const [missing] = unpriced;
  const required = counted.length === 0 || unpriced.some(({ option }) => option === undefined);
  if (missing && required) return { ok: false, problem: noRate(missing, usages, place, regions) };
  const priced = counted.map((usage) => priceUsage(usage, tiersFor(usage, place)));
  const lines = priced.flatMap((one) => one.lines);
  return {
    ok: true,
    bill: {
      lines,
      total: sum(lines.map(({ amount }) => exact(amount))),
      totalBeforeFreeTier: sum(priced.map(({ beforeFree }) => beforeFree)),
      rates: priced.flatMap(({ rates }) => rates),
      beyondKnownTiers: priced.some(({ beyondTiers }) => beyondTiers),
      leftOut: [...new Set(unpriced.map(nameOf))].map((name) => {
        const hasAll = pricesAll(
          unpriced.filter((usage) => nameOf(usage) === name),
          place,
        );
        return { name, pricedIn: regions.filter(hasAll).map((region) => region.name) };
      }),
    },
  };
}

function tiersFor({ table, component, variant }: Usage, { region, architecture }: Place): readonly Rate[] {
  return table.tiersOf({ component, variant, region: region.code, architecture });
}

function pricesAll(usages: readonly Usage[], place: Place): (region: Region) => boolean {
  return (region) => usages.every((usage) => tiersFor(usage, { ...place, region }).length > 0);
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
  const nearest = nearestRegion(region, regions, pricesAll(usages, place));
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

function priceUsage(usage: Usage, tiers: readonly Rate[]) {
  const free = smaller(usage.free ?? ZERO, usage.quantity);
  const paid = usage.quantity.minus(free);
  const shares = sharesOf(usage, paid, tiers);
  const beforeFree = sharesOf(usage, usage.quantity, tiers).map((share) => exact(lineOf(usage, share, ZERO).amount));
  return {
    lines: shares.map((share, index) => lineOf(usage, share, index === 0 ? free : ZERO)),
    beforeFree: sum(beforeFree),
    rates: shares.map(({ tier }) => tier),
    beyondTiers: exceedsTiers(usage.each ?? paid, tiers),
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
  };
}
