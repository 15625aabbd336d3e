import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../start/main.js', import.meta.url));
const CHAT = fileURLToPath(new URL('../../start/chat.js', import.meta.url));
const QUESTION = 'how long can a Lambda function run?\n';

/** Milliseconds that Node itself takes to start and end, for comparison. */
export async function emptyProcess(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  return performance.now() - start;
}

/** Milliseconds from `npm start`'s process to its first request to Discord: by then it has loaded everything and could answer. */
export async function startToHandshake(): Promise<number> {
  const discord = createServer();
  const port = await listen(discord);
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISCORD_TOKEN: 'no.such.token',
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
      LOG_LEVEL: 'silent',
    },
  });
  try {
    await firstOf(discord, 'request', child);
    return performance.now() - start;
  } finally {
    child.kill('SIGKILL');
    discord.closeAllConnections();
    discord.close();
  }
}

/** Milliseconds from the process of `npm run chat -- --json` to its first line of JSON, which answers a question. */
export async function startToFirstAnswer(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [CHAT, '--json'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(QUESTION);
  try {
    await firstOf(child.stdout, 'data', child);
    return performance.now() - start;
  } finally {
    child.kill('SIGKILL');
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in for Discord has no port');
  return address.port;
}

/** Waits for an event, and fails if the process ends before. */
async function firstOf(emitter: NodeJS.EventEmitter, event: string, child: ChildProcess): Promise<void> {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`${child.spawnargs.join(' ')} ended with ${code} before it was ready`);
  });
  try {
    await Promise.race([once(emitter, event), exit]);
  } finally {
    ended.abort();
    exit.catch(() => undefined);
  }
}
