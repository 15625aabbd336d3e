import { billing, reading } from '../assumption.js';
import { type Decimal, exact, plain, roundDown, roundHalfUp, roundUp, ZERO } from '../decimal.js';
import type { PriceProblem } from '../price-problem.js';
import { REQUESTS } from '../quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from '../quantities/format.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import type { RateTable } from '../rate-table.js';
import type { Prices } from '../rates.js';
import { readingText } from '../reading-text.js';
import { quoteOf } from '../services/form.js';
import { lambda as lambdaService, lambdaTotal } from '../services/lambda/lambda.js';
import { FREE_STORAGE_MB, type LambdaInput } from '../services/lambda/options.js';
import type { BreakEven, BreakEvenAtRequests, BreakEvenPoint } from './break-even.js';
import { type Container, containerFor } from './container.js';
import { type Crossing, containersFor, findCrossing, type Sides } from './crossing.js';
import type { BreakEvenInput } from './form.js';

/** Steps of the chart; even, so that the middle is a point. */
const STEPS = 24;

type Found = BreakEven | { readonly problem: PriceProblem };

/** Whether both sides have a price. */
export function canCompare(input: BreakEvenInput, prices: Prices): boolean {
  return !('problem' in sidesOf(input, prices));
}

/** Compares a function with containers: exact, by search over the price tiers. */
export function findBreakEven(input: BreakEvenInput, prices: Prices): Found {
  const sides = sidesOf(input, prices);
  return 'problem' in sides ? sides : describe(input, sides, prices);
}

/** Both sides of the comparison, with and without the free tier. */
interface BothSides {
  readonly container: Container;
  readonly withFreeTier: Sides;
  readonly withoutFreeTier: Sides;
}

function sidesOf(input: BreakEvenInput, prices: Prices): BothSides | { readonly problem: PriceProblem } {
  const found = containerFor(input, prices);
  if ('problem' in found) return found;
  const { container } = found;
  const oneContainer = container.quote(exact('1'));
  const oneRequest = quoteOf(lambdaService, lambdaInput(input, exact('1'), true), prices);
  if (!oneContainer.ok) return oneContainer;
  if (!oneRequest.ok) return oneRequest;
  const sides = (freeTier: boolean): Sides => ({
    byRequest: (requests) => lambdaTotal(lambdaInput(input, requests, freeTier), prices),
    marks: marksOf(input, prices.lambda, freeTier),
    container: exact(oneContainer.quote.total),
    capacity: container.requestsAMonth,
  });
  return { container, withFreeTier: sides(true), withoutFreeTier: sides(false) };
}

function describe(input: BreakEvenInput, both: BothSides, prices: Prices): Found {
  const { container, withFreeTier, withoutFreeTier } = both;
  const crossing = findCrossing(withFreeTier);
  const unfree = findCrossing(withoutFreeTier);
  const at = crossing?.requests ?? withFreeTier.capacity;
  const quotes = quotesAt(at, input, both, prices);
  if ('problem' in quotes) return quotes;
  return {
    title: titleOf(input),
    containerName: container.name,
    ...(crossing && { requests: plain(crossing.requests) }),
    ...(unfree && { requestsWithoutFreeTier: plain(unfree.requests) }),
    containers: plain(containersFor(at, withFreeTier)),
    ...(input.requests && { asked: atRequests(input.requests, both) }),
    requestsAContainer: plain(withFreeTier.capacity),
    ...quotes,
    points: pointsUpTo(at.times('2'), both),
    assumptions: [
      ...input.readings.map((one) => reading(readingText(one))),
      ...[...container.assumptions, ...stepSentences(withFreeTier, crossing)].map(billing),
    ],
  };
}

function titleOf({ against, memory, duration }: BreakEvenInput): string {
  const other = against.instance === undefined ? 'Fargate' : 'EC2';
  return `Lambda or ${other}: ${formatMemory(memory)} for ${formatDuration(duration)}`;
}

function quotesAt(
  requests: Decimal,
  input: BreakEvenInput,
  { container, withFreeTier }: BothSides,
  prices: Prices,
): Pick<BreakEven, 'lambda' | 'container'> | { readonly problem: PriceProblem } {
  const lambda = quoteOf(lambdaService, lambdaInput(input, requests, true), prices);
  const containers = container.quote(containersFor(requests, withFreeTier));
  if (!lambda.ok) return lambda;
  return containers.ok ? { lambda: lambda.quote, container: containers.quote } : containers;
}

function stepSentences(sides: Sides, crossing: Crossing | undefined): readonly string[] {
  const step = `Every ${formatCount(sides.capacity)} requests a month need one more container`;
  const next = crossing?.containers.times(sides.capacity).plus('1');
  const again = next && sides.byRequest(next).lt(sides.container.times(containersFor(next, sides)));
  return [
    `${step}, with traffic even all month. Peaks need more of them; pauses cost nothing on Lambda.`,
    ...(again ? [`From ${formatCount(next)} requests on, Lambda is cheaper again until that container fills up.`] : []),
  ];
}

function pointsUpTo(top: Decimal, both: BothSides): readonly BreakEvenPoint[] {
  return Array.from({ length: STEPS + 1 }, (_, step) =>
    pointAt(roundHalfUp(top.times(String(step)).div(String(STEPS)), 0), both),
  );
}

function pointAt(requests: Decimal, { withFreeTier, withoutFreeTier }: BothSides): BreakEvenPoint {
  return {
    requests: plain(requests),
    lambda: plain(withFreeTier.byRequest(requests)),
    lambdaWithoutFreeTier: plain(withoutFreeTier.byRequest(requests)),
    container: plain(withFreeTier.container.times(containersFor(requests, withFreeTier))),
  };
}

function atRequests(requests: Decimal, both: BothSides): BreakEvenAtRequests {
  return { ...pointAt(requests, both), containers: plain(containersFor(requests, both.withFreeTier)) };
}

function lambdaInput(input: BreakEvenInput, requests: Decimal, freeTier: boolean): LambdaInput {
  const { memory, duration, architecture, region } = input;
  return {
    ...{ requests, memory, duration, architecture, region, free_tier: freeTier, edge: false },
    ...{ provisioned: ZERO, provisioned_hours: exact(HOURS_A_MONTH), snapstart: ZERO, restores: ZERO },
    storage: exact(FREE_STORAGE_MB),
    readings: [],
  };
}

/** Numbers of requests at which one more starts to cost more or less: where something free ends, and where tiers do. */
function marksOf(input: BreakEvenInput, lambda: RateTable, freeTier: boolean): readonly Decimal[] {
  const { memory, duration, architecture, region } = input;
  const gbSeconds = memory.div('1024').times(roundUp(duration).div('1000'));
  const freeOf = (component: string) => exact(freeTier ? (lambda.free.get(component) ?? '0') : '0');
  const tiers = lambda.tiersOf({ component: 'duration', region: region.code, architecture });
  const ends = ['0', ...tiers.flatMap(({ tierTo }) => tierTo ?? [])];
  const marks = ends.map((end) => roundDown(freeOf('duration').plus(end).div(gbSeconds)));
  return [...marks, freeOf('requests'), exact(REQUESTS.most)].filter((mark) => mark.gt(ZERO)).sort((a, b) => a.cmp(b));
}
