import { DAY_MS } from '../time/local-time.js';

/** AWS seldom changes a price, but within this many days somebody should have looked. */
export const FRESH_DAYS = 180;

/**
 * Whether a rate was last found to be so more than 180 days ago.
 * @param asOf the day on which it was, `2026-09-19`
 */
export function isOldRate(asOf: string, now = new Date()): boolean {
  return Math.floor((now.getTime() - Date.parse(asOf)) / DAY_MS) > FRESH_DAYS;
}
