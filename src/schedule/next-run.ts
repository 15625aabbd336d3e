import type { StoredServer } from '../store/records.js';
import { dayIn, daysLater } from '../time/days.js';
import { localTime, momentOf } from '../time/local-time.js';
import { LATEST_MS } from './limits.js';

/** When something is posted: at a time of day, in a zone, on some days of the week. */
export interface Timetable {
  readonly zone: string;
  /** `09:00`. */
  readonly time: string;
  readonly days: PostDays;
}

export const POST_DAYS = ['every day', 'weekdays', 'mondays'] as const;
export type PostDays = (typeof POST_DAYS)[number];

const SECOND_MS = 1_000;
const DAYS_AHEAD = 8;
const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;

/** When the questions of a server are posted. */
export function timetableOf({ zone, time, days }: StoredServer): Timetable {
  return { zone, time, days: POST_DAYS.find((known) => known === days) ?? 'every day' };
}

/** The first moment after another at which something is due; milliseconds since 1970. */
export function nextRun({ zone, time, days }: Timetable, after: number): number {
  const today = dayIn(zone, after);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = daysLater(today, ahead);
    if (!isPostDay(day, days)) continue;
    const moment = momentOf(zone, `${day}T${time}:00`);
    // In Greenland the clock goes from 23:00 on to the next day, to which this post would then belong.
    const within = dayIn(zone, moment) === day ? moment : moment - SECOND_MS;
    if (within > after) return within;
  }
  throw new Error(`no ${days} at ${time} in ${zone} within ${DAYS_AHEAD} days`);
}

function isPostDay(day: string, days: PostDays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (days === 'mondays') return weekday === MONDAY;
  return days === 'every day' || (weekday !== SATURDAY && weekday !== SUNDAY);
}

/** Hours in which nothing is posted, from one time of day to another, over midnight or not. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietTo: string;
}

/** Whether a time of day, as `09:00`, is within quiet hours; two equal times mean none. */
export function isQuiet(time: string, { quietFrom, quietTo }: QuietHours): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/**
 * Which of the posts that were due is made now: after an outage of days the last one, if its time was not too long ago.
 * @param due when the first of them was
 */
export function lastDue(timetable: Timetable, due: number, now: number): number {
  const latest = nextRun(timetable, now - LATEST_MS);
  return latest <= now ? Math.max(latest, due) : due;
}

/** Whether a post that was due is not worth making any more: its time is long past, or it is quiet now. */
export function isTooLate(server: StoredServer, due: number, now: number): boolean {
  return now - due > LATEST_MS || isQuiet(timeIn(server.zone, now), server);
}

/** The time of day in a zone, as `09:00`. */
export function timeIn(zone: string, at: number): string {
  return localTime(zone, at).slice(11, 16);
}

/** Whether a text is a time of day; `9:00` is not, `09:00` is. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
