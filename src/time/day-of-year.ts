/** The days of each month, in years without a leap day. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Which day of the year it is, from 1 on; January is month 0. */
export function dayOfYear(month: number, day: number): number {
  return DAYS.slice(0, month).reduce((sum, days) => sum + days, day);
}
