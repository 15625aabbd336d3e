import { type Architecture, otherArchitecture } from '../architecture.js';
import { type Decimal, exact, roundsTo } from '../decimal.js';
import type { Rate } from '../rate-table.js';
import type { Prices } from '../rates.js';
import type { Region } from '../regions.js';
import type { Figure } from './figures.js';
import type { Named, Priced } from './named-rates.js';
import { inUnit } from './units.js';

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
}

type QuotedPrice = Pick<Figure, 'value' | 'unit' | 'from'>;

/** A price without a name needs so many digits to be recognised, and more without its unit. */
const TELLING = { withUnit: 3, alone: 5 } as const;
const ONE = exact('1');

/**
 * Compares a quoted price with the rate of what the text names for it. A price that belongs to something else is recognised by its
 * value, and so is any price with many digits if nothing that fits is named.
 * @returns nothing if nobody can tell what the price is for; a ratio of 1 if it is right as far as it is written out
 */
export function compareRate(figure: QuotedPrice, named: Named, prices: Prices): ComparedRate | undefined {
  const { unit, value } = figure;
  const ratesIn = (things: readonly Priced[], regions = named.regions) => knownRates(things, regions, named, prices);
  const hasPrice = (known: KnownRate) => isPriceOf(figure, known);
  const fits = (thing: Priced) => !unit || inUnit(value, unit, thing.unit) !== undefined;
  const mentioned = named.things.filter((thing) => thing.named > 0);
  const fitting = mentioned.filter(fits);
  // "NAT gateway" names the data through it better than the data out to the internet.
  const meant = fitting.filter((one) => !fitting.some((other) => other.list === one.list && other.named > one.named));
  const right = ratesIn(nearestFirst(meant, figure)).find(hasPrice);
  if (right) return { known: right, ratio: ONE };
  if (fitting.length === 0) {
    const isRaw = ({ rate }: KnownRate) => exact(rate.price).eq(value);
    const ofUnit = unit && ratesIn(mentioned).find(isRaw);
    if (ofUnit) return { known: ofUnit, ratio: ONE, instead: ofUnit };
    const isTelling = value.c.length >= (unit ? TELLING.withUnit : TELLING.alone);
    const found = isTelling ? ratesIn(named.things.filter(fits)).find(hasPrice) : undefined;
    return found && { known: found, ratio: ONE };
  }
  const [known] = ratesIn(nearestFirst(meant, figure));
  const quoted = unit && known && inUnit(value, unit, known.thing.unit);
  return quoted && { known, ratio: quoted.div(known.rate.price), instead: insteadOf(figure, known, named, prices) };
}

/** What has the quoted price: the same by another unit, on another processor, in another Region, or something like it. */
function insteadOf(figure: QuotedPrice, known: KnownRate, named: Named, prices: Prices): KnownRate | undefined {
  const { thing, region, architecture } = known;
  if (exact(known.rate.price).eq(figure.value)) return known;
  const like = [...alike(thing, prices), ...named.things.filter(({ list }) => list === thing.list)];
  const others = [
    ...knownRates([thing], [region], { architectures: [otherArchitecture(architecture)] }, prices),
    ...(figure.value.c.length > 1
      ? knownRates([thing], prices.regions, { architectures: [architecture] }, prices)
      : []),
    ...like.flatMap((one) => knownRates([one], [region], named, prices).slice(0, 1)),
  ];
  return others.find((one) => isPriceOf(figure, one)) ?? others.find(({ rate }) => exact(rate.price).eq(figure.value));
}

/** Instance types of the same family. */
function alike({ variant, ...thing }: Priced, prices: Prices): readonly Priced[] {
  const family = variant?.split('.')[0];
  const types = family === undefined ? [] : prices[thing.list].variantsOf(thing.component);
  return types.filter((type) => type.startsWith(`${family}.`)).map((type) => ({ ...thing, variant: type }));
}

/** All their rates by tier, without what is free: on both processors, x86 first, unless the text names one. */
export function knownRates(
  things: readonly Priced[],
  regions: readonly Region[],
  { architectures }: Pick<Named, 'architectures'>,
  prices: Prices,
): readonly KnownRate[] {
  const processors = architectures.length > 0 ? architectures : (['x86_64', 'arm64'] as const);
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

/** The clearest named first, of these the nearest to the figure; what stands before it counts as nearer. */
export function nearestFirst(things: readonly Priced[], { from }: Pick<Figure, 'from'>): readonly Priced[] {
  const distance = ({ at }: Priced) =>
    Math.min(...at.map((position) => (position < from ? from - position : 2 * (position - from))));
  return [...things].sort((a, b) => b.named - a.named || distance(a) - distance(b));
}

/** Whether a quoted price is this one, rounded to the digits that are written out. */
function isPriceOf({ value, unit }: QuotedPrice, { rate, thing }: KnownRate): boolean {
  const price = unit ? inUnit(exact(rate.price), thing.unit, unit) : exact(rate.price);
  if (!price) return false;
  return price.eq(value) || (value.c.length > 1 && roundsTo(price, value));
}
