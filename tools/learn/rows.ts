import { HYPERPARAMETERS as H } from './hyperparameters.js';

const D = H.dimensions;
/** Rows of each table whose products are computed at once. */
const [LEFT, RIGHT] = [2, 4];

/** A table of zeros with at least so many rows: a multiple that `productsOf` can process. 64 bits, as JavaScript computes. */
export function tableOf(rows: number): Float64Array {
  return new Float64Array(Math.ceil(rows / RIGHT) * RIGHT * D);
}

/**
 * Multiplies a table with the transpose of another. Eight sums at once: each number is read for two or four of them, and the processor
 * need not wait for one product before the next.
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

/** Length of a text's vector of feature weights; 1 for a text without features. */
export function lengthOf(features: Int32Array, idf: Float32Array): number {
  let sum = 0;
  for (const feature of features) sum += (idf[feature] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

/** Writes the weighted mean embedding of a text's features into a row of a table. */
export function writeMean(
  means: Float64Array,
  row: number,
  { features, weights }: { readonly features: Int32Array; readonly weights: Float32Array },
  embeddings: Float32Array,
): void {
  for (let index = 0; index < features.length; index += 1) {
    const weight = weights[index] ?? 0;
    for (let at = row * D, place = (features[index] ?? 0) * D; at < (row + 1) * D; at += 1, place += 1) {
      means[at] = (means[at] ?? 0) + weight * (embeddings[place] ?? 0);
    }
  }
}

/**
 * Quantizes rows to integers, each row with its own scale: a fraction of the size, and no answer changes.
 * @param width of a row
 * @param highest largest absolute value of the integers
 */
export function quantize(
  table: Float32Array,
  width: number,
  highest: number,
): { readonly rows: Int8Array; readonly scales: Float32Array } {
  const scales = Float32Array.from({ length: table.length / width }, (_, row) => {
    let most = 0;
    for (let at = row * width; at < (row + 1) * width; at += 1) most = Math.max(most, Math.abs(table[at] ?? 0));
    return most / highest || 1;
  });
  return {
    scales,
    rows: Int8Array.from(table, (value, place) => Math.round(value / (scales[Math.floor(place / width)] ?? 1))),
  };
}
