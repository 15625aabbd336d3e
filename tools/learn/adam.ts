/**
 * Gradient descent that remembers how each number moved before (Adam, Kingma & Ba 2014, https://arxiv.org/abs/1412.6980), row by row:
 * what a batch does not touch costs nothing.
 */
export interface Adam {
  /** Begins a batch. */
  readonly advance: () => void;
  /** Moves a row of the table against its gradient. */
  readonly move: (row: number, gradient: Float32Array) => void;
}

const MEAN_KEPT = 0.9;
const SQUARE_KEPT = 0.999;
const SMALLEST = 1e-8;

/** Prepares to train a table of rows of `width` numbers. */
export function adam(table: Float32Array, width: number, rate: number): Adam {
  const means = new Float32Array(table.length);
  const squares = new Float32Array(table.length);
  let step = 0;
  let ofMean = 1;
  let ofSquare = 1;
  return {
    advance: () => {
      step += 1;
      ofMean = 1 - MEAN_KEPT ** step;
      ofSquare = 1 - SQUARE_KEPT ** step;
    },
    move: (row, gradient) => {
      for (let at = 0, place = row * width; at < width; at += 1, place += 1) {
        const slope = gradient[at] ?? 0;
        const mean = MEAN_KEPT * (means[place] ?? 0) + (1 - MEAN_KEPT) * slope;
        const square = SQUARE_KEPT * (squares[place] ?? 0) + (1 - SQUARE_KEPT) * slope * slope;
        means[place] = mean;
        squares[place] = square;
        table[place] = (table[place] ?? 0) - (rate * (mean / ofMean)) / (Math.sqrt(square / ofSquare) + SMALLEST);
      }
    },
  };
}
