/** What a list of times comes to. */
export interface TimingSummary {
  readonly count: number;
  /** Milliseconds that half of them stay within. */
  readonly p50: number;
  /** Milliseconds that 95 of 100 stay within. */
  readonly p95: number;
  /** Milliseconds that 99 of 100 stay within. */
  readonly p99: number;
  /** The same over the fastest round of each question: what is left where others keep the machine busy. */
  readonly quietP99: number;
}

/**
 * The value that a share of the values stays within, by the nearest rank: always one of the values.
 * @param share 0.5 for the median, 0.99 for all but the slowest hundredth
 * @returns NaN where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Count and percentiles of the rounds' times.
 * @param rounds milliseconds of the same questions in the same order, once for each round
 */
export function summarizeTimes(rounds: readonly (readonly number[])[]): TimingSummary {
  const all = rounds.flat();
  const fastest = (rounds[0] ?? []).map((_, item) => Math.min(...rounds.map((round) => round[item] ?? Number.NaN)));
  return {
    count: all.length,
    p50: percentile(all, 0.5),
    p95: percentile(all, 0.95),
    p99: percentile(all, 0.99),
    quietP99: percentile(fastest, 0.99),
  };
}

/** Runs something for each item, one after the other, and returns the milliseconds that each took. */
export async function timeEach<Item>(items: readonly Item[], run: (item: Item) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await run(item);
    times.push(performance.now() - start);
  }
  return times;
}
