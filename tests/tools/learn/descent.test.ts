import { describe, expect, test } from 'vitest';
import { adam, averageWeights } from '../../../tools/learn/descent.js';

describe('Adam', () => {
  test('finds the minimum of a parabola', () => {
    const place = Float32Array.of(5, -3);
    const descent = adam(place, 2, 0.1);
    for (let step = 0; step < 400; step += 1) {
      descent.begin();
      const [x = 0, y = 0] = place;
      descent.step(0, Float64Array.of(2 * (x - 1), 20 * (y - 2)));
    }
    expect(place[0]).toBeCloseTo(1, 2);
    expect(place[1]).toBeCloseTo(2, 2);
  });

  test('first moves each number by the rate, regardless of its gradient', () => {
    const place = Float32Array.of(0, 0);
    const descent = adam(place, 2, 0.1);
    descent.begin();
    descent.step(0, Float64Array.of(1000, -0.001));
    expect(place[0]).toBeCloseTo(-0.1, 3);
    expect(place[1]).toBeCloseTo(0.1, 3);
  });

  test('leaves untouched rows alone', () => {
    const table = Float32Array.of(1, 2, 3, 4);
    const descent = adam(table, 2, 0.1);
    descent.begin();
    descent.step(1, Float64Array.of(1, 1));
    expect([...table.slice(0, 2)]).toEqual([1, 2]);
    expect(table[2]).toBeLessThan(3);
  });
});

describe('averaged weights', () => {
  test('are the mean of all snapshots', () => {
    const tables = [Float32Array.of(1, 2), Float32Array.of(10)];
    const average = averageWeights(tables);
    average.add();
    tables[0]?.set([3, 6]);
    tables[1]?.set([20]);
    average.add();
    expect(average.mean().map((table) => [...table])).toEqual([[2, 4], [15]]);
  });
});
