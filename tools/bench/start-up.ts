import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startStandIn } from './discord-stand-in.js';
import { unlessEnded } from './unless-ended.js';

const MAIN = fileURLToPath(new URL('../../start/main.js', import.meta.url));
const CHAT = fileURLToPath(new URL('../../start/chat.js', import.meta.url));
const QUESTION = 'how long can a Lambda function run?';

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
  const settings = { DISCORD_TOKEN: 'no.such.token', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
  try {
    return await timed(startMain(settings), (child) => unlessEnded(once(discord, 'request'), child));
  } finally {
    discord.closeAllConnections();
    discord.close();
  }
}

/** Milliseconds from `npm start`'s process to the answer to a button that somebody presses as soon as the bot is online, with Discord on this machine. */
export function startToGatewayAnswer(): Promise<number> {
  return onGateway((press) => press(QUESTION));
}

/**
 * Runs `npm start` with Discord on this machine until something has come of it.
 * @param use is given what asks a question by a button once the bot is online
 * @returns milliseconds from the process to the end of that
 */
export async function onGateway(
  use: (press: (question: string) => Promise<unknown>) => Promise<unknown>,
): Promise<number> {
  const discord = await startStandIn();
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  try {
    return await timed(startMain(settings), async (child) => {
      await unlessEnded(discord.ready(), child);
      await use((question) => discord.interaction({ kind: 'button', customId: `/ask question:${question}` }));
    });
  } finally {
    await discord.close();
  }
}

/** Milliseconds from `npm start`'s process to the page as a browser gets it. */
export function startToPage(): Promise<number> {
  return startToResponse((address) => fetch(address));
}

/** Milliseconds from `npm start`'s process to the page's answer to a question. */
export function startToPageAnswer(): Promise<number> {
  const body = JSON.stringify({ line: QUESTION });
  return startToResponse((address) =>
    fetch(`${address}/api/lines`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
  );
}

/** Milliseconds from the process of `npm run chat -- --json` to its first line of JSON, which answers a question. */
export function startToChatAnswer(): Promise<number> {
  const child = spawn(process.execPath, [CHAT, '--json'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(`${QUESTION}\n`);
  return timed(child, () => unlessEnded(once(child.stdout, 'data'), child));
}

async function startToResponse(ask: (address: string) => Promise<Response>): Promise<number> {
  const port = await freePort();
  const child = startMain({ PORT: String(port) });
  return timed(child, async () => {
    // The address is printed as soon as somebody listens to it.
    await unlessEnded(once(child.stdout, 'data'), child);
    const response = await ask(`http://127.0.0.1:${port}`);
    if (!response.ok) throw new Error(`the page answered ${response.status}`);
    await response.arrayBuffer();
  });
}

/** `npm start` with these settings and none of this machine's own. */
function startMain(settings: Readonly<Record<string, string>>) {
  const env = {
    PATH: process.env['PATH'],
    DISCORD_TOKEN: '',
    DISCORD_PUBLIC_KEY: '',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  return spawn(process.execPath, [MAIN], { stdio: ['ignore', 'pipe', 'ignore'], env });
}

/** Milliseconds from now, when the process was just started, until something has come of it. It is ended then. */
async function timed(child: ChildProcess, until: (child: ChildProcess) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  try {
    await until(child);
    return performance.now() - start;
  } finally {
    child.kill('SIGKILL');
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}
