import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Waits for something that a process does.
 * @throws Error if the process ends before
 */
export async function unlessEnded<Value>(awaited: Promise<Value>, child: ChildProcess): Promise<Value> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${code} too early`);
  });
  try {
    return await Promise.race([awaited, exit]);
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
