import { breakEvenFollowUps } from './break-even-follow-ups.js';
import { type BreakEvenInput, readBreakEvenOptions } from './break-even-options.js';
import { type Container, containerFor } from './container.js';
import { type Crossing, containersFor, findCrossing, type Sides } from './crossing.js';
import { type Decimal, exact, plain, roundDown, roundHalfUp, ZERO } from './decimal.js';
import { quoteLambda } from './lambda.js';
import { FREE_STORAGE_MB } from './lambda-options.js';
import type { OptionValues } from './options.js';
import type { PriceProblem } from './price-problem.js';
import { REQUESTS } from './quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { FollowUp, Quote, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { readingText } from './wording.js';

/** What both sides cost at one number of requests a month. Decimal strings; dollars a month. */
export interface BreakEvenPoint {
  readonly requests: string;
  /** Lambda after the free tier. */
  readonly lambda: string;
  readonly lambdaWithoutFreeTier: string;
  /** As many containers as the requests need, one at least. */
  readonly container: string;
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
  /** Requests a month that one container is assumed to carry. */
  readonly requestsAContainer: string;
  /** Lambda at that number of requests, after the free tier; without one, at as many as fill a container. */
  readonly lambda: Quote;
  /** The containers at that number. */
  readonly container: Quote;
  /** For a chart: from no request to twice the number where they meet, which is the point in the middle. */
  readonly points: readonly BreakEvenPoint[];
  /** Sentences about the comparison; those of the quotes hold, too. */
  readonly assumptions: readonly string[];
}

/** The answer to `/price break-even`: where they meet, or everything that is wrong with the options. */
export type BreakEvenResult =
  | { readonly ok: true; readonly breakEven: BreakEven; readonly followUps: readonly FollowUp[] }
  | { readonly ok: false; readonly problems: readonly PriceProblem[] };

/** Steps of the chart; even, so that the middle is a point. */
const STEPS = 24;

/**
 * Answers `/price break-even`.
 * @param options as typed: memory, duration; optionally against, vcpu, container_memory, per_container, architecture, region
 */
export function priceBreakEven(options: OptionValues, prices: Prices): BreakEvenResult {
  const read = readBreakEvenOptions(options, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const result = findBreakEven(read.input, prices);
  if ('problem' in result) return { ok: false, problems: [result.problem] };
  const followUps = breakEvenFollowUps(read.input, result, prices, (other) => !('problem' in findBreakEven(other, prices)));
  return { ok: true, breakEven: result, followUps };
}

/** Compares a function with containers: exact, by search over the price tiers. */
export function findBreakEven(input: BreakEvenInput, prices: Prices): BreakEven | { readonly problem: PriceProblem } {
  const found = containerFor(input, prices);
  if ('problem' in found) return found;
  const { container } = found;
  const [one, function_] = [container.quote(exact('1')), quoteFunction(input, exact('1'), true, prices)];
  if (!one.ok) return one;
  if (!function_.ok) return function_;
  const sidesWith = (freeTier: boolean): Sides => ({
    byRequest: (requests) => totalOf(quoteFunction(input, requests, freeTier, prices)),
    marks: marksOf(input, prices.lambda, freeTier),
    container: exact(one.quote.total),
    capacity: container.requestsAMonth,
  });
  return describe(input, container, sidesWith(true), sidesWith(false), prices);
}

function describe(
  input: BreakEvenInput,
  container: Container,
  sides: Sides,
  sidesWithoutFreeTier: Sides,
  prices: Prices,
): BreakEven | { readonly problem: PriceProblem } {
  const crossing = findCrossing(sides);
  const unfree = findCrossing(sidesWithoutFreeTier);
  const at = crossing?.requests ?? sides.capacity;
  const containers = containersFor(at, sides);
  const [lambda, containerQuote] = [quoteFunction(input, at, true, prices), container.quote(containers)];
  if (!lambda.ok) return lambda;
  if (!containerQuote.ok) return containerQuote;
  const { memoryMb, durationMs, against, readings } = input;
  const other = against.instance === undefined ? 'Fargate' : 'EC2';
  return {
    title: `Lambda or ${other}: ${formatMemory(memoryMb)} for ${formatDuration(durationMs)}`,
    containerName: container.name,
    ...(crossing && { requests: plain(crossing.requests) }),
    ...(unfree && { requestsWithoutFreeTier: plain(unfree.requests) }),
    containers: plain(containers),
    requestsAContainer: plain(sides.capacity),
    lambda: lambda.quote,
    container: containerQuote.quote,
    points: pointsUpTo(at.times('2'), sides, sidesWithoutFreeTier),
    assumptions: [...readings.map(readingText), ...container.assumptions, ...sentences(sides, crossing)],
  };
}

function sentences(sides: Sides, crossing: Crossing | undefined): readonly string[] {
  const full = `The next container starts at ${formatCount(sides.capacity)} requests a month`;
  const next = crossing?.containers.times(sides.capacity).plus('1');
  const cheaperAgain = next && sides.byRequest(next).lt(sides.container.times(containersFor(next, sides)));
  return [
    `${full}; traffic is even all month. Peaks need more containers, and pauses cost nothing on Lambda.`,
    ...(cheaperAgain ? [`From ${formatCount(next)} requests on, Lambda is cheaper again until that container fills up.`] : []),
  ];
}

function pointsUpTo(top: Decimal, sides: Sides, withoutFreeTier: Sides): readonly BreakEvenPoint[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const requests = roundHalfUp(top.times(String(step)).div(String(STEPS)), 0);
    return {
      requests: plain(requests),
      lambda: plain(sides.byRequest(requests)),
      lambdaWithoutFreeTier: plain(withoutFreeTier.byRequest(requests)),
      container: plain(sides.container.times(containersFor(requests, sides))),
    };
  });
}

function quoteFunction(
  { memoryMb, durationMs, architecture, region }: BreakEvenInput,
  requestsAMonth: Decimal,
  freeTier: boolean,
  prices: Prices,
): QuoteResult {
  const extras = { storageMb: exact(FREE_STORAGE_MB), provisioned: ZERO, provisionedHours: exact(HOURS_A_MONTH) };
  const none = { snapstartVersions: ZERO, restores: ZERO, readings: [] };
  const load = { requestsAMonth, memoryMb, durationMs, architecture, region, freeTier };
  return quoteLambda({ ...load, ...extras, ...none }, prices);
}

/** Numbers of requests at which one more starts to cost more or less: where something free ends, and where tiers do. */
function marksOf(input: BreakEvenInput, lambda: RateTable, freeTier: boolean): readonly Decimal[] {
  const { memoryMb, durationMs, architecture, region } = input;
  const gbSeconds = memoryMb.div('1024').times(durationMs.round(0, 3).div('1000'));
  const freeOf = (component: string) => exact(freeTier ? (lambda.free.get(component) ?? '0') : '0');
  const tiers = lambda.tiersOf({ component: 'duration', region: region.code, architecture });
  const ends = ['0', ...tiers.flatMap(({ tierTo }) => tierTo ?? [])];
  const marks = ends.map((end) => roundDown(freeOf('duration').plus(end).div(gbSeconds)));
  return [...marks, freeOf('requests'), exact(REQUESTS.most)]
    .filter((mark) => mark.gt(ZERO))
    .sort((a, b) => a.cmp(b));
}

/** The price is known: it was asked for one request before. */
function totalOf(result: QuoteResult): Decimal {
  return result.ok ? exact(result.quote.total) : ZERO;
}
