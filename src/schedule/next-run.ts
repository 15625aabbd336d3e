import type { PostKind, StoredServer } from '../store/records.js';
import { dayIn, daysLater } from '../time/days.js';
import { localTime, MINUTE_MS, momentOf } from '../time/local-time.js';

/** When something is posted: at a local time on some days of the week. */
export interface Timetable {
  readonly zone: string;
  /** `09:00`. */
  readonly time: string;
  readonly days: PostDays;
}

export const POST_DAYS = ['every day', 'weekdays', 'mondays'] as const;
export type PostDays = (typeof POST_DAYS)[number];

/** A post is still made so long after its time, for example after an outage. */
const MAX_DELAY_MS = 6 * 60 * MINUTE_MS;
const SECOND_MS = 1_000;
const DAYS_AHEAD = 8;
const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;

/** When a server's posts are due: questions on its days, the board on Mondays at the same time. */
export function timetableOf({ zone, time, days }: StoredServer, kind: PostKind = 'daily'): Timetable {
  const chosen = POST_DAYS.find((known) => known === days) ?? 'every day';
  return { zone, time, days: kind === 'board' ? 'mondays' : chosen };
}

/** The next time after another that something is due; milliseconds since 1970. */
export function nextRun({ zone, time, days }: Timetable, after: number): number {
  const today = dayIn(zone, after);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = daysLater(today, ahead);
    if (!isPostDay(day, days)) continue;
    const moment = momentOf(zone, `${day}T${time}:00`);
    // In Greenland the clock jumps from 23:00 to the next day, to which this post would then belong.
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

/** Whether a local time such as `09:00` is within quiet hours, which may span midnight; two equal times mean none. */
export function isQuiet(time: string, { quietFrom, quietTo }: Pick<StoredServer, 'quietFrom' | 'quietTo'>): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/**
 * The due time of the post to make now: after an outage of days that of the last one, unless it is too long ago.
 * @param due when the first missed one was due
 */
export function lastDue(timetable: Timetable, due: number, now: number): number {
  const latest = nextRun(timetable, now - MAX_DELAY_MS);
  return latest <= now ? Math.max(latest, due) : due;
}

/** Whether a due post should be skipped: its time is long past, or these are quiet hours. */
export function isTooLate(server: StoredServer, due: number, now: number): boolean {
  return now - due > MAX_DELAY_MS || isQuiet(timeIn(server.zone, now), server);
}

/** The local time in a zone, as `09:00`. */
export function timeIn(zone: string, at: number): string {
  return localTime(zone, at).slice(11, 16);
}

/** Whether a text is a time of day; `9:00` is not, `09:00` is. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
