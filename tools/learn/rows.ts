import { HYPERPARAMETERS as H } from './hyperparameters.js';

const D = H.dimensions;
/** Rows of each table whose products are computed at once. */
const [LEFT, RIGHT] = [2, 4];

/** A multiple of what `productsOf` can process. */
export function paddedRows(rows: number): number {
  return Math.ceil(rows / RIGHT) * RIGHT;
}

/** A table of zeros with at least so many rows: a multiple that `productsOf` can process. 64 bits, as JavaScript computes. */
export function tableOf(rows: number): Float64Array {
  return new Float64Array(paddedRows(rows) * D);
}

/**
 * Multiplies a table with the transpose of another. Eight sums at once: each number is read for two or four of them, and the processor
 * need not wait for one product before the next.
 * @param products gets the result, row by row
 */
export function productsOf(
  left: Float64Array,
  right: Float64Array,
  products = new Float64Array((left.length / D) * (right.length / D)),
): Float64Array {
  const [rows, columns] = [left.length / D, right.length / D];
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

/** A weighted sum of rows: those from `from` to `to` of a list, each with its factor. */
export interface WeightedRows {
  readonly rows: Int32Array;
  readonly factors: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Adds a weighted sum of the rows of a table to a row of another, four at once: the sum is read and written a quarter as often. */
export function addRows(
  sums: Float64Array,
  row: number,
  table: Float64Array,
  { rows, factors, from, to }: WeightedRows,
): void {
  let term = from;
  for (; term + 4 <= to; term += 4) {
    let one = (rows[term] ?? 0) * D;
    let two = (rows[term + 1] ?? 0) * D;
    let three = (rows[term + 2] ?? 0) * D;
    let four = (rows[term + 3] ?? 0) * D;
    const first = factors[term] ?? 0;
    const second = factors[term + 1] ?? 0;
    const third = factors[term + 2] ?? 0;
    const fourth = factors[term + 3] ?? 0;
    for (let at = row * D; at < (row + 1) * D; at += 1) {
      sums[at] =
        (sums[at] ?? 0) +
        first * (table[one] ?? 0) +
        second * (table[two] ?? 0) +
        third * (table[three] ?? 0) +
        fourth * (table[four] ?? 0);
      one += 1;
      two += 1;
      three += 1;
      four += 1;
    }
  }
  for (; term < to; term += 1) {
    const factor = factors[term] ?? 0;
    for (let at = row * D, place = (rows[term] ?? 0) * D; at < (row + 1) * D; at += 1, place += 1)
      sums[at] = (sums[at] ?? 0) + factor * (table[place] ?? 0);
  }
}

/** Length of a text's vector of feature weights; 1 for a text without features. */
export function lengthOf(features: Int32Array, idf: Float32Array): number {
  let sum = 0;
  for (const feature of features) sum += (idf[feature] ?? 0) ** 2;
  return Math.sqrt(sum) || 1;
}

/** Adds the mean of the embeddings of some features, each with its weight, to a row of a table. */
export function writeMean(
  means: Float64Array,
  row: number,
  features: Int32Array,
  weights: Float64Array,
  embeddings: Float32Array,
): void {
  for (let index = 0; index < features.length; index += 1) {
    const weight = weights[index] ?? 0;
    for (let at = row * D, place = (features[index] ?? 0) * D; at < (row + 1) * D; at += 1, place += 1)
      means[at] = (means[at] ?? 0) + weight * (embeddings[place] ?? 0);
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

/** The numbers that `quantize` made integers of, as near as these are. */
export function dequantize(rows: Int8Array, width: number, scales: Float32Array): Float32Array {
  return Float32Array.from(rows, (value, place) => value * (scales[Math.floor(place / width)] ?? 1));
}
