import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import { createLog } from '../../../src/log.js';
import { PATIENCE, type Patience, startInteractions } from '../../../src/surfaces/interactions/start.js';
import { bot } from '../../real-bot.js';
import { titleOf } from '../discord/replies.js';
import { startHttpDiscord } from './http-discord.js';
import { openConnection, requestHead } from './raw-request.js';
import { PUBLIC_KEY, signedRequest } from './signing.js';
import { slowBot } from './slow-bot.js';

const log = createLog({ logLevel: 'silent' });
/** A tenth of what the others get, so that a test need not wait for it. */
const LITTLE: Patience = { graceMs: 1_000, headersTimeout: 400, requestTimeout: 500, connectionsCheckingInterval: 100 };
const options = { host: '127.0.0.1', port: 0, publicKey: PUBLIC_KEY };
const LATE_TIMES = { deferAfterMs: 100, responseArrivesMs: 25, firstRetryMs: 25 };
const PING = JSON.stringify({ type: 1 });
const MEGABYTE = 1_000_000;

async function start({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, using = bot, more = {}) {
  const surface = await startInteractions(using, { ...options, ...more }, log);
  onTestFinished(() => surface.close());
  return surface;
}

const ping = async (address: string) => (await fetch(signedRequest(PING, {}, address))).status;

describe.concurrent('a body over 1 MB', () => {
  it('is refused with Content-Length, and the next request is answered', async (context) => {
    const { address } = await start(context);
    expect((await fetch(signedRequest('x'.repeat(10 * MEGABYTE), {}, address))).status).toBe(413);
    expect(await ping(address)).toBe(200);
  });

  it('is refused without Content-Length before it has ended', async (context) => {
    const { socket, send, answer } = await openConnection((await start(context)).address);
    send(requestHead('', 'transfer-encoding: chunked'));
    const chunk = `${(MEGABYTE / 4).toString(16)}\r\n${'x'.repeat(MEGABYTE / 4)}\r\n`;
    const refused = once(socket, 'data');
    for (let count = 0; count < 6; count += 1) send(chunk);
    const [head] = await refused;
    expect(String(head)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
    await answer;
  });
});

describe.concurrent('slow senders', () => {
  it('do not slow others, and are cut off', async (context) => {
    const { address } = await start(context, bot, { patience: LITTLE });
    const slow = await Promise.all(Array.from({ length: 200 }, () => openConnection(address)));
    for (const [index, { send }] of slow.entries()) {
      send(index % 2 === 0 ? 'POST /interactions HT' : `${requestHead(PING)}{"ty`);
    }
    const before = performance.now();
    for (let count = 0; count < 20; count += 1) expect(await ping(address)).toBe(200);
    expect((performance.now() - before) / 20).toBeLessThan(250);
    expect((await Promise.all(slow.map(({ answer }) => answer))).filter((text) => text.includes(' 200 '))).toEqual([]);
    expect(await ping(address)).toBe(200);
  });
});

describe.concurrent('a stop', () => {
  it('answers requests that have begun, takes no new ones and closes idle connections', async (context) => {
    const { address, close } = await start(context);
    const begun = await openConnection(address);
    const idle = await openConnection(address);
    begun.send(requestHead(PING));
    await sleep(100);
    const closed = close();
    await idle.answer;
    await expect(ping(address)).rejects.toThrow();
    begun.send(PING);
    expect(await begun.answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*\{"type":1\}$/i);
    await closed;
  });

  it('waits for late replies', async (context) => {
    const discord = await startHttpDiscord();
    const { address, close } = await start(context, slowBot(300), {
      discordApiUrl: discord.apiUrl,
      lateTimes: LATE_TIMES,
    });
    const send = (request: Request) => fetch(new Request(`${address}/interactions`, request));
    const callback = await discord.interaction(
      { kind: 'slash', command: 'explain', options: { topic: 'fargate' } },
      send,
    );
    expect(callback.type).toBe(5);
    await close();
    expect(titleOf((await discord.edited(callback, 10)).body)).toBe('AWS Fargate');
    await discord.close();
  });

  it('cuts off what takes longer than it may', async (context) => {
    const { address, close } = await start(context, bot, { patience: LITTLE });
    const { send, answer } = await openConnection(address);
    send(requestHead(PING));
    await sleep(50);
    const before = performance.now();
    await close();
    expect(performance.now() - before).toBeGreaterThan(LITTLE.graceMs - 100);
    expect(performance.now() - before).toBeLessThan(LITTLE.graceMs + 500);
    expect(await answer).not.toContain(' 200 ');
  });
});

it('by default a stop takes 10 s at most, and senders have longer than Discord itself waits', () => {
  expect(PATIENCE.graceMs).toBe(10_000);
  expect(PATIENCE.headersTimeout).toBeGreaterThan(3_000);
  expect(PATIENCE.requestTimeout).toBeGreaterThan(PATIENCE.headersTimeout);
});

it.concurrent('a taken port is named in a sentence', async (context) => {
  const { address } = await start(context);
  const port = Number(new URL(address).port);
  await expect(startInteractions(bot, { ...options, port }, log)).rejects.toThrow(`Port ${port} is taken`);
});

it.concurrent('is ready as soon as it listens, and shows no metrics without counters', async (context) => {
  const { address } = await start(context);
  const health = await fetch(`${address}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({ status: 'ready' });
  expect((await fetch(`${address}/metrics`)).status).toBe(405);
});
