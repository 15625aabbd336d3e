export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** One formatter for each zone: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** There are some 450 zones; names in other cases are typed by nobody who means well. */
const MOST_FORMATTERS = 1_000;

/**
 * What calendar and clock show in a zone, as `2026-11-20T09:00:00`.
 * @throws RangeError if there is no such zone
 */
export function localTime(zone: string, at: number): string {
  const known = formatters.get(zone);
  const formatter =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  if (!known) formatters.set(zone, formatter);
  return formatter.format(at).replace(' ', 'T');
}

/**
 * The first moment at which the clock of a zone shows this time or a later one. A time that the clock skips comes when it goes on
 * again, and one that it shows twice at the first of the two.
 * @param local `2026-11-20T09:00:00`
 * @returns milliseconds since 1970
 */
export function momentOf(zone: string, local: string): number {
  const wanted = Date.parse(`${local}Z`);
  const shown = (at: number): number => Date.parse(`${localTime(zone, at)}Z`);
  // The clock's distance from UTC a day before and a day after: they differ only where it is changed in between.
  const distances = [wanted - DAY_MS, wanted + DAY_MS].map((at) => shown(at) - Math.floor(at / 1_000) * 1_000);
  const moments = distances.map((distance) => wanted - distance).sort((a, b) => a - b);
  const found = moments.find((at) => shown(at) === wanted);
  if (found !== undefined) return found;
  let [before = wanted, after = wanted] = moments;
  while (after - before > 1_000) {
    const between = before + Math.floor((after - before) / 2_000) * 1_000;
    if (shown(between) >= wanted) after = between;
    else before = between;
  }
  return after;
}
