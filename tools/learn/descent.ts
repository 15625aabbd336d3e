/** Adam (Kingma & Ba 2014, https://arxiv.org/abs/1412.6980), applied row by row: rows that a batch does not touch cost nothing. */
export interface Adam {
  /** Begins a batch. */
  readonly begin: () => void;
  /** Moves a row of the table against its gradient. */
  readonly step: (row: number, gradient: Float64Array) => void;
}

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

/** Prepares to train a table with rows of this width. */
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

/** Averages tables over time: `add` takes a snapshot, `mean` is the average of all snapshots. */
export function averageWeights(tables: readonly Float32Array[]) {
  const sums = tables.map(({ length }) => new Float32Array(length));
  let count = 0;
  return {
    add: (): void => {
      count += 1;
      for (const [index, table] of tables.entries()) {
        const sum = sums[index] ?? new Float32Array();
        for (let at = 0; at < table.length; at += 1) sum[at] = (sum[at] ?? 0) + (table[at] ?? 0);
      }
    },
    mean: (): readonly Float32Array[] => sums.map((sum) => sum.map((value) => value / Math.max(1, count))),
  };
}
