import { MessageFlags } from 'discord-api-types/v10';
import { expect, it, type TestContext } from 'vitest';
import { createMetrics } from '../../../src/metrics.js';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';
import { slowBot } from '../interactions/slow-bot.js';
import { connectBot } from './connected-bot.js';
import { titleOf } from './replies.js';

const MESSAGE = 4;
const DEFERRED = 5;
/** A tenth of what a member waits, and the same in between. */
const LATE_TIMES = { deferAfterMs: 180, responseArrivesMs: 25, firstRetryMs: 25 };
const TOO_LONG_MS = 300;

/** Discord, with a connected bot that takes its time for every reply. */
async function setUp({ onTestFinished }: Pick<TestContext, 'onTestFinished'>, ms: number) {
  const discord = await startDiscordStandIn();
  const metrics = createMetrics();
  const surface = await connectBot(slowBot(ms), discord, { lateTimes: LATE_TIMES, metrics });
  onTestFinished(async () => {
    await surface.close();
    await discord.close();
    expect(discord.problems).toEqual([]);
  });
  return { discord, metrics, surface };
}

const explain = (discord: DiscordStandIn, topic: string) =>
  discord.interaction({ kind: 'slash', command: 'explain', options: { topic } });

it('is in the response if it is there at once', async (context) => {
  const { discord } = await setUp(context, 0);
  const { type, data } = await explain(discord, 'gadget');
  expect(type).toBe(MESSAGE);
  expect(titleOf(data)).toBe('AWS Gadget');
});

it('a slow one is announced in time and edited in, with its picture', async (context) => {
  const { discord, metrics } = await setUp(context, TOO_LONG_MS);
  const callback = await explain(discord, 'widget');
  expect(callback.type).toBe(DEFERRED);
  expect(callback.ms).toBeLessThan(TOO_LONG_MS);
  const edit = await discord.edited(callback);
  expect(titleOf(edit.body)).toBe('AWS Widget');
  expect(edit.files).toMatchObject([{ name: 'widget.png' }]);
  await expect.poll(() => metrics.text()).toContain('bot_late_replies_total{outcome="delivered"} 1');
});

it('a private one that was announced to everybody replaces the announcement', async (context) => {
  const { discord } = await setUp(context, TOO_LONG_MS);
  const callback = await explain(discord, ' ');
  expect(callback.type).toBe(DEFERRED);
  const { body } = await discord.followedUp(callback);
  expect(body).toMatchObject({ flags: MessageFlags.Ephemeral });
  expect(() => discord.messageOf(callback)).toThrow('Unknown Message');
});

it('a stop waits for it', async (context) => {
  const { discord, surface } = await setUp(context, TOO_LONG_MS);
  const callback = await explain(discord, 'widget');
  await surface.close();
  expect(titleOf((await discord.edited(callback, 10)).body)).toBe('AWS Widget');
});
