import type { Bill, Place } from './bill.js';
import { plain } from './decimal.js';
import type { Reading } from './quantities/parsed.js';
import type { Quote } from './quote.js';
import type { RateTable } from './rate-table.js';
import { GLOBAL } from './regions.js';
import { readingText } from './wording.js';

/** What a service knows about its quote beyond the bill. */
export interface QuoteParts {
  readonly title: string;
  readonly place: Place;
  readonly bill: Bill;
  /** The prices of the service that was asked for; the bill may use others, too. */
  readonly table: RateTable;
  /** How doubtful inputs were understood. */
  readonly readings: readonly Reading[];
  /** What holds for this service only. */
  readonly assumptions: readonly string[];
  /** Nothing in it is counted by the hour, so the length of a month does not matter. */
  readonly withoutHours?: boolean;
}

const BEYOND_KNOWN_TIERS = [
  'Attention: this is more than the first price tier of the Region, and I do not know its lower prices above.',
  'I went on with the last known price, so the real bill should be lower.',
].join(' ');

/** Puts a quote together and says which of its prices are less certain than the others. */
export function assembleQuote(parts: QuoteParts): Quote {
  const { title, place, bill, table, readings, assumptions, withoutHours = false } = parts;
  const ratesAsOf =
    bill.rates
      .map(({ asOf }) => asOf)
      .sort()
      .at(0) ?? table.asOf;
  const whole = place.region.code === GLOBAL.code;
  return {
    service: table.service,
    title,
    region: place.region.code,
    regionName: place.region.name,
    total: plain(bill.total),
    totalBeforeFreeTier: plain(bill.totalBeforeFreeTier),
    lines: bill.lines,
    assumptions: [
      ...uncertainties(bill, ratesAsOf, table),
      ...readings.map(readingText),
      ...assumptions,
      ...(withoutHours ? [] : ['A month has 730 hours.']),
      `On-demand list price in US dollars before tax, ${whole ? 'the same everywhere' : `for ${place.region.name} alone`}.`,
    ],
    ratesAsOf,
    pricingPage: table.pricingPage,
    sources: [...new Set(bill.rates.map(({ source }) => source))],
  };
}

function uncertainties({ rates, beyondKnownTiers }: Bill, ratesAsOf: string, { asOf }: RateTable): readonly string[] {
  const derived = rates.some((rate) => rate.derived);
  return [
    ...(beyondKnownTiers.length > 0 ? [BEYOND_KNOWN_TIERS] : []),
    ...(derived
      ? ['Some prices are worked out from other prices of AWS, not found in a source (marked "derived").']
      : []),
    ...(ratesAsOf < yearBefore(asOf)
      ? [`The oldest price used here was last confirmed on ${ratesAsOf}; check it before you rely on it.`]
      : []),
  ];
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
