import type { Assumption } from '../assumption.js';
import type { PriceProblem } from '../price-problem.js';
import type { FollowUp, Quote } from '../quote.js';

/** What both sides cost at one number of requests a month. Decimal strings; US dollars a month. */
export interface BreakEvenPoint {
  readonly requests: string;
  /** Lambda after the free tier. */
  readonly lambda: string;
  readonly lambdaWithoutFreeTier: string;
  /** As many containers as the requests need, at least one. */
  readonly container: string;
}

/** Both sides at a requested number of requests. */
export interface BreakEvenAtRequests extends BreakEvenPoint {
  /** How many containers serve those requests. */
  readonly containers: string;
}

/** Where a Lambda function stops being cheaper than containers. Numbers are decimal strings; dollars are a month's. */
export interface BreakEven {
  /** "Lambda or Fargate: 512 MB for 200 ms". */
  readonly title: string;
  /** "0.5 vCPU with 1 GB on Fargate". */
  readonly containerName: string;
  /** The first number of requests a month at which Lambda costs as much; missing if Lambda is always cheaper. */
  readonly requests?: string;
  /** The same if the free tier is used up elsewhere. */
  readonly requestsWithoutFreeTier?: string;
  /** How many containers serve those requests. */
  readonly containers: string;
  /** Both sides at the number of requests in the input, if there is one. */
  readonly asked?: BreakEvenAtRequests;
  /** Requests a month that one container is assumed to handle. */
  readonly requestsAContainer: string;
  /** Lambda at that number of requests, after the free tier; without one, at as many as fill a container. */
  readonly lambda: Quote;
  /** The containers at that number. */
  readonly container: Quote;
  /** For a chart: from no requests to twice the break-even, which is the point in the middle. */
  readonly points: readonly BreakEvenPoint[];
  /** The assumptions of the comparison; those of the quotes apply, too. */
  readonly assumptions: readonly Assumption[];
}

/** The answer to `/price break-even`: the comparison, or everything that is wrong with the options. */
export type BreakEvenResult =
  | { readonly ok: true; readonly breakEven: BreakEven; readonly followUps: readonly FollowUp[] }
  | { readonly ok: false; readonly problems: readonly PriceProblem[] };
