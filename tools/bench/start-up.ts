import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../bundle/options.js';
import { unlessEnded } from './server-process.js';

const MAIN = fileURLToPath(new URL('../../start/main.js', import.meta.url));
const CHAT = fileURLToPath(new URL('../../start/chat.js', import.meta.url));
const QUESTION = 'how long can a Lambda function run?';

/** Milliseconds that Node itself takes to start and end, for comparison. */
export async function emptyProcess(): Promise<number> {
  const start = performance.now();
  await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'exit');
  return performance.now() - start;
}

/** Milliseconds from the process of `npm start` to its first request to Discord, by which time everything is loaded. */
export async function startToHandshake(): Promise<number> {
  const discord = createServer();
  const port = await listen(discord);
  const settings = { DISCORD_TOKEN: 'no.such.token', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
  try {
    const child = startMain(settings);
    return await timed(child, unlessEnded(once(discord, 'request'), child));
  } finally {
    discord.closeAllConnections();
    discord.close();
  }
}

/** Milliseconds from the process of `npm start` to the answer to a button that is pressed as soon as the bot is online. */
export function startToGatewayAnswer(): Promise<number> {
  return onGateway((press) => press(QUESTION));
}

/** The part of the tests' Discord stand-in that is used here. */
interface StandIn {
  /** Base URL for `DISCORD_API_URL`. */
  readonly apiUrl: string;
  readonly token: string;
  /** Resolves when the bot is online. */
  readonly ready: () => Promise<void>;
  /** Presses a button; resolves with the bot's response. */
  readonly interaction: (use: { readonly kind: 'button'; readonly customId: string }) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * Runs `npm start` with a Discord stand-in on this machine.
 * @param use gets a function that asks a question by a button, once the bot is online
 * @returns milliseconds from the process to the end of `use`
 */
export async function onGateway(
  use: (press: (question: string) => Promise<unknown>) => Promise<unknown>,
): Promise<number> {
  const discord = await startStandIn();
  const child = startMain({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  const run = async (): Promise<void> => {
    await unlessEnded(discord.ready(), child);
    await use((question) => discord.interaction({ kind: 'button', customId: `/ask question:${question}` }));
  };
  try {
    return await timed(child, run());
  } finally {
    await discord.close();
  }
}

/** Bundled at run time instead of imported, because the bot has to build without its tests, as in the container image. */
async function startStandIn(): Promise<StandIn> {
  const outfile = path.join(ROOT, 'dist', 'bench', 'discord-stand-in.js');
  const entryPoints = [path.join(ROOT, 'tests', 'discord', 'stand-in.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const standIn: { startDiscordStandIn: () => Promise<StandIn> } = await import(pathToFileURL(outfile).href);
  return standIn.startDiscordStandIn();
}

/** Milliseconds from the process of `npm start` to the page in a browser. */
export function startToPage(): Promise<number> {
  return startToResponse((address) => fetch(address));
}

/** Milliseconds from the process of `npm start` to the page's answer to a question. */
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
  return timed(child, unlessEnded(once(child.stdout, 'data'), child));
}

async function startToResponse(ask: (address: string) => Promise<Response>): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  const child = startMain({ PORT: String(port) });
  const run = async (): Promise<void> => {
    // The address is printed as soon as the page is served.
    await unlessEnded(once(child.stdout, 'data'), child);
    const response = await ask(`http://127.0.0.1:${port}`);
    if (!response.ok) throw new Error(`the page answered ${response.status}`);
    await response.arrayBuffer();
  };
  return timed(child, run());
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

/** Milliseconds until something is done by a process that was just started. Then kills it. */
async function timed(child: ChildProcess, done: Promise<unknown>): Promise<number> {
  const start = performance.now();
  try {
    await done;
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
