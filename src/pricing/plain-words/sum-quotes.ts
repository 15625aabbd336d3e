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
    leftOut: quotes.flatMap(({ leftOut }) => leftOut),
    assumptions: [...new Set(quotes.flatMap(({ assumptions }) => assumptions))].flatMap((text) =>
      withoutIncluded(text, quotes),
    ),
    ratesAsOf: quotes.map(({ ratesAsOf }) => ratesAsOf).sort()[0] ?? first.quote.ratesAsOf,
    pricingPage: first.quote.pricingPage,
    sources: [...new Set(quotes.flatMap(({ sources }) => sources))],
  };
}

/** Data transfer and logs are not "not included" where they are in the sum. */
function withoutIncluded(text: string, quotes: readonly Quote[]): readonly string[] {
  const names = new Set(quotes.flatMap(({ lines }) => lines.map(({ name }) => name)));
  const shown = names.has('data-out') ? text.replace('Data transfer and snapshots', 'Snapshots') : text;
  const included =
    (names.has('data-out') || names.has('logs-in')) && shown === 'Data transfer and logs are not included.';
  return included ? [names.has('data-out') ? 'Logs are not included.' : 'Data transfer is not included.'] : [shown];
}

function total(quotes: readonly Quote[], which: 'total' | 'totalBeforeFreeTier'): string {
  return plain(sum(quotes.map((quote) => exact(quote[which]))));
}
