import { MINUTE_MS } from '../time/local-time.js';

/** Study commands that a member may give in a minute. */
const MOST_COMMANDS = 20;

/** Counts a command of a member; seconds until the next one is welcome, undefined if this one is. */
export type Pace = (member: string, now: number) => number | undefined;

/**
 * Keeps one member from keeping the database busy. Counted in this process and by the minute of the clock: it is protection, not
 * bookkeeping, and forgets everybody once a minute.
 */
export function paceOfMembers(): Pace {
  const counts = new Map<string, number>();
  let minute = 0;
  return (member, now) => {
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(member) ?? 0) + 1;
    counts.set(member, count);
    return count > MOST_COMMANDS ? Math.ceil(((current + 1) * MINUTE_MS - now) / 1_000) : undefined;
  };
}
