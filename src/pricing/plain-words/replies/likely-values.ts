import type { Prices } from '../../rates.js';
import { serviceOf } from '../../services/index.js';
import { completeOptions, missingOptions } from '../clauses/interpret.js';
import type { ServiceRequest } from '../clauses/request.js';
import { priceAlternative } from './priced.js';

/** The smallest values alone, where only they are missing: "1M requests" beside "10M" of any kind of API. */
const ALONE: Readonly<Record<string, readonly string[]>> = { requests: ['100k', '1M', '10M'] };
const MOST = 3;

/** A line with what was missing filled in, and what was filled in: "512MB, 200ms". */
export interface FilledRequest {
  readonly label: string;
  readonly line: ServiceRequest;
  /** What it comes to a month, in dollars. */
  readonly total: string;
  readonly afterFreeTier: boolean;
}

/** Up to three lines that have a price, with usual values for all that a line lacks. */
export function likelyRequests({ service, options }: ServiceRequest, prices: Prices): readonly FilledRequest[] {
  const missing = missingOptions(service, options);
  const usual = missing.map(
    (option) => (missing.length === 1 && ALONE[option]) || (serviceOf(service).plain.likely[option] ?? []),
  );
  const rows = Math.max(0, ...usual.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => usual.map((values) => values[row] ?? ''))
    .flatMap((values): readonly FilledRequest[] => {
      const filled = Object.fromEntries(missing.map((option, index) => [option, values[index] ?? '']));
      const line = { service, options: completeOptions(service, { ...options, ...filled }) };
      const { priced } = priceAlternative({ lines: [line], refused: [] }, prices);
      return priced.map(({ quote: { total, totalBeforeFreeTier } }) => ({
        label: labelOf(missing, values),
        line,
        total,
        afterFreeTier: total !== totalBeforeFreeTier,
      }));
    })
    .slice(0, MOST);
}

function labelOf(options: readonly string[], values: readonly string[]): string {
  return values
    .map((value, index) => {
      const option = options[index] ?? '';
      if (option === 'vcpu') return `${value} vCPU`;
      // "1M requests", but "512MB" and "http" need no name.
      return /^\d+[kM]?$/.test(value) ? `${value} ${option}` : value;
    })
    .join(', ');
}
