import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { describe, expect, it, type TestContext } from 'vitest';
import { createLog } from '../../../src/log.js';
import { PATIENCE, type Patience, startInteractions } from '../../../src/surfaces/http/start.js';
import { bot } from '../../fixture/bot.js';
import { titleOf } from '../gateway/replies.js';
import { slowBot } from '../interactions/slow-bot.js';
import { freePort } from './free-port.js';
import { startHttpDiscord } from './http-discord.js';
import { openConnection, requestHead } from './raw-request.js';
import { requestBegun } from './request-begun.js';
import { PUBLIC_KEY, signedHeaders, signedRequest } from './signing.js';

const log = createLog({ logLevel: 'silent' });
/** A tenth of what the others get, so that a test need not wait for it. */
const LITTLE: Patience = {
  lingerMs: 50,
  arrivalMs: 100,
  graceMs: 1_000,
  headersTimeout: 400,
  requestTimeout: 500,
  connectionsCheckingInterval: 100,
};
const options = { host: '127.0.0.1', port: 0, publicKey: PUBLIC_KEY };
const LATE_TIMES = { deferAfterMs: 100, responseArrivesMs: 25, firstRetryMs: 25 };
const PING = JSON.stringify({ type: 1 });
const EXPLAIN = {
  type: 2,
  application_id: '20',
  token: 'token',
  user: { id: '30' },
  data: { type: 1, name: 'explain', options: [{ name: 'topic', value: 'widget' }] },
};
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
  it('do not slow others, and are cut off, even 500 of them that send a byte at a time', async (context) => {
    const { address } = await start(context, bot, { patience: LITTLE });
    const slow = await Promise.all(Array.from({ length: 500 }, () => openConnection(address)));
    for (const [index, { send }] of slow.entries()) {
      send(index % 2 === 0 ? 'POST /interactions HT' : `${requestHead(PING)}{"ty`);
    }
    const sending = setInterval(() => {
      for (const { socket, send } of slow) if (!socket.destroyed) send('x');
    }, 200);
    context.onTestFinished(() => clearInterval(sending));
    const before = performance.now();
    for (let count = 0; count < 20; count += 1) expect(await ping(address)).toBe(200);
    // Discord waits for 3 s.
    expect((performance.now() - before) / 20).toBeLessThan(1_000);
    expect((await Promise.all(slow.map(({ answer }) => answer))).filter((text) => text.includes(' 200 '))).toEqual([]);
    expect(await ping(address)).toBe(200);
  });
});

describe.concurrent('a stop', () => {
  it('answers pending requests, closes idle connections and then refuses new ones', async (context) => {
    const { address, close } = await start(context);
    const begun = await openConnection(address);
    const idle = await openConnection(address);
    const arrived = requestBegun(address);
    begun.send(requestHead(PING));
    await arrived;
    const closed = close();
    await idle.answer;
    begun.send(PING);
    expect(await begun.answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*\{"type":1\}$/i);
    await closed;
    await expect(ping(address)).rejects.toThrow();
  });

  it('waits for late replies', async (context) => {
    const discord = await startHttpDiscord();
    const { address, close } = await start(context, slowBot(300), {
      discordApiUrl: discord.apiUrl,
      lateTimes: LATE_TIMES,
    });
    const send = (request: Request) => fetch(new Request(`${address}/interactions`, request));
    const callback = await discord.interaction(
      { kind: 'slash', command: 'explain', options: { topic: 'widget' } },
      send,
    );
    expect(callback.type).toBe(5);
    await close();
    expect(titleOf((await discord.edited(callback, 10)).body)).toBe('AWS Widget');
    await discord.close();
  });

  it('cuts off an incomplete request', async (context) => {
    const { address, close } = await start(context, bot, {
      patience: { ...LITTLE, requestTimeout: 9_000, graceMs: 8_000 },
    });
    const { send, answer } = await openConnection(address);
    const arrived = requestBegun(address);
    send(requestHead(PING));
    await arrived;
    const before = performance.now();
    await close();
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(await answer).not.toContain(' 200 ');
  });

  it('cuts off an answer after the grace period', async (context) => {
    const patience = { ...LITTLE, requestTimeout: 5_000 };
    const { address, close } = await start(context, slowBot(3_000), { patience });
    const arrived = requestBegun(address);
    const asking = fetch(signedRequest(EXPLAIN, {}, address)).catch(() => 'cut off');
    await arrived;
    const before = performance.now();
    await close();
    expect(performance.now() - before).toBeGreaterThan(LITTLE.graceMs - 100);
    expect(performance.now() - before).toBeLessThan(LITTLE.graceMs + 500);
    expect(await asking).toBe('cut off');
  });

  it('reports at /healthz that it is stopping while work is pending', async (context) => {
    const { address, close } = await start(context);
    const begun = await openConnection(address);
    const arrived = requestBegun(address);
    begun.send(requestHead(PING));
    await arrived;
    const closed = close();
    const health = await fetch(`${address}/healthz`);
    expect(health.status).toBe(503);
    expect(health.headers.get('connection')).toBe('close');
    begun.send(PING);
    expect(await begun.answer).toContain(' 200 ');
    await closed;
  });

  it('loses no request on 50 busy connections', async (context) => {
    // Each gets its turn, however busy this machine is; the stop ends as soon as all have had it.
    const patience = { ...PATIENCE, lingerMs: 9_000 };
    const { address, close } = await start(context, bot, { patience });
    const senders = Array.from({ length: 50 }, () => keepAsking(address));
    await Promise.all(senders.map(({ begun }) => begun));
    await close();
    const ends = await Promise.all(senders.map(({ ended }) => ended));
    expect(ends.filter((end) => end !== 'told that it ends')).toEqual([]);
  });
});

/** Sends request after request on one connection, until a response says that it was the last or the connection breaks. */
function keepAsking(address: string): { readonly begun: Promise<void>; readonly ended: Promise<string> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (): Promise<IncomingMessage> => {
    const sent = request(`${address}/interactions`, { method: 'POST', headers: signedHeaders(PING), agent }).end(PING);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return response.resume();
  };
  const first = ask();
  const goOn = async (): Promise<string> => {
    await first;
    for (;;) {
      const { statusCode, headers } = await ask();
      if (statusCode !== 200) return `status ${statusCode}`;
      if (headers.connection === 'close') return 'told that it ends';
    }
  };
  return { begun: first.then(() => undefined), ended: goOn().catch(String) };
}

it('by default a stop takes 10 s at most, and requests may take longer than Discord waits', () => {
  expect(PATIENCE.graceMs).toBe(10_000);
  expect(PATIENCE.headersTimeout).toBeGreaterThan(3_000);
  expect(PATIENCE.requestTimeout).toBeGreaterThan(PATIENCE.headersTimeout);
});

it.concurrent('a taken port is named in a sentence', async (context) => {
  const { address } = await start(context);
  const port = Number(new URL(address).port);
  await expect(startInteractions(bot, { ...options, port }, log)).rejects.toThrow(`Port ${port} is taken`);
});

it.concurrent('of two that start at once on one port, one listens and the other names the port', async (context) => {
  const port = await freePort();
  const starts = await Promise.allSettled([start(context, bot, { port }), start(context, bot, { port })]);
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = starts.find((one) => one.status === 'rejected');
  expect(String(refused?.reason)).toContain(`Port ${port} is taken`);
});

it.concurrent('is ready as soon as it listens, and has no metrics page without metrics', async (context) => {
  const { address } = await start(context);
  const health = await fetch(`${address}/healthz`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({ status: 'ready' });
  expect((await fetch(`${address}/metrics`)).status).toBe(405);
});
