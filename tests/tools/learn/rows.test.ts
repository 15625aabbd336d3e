import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HYPERPARAMETERS } from '../../../tools/learn/hyperparameters.js';
import { addRows, productsOf, quantize, tableOf } from '../../../tools/learn/rows.js';

test('the largest number of each row becomes 127, the others in proportion', () => {
  const { rows, scales } = quantize(Float32Array.of(1, -0.25, 100, 25), 2, 127);
  expect([...rows]).toEqual([127, -32, 127, 32]);
  expect([...scales].map((scale) => Math.round(scale * 127))).toEqual([1, 100]);
});

test('a row of zeros stays zero', () => {
  expect([...quantize(new Float32Array(4), 2, 127).rows]).toEqual([0, 0, 0, 0]);
});

test('the error is at most half a step of the row', () => {
  const number = fc.float({ min: -1000, max: 1000, noNaN: true });
  const row = fc.array(number, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (table) => {
      const { rows, scales } = quantize(Float32Array.from(table.flat()), 4, 127);
      for (const [place, value] of table.flat().entries()) {
        const scale = scales[Math.floor(place / 4)] ?? 0;
        expect(Math.abs((rows[place] ?? 0) * scale - value)).toBeLessThanOrEqual(0.501 * scale + 1e-6);
      }
    }),
  );
});

const WIDTH = HYPERPARAMETERS.dimensions;

/** Rows of numbers of which each is another. */
function filled(rows: number, step: number): Float64Array {
  return tableOf(rows).map((_, place) => (place < rows * WIDTH ? Math.sin(step * place) : 0));
}

test('multiplies tables, also with an odd number of rows', () => {
  const [left, right] = [filled(5, 0.7), filled(7, 0.3)];
  const products = productsOf(left, right);
  const columns = right.length / WIDTH;
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      const other = right.subarray(column * WIDTH, (column + 1) * WIDTH);
      const expected = other.reduce((sum, value, at) => sum + value * (left[row * WIDTH + at] ?? 0), 0);
      expect(products[row * columns + column]).toBeCloseTo(expected, 10);
    }
  }
});

test('adds weighted rows to a row of another table, any number of them', () => {
  for (const count of [0, 1, 4, 7]) {
    const table = filled(9, 0.5);
    const terms = { rows: Int32Array.from({ length: 9 }, (_, at) => 8 - at), factors: filled(1, 0.9) };
    const sums = filled(2, 0.2);
    const before = sums.slice();
    addRows(sums, 1, table, { ...terms, from: 1, to: 1 + count });
    for (let at = 0; at < WIDTH; at += 1) {
      const added = Array.from(
        { length: count },
        (_, term) => (terms.factors[term + 1] ?? 0) * (table[(7 - term) * WIDTH + at] ?? 0),
      );
      expect(sums[WIDTH + at]).toBeCloseTo(
        added.reduce((sum, one) => sum + one, before[WIDTH + at] ?? 0),
        10,
      );
      expect(sums[at]).toBe(before[at]);
    }
  }
});
