import type { PriceFile } from '../src/pricing/price-file.js';
import { FRESH_DAYS, isOldRate } from '../src/pricing/rate-age.js';

/**
 * What there is to say of rates that were confirmed more than 180 days ago: one line, for they are no mistake of a note.
 * @param each a line for each price file as well
 */
export function oldRateLines(
  files: readonly { readonly file: string; readonly prices: PriceFile }[],
  each: boolean,
): readonly string[] {
  const aged = files
    .map(({ file, prices: { sources, rates, grids } }) => {
      const days = [
        ...rates.map(({ source }) => sources[source]?.asOf ?? ''),
        ...grids.flatMap(({ source, prices }) => Object.keys(prices).map(() => sources[source]?.asOf ?? '')),
      ];
      return { file, days, old: days.filter((day) => isOldRate(day)).sort() };
    })
    .filter(({ old }) => old.length > 0);
  if (aged.length === 0) return [];
  const all = aged.flatMap(({ old }) => old).sort();
  return [
    `prices: ${all.length} rates were confirmed more than ${FRESH_DAYS} days ago, which is no mistake in a note${each ? '' : '; --rates lists them'}`,
    ...(each
      ? aged.map(
          ({ file, days, old }) =>
            `${file}: ${old.length} of ${days.length} rates, the oldest on ${old[0]}: npm run rates`,
        )
      : []),
  ];
}
