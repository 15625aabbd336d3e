import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotProcess, startBotProcess } from '../discord/bot-process.js';
import { titleOf } from '../discord/replies.js';
import { freePort } from './free-port.js';
import { type HttpDiscord, startHttpDiscord } from './http-discord.js';
import { openConnection, requestHead } from './raw-request.js';
import { PUBLIC_KEY, signedHeaders } from './signing.js';

const PING = JSON.stringify({ type: 1 });

let discord: HttpDiscord;
let address: string;
let settings: Record<string, string>;

beforeAll(async () => {
  discord = await startHttpDiscord();
  const port = String(await freePort());
  address = `http://127.0.0.1:${port}`;
  settings = { DISCORD_PUBLIC_KEY: PUBLIC_KEY, DISCORD_API_URL: discord.apiUrl, PORT: port, LOG_LEVEL: 'trace' };
});

afterAll(() => discord.close());

async function startBot(more: Record<string, string> = {}): Promise<BotProcess> {
  const bot = startBotProcess({ ...settings, ...more });
  await bot.says('listening for interactions', 20_000);
  return bot;
}

const send = (request: Request) => fetch(new Request(`${address}/interactions`, request));

it('answers, counts and stops without a gateway, and logs no secret at any level', async () => {
  const bot = await startBot();
  expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ready' });
  const callback = await discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'ecs' } }, send);
  expect(titleOf(callback.data)).toBe('Amazon ECS');
  const forged = { ...signedHeaders(PING), 'x-signature-ed25519': 'ab'.repeat(64) };
  expect((await fetch(`${address}/interactions`, { method: 'POST', body: PING, headers: forged })).status).toBe(401);
  const counted = await (await fetch(`${address}/metrics`)).text();
  expect(counted).toContain('bot_requests_total{command="explain",kind="explanation"} 1');
  expect(counted).toContain('bot_interactions_refused_total{status="401"} 1');
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.output()).not.toContain(callback.token);
  expect(bot.output()).not.toContain('abababab');
});

it('SIGTERM lets a request whose headers have arrived be answered, and is not ready meanwhile', async () => {
  const bot = await startBot();
  const begun = await openConnection(address);
  begun.send(requestHead(PING));
  await sleep(200);
  bot.signal('SIGTERM');
  await bot.says('stopping');
  await sleep(200);
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  begun.send(PING);
  expect(await begun.answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"type":1\}$/);
  expect(await bot.ended).toBe(0);
});

describe('a start that fails', () => {
  it('with a taken port: one line that names it', async () => {
    const first = await startBot();
    const second = startBotProcess({ ...settings, LOG_LEVEL: 'info' });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^Port \d+ is taken: [^\n]+\n$/);
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it.each([
    ['DISCORD_PUBLIC_KEY', 'c0ffee'],
    ['PORT', '99999'],
  ])('with %s=%s: one line that names the setting and not its value', async (name, value) => {
    const bot = startBotProcess({ ...settings, [name]: value });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(new RegExp(`^Setting ${name} [^\\n]+\\n$`));
    expect(bot.output()).not.toContain(value);
  });
});
