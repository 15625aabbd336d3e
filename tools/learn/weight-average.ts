/** The mean of what some arrays of weights hold at several times. */
export interface WeightAverage {
  /** Counts what they hold now. */
  readonly add: () => void;
  /** The mean of all times that were counted, in the order of the arrays. */
  readonly mean: () => readonly Float32Array[];
}

/** Prepares to average weights that go on changing. */
export function averageWeights(tables: readonly Float32Array[]): WeightAverage {
  const sums = tables.map(({ length }) => new Float32Array(length));
  let times = 0;
  return {
    add: () => {
      times += 1;
      for (const [index, table] of tables.entries()) {
        const sum = sums[index] ?? new Float32Array();
        for (let place = 0; place < table.length; place += 1) sum[place] = (sum[place] ?? 0) + (table[place] ?? 0);
      }
    },
    mean: () => sums.map((sum) => sum.map((value) => value / Math.max(1, times))),
  };
}
