import { describe, expect, it, type TestContext } from 'vitest';
import type { Bot } from '../../../src/bot.js';
import { createMetrics } from '../../../src/metrics.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import { DEFERRED_REPLY_TIMES, deferredReplies } from '../../../src/surfaces/interactions/deferred-replies.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { newMessage } from '../../discord/messages.js';
import { originIn } from '../../discord/places.js';
import { bot } from '../../fixture/bot.js';
import { recordedLog } from '../../recorded-log.js';
import { titleOf } from '../gateway/replies.js';
import { startHttpDiscord } from '../http/http-discord.js';
import { PUBLIC_KEY } from '../http/signing.js';
import { slowBot } from './slow-bot.js';

const MESSAGE = 4;
const DEFERRED = 5;
const EDIT = /PATCH .*@original/;
/** A tenth of what a member waits, and the same in between. */
const LATE_TIMES = { deferAfterMs: 180, responseArrivesMs: 25, firstRetryMs: 25 };
const TOO_LONG_MS = 300;
const EXPLAIN: InteractionUse = { kind: 'slash', command: 'explain', options: { topic: 'widget' } };

/** Discord, and a bot that takes longer than a response may. */
async function setUp(
  { onTestFinished }: Pick<TestContext, 'onTestFinished'>,
  { using = slowBot(TOO_LONG_MS), ...more }: { readonly using?: Bot; readonly discordApiUrl?: string } = {},
) {
  const discord = await startHttpDiscord();
  onTestFinished(() => discord.close());
  const metrics = createMetrics();
  const { log, lines } = recordedLog('trace');
  const deferred = deferredReplies({ discordApiUrl: discord.apiUrl, metrics, lateTimes: LATE_TIMES, ...more }, log);
  const app = createInteractionsApp(using, { publicKey: PUBLIC_KEY, log, deferred, metrics });
  const use = (interaction: InteractionUse) => discord.interaction(interaction, app.fetch);
  return { discord, metrics, deferred, use, logged: () => lines.join('') };
}

// They spend their time waiting, so they do it together.
describe.concurrent('a slow reply', () => {
  it('is announced before it is there and edited in, with its picture', async (context) => {
    let answer: () => void = () => undefined;
    const allowed = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const using: Bot = { ...bot, respond: (request) => allowed.then(() => bot.respond(request)) };
    const { discord, metrics, deferred, use } = await setUp(context, { using });
    const callback = await use(EXPLAIN);
    expect(callback.type).toBe(DEFERRED);
    answer();
    const edit = await discord.edited(callback);
    expect(titleOf(edit.body)).toBe('AWS Widget');
    expect(edit.files).toMatchObject([{ name: 'widget.png' }]);
    expect(discord.parts.problems).toEqual([]);
    await deferred.settled();
    expect(await metrics.text()).toContain('bot_late_replies_total{outcome="delivered"} 1');
  });

  it('is announced privately to somebody who did not ask', async (context) => {
    const { discord, use } = await setUp(context);
    const customId = '/explain topic:gadget';
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Gadget', custom_id: customId }] }];
    const { world, store } = discord.parts;
    const asked = { interaction_metadata: { user: { id: world.person.id } } };
    const message = store.save({ ...newMessage({ components }, [], originIn('guild', world)), ...asked });
    const callback = await use({ kind: 'button', customId, message, user: { id: '77' } });
    expect(callback).toMatchObject({ type: DEFERRED, data: { flags: 64 } });
    expect(titleOf((await discord.edited(callback)).body)).toBe('AWS Gadget');
  });

  it('is announced privately where it is the asker’s alone', async (context) => {
    const { use } = await setUp(context);
    const callbacks = ['progress', 'help'].map((command) => use({ kind: 'slash', command }));
    for (const callback of await Promise.all(callbacks))
      expect(callback).toMatchObject({ type: DEFERRED, data: { flags: 64 } });
  });

  it('stays private when it was announced to everybody: the announcement goes', async (context) => {
    const { discord, deferred, use } = await setUp(context);
    const callback = await use({ kind: 'slash', command: 'explain', options: { topic: ' ' } });
    expect(callback.type).toBe(DEFERRED);
    await deferred.settled();
    const { ledger, store, log, problems } = discord.parts;
    expect(log.requests.map(({ method, status }) => [method, status])).toEqual([
      ['DELETE', 204],
      ['POST', 200],
    ]);
    expect(log.requests[1]?.body).toMatchObject({ flags: 64 });
    expect(store.find(ledger.originalMessageId(callback.token) ?? '')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('is tried again when Discord is busy, failing, or does not know of it yet', async (context) => {
    const { discord, use } = await setUp(context);
    const { faults, log } = discord.parts;
    faults.rateLimitNext(EDIT, 0.3);
    faults.failNext(EDIT, 502);
    faults.failNext(EDIT, 404);
    const edit = await discord.edited(await use(EXPLAIN));
    expect(titleOf(edit.body)).toBe('AWS Widget');
    const edits = log.requests.filter(({ method }) => method === 'PATCH');
    expect(edits.map(({ status }) => status)).toEqual([429, 502, 404, 200]);
    const [first, second] = edits.map(({ receivedAt }) => receivedAt);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(290);
  });

  it('is given up where it is refused, and the log says so without the token', async (context) => {
    const { discord, metrics, deferred, use, logged } = await setUp(context);
    discord.parts.faults.failNext(EDIT, 403);
    const { token } = await use(EXPLAIN);
    await deferred.settled();
    expect(logged()).toContain('Discord refused it (status 403)');
    expect(logged()).not.toContain(token);
    expect(await metrics.text()).toContain('bot_late_replies_total{outcome="lost"} 1');
  });

  it('is given up where nobody is to be reached, and the log says so without the token', async (context) => {
    const { deferred, use, logged } = await setUp(context, { discordApiUrl: 'http://127.0.0.1:9/api' });
    const { token } = await use(EXPLAIN);
    await deferred.settled();
    expect(logged()).toContain('Discord could not be reached');
    expect(logged()).not.toContain(token);
  });

  it('is in the response where nothing delivers it later, as on Lambda', async ({ onTestFinished }) => {
    const discord = await startHttpDiscord();
    onTestFinished(() => discord.close());
    const app = createInteractionsApp(slowBot(TOO_LONG_MS), { publicKey: PUBLIC_KEY, log: recordedLog('silent').log });
    const { type, data } = await discord.interaction(EXPLAIN, app.fetch);
    expect(type).toBe(MESSAGE);
    expect(titleOf(data)).toBe('AWS Widget');
  });
});

it('is announced in time by default: Discord waits 3 s, of which the ways there and back need one', () => {
  expect(DEFERRED_REPLY_TIMES.deferAfterMs).toBeLessThanOrEqual(2_000);
});
