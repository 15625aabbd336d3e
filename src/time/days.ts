import { DAY_MS, localTime } from './local-time.js';

/** The zone of whoever has chosen none. */
export const USUAL_ZONE = 'UTC';
/** One missed day in so many does not end a row. */
const FORGIVEN_IN = 7;

/** The day in a time zone, as ISO text. */
export function dayIn(zone: string, at: number): string {
  return localTime(zone, at).slice(0, 10);
}

/** The day in UTC, as ISO text. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as `2026-12-15`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * How many days in a row something was answered on, up to today or yesterday. One missed day in seven is forgiven and not counted.
 * @param days ISO days with an answer, in any order
 */
export function daysInARow(days: readonly string[], today: string): number {
  const answered = new Set(days);
  let count = 0;
  let sinceMissed = FORGIVEN_IN;
  // Today is not over yet, so that nothing on it is no miss.
  for (let day = answered.has(today) ? today : before(today); ; day = before(day)) {
    if (answered.has(day)) {
      count += 1;
      sinceMissed += 1;
    } else if (sinceMissed >= FORGIVEN_IN && answered.has(before(day))) sinceMissed = 0;
    else return count;
  }
}

function before(day: string): string {
  return daysLater(day, -1);
}

/** The ISO day so many days after another, or before it. */
export function daysLater(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}
