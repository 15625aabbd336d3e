import type { Assumption } from '../assumption.js';
import type { PriceProblem } from '../price-problem.js';
import type { FollowUp, Quote } from '../quote.js';

/** What both sides cost at one number of requests a month. Decimal strings; dollars a month. */
export interface BreakEvenPoint {
  readonly requests: string;
  /** Lambda after the free tier. */
  readonly lambda: string;
  readonly lambdaWithoutFreeTier: string;
  /** As many containers as the requests need, one at least. */
  readonly container: string;
}

/** Both sides at a number of requests that was asked for. */
export interface BreakEvenAtRequests extends BreakEvenPoint {
  /** As many as serve those requests. */
  readonly containers: string;
}

/** Where a Lambda function stops being cheaper than containers. Numbers are decimal strings; dollars are a month's. */
export interface BreakEven {
  /** "Lambda or Fargate: 512 MB for 200 ms". */
  readonly title: string;
  /** What it is compared with: "0.5 vCPU with 1 GB on Fargate". */
  readonly containerName: string;
  /** The first number of requests a month at which Lambda costs as much; missing if Lambda is always cheaper. */
  readonly requests?: string;
  /** The same if the free tier is used up elsewhere. */
  readonly requestsWithoutFreeTier?: string;
  /** Containers that serve those requests. */
  readonly containers: string;
  /** Both sides at the number of requests that was asked for, if one was. */
  readonly asked?: BreakEvenAtRequests;
  /** Requests a month that one container is assumed to carry. */
  readonly requestsAContainer: string;
  /** Lambda at that number of requests, after the free tier; without one, at as many as fill a container. */
  readonly lambda: Quote;
  /** The containers at that number. */
  readonly container: Quote;
  /** For a chart: from no request to twice the number where they meet, which is the point in the middle. */
  readonly points: readonly BreakEvenPoint[];
  /** What the comparison takes for granted; that of the quotes holds, too. */
  readonly assumptions: readonly Assumption[];
}

/** The answer to `/price break-even`: where they meet, or everything that is wrong with the options. */
export type BreakEvenResult =
  | { readonly ok: true; readonly breakEven: BreakEven; readonly followUps: readonly FollowUp[] }
  | { readonly ok: false; readonly problems: readonly PriceProblem[] };
