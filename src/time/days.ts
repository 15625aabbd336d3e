import { DAY_MS, localTime } from './local-time.js';

/** The default time zone. */
export const USUAL_ZONE = 'UTC';
/** One missed day in so many does not end a streak. */
const FORGIVEN_IN = 7;

/** The ISO day in a time zone. */
export function dayIn(zone: string, at: number): string {
  return localTime(zone, at).slice(0, 10);
}

/** The ISO day in UTC. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Whether a text is an existing ISO day: `2026-12-15`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The length of the streak up to today or yesterday. One missed day in seven is forgiven and not counted.
 * @param days ISO days with an answer, in any order
 */
export function daysInARow(days: readonly string[], today: string): number {
  const answered = new Set(days);
  let count = 0;
  let sinceMissed = FORGIVEN_IN;
  // Today is not over yet, so it cannot be missed.
  for (let day = answered.has(today) ? today : daysLater(today, -1); ; day = daysLater(day, -1)) {
    if (answered.has(day)) {
      count += 1;
      sinceMissed += 1;
    } else if (sinceMissed >= FORGIVEN_IN && answered.has(daysLater(day, -1))) sinceMissed = 0;
    else return count;
  }
}

/** The ISO day so many days later; earlier if negative. */
export function daysLater(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Formats `2026-11-20` as "20 Nov 2026", with no-break spaces. */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [String(Number(date)), MONTHS[Number(month) - 1] ?? month, year].join('\u00A0');
}
