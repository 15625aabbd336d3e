import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Response } from '../../../src/bot.js';
import { DEFER_AFTER_MS, deliver } from '../../../src/surfaces/gateway/deliver.js';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';
import { bot } from '../../fixture/bot.js';
import { titleOf } from './replies.js';

const DEFERRED = 5;
const MESSAGE = 4;

let discord: DiscordStandIn;
let client: Client;

beforeEach(async () => {
  discord = await startDiscordStandIn();
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
  await Promise.all([once(client, Events.ClientReady), client.login(discord.token)]);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

/** Answers the next command with the reply to a line, after some time; Discord is told after 180 ms that it is coming. */
function answerAfter(ms: number, line: string): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const coming = new Promise<Response>((resolve) => {
      setTimeout(async () => resolve(await bot.respondToLine(line)), ms);
    });
    await deliver(interaction, coming, false, 180);
  });
}

it('answers at once when the answer is there at once', async () => {
  answerAfter(0, '/explain gadget');
  const { type, data } = await discord.interaction({ kind: 'slash', command: 'any', unregistered: true });
  expect(type).toBe(MESSAGE);
  expect(titleOf(data)).toBe('AWS Gadget');
});

it('announces a slow answer in time, and edits it', async () => {
  answerAfter(300, '/explain widget');
  const callback = await discord.interaction({ kind: 'slash', command: 'any', unregistered: true });
  expect(callback.type).toBe(DEFERRED);
  expect(callback.ms).toBeLessThan(300);
  const edit = await discord.edited(callback);
  expect(titleOf(edit.body)).toBe('AWS Widget');
  expect(edit.files).toMatchObject([{ name: 'widget.png' }]);
  expect(discord.problems).toEqual([]);
});

it('a private answer after a public announcement replaces it', async () => {
  answerAfter(300, '/help');
  const callback = await discord.interaction({ kind: 'slash', command: 'any', unregistered: true });
  expect(callback.type).toBe(DEFERRED);
  const { body } = await discord.followedUp(callback);
  expect(body).toMatchObject({ flags: MessageFlags.Ephemeral });
  expect(titleOf(body)).toBe('What I can do');
  expect(() => discord.messageOf(callback)).toThrow('Unknown Message');
  expect(discord.problems).toEqual([]);
});

it('by default the announcement leaves the network 1 s of the 3 s that Discord allows', () => {
  expect(DEFER_AFTER_MS).toBeLessThanOrEqual(2_000);
});
