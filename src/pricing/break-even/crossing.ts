import { type Decimal, exact, firstWhole, larger, roundUp } from '../decimal.js';

/** Two ways to serve requests: one that is paid by request, and containers of which more are added as needed. */
export interface Sides {
  /** What so many requests a month cost by request; never falls. */
  readonly byRequest: (requests: Decimal) => Decimal;
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

/** What stays cheaper up to so many full containers is taken to stay cheaper. */
const MOST_CONTAINERS = 1000;

/**
 * Finds the first number of requests at which paying by request costs at least as much as the containers for it. Containers cost
 * the same from one step to the next (a step is what one more container carries), so a step has a crossing exactly if its last
 * request has one; within the step it is found by halving.
 * @returns nothing if paying by request stays cheaper
 */
export function findCrossing({ byRequest, container, capacity }: Sides): Crossing | undefined {
  for (let count = 1; count <= MOST_CONTAINERS; count += 1) {
    const containers = exact(String(count));
    const [cost, last] = [container.times(containers), capacity.times(containers)];
    if (byRequest(last).lt(cost)) continue;
    const requests = firstWhole(last.minus(capacity), last, (number) => byRequest(number).gte(cost));
    return { requests, containers };
  }
  return undefined;
}

/** How many containers serve so many requests; one at least. */
export function containersFor(requests: Decimal, { capacity }: Pick<Sides, 'capacity'>): Decimal {
  return larger(roundUp(requests.div(capacity)), exact('1'));
}
