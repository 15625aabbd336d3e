import { type Assumption, billing, reading, warning } from './assumption.js';
import { type Bill, billUsage, type LeftOut, type Place, type Usage } from './bill.js';
import { plain } from './decimal.js';
import type { Reading } from './quantities/parsed.js';
import type { Quote, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import { readingText } from './reading-text.js';
import type { Region } from './regions.js';

/** What a service makes of its options. */
export interface Parts {
  readonly title: string;
  readonly usages: readonly Usage[];
  /** What holds for this service only. */
  readonly assumptions: readonly Assumption[] | ((bill: Bill) => readonly Assumption[]);
  /** Nothing in it is counted by the hour, so the length of a month does not matter. */
  readonly withoutHours?: boolean;
  /** Where it runs, if the options do not say. */
  readonly place?: Place;
}

/** All that goes into a quote. */
interface QuoteParts extends Parts {
  readonly place: Place;
  /** All Regions, to name those with prices where there are none. */
  readonly regions: readonly Region[];
  /** The prices of the service that was asked for; the bill may use others, too. */
  readonly table: RateTable;
  /** How doubtful inputs were understood. */
  readonly readings: readonly Reading[];
}

const BEYOND_KNOWN_TIERS = [
  'Attention: this is more than the first price tier of the Region, and I do not know its lower prices above.',
  'I went on with the last known price, so the real bill should be lower.',
].join(' ');

/** Prices what is used, and says what is not in the quote for want of a price, or less certain than the rest. */
export function quoteFor(parts: QuoteParts): QuoteResult {
  const billed = billUsage(parts.usages, parts.place, parts.regions);
  return billed.ok ? { ok: true, quote: assembleQuote(parts, billed.bill) } : billed;
}

function assembleQuote(parts: QuoteParts, bill: Bill): Quote {
  const { title, place, table, readings, assumptions, withoutHours = false } = parts;
  const ratesAsOf =
    bill.rates
      .map(({ asOf }) => asOf)
      .sort()
      .at(0) ?? table.asOf;
  const [page, ...otherPages] = new Set(bill.rates.map(({ pricingPage }) => pricingPage));
  return {
    service: table.service,
    title: [title, ...bill.leftOut.map(({ name }) => `without the ${name}`)].join(', '),
    region: place.region.code,
    regionName: place.region.name,
    total: plain(bill.total),
    totalBeforeFreeTier: plain(bill.totalBeforeFreeTier),
    lines: bill.lines,
    leftOut: bill.leftOut.map(({ name }) => name),
    assumptions: [
      ...bill.leftOut.map((one) => warning(leftOutText(one, place))),
      ...(bill.beyondKnownTiers.length > 0 ? [warning(BEYOND_KNOWN_TIERS)] : []),
      ...readings.map((one) => reading(readingText(one))),
      ...(typeof assumptions === 'function' ? assumptions(bill) : assumptions),
      ...(withoutHours ? [] : [billing('A month has 730 hours.')]),
    ],
    ratesAsOf,
    pricingPage: otherPages.length === 0 && page !== undefined ? page : table.pricingPage,
    sources: [...new Set(bill.rates.map(({ source }) => source))],
  };
}

function leftOutText({ name, pricedIn }: LeftOut, { region }: Place): string {
  const where = pricedIn.length === 0 ? '' : ` My price list has one for ${somePlaces(pricedIn)} only.`;
  return `Not counted: the ${name}, for want of a price in ${region.name}.${where} The real bill is higher.`;
}

/** Enough to see where it could be priced; a list of twenty Regions is not read. */
const MOST_PLACES = 3;

function somePlaces(names: readonly string[]): string {
  const others = names.length - MOST_PLACES;
  return `${names.slice(0, MOST_PLACES).join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}
