import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureFolder } from '../../fixture/folder.js';
import { type BotProcess, startBotProcess } from '../gateway/bot-process.js';
import { titleOf } from '../gateway/replies.js';
import { freePort } from './free-port.js';
import { type HttpDiscord, startHttpDiscord } from './http-discord.js';
import { openConnection, requestHead } from './raw-request.js';
import { PUBLIC_KEY, signedHeaders } from './signing.js';

const PING = JSON.stringify({ type: 1 });
/** Of the interactions that were answered. */
const tokens: string[] = [];

// One bot for the whole file, in the order of its life: a start takes longer than everything that is asked of it.
let discord: HttpDiscord;
let address: string;
let settings: Record<string, string>;
let bot: BotProcess;

beforeAll(async () => {
  discord = await startHttpDiscord();
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  settings = {
    KNOWLEDGE_DIR: fixtureFolder(),
    DISCORD_PUBLIC_KEY: PUBLIC_KEY,
    DISCORD_API_URL: discord.apiUrl,
    PORT: port,
    LOG_LEVEL: 'trace',
  };
  bot = startBotProcess(settings);
  await bot.says('listening for interactions', 20_000);
}, 30_000);

afterAll(() => discord.close());

const send = (request: Request) => fetch(new Request(`${address}/interactions`, request));

it('answers and counts without a gateway', async () => {
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ready' });
  const callback = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'gadget' } }, send);
  expect(titleOf(callback.data)).toBe('AWS Gadget');
  tokens.push(callback.token);
  const forged = { ...signedHeaders(PING), 'x-signature-ed25519': 'ab'.repeat(64) };
  expect((await fetch(`${address}/interactions`, { method: 'POST', body: PING, headers: forged })).status).toBe(401);
  const counted = await (await fetch(`${address}/metrics`)).text();
  expect(counted).toContain('bot_requests_total{command="explain",kind="explanation"} 1');
  expect(counted).toContain('bot_interactions_refused_total{status="401"} 1');
});

it('warns at its start, and in /healthz, that the database does not answer', async () => {
  const port = String(await freePort());
  const database = { DATABASE_URL: 'postgres://bot@localhost:9/study', PORT: port, LOG_LEVEL: 'warn' };
  const second = startBotProcess({ ...settings, ...database });
  await second.says('answers cannot be remembered now', 20_000);
  expect(second.output()).toMatch(/"reason":"[^"]+"/);
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect(await health.json()).toEqual({ status: 'ready', study: 'unavailable' });
  second.signal('SIGTERM');
  expect(await second.ended).toBe(0);
}, 30_000);

describe('a start that fails', () => {
  it('with a taken port: one line that names it', async () => {
    const second = startBotProcess({ ...settings, LOG_LEVEL: 'info' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^Port \d+ is taken: [^\n]+\n$/);
  });

  it.each([
    ['DISCORD_PUBLIC_KEY', 'c0ffee'],
    ['PORT', '99999'],
  ])('with %s=%s: one line that names the setting and not its value', async (name, value) => {
    const second = startBotProcess({ ...settings, [name]: value });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(new RegExp(`^Setting ${name} [^\\n]+\\n$`));
    expect(second.output()).not.toContain(value);
  });
});

it('SIGTERM lets a request whose headers have arrived be answered, and is not ready meanwhile', async () => {
  const begun = await openConnection(address);
  begun.send(requestHead(PING));
  await sleep(100);
  bot.signal('SIGTERM');
  await bot.says('stopping');
  await sleep(100);
  expect((await fetch(`${address}/healthz`)).status).toBe(503);
  begun.send(PING);
  expect(await begun.answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"type":1\}$/);
  expect(await bot.ended).toBe(0);
});

it('no secret is in the log at its finest level', () => {
  expect(tokens).toHaveLength(1);
  for (const token of tokens) expect(bot.output()).not.toContain(token);
  expect(bot.output()).not.toContain('abababab');
});
