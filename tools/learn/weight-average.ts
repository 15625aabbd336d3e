/** The mean of what some tables of numbers hold at several times. */
export interface MeanOfTables {
  /** Counts what they hold now. */
  readonly add: () => void;
  /** Sets them to the mean of all times that were counted. */
  readonly settle: () => void;
}

/** Prepares to average tables that go on changing. */
export function meanOfTables(tables: readonly Float32Array[]): MeanOfTables {
  const sums = tables.map(({ length }) => new Float64Array(length));
  let times = 0;
  return {
    add: () => {
      times += 1;
      for (const [index, table] of tables.entries()) {
        const sum = sums[index] ?? new Float64Array();
        for (const [place, value] of table.entries()) sum[place] = (sum[place] ?? 0) + value;
      }
    },
    settle: () => {
      for (const [index, table] of tables.entries()) table.set(sums[index]?.map((sum) => sum / times) ?? []);
    },
  };
}
