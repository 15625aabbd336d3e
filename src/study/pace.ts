import { MINUTE_MS } from '../time/local-time.js';

/** Study commands that a member may send in a minute. */
const MAX_COMMANDS = 20;

/** Counts a command of a member. Returns the seconds to wait, or undefined if the command may run. */
export type Pace = (member: string, now: number) => number | undefined;

/** Limits each member's load on the database, per process and clock minute. */
export function paceOfMembers(): Pace {
  const counts = new Map<string, number>();
  let minute = 0;
  return (member, now) => {
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) counts.clear();
    minute = current;
    const count = (counts.get(member) ?? 0) + 1;
    counts.set(member, count);
    return count > MAX_COMMANDS ? Math.ceil(((current + 1) * MINUTE_MS - now) / 1_000) : undefined;
  };
}
