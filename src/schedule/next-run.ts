import type { PostKind, StoredServer } from '../store/records.js';
import { dayIn, daysLater } from '../time/days.js';
import { momentOf } from '../time/local-time.js';

/** When something is posted: at a local time on some days of the week. */
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
