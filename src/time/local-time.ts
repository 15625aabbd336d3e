import { keptByText } from '../kept-by-text.js';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** There are some 450 zones; more names in other cases would be an attack. */
const MOST_FORMATTERS = 1_000;

/** Kept by zone: creating one takes a hundred times as long as using it. */
const formatterOf = keptByText(
  (timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }),
  MOST_FORMATTERS,
);

/**
 * Local date and time in a zone: `2026-11-20T09:00:00`.
 * @throws RangeError if there is no such zone
 */
export function localTime(zone: string, at: number): string {
  return formatterOf(zone).format(at).replace(' ', 'T');
}

/**
 * The first moment at which the local time of a zone is this one or later. A skipped time becomes the end of the gap, and a repeated one
 * its first occurrence.
 * @param local `2026-11-20T09:00:00`
 * @returns milliseconds since 1970
 */
export function momentOf(zone: string, local: string): number {
  const wanted = Date.parse(`${local}Z`);
  const shown = (at: number): number => Date.parse(`${localTime(zone, at)}Z`);
  // The offsets from UTC a day before and a day after; they differ only at a change of the clock.
  const offsets = [wanted - DAY_MS, wanted + DAY_MS].map((at) => shown(at) - Math.floor(at / 1_000) * 1_000);
  const moments = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
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
