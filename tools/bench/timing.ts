/** Percentiles of times in milliseconds. */
export interface TimingSummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** p99 of the fastest round of each question, which ignores other load on the machine. */
  readonly quietP99: number;
}

/**
 * A percentile by the nearest-rank method.
 * @param share from 0 to 1: 0.5 for the median
 * @returns NaN where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Percentiles over all rounds.
 * @param rounds times of the same questions in the same order
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

/** Runs something for each item in turn, and returns the milliseconds of each. */
export async function timeEach<Item>(items: readonly Item[], run: (item: Item) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await run(item);
    times.push(performance.now() - start);
  }
  return times;
}
