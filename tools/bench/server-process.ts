import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { unlessEnded } from './unless-ended.js';

const memory = z.object({ rss: z.number(), heap: z.number() });

/** Megabytes that the system gives a process, and that live objects take after a garbage collection. */
export type Memory = z.infer<typeof memory>;

/** A server for interactions in a process of its own. */
export interface ServerProcess {
  /** For example `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly memory: () => Promise<Memory>;
  readonly stop: () => void;
}

/**
 * Starts the bot's own endpoint, or the floor to compare it with.
 * @param publicKey of whoever signs the requests, 64 hex digits
 */
export async function startServer(kind: 'bot' | 'floor', publicKey: string): Promise<ServerProcess> {
  const script = new URL('./interactions-server.js', import.meta.url);
  const child = fork(script, [kind, publicKey], { execArgv: ['--expose-gc'] });
  return {
    address: z.string().parse(await messageOf(child)),
    memory: async () => {
      child.send('memory');
      return memory.parse(await messageOf(child));
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/**
 * The next message of a process.
 * @throws Error if it ends without one
 */
async function messageOf(child: ChildProcess): Promise<unknown> {
  const [message] = await unlessEnded(once(child, 'message'), child);
  return message;
}
