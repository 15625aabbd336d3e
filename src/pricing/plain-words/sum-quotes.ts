import { exact, plain, sum } from '../decimal.js';
import type { Quote } from '../quote.js';
import { SERVICE_NAMES } from '../service-names.js';
import type { PricedLine } from './price-lines.js';

/** One quote for several: every line names its service, and the total is that of all. */
export function sumQuotes(first: PricedLine, others: readonly PricedLine[]): Quote {
  const all = [first, ...others];
  const quotes = all.map(({ quote }) => quote);
  if (others.length === 0) return first.quote;
  const names = [...new Set(all.map(({ line }) => SERVICE_NAMES[line.service]))];
  const regions = [...new Set(quotes.map(({ regionName }) => regionName))];
  return {
    service: first.quote.service,
    title: names.length === 1 ? `${names.join()}, ${all.length} of them together` : `${names.join(' and ')} together`,
    region: [...new Set(quotes.map(({ region }) => region))].join(', '),
    regionName: regions.join(' and '),
    total: total(quotes, 'total'),
    totalBeforeFreeTier: total(quotes, 'totalBeforeFreeTier'),
    lines: all.flatMap(({ line: { service }, quote }) =>
      quote.lines.map((row) => ({
        ...row,
        name: `${service} ${row.name}`,
        label: `${SERVICE_NAMES[service]}: ${row.label}`,
      })),
    ),
    assumptions: [...new Set(quotes.flatMap(({ assumptions }) => assumptions))],
    ratesAsOf: quotes.map(({ ratesAsOf }) => ratesAsOf).sort()[0] ?? first.quote.ratesAsOf,
    pricingPage: first.quote.pricingPage,
    sources: [...new Set(quotes.flatMap(({ sources }) => sources))],
  };
}

function total(quotes: readonly Quote[], which: 'total' | 'totalBeforeFreeTier'): string {
  return plain(sum(quotes.map((quote) => exact(quote[which]))));
}
