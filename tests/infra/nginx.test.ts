import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectAt } from '../discord/json.js';
import { readContent } from '../discord/request-body.js';
import { type BotProcess, startBotProcess } from '../surfaces/gateway/bot-process.js';
import { titleOf } from '../surfaces/gateway/replies.js';
import { freePort } from '../surfaces/http/free-port.js';
import { PUBLIC_KEY, signedRequest } from '../surfaces/http/signing.js';
import { type Nginx, startNginx } from './nginx.js';

const SENDERS = 4;
const TOPICS = ['ecs', 'lambda', 'fargate', 'pod'];

let ports: readonly [number, number];
let bots: [BotProcess, BotProcess];
let nginx: Nginx | undefined;

const nginxAddress = (): string => nginx?.address ?? '';

async function startBot(port: number): Promise<BotProcess> {
  const bot = startBotProcess({ DISCORD_PUBLIC_KEY: PUBLIC_KEY, PORT: String(port) });
  await bot.says('listening for interactions', 20_000);
  return bot;
}

beforeAll(async () => {
  ports = [await freePort(), await freePort()];
  bots = await Promise.all([startBot(ports[0]), startBot(ports[1])]);
  nginx = await startNginx(await freePort(), ports);
}, 30_000);

afterAll(async () => {
  // Where the set-up failed, its processes are ended for it.
  if (nginx === undefined) return;
  await nginx.stop();
  for (const bot of bots) bot.signal('SIGTERM');
  expect(await Promise.all(bots.map(({ ended }) => ended))).toEqual([0, 0]);
});

const explain = (topic: string) => ({
  type: 2,
  id: '10',
  application_id: '20',
  token: 'token',
  user: { id: '30' },
  data: { id: '40', type: 1, name: 'explain', options: [{ name: 'topic', type: 3, value: topic }] },
});

/** The title of the reply, which is a form where it has a picture. */
async function titleIn(request: Request): Promise<string | undefined> {
  const response = await fetch(request);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const { body } = await readContent(bytes, response.headers.get('content-type') ?? '');
  return titleOf(objectAt(body, 'data'));
}

/** Asks one question after the other until told to stop. Resolves with how many came and what else did. */
async function ask(stop: AbortSignal, wrong: string[]): Promise<number> {
  let count = 0;
  while (!stop.aborted) {
    const request = signedRequest(explain(TOPICS[count % TOPICS.length] ?? 'ecs'), {}, nginxAddress());
    const title = await titleIn(request).catch((error: unknown) => wrong.push(String(error)));
    if (title === undefined) wrong.push('no reply');
    count += 1;
    // Room for the processes to start in: the test is about losing nothing, not about speed.
    await sleep(10);
  }
  return count;
}

describe('two processes behind nginx', () => {
  it('lose no reply while one after the other is restarted under load', async () => {
    const stop = new AbortController();
    const wrong: string[] = [];
    const asking = Array.from({ length: SENDERS }, () => ask(stop.signal, wrong));
    for (const index of [0, 1] as const) {
      await sleep(500);
      bots[index].signal('SIGTERM');
      expect(await bots[index].ended).toBe(0);
      bots[index] = await startBot(ports[index]);
    }
    await sleep(1_500);
    stop.abort();
    const counts = await Promise.all(asking);
    expect(wrong).toEqual([]);
    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(100);
    for (const port of ports) {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(metrics).toMatch(/bot_requests_total\{command="explain",kind="explanation"\} [1-9]/);
    }
  }, 60_000);

  it('are ready together, and show their counters to nobody outside', async () => {
    expect((await fetch(`${nginxAddress()}/healthz`)).status).toBe(200);
    expect((await fetch(`${nginxAddress()}/metrics`)).status).toBe(404);
  });

  it('refuse what is forged, too large or for another path', async () => {
    const forged = new Request(`${nginxAddress()}/interactions`, { method: 'POST', body: '{"type":1}' });
    expect((await fetch(forged)).status).toBe(401);
    expect((await fetch(signedRequest('x'.repeat(2_000_000), {}, nginxAddress()))).status).toBe(413);
    expect((await fetch(`${nginxAddress()}/`)).status).toBe(404);
  });
});
