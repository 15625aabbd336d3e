import { TICK_MS } from './limits.js';
import type { Posting } from './posting.js';
import { runDue } from './run-due.js';

/** What posts by itself and can be ended in good order. */
export interface RunningSchedule {
  /** Begins nothing new and waits for the posts under way. */
  readonly close: () => Promise<void>;
}

/** Looks for what is due every 20 s. A round that takes long does not hold up the next one. */
export function startSchedule(posting: Posting, tickMs = TICK_MS): RunningSchedule {
  const running = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const round = runDue(posting).catch((error: unknown) => {
      posting.log.error({ err: error }, 'posts that were due could not be made');
    });
    running.add(round);
    round.finally(() => running.delete(round));
  }, tickMs);
  return {
    close: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
