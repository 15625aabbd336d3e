import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenConnections } from './open-connections.js';

/** How long a server that is told to stop waits, in milliseconds. */
export interface StopPatience {
  /** For a kept connection to be used once more, and so to be told in the response that it ends. */
  readonly lingerMs: number;
  /** For the rest of a request that has begun to arrive. */
  readonly arrivalMs: number;
  /** For everything together. */
  readonly graceMs: number;
}

export const STOP_PATIENCE: StopPatience = { lingerMs: 500, arrivalMs: 1_000, graceMs: 10_000 };

/**
 * Stops a server without losing what it has accepted. As long as something is under way it goes on listening, so that a health check
 * can be told; then it closes.
 * @param settled resolves when nothing else is under way, such as a reply that is delivered later
 */
export async function closeInOrder(
  server: Server,
  connections: OpenConnections,
  { lingerMs, arrivalMs, graceMs }: StopPatience,
  settled: () => Promise<void> = async () => undefined,
): Promise<void> {
  const cancelled = new AbortController();
  const after = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal: cancelled.signal }).catch(() => undefined);
  const grace = after(graceMs);
  const closed = once(server, 'close');
  connections.keepNone();
  const arrived = after(arrivalMs).then(connections.cutIncomplete);
  const unused = Promise.race([connections.gone(), after(lingerMs).then(connections.closeUnused)]);
  await Promise.race([Promise.all([connections.answered(), unused, settled()]), grace]);
  connections.closeUnused();
  server.close();
  await Promise.race([closed.then(settled), grace]);
  cancelled.abort();
  server.closeAllConnections();
  await arrived;
}
