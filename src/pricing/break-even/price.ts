import { billing, reading } from '../assumption.js';
import { fittingLines } from '../command-line.js';
import { type Decimal, exact, plain, roundDown, roundHalfUp, roundUp, ZERO } from '../decimal.js';
import { COMPARES_WITH, followUpsFor, inOtherRegion, onOtherArchitecture, type Variant } from '../follow-ups.js';
import type { OptionValues } from '../options.js';
import type { PriceProblem } from '../price-problem.js';
import { REQUESTS } from '../quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from '../quantities/format.js';
import { readingText } from '../quantities/parsed.js';
import type { FollowUp } from '../quote.js';
import type { RateTable } from '../rate-table.js';
import type { Prices } from '../rates.js';
import { lineOf, quoteOf, readInput, usualInput } from '../service/form.js';
import { lambda as lambdaService, lambdaTotal } from '../services/lambda/lambda.js';
import type { LambdaInput } from '../services/lambda/options.js';
import type { BreakEven, BreakEvenPoint, BreakEvenResult } from './break-even.js';
import { type Container, containerFor, usualInstanceFor } from './container.js';
import { type Crossing, containersFor, findCrossing, type Sides } from './crossing.js';
import { BREAK_EVEN, type BreakEvenInput } from './form.js';

/** Steps of the chart; even, so that the middle is a point. */
const STEPS = 24;

