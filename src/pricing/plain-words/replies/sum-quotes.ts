import { type Assumption, distinctAssumptions } from '../../assumption.js';
import { BALANCERS } from '../../balancers.js';
import { exact, plain, sum } from '../../decimal.js';
import { DISK_TYPES } from '../../facts.js';
import type { Quote } from '../../quote.js';
import { serviceOf } from '../../services/index.js';
import { ITEMS } from '../../services/network/items.js';
import type { PricedRequest } from './priced.js';

/** One quote for several: every line names its service, and the total is that of all. */
export function sumQuotes(first: PricedRequest, others: readonly PricedRequest[]): Quote {
  const all = [first, ...others];
  const quotes = all.map(({ quote }) => quote);
  if (others.length === 0) return first.quote;
  const names = [...new Set(all.map(({ line }) => serviceOf(line.service).name))];
  const regions = [...new Set(quotes.map(({ regionName }) => regionName))];
  return {
    service: first.quote.service,
    title:
      names.length === 1
        ? `${names.join()}, ${all.length} parts`
        : `${new Intl.ListFormat('en-US').format(names)} together`,
    region: [...new Set(quotes.map(({ region }) => region))].join(', '),
    regionName: regions.join(' and '),
    total: total(quotes, 'total'),
    totalBeforeFreeTier: total(quotes, 'totalBeforeFreeTier'),
    lines: all.flatMap(({ line: { service }, quote }) =>
      quote.lines.map((row) => ({
        ...row,
        name: `${service} ${row.name}`,
        label: `${serviceOf(service).name}: ${row.label}`,
      })),
    ),
    leftOut: quotes.flatMap(({ leftOut }) => leftOut),
    assumptions: distinctAssumptions(quotes.flatMap(({ assumptions }) => assumptions)).filter(
      (one) => !isIncluded(one, all),
    ),
    ratesAsOf: quotes.map(({ ratesAsOf }) => ratesAsOf).sort()[0] ?? first.quote.ratesAsOf,
    pricingPage: first.quote.pricingPage,
    sources: [...new Set(quotes.flatMap(({ sources }) => sources))],
  };
}

/** What a line that is asked for by itself adds, and others leave out; by its service and component. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  'network data-out': ['data transfer'],
  'network logs-in': ['logs'],
  ...Object.fromEntries(BALANCERS.map((option) => [`network ${ITEMS[option].component}`, ['load balancers']])),
  'network public-ipv4': ['a public IPv4 address', 'public IPv4 addresses'],
  'ebs snapshot-standard': ['snapshots'],
  'lambda requests': ['what the API calls'],
  ...Object.fromEntries(DISK_TYPES.map((type) => [`ebs ${type}-storage`, ['a disk']])),
};

/** Nothing is "not included" that another part of the sum has. */
function isIncluded(assumption: Assumption, parts: readonly PricedRequest[]): boolean {
  if (assumption.kind !== 'not-included') return false;
  const lines = parts.flatMap(({ line, quote }) => quote.lines.map(({ name }) => `${line.service} ${name}`));
  return lines.some((name) => ADDED[name]?.includes(assumption.what));
}

function total(quotes: readonly Quote[], which: 'total' | 'totalBeforeFreeTier'): string {
  return plain(sum(quotes.map((quote) => exact(quote[which]))));
}
