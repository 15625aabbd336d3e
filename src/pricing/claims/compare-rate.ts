import type { Architecture } from '../architecture.js';
import { type Decimal, exact, roundsTo } from '../decimal.js';
import type { Rate } from '../rate-table.js';
import type { Prices } from '../rates.js';
import type { Region } from '../regions.js';
import type { Figure } from './figures.js';
import type { Named, Priced } from './named-rates.js';
import { inUnit, type PriceUnit } from './units.js';

/** A rate of the price lists, with what it is the rate of. */
export interface KnownRate {
  readonly thing: Priced;
  readonly region: Region;
  readonly architecture: Architecture;
  readonly rate: Rate;
}

/** A quoted price beside the rate of what it is said to be for. */
export interface ComparedRate {
  readonly known: KnownRate;
  /** The quoted price as a multiple of the known one. */
  readonly ratio: Decimal;
  /** What has the quoted price instead. */
  readonly instead?: KnownRate | undefined;
  /** The text names no Region, and another one costs more or has no known rate. */
  readonly elsewhere?: boolean;
}

type QuotedPrice = Pick<Figure, 'value' | 'unit' | 'from'>;

const ONE = exact('1');
const BOTH: readonly Architecture[] = ['x86_64', 'arm64'];

/**
 * Compares a quoted price with the rate of what the text names for it. A price that belongs to something else is recognised by its
 * value.
 * @returns nothing if nobody can tell what the price is for; a ratio of 1 if it is right as far as it is written out
 */
export function compareRate(figure: QuotedPrice, named: Named, prices: Prices): ComparedRate | undefined {
  const { unit, value } = figure;
  const ratesOf = (things: readonly Priced[]) => knownRates(things, named, prices);
  const hasPrice = (known: KnownRate) => isPriceOf(figure, known);
  const isRaw = ({ rate }: KnownRate) => exact(rate.price).eq(value);
  const fits = (thing: Priced) => !unit || inUnit(value, unit, thing.unit) !== undefined;
  const mentioned = named.things.filter((thing) => thing.named > 0);
  const fitting = mentioned.filter(fits);
  if (fitting.length === 0) return undefined;
  // "NAT gateway" names the data through it better than the data out to the internet.
  const meant = fitting.filter((one) => !fitting.some((other) => other.list === one.list && other.named > one.named));
  const rates = ratesOf(nearestFirst(meant, figure));
  const right = rates.find(hasPrice);
  if (right) return { known: right, ratio: ONE };
  const [known] = rates;
  const quoted = unit && known && inUnit(value, unit, known.thing.unit);
  if (!quoted) return undefined;
  const others = isRaw(known) ? [known] : othersLike(known, named, prices);
  const instead = others.find(isRaw);
  return {
    known,
    ratio: quoted.div(known.rate.price),
    instead,
    elsewhere: named.anywhere && mayCostMore(known, prices),
  };
}

function isSameUnit(one: PriceUnit, other: PriceUnit): boolean {
  return one.of === other.of && String(one.time) === String(other.time) && one.count.eq(other.count);
}

/** Whether a Region has a higher rate, or none in the price list. */
function mayCostMore({ thing, architecture, rate: { price } }: KnownRate, prices: Prices): boolean {
  return prices.regions.some((region) => {
    const [there] = knownRates([thing], { regions: [region], architectures: [architecture] }, prices);
    return !there || exact(there.rate.price).gt(price);
  });
}

/** What may have the quoted price instead: the same on the other processor or in another Region, or something like it. */
function othersLike({ thing, region, architecture }: KnownRate, named: Named, prices: Prices): readonly KnownRate[] {
  const { list, component, variant } = thing;
  const family = variant?.split('.')[0];
  const types = prices[list].variantsOf(component).filter((type) => type.startsWith(`${family}.`));
  const like = [
    ...types.map((type) => ({ ...thing, variant: type })),
    ...named.things.filter(
      (one) => one.list === list || (one.variant === undefined && isSameUnit(one.unit, thing.unit)),
    ),
  ];
  return [
    ...knownRates([thing], { regions: [region, ...prices.regions], architectures: [] }, prices),
    ...knownRates(like, { regions: [region], architectures: [architecture] }, prices),
  ];
}

/** All their rates by tier, without what is free: on both processors, x86 first, unless the text names one. */
function knownRates(
  things: readonly Priced[],
  { regions, architectures }: Pick<Named, 'regions' | 'architectures'>,
  prices: Prices,
): readonly KnownRate[] {
  const processors = architectures.length > 0 ? architectures : BOTH;
  return things.flatMap((thing) =>
    regions.flatMap((region) =>
      processors.flatMap((architecture) =>
        prices[thing.list]
          .tiersOf({ ...thing, region: region.code, architecture })
          .flatMap((rate) => (exact(rate.price).eq('0') ? [] : [{ thing, region, architecture, rate }])),
      ),
    ),
  );
}

/** The clearest named first, of these the nearest to the figure. */
function nearestFirst(things: readonly Priced[], { from }: Pick<Figure, 'from'>): readonly Priced[] {
  const distance = ({ at }: Priced) => Math.min(...at.map((position) => Math.abs(position - from)));
  return [...things].sort((a, b) => b.named - a.named || distance(a) - distance(b));
}

/** Figures outside these multiples of what they are compared with are those of something else. */
const LIKELY = { least: '0.05', most: '20' } as const;

/** Whether a figure may be meant for what it was compared with. */
export function isLikely({ ratio }: ComparedRate): boolean {
  return ratio.gte(LIKELY.least) && ratio.lte(LIKELY.most);
}

/** Whether a quoted price is this one, rounded to the digits that are written out. */
function isPriceOf({ value, unit }: QuotedPrice, { rate, thing }: KnownRate): boolean {
  const price = unit ? inUnit(exact(rate.price), thing.unit, unit) : exact(rate.price);
  return price !== undefined && (price.eq(value) || (value.c.length > 1 && roundsTo(price, value)));
}
