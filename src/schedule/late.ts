import type { StoredServer } from '../store/records.js';
import { MINUTE_MS } from '../time/local-time.js';
import { nextRun, type Timetable } from './next-run.js';
import { isQuiet, timeIn } from './time-of-day.js';

/** A post is still made so long after its time, for example after an outage. */
const MAX_DELAY_MS = 6 * 60 * MINUTE_MS;

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
