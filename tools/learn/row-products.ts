import { HYPERPARAMETERS as H } from './hyperparameters.js';

const D = H.dimensions;
/** Rows of each table whose products are summed up at once. */
const [LEFT, RIGHT] = [2, 4];

/** An empty table that has at least so many rows; `productsOf` takes no other number. It counts in 64 bits, as JavaScript does. */
export function tableOf(rows: number): Float64Array {
  return new Float64Array(Math.ceil(rows / RIGHT) * RIGHT * D);
}

/**
 * The product of each row of a table with each row of another, those of the same row on the left side by side. Eight sums at once: each
 * number that is read serves two or four of them, and a processor need not wait for one product before the next.
 */
export function productsOf(left: Float64Array, right: Float64Array): Float64Array {
  const [rows, columns] = [left.length / D, right.length / D];
  const products = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column += RIGHT) {
    for (let row = 0; row < rows; row += LEFT) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let at = 0, one = row * D, other = column * D; at < D; at += 1, one += 1, other += 1) {
        const upper = left[one] ?? 0;
        const lower = left[one + D] ?? 0;
        const first = right[other] ?? 0;
        const second = right[other + D] ?? 0;
        const third = right[other + 2 * D] ?? 0;
        const fourth = right[other + 3 * D] ?? 0;
        a += upper * first;
        b += upper * second;
        c += upper * third;
        d += upper * fourth;
        e += lower * first;
        f += lower * second;
        g += lower * third;
        h += lower * fourth;
      }
      const place = row * columns + column;
      products[place] = a;
      products[place + 1] = b;
      products[place + 2] = c;
      products[place + 3] = d;
      products[place + columns] = e;
      products[place + columns + 1] = f;
      products[place + columns + 2] = g;
      products[place + columns + 3] = h;
    }
  }
  return products;
}