/** Answers `/price break-even`: where both cost the same, with follow-ups, or everything that is wrong with the options. */
export function priceBreakEven(options: OptionValues, prices: Prices): BreakEvenResult {
  const read = readInput(BREAK_EVEN, options, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const { input } = read;
  const comparison = compare(input, prices);
  const breakEven = 'problem' in comparison ? comparison : breakEvenOf(input, comparison, prices);
  if ('problem' in breakEven) return { ok: false, problems: [breakEven.problem] };
  return { ok: true, breakEven, followUps: followUpsOf(input, breakEven.requests, prices) };
}

/** A function and a container, with and without the free tier. */
interface Comparison {
  readonly container: Container;
  readonly withFreeTier: Sides;
  readonly withoutFreeTier: Sides;
}

function compare(input: BreakEvenInput, prices: Prices): Comparison | { readonly problem: PriceProblem } {
  const found = containerFor(input, prices);
  if ('problem' in found) return found;
  const { container } = found;
  const oneContainer = container.quote(exact('1'));
  const oneRequest = quoteOf(lambdaService, lambdaInput(input, exact('1'), true, prices), prices);
  if (!oneContainer.ok) return oneContainer;
  if (!oneRequest.ok) return oneRequest;
  const sides = (freeTier: boolean): Sides => ({
    byRequest: (requests) => lambdaTotal(lambdaInput(input, requests, freeTier, prices), prices),
    marks: marksOf(input, prices.lambda, freeTier),
    container: exact(oneContainer.quote.total),
    capacity: container.requestsAMonth,
  });
  return { container, withFreeTier: sides(true), withoutFreeTier: sides(false) };
}

function breakEvenOf(
  input: BreakEvenInput,
  { container, withFreeTier, withoutFreeTier }: Comparison,
  prices: Prices,
): BreakEven | { readonly problem: PriceProblem } {
  const { against, memory, duration, requests, readings } = input;
  const crossing = findCrossing(withFreeTier);
  const paidCrossing = findCrossing(withoutFreeTier);
  const at = crossing?.requests ?? withFreeTier.capacity;
  const containers = containersFor(at, withFreeTier);
  const lambdaQuote = quoteOf(lambdaService, lambdaInput(input, at, true, prices), prices);
  const containerQuote = container.quote(containers);
  if (!lambdaQuote.ok) return lambdaQuote;
  if (!containerQuote.ok) return containerQuote;
  const pointAt = (number: Decimal): BreakEvenPoint => ({
    requests: plain(number),
    lambda: plain(withFreeTier.byRequest(number)),
    lambdaWithoutFreeTier: plain(withoutFreeTier.byRequest(number)),
    container: plain(withFreeTier.container.times(containersFor(number, withFreeTier))),
  });
  const other = against.instance === undefined ? 'Fargate' : 'EC2';
  const end = at.times('2');
  return {
    title: `Lambda or ${other}: ${formatMemory(memory)} for ${formatDuration(duration)}`,
    containerName: container.name,
    ...(crossing && { requests: plain(crossing.requests) }),
    ...(paidCrossing && { requestsWithoutFreeTier: plain(paidCrossing.requests) }),
    containers: plain(containers),
    ...(requests && { asked: { ...pointAt(requests), containers: plain(containersFor(requests, withFreeTier)) } }),
    requestsAContainer: plain(withFreeTier.capacity),
    lambda: lambdaQuote.quote,
    container: containerQuote.quote,
    points: Array.from({ length: STEPS + 1 }, (_, index) =>
      pointAt(roundHalfUp(end.times(String(index)).div(String(STEPS)), 0)),
    ),
    assumptions: [
      ...readings.map((one) => reading(readingText(one))),
      ...[...container.assumptions, ...stepSentences(withFreeTier, crossing)].map(billing),
    ],
  };
}

function stepSentences(sides: Sides, crossing: Crossing | undefined): readonly string[] {
  const step = `Every ${formatCount(sides.capacity)} requests a month need another container`;
  const next = crossing?.containers.times(sides.capacity).plus('1');
  const again = next && sides.byRequest(next).lt(sides.container.times(containersFor(next, sides)));
  return [
    `${step}, if traffic is even all month. Peaks need more containers; idle time costs nothing on Lambda.`,
    ...(again ? [`From ${formatCount(next)} requests on, Lambda is cheaper again until that container fills up.`] : []),
  ];
}

function lambdaInput(input: BreakEvenInput, requests: Decimal, freeTier: boolean, prices: Prices): LambdaInput {
  const { memory, duration, architecture, region } = input;
  const load = { requests, memory, duration, architecture, region, free_tier: freeTier };
  return { ...usualInput(lambdaService, prices), ...load };
}

/** Numbers of requests at which the price of one more changes: where something free ends, and where tiers do. */
function marksOf(input: BreakEvenInput, lambda: RateTable, freeTier: boolean): readonly Decimal[] {
  const { memory, duration, architecture, region } = input;
  const gbSeconds = memory.div('1024').times(roundUp(duration).div('1000'));
  const freeOf = (component: string) => exact((freeTier && lambda.free.get(component)) || '0');
  const tiers = lambda.tiersOf({ component: 'duration', region: region.code, architecture });
  const ends = ['0', ...tiers.flatMap(({ tierTo }) => tierTo ?? [])];
  const marks = ends.map((end) => roundDown(freeOf('duration').plus(end).div(gbSeconds)));
  return [...marks, freeOf('requests'), exact(REQUESTS.most)].filter((mark) => mark.gt(ZERO)).sort((a, b) => a.cmp(b));
}

/** The other architecture, EC2 or Fargate instead, another Region, and the Lambda quote where both cost the same. */
function followUpsOf(input: BreakEvenInput, requests: string | undefined, prices: Prices): readonly FollowUp[] {
  const { memory, duration, architecture, region } = input;
  const load = { ...input, per_container: undefined };
  const instance = input.against.instance === undefined ? usualInstanceFor(input, prices) : undefined;
  const otherSide: readonly Variant<BreakEvenInput>[] = [
    ...(instance ? [{ label: `Against ${instance}`, changed: { ...load, against: { instance } } }] : []),
    ...(input.against.instance ? [{ label: `${COMPARES_WITH} Fargate`, changed: { ...load, against: {} } }] : []),
  ];
  const lines = followUpsFor(
    [onOtherArchitecture(input), ...otherSide, ...inOtherRegion(input, prices.regions)],
    (other) => !('problem' in compare(other, prices)),
    (other) => lineOf(BREAK_EVEN, other),
  );
  if (requests === undefined) return lines;
  const line = lineOf(lambdaService, { requests: exact(requests), memory, duration, architecture, region });
  return [...lines, ...fittingLines([{ label: 'Lambda at that number', line }])];
}
