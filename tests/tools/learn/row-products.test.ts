import { expect, test } from 'vitest';
import { HYPERPARAMETERS } from '../../../tools/learn/hyperparameters.js';
import { productsOf, tableOf } from '../../../tools/learn/row-products.js';

const WIDTH = HYPERPARAMETERS.dimensions;

/** Rows of numbers of which each is another. */
function filled(rows: number, step: number): Float64Array {
  return tableOf(rows).map((_, place) => (place < rows * WIDTH ? Math.sin(step * place) : 0));
}

test('each row of a table is multiplied with each of another, also where their numbers are odd', () => {
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
