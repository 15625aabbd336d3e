import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMetrics } from '../../../src/metrics.js';
import { createInteractionsApp } from '../../../src/surfaces/interactions/app.js';
import { type LateReplies, lateReplies } from '../../../src/surfaces/interactions/late-replies.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { titleOf } from '../discord/replies.js';
import { type HttpDiscord, startHttpDiscord } from './http-discord.js';
import { PUBLIC_KEY } from './signing.js';
import { slowBot } from './slow-bot.js';

const DEFERRED = 5;
const EDIT = /PATCH .*@original/;
const EXPLAIN: InteractionUse = { kind: 'slash', command: 'explain', options: { topic: 'container' } };

let discord: HttpDiscord;
let late: LateReplies;
let metrics: ReturnType<typeof createMetrics>;
let lines: string[];

beforeEach(async () => {
  discord = await startHttpDiscord();
  metrics = createMetrics();
  lines = [];
});

afterEach(() => discord.close());

function use(interaction: InteractionUse, discordApiUrl = discord.apiUrl) {
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'trace' }, stream);
  late = lateReplies({ discordApiUrl, metrics }, log);
  const app = createInteractionsApp(slowBot(2_000), { publicKey: PUBLIC_KEY, log, late, metrics });
  return discord.interaction(interaction, app.fetch);
}

it('what takes long is announced in time and edited in, with its picture', async () => {
  const callback = await use(EXPLAIN);
  expect(callback.type).toBe(DEFERRED);
  expect(callback.ms).toBeLessThan(2_500);
  const edit = await discord.edited(callback);
  expect(titleOf(edit.body)).toBe('Container');
  expect(edit.files).toMatchObject([{ name: 'container-and-vm.png' }]);
  expect(discord.parts.problems).toEqual([]);
  await late.settled();
  expect(await metrics.text()).toContain('bot_late_replies_total{outcome="delivered"} 1');
});

it('is announced privately to somebody who did not ask', async () => {
  const { world, store } = discord.parts;
  const pressed = await use({ ...EXPLAIN, user: { id: '77' } });
  const message = { ...store.get(pressed.message?.id ?? ''), interaction_metadata: { user: { id: world.person.id } } };
  const customId = '/explain topic:pod';
  const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Pod', custom_id: customId }] }];
  const callback = await use({ kind: 'button', customId, message: { ...message, components }, user: { id: '77' } });
  expect(callback).toMatchObject({ type: DEFERRED, data: { flags: 64 } });
  const edit = await discord.edited(callback);
  expect(titleOf(edit.body)).toBe('Pod (Kubernetes)');
});

it('is tried again when Discord is busy, failing, or does not know of it yet', async () => {
  const { faults } = discord.parts;
  faults.rateLimitNext(EDIT, 0.3);
  faults.failNext(EDIT, 502);
  faults.failNext(EDIT, 404);
  const callback = await use(EXPLAIN);
  const edit = await discord.edited(callback);
  expect(titleOf(edit.body)).toBe('Container');
  const edits = discord.parts.log.requests.filter(({ method }) => method === 'PATCH');
  expect(edits.map(({ status }) => status)).toEqual([429, 502, 404, 200]);
  expect(edits[1] && edits[0] ? edits[1].receivedAt - edits[0].receivedAt : 0).toBeGreaterThanOrEqual(290);
});

it('is given up where it is refused, and the log says so without the token', async () => {
  discord.parts.faults.failNext(EDIT, 403);
  const { token } = await use(EXPLAIN);
  await late.settled();
  expect(lines.join('')).toContain('Discord refused it (status 403)');
  expect(lines.join('')).not.toContain(token);
  expect(await metrics.text()).toContain('bot_late_replies_total{outcome="lost"} 1');
});

it('is given up where nobody is to be reached, and the log says so without the token', async () => {
  const { token } = await use(EXPLAIN, 'http://127.0.0.1:9/api');
  await late.settled();
  expect(lines.join('')).toContain('Discord could not be reached');
  expect(lines.join('')).not.toContain(token);
});

it('without late replies, as on Lambda, the response waits', async () => {
  const log = pino({ level: 'silent' });
  const app = createInteractionsApp(slowBot(2_000), { publicKey: PUBLIC_KEY, log });
  const { type, data } = await discord.interaction(EXPLAIN, app.fetch);
  expect(type).toBe(4);
  expect(titleOf(data)).toBe('Container');
});
