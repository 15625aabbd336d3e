import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containersFor, findCrossing, type Sides } from '../../../src/pricing/break-even/crossing.js';
import { type Decimal, exact } from '../../../src/pricing/decimal.js';

interface Prices {
  /** Requests that are free. */
  readonly free: number;
  /** Requests above which the second price holds. */
  readonly tier: number;
  readonly first: number;
  readonly second: number;
  readonly container: number;
  readonly capacity: number;
}

const MOST = 1500;

/** Two price tiers after something free, in whole dollars a request, and containers. */
function sidesOf({ free, tier, first, second, container, capacity }: Prices): Sides {
  const byRequest = (requests: Decimal) => {
    const paid = Math.max(0, Number(requests.toFixed()) - free);
    return exact(String(Math.min(paid, tier) * first + Math.max(0, paid - tier) * second));
  };
  const marks = [...new Set([free, free + tier, MOST])].filter((mark) => mark > 0).sort((a, b) => a - b);
  return {
    byRequest,
    marks: marks.map((mark) => exact(String(mark))),
    container: exact(String(container)),
    capacity: exact(String(capacity)),
  };
}

/** The same by trying every number of requests. */
function firstByTrying(sides: Sides, most: number): string | undefined {
  for (let requests = 1; requests <= most; requests += 1) {
    const number = exact(String(requests));
    if (sides.byRequest(number).gte(sides.container.times(containersFor(number, sides)))) return String(requests);
  }
  return undefined;
}

describe('where paying by request stops being cheaper', () => {
  test('within the first container', () => {
    const sides = sidesOf({ free: 10, tier: 1000, first: 2, second: 1, container: 100, capacity: 200 });
    const found = findCrossing(sides);
    expect([found?.requests.toFixed(), found?.containers.toFixed()]).toEqual(['60', '1']);
  });

  test('only with several containers, because of what is free', () => {
    const sides = sidesOf({ free: 100, tier: 1000, first: 10, second: 10, container: 90, capacity: 10 });
    const found = findCrossing(sides);
    expect([found?.requests.toFixed(), found?.containers.toFixed()]).toEqual(['1000', '100']);
  });

  test('nowhere if full containers are dearer at any number', () => {
    const sides = sidesOf({ free: 0, tier: 1000, first: 1, second: 1, container: 300, capacity: 200 });
    expect(findCrossing(sides)).toBeUndefined();
  });

  test('is the same number that trying every one of them finds', () => {
    const prices = fc.record({
      free: fc.integer({ min: 0, max: 60 }),
      tier: fc.integer({ min: 1, max: 300 }),
      first: fc.integer({ min: 2, max: 9 }),
      second: fc.integer({ min: 1, max: 2 }),
      container: fc.integer({ min: 1, max: 200 }),
      capacity: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(prices, (typed) => {
        const sides = sidesOf(typed);
        const found = findCrossing(sides);
        const tried = firstByTrying(sides, MOST);
        // The search ends at the last mark; a step that begins there may still have a crossing beyond it.
        if (found === undefined || found.requests.lte(String(MOST))) expect(found?.requests.toFixed()).toBe(tried);
      }),
      { numRuns: 150 },
    );
  });
});
