import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Memory in megabytes after a garbage collection: of the process, and of live objects. */
export interface Memory {
  readonly rss: number;
  readonly heap: number;
}

/** A server for interactions in its own process. */
export interface ServerProcess {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly memory: () => Promise<Memory>;
  readonly stop: () => void;
}

/**
 * Starts the bot's endpoint, or the floor to compare it with.
 * @param publicKey of the sender, 64 hex digits
 */
export async function startServer(kind: 'bot' | 'floor', publicKey: string): Promise<ServerProcess> {
  const script = new URL('./interactions-server.js', import.meta.url);
  const child = fork(script, [kind, publicKey], { execArgv: ['--expose-gc'] });
  const message = async (): Promise<unknown> => (await unlessEnded(once(child, 'message'), child))[0];
  return {
    address: (await message()) as string,
    memory: async () => {
      child.send('memory');
      return (await message()) as Memory;
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/**
 * Waits for something that a process does.
 * @throws Error if the process ends first
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
