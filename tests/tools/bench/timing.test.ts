import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile, summarizeTimes, timeEach } from '../../../tools/bench/timing.js';

describe('percentile', () => {
  it('is the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('is one of the values, with at least that share at or below it, in any order', () => {
    const values = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        expect(list).toContain(found);
        expect(list.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * list.length - 1e-9);
        expect(percentile([...list].reverse(), share)).toBe(found);
      }),
    );
  });
});

describe('timeEach', () => {
  it('waits for each item before the next', async () => {
    const order: string[] = [];
    const times = await timeEach(['a', 'b'], async (item) => {
      order.push(`${item} starts`);
      await Promise.resolve();
      order.push(`${item} ends`);
    });
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
    expect(times).toHaveLength(2);
  });
});

describe('the times of several rounds', () => {
  it('count all, and use the fastest round of each question for the quiet p99', () => {
    expect(
      summarizeTimes([
        [1, 9],
        [50, 2],
      ]),
    ).toEqual({ count: 4, p50: 2, p95: 50, p99: 50, quietP99: 2 });
  });
});
