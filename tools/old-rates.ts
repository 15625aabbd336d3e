import type { PriceFile } from '../src/pricing/price-file.js';
import { FRESH_DAYS, isOldRate } from '../src/pricing/rate-age.js';

/** A line for each price file with rates that were confirmed more than 180 days ago. */
export function oldRateLines(
  files: readonly { readonly file: string; readonly prices: PriceFile }[],
): readonly string[] {
  return files.flatMap(({ file, prices: { sources, rates, grids } }) => {
    const days = [
      ...rates.map(({ source }) => sources[source]?.asOf ?? ''),
      ...grids.flatMap(({ source, prices }) => Object.keys(prices).map(() => sources[source]?.asOf ?? '')),
    ];
    const old = days.filter((day) => isOldRate(day)).sort();
    if (old.length === 0) return [];
    return [
      `${file}: ${old.length} of ${days.length} rates were confirmed more than ${FRESH_DAYS} days ago, the oldest on ${old[0]}: npm run rates`,
    ];
  });
}
