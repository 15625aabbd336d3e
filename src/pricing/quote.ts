import type { Assumption } from './assumption.js';
import type { PriceList } from './price-lists.js';
import type { PriceProblem } from './price-problem.js';

/** One row of a quote. All numbers are exact decimal strings, and quantity × price is amount. */
export interface QuoteLine {
  /** The component, as the price list names it: `duration`. */
  readonly name: string;
  /** The component in words: "Duration", or "Duration above 6B GB-seconds" for a higher tier. */
  readonly label: string;
  /** What is paid for, in `unit`; what the free tier covers is taken off already. */
  readonly quantity: string;
  /** The unit of the price, as the price list names it: `GB-second`. */
  readonly unit: string;
  /** The unit in words: "GB-seconds". */
  readonly unitLabel: string;
  /** US dollars a unit. */
  readonly price: string;
  /** US dollars a month. */
  readonly amount: string;
  /** What the free tier took off, in `unit`. */
  readonly free?: string;
}

/** What something costs a month on demand, with the arithmetic. Amounts are exact decimal strings in US dollars. */
export interface Quote {
  readonly service: PriceList;
  /** What is priced: "Lambda: 3M requests a month of 200 ms at 512 MB, x86". */
  readonly title: string;
  /** The Region's code. */
  readonly region: string;
  readonly regionName: string;
  /** The sum of the lines' amounts. */
  readonly total: string;
  readonly totalBeforeFreeTier: string;
  readonly lines: readonly QuoteLine[];
  /** What was asked for and is not in the total, because it has no price in the Region: "disk". */
  readonly leftOut: readonly string[];
  /** What it takes for granted and leaves out, the most surprising first. */
  readonly assumptions: readonly Assumption[];
  /** The oldest date on which one of the prices used was found to be so. */
  readonly ratesAsOf: string;
  /** AWS's own page with the prices. */
  readonly pricingPage: string;
  /** Where the prices used were found. */
  readonly sources: readonly string[];
}

/** A quote, or the one reason why there is none. */
export type QuoteResult =
  | { readonly ok: true; readonly quote: Quote }
  | { readonly ok: false; readonly problem: PriceProblem };

/** A line to try next: what its button says, and the command line. */
export interface FollowUp {
  readonly label: string;
  readonly line: string;
}

/**
 * The answer to one `/price` command: a quote with lines to try next, or everything that is wrong with the options.
 * The lines are found when they are asked for: each is priced to see whether it works, and most quotes are shown without them.
 */
export type PriceResult =
  | { readonly ok: true; readonly quote: Quote; readonly followUps: () => readonly FollowUp[] }
  | { readonly ok: false; readonly problems: readonly PriceProblem[] };

/** A quote's title as it stands behind other words: "EC2 (2 × t3.micro, 730 hours a month)" of "EC2: 2 × t3.micro, …". */
export function titleWithin(title: string): string {
  return title.replace(
    /^([^:]+): (.+)$/,
    (_, name: string, rest: string) => `${name} (${rest.replace(/ \((.+?)\)/g, ', $1')})`,
  );
}
