/**
 * Gradient descent that remembers how each number moved before (Adam, Kingma & Ba 2014, https://arxiv.org/abs/1412.6980), row by row:
 * what a batch does not touch costs nothing.
 */
export interface Adam {
  /** Begins a batch. */
  readonly begin: () => void;
  /** Moves a row of the table against its gradient. */
  readonly step: (row: number, gradient: Float64Array) => void;
}

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/** Prepares to train a table of rows of `width` numbers. */
export function adam(table: Float32Array, width: number, rate: number): Adam {
  const means = new Float32Array(table.length);
  const squares = new Float32Array(table.length);
  let steps = 0;
  let scale = rate;
  return {
    begin: () => {
      steps += 1;
      scale = (rate * Math.sqrt(1 - SQUARE_DECAY ** steps)) / (1 - MEAN_DECAY ** steps);
    },
    step: (row, gradient) => {
      for (let at = 0, place = row * width; at < width; at += 1, place += 1) {
        const slope = gradient[at] ?? 0;
        const mean = MEAN_DECAY * (means[place] ?? 0) + (1 - MEAN_DECAY) * slope;
        const square = SQUARE_DECAY * (squares[place] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
        means[place] = mean;
        squares[place] = square;
        table[place] = (table[place] ?? 0) - (scale * mean) / (Math.sqrt(square) + EPSILON);
      }
    },
  };
}
