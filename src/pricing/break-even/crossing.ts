import { type Decimal, exact, firstWhole, larger, roundUp, ZERO } from '../decimal.js';

/** Two ways to serve requests: one that is paid by request, and containers of which more are added as needed. */
export interface Sides {
  /** What so many requests a month cost by request; never falls, and is straight between the marks. */
  readonly byRequest: (requests: Decimal) => Decimal;
  /** Numbers of requests at which the price of one more changes, rising; the last one is where the search ends. */
  readonly marks: readonly Decimal[];
  /** What one container costs a month. */
  readonly container: Decimal;
  /** Requests a month that one container carries, whole. */
  readonly capacity: Decimal;
}

/** Where paying by request stops being cheaper. */
export interface Crossing {
  /** The first number of requests a month at which it costs as much as the containers, whole. */
  readonly requests: Decimal;
  /** How many containers serve that number. */
  readonly containers: Decimal;
}

/**
 * Finds the first number of requests at which paying by request costs at least as much as the containers for it.
 *
 * Containers cost the same from one step to the next (a step is what one more container carries), so a step has a
 * crossing exactly if its last request has one; then all its containers are full. The first such step is found by
 * comparing with full containers, mark by mark, since both sides are straight lines between two marks; the request
 * within the step by halving.
 * @returns nothing if paying by request stays cheaper however many requests there are
 */
export function findCrossing({ byRequest, marks, container, capacity }: Sides): Crossing | undefined {
  const dearerThanFull = (requests: Decimal) => byRequest(requests).times(capacity).gte(container.times(requests));
  const index = marks.findIndex(dearerThanFull);
  const mark = marks[index];
  if (!mark) return undefined;
  const first = firstWhole(marks[index - 1] ?? ZERO, mark, dearerThanFull);
  const containers = roundUp(first.div(capacity));
  const [cost, last] = [container.times(containers), capacity.times(containers)];
  if (byRequest(last).lt(cost)) return undefined;
  const requests = firstWhole(last.minus(capacity), last, (number) => byRequest(number).gte(cost));
  return { requests, containers };
}

/** How many containers serve so many requests; one at least. */
export function containersFor(requests: Decimal, { capacity }: Pick<Sides, 'capacity'>): Decimal {
  return larger(roundUp(requests.div(capacity)), exact('1'));
}
