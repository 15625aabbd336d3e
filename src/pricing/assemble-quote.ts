import { type Assumption, billing, reading, warning } from './assumption.js';
import { type Bill, billUsage, type LeftOut, type Place, type Usage } from './bill.js';
import { plain } from './decimal.js';
import { type Reading, readingText } from './quantities/parsed.js';
import type { QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Region } from './regions.js';

/** Assumptions of one service, where those that do not apply are false or missing. */
export type Assumptions = readonly (Assumption | false | undefined)[];

/** What a service uses, and what it assumes about that. */
export interface Estimate {
  readonly title: string;
  readonly usages: readonly Usage[];
  readonly assumptions: Assumptions | ((bill: Bill) => Assumptions);
  /** Nothing in it is billed by the hour, so the length of a month does not matter. */
  readonly withoutHours?: boolean;
  /** Where it runs, if the options do not say. */
  readonly place?: Place;
  /** The main price list, if it is not that of the service. */
  readonly table?: RateTable;
}

const BEYOND_KNOWN_TIERS = [
  'This is more than the first price tier in the Region covers, and I do not know the lower prices above it.',
  'I used the last known price throughout, so the real bill should be lower.',
].join(' ');

/**
 * Prices an estimate, with a warning for whatever has no price or is less certain than the rest.
 * @param table the prices of the requested service; the bill may use others, too
 * @param readings how ambiguous inputs were read
 * @param regions all Regions, to name those that have a price where this one has none
 */
export function quoteFor(
  { title, usages, assumptions, withoutHours }: Estimate,
  place: Place,
  table: RateTable,
  readings: readonly Reading[],
  regions: readonly Region[],
): QuoteResult {
  const billed = billUsage(usages, place, regions);
  if (!billed.ok) return billed;
  const { lines, total, totalBeforeFreeTier, rates, beyondKnownTiers, leftOut } = billed.bill;
  const [page, ...otherPages] = new Set(rates.map(({ pricingPage }) => pricingPage));
  const own = typeof assumptions === 'function' ? assumptions(billed.bill) : assumptions;
  const quote = {
    service: table.service,
    title: [title, ...leftOut.map(({ name }) => `without the ${name}`)].join(', '),
    region: place.region.code,
    regionName: place.region.name,
    total: plain(total),
    totalBeforeFreeTier: plain(totalBeforeFreeTier),
    lines,
    leftOut: leftOut.map(({ name }) => name),
    assumptions: [
      ...leftOut.map((one) => warning(leftOutText(one, place))),
      ...(beyondKnownTiers ? [warning(BEYOND_KNOWN_TIERS)] : []),
      ...readings.map((one) => reading(readingText(one))),
      ...own.filter((one) => one !== undefined && one !== false),
      ...(withoutHours ? [] : [billing('A month has 730 hours.')]),
    ],
    ratesAsOf: rates.map(({ asOf }) => asOf).sort()[0] ?? table.asOf,
    pricingPage: otherPages.length === 0 && page !== undefined ? page : table.pricingPage,
    sources: [...new Set(rates.map(({ source }) => source))],
  };
  return { ok: true, quote };
}

/** Nobody reads a list of twenty Regions. */
const MAX_PLACES = 3;

function leftOutText({ name, pricedIn }: LeftOut, { region }: Place): string {
  const others = pricedIn.length - MAX_PLACES;
  const places = `${pricedIn.slice(0, MAX_PLACES).join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  const where = places === '' ? '' : ` My price list has one for ${places} only.`;
  return `Not counted, because I have no price in ${region.name}: the ${name}.${where} The real bill is higher.`;
}
