import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.js';
import type { ReplyBody } from '../../../src/replies/reply.js';
import { runDue } from '../../../src/schedule/run-due.js';
import { openSqlite } from '../../../src/store/open-sqlite.js';
import { type StudyMemory, studyMemory } from '../../../src/store/study-memory.js';
import { discordChannels } from '../../../src/surfaces/gateway/channels.js';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';
import { fixtureFolder } from '../../fixture/folder.js';
import { fixture } from '../../fixture/knowledge.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { titleOf } from './replies.js';

const ONLY_ASKER = 64;
const MISSING_PERMISSIONS = 50_013;
const permissions = PermissionFlagsBits.ManageGuild;
const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
const log = createLog({ logLevel: 'silent' });

let discord: DiscordStandIn;
let bot: BotProcess;
let memory: StudyMemory;

beforeAll(async () => {
  discord = await startDiscordStandIn();
  bot = startBotProcess({
    KNOWLEDGE_DIR: fixtureFolder(),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    STUDY_DATA: folder,
  });
  await bot.says('"msg":"ready"', 30_000);
  memory = studyMemory(() => openSqlite(folder), log);
}, 30_000);

afterAll(async () => {
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  await memory.close();
  await discord.close();
  expect(discord.problems).toEqual([]);
});

/** The answer to a setting; on a busy machine the bot announces it first, and edits it in. */
async function settings(subcommand: string, options: Readonly<Record<string, string>> = {}, may = permissions) {
  const use = { kind: 'slash', command: 'study-settings', subcommand, options, permissions: may } as const;
  const callback = await discord.interaction(use);
  if (callback.type !== InteractionResponseType.DeferredChannelMessageWithSource) return callback;
  const { body } = await discord.edited(callback);
  return { ...callback, data: { ...callback.data, ...(body as typeof callback.data) } };
}
const channels = () => discordChannels({ discordApiUrl: discord.apiUrl }, discord.token);

/** Posts as another process of the bot would, at a moment that the test chooses. */
async function runAt(now: number): Promise<void> {
  await runDue({ knowledge: fixture, memory, channels: channels(), log, now: () => now });
}

const nextDue = async (): Promise<number> =>
  (await memory.ask((store) => store.serverOf(discord.world.guildId)))?.value?.nextDailyAt ?? 0;
const newestPost = async () =>
  (await memory.ask((store) => store.postsOf(discord.world.guildId, 'daily', '')))?.value[0];

describe('the question of the day', () => {
  it('can only be set up by members who may manage the server', async () => {
    const { data } = await settings('daily', {}, PermissionFlagsBits.SendMessages);
    expect(titleOf(data)).toBe('Only for those who manage the server');
  });

  it('is not set up for a channel that is hidden from the bot or gone', async () => {
    const { foreignChannelId } = discord.world;
    for (const channel of [foreignChannelId, '999999999999999999']) {
      const { data } = await settings('daily', { channel });
      expect(titleOf(data)).toBe('That did not work');
    }
  });

  it('nor for a read-only channel', async () => {
    discord.refuseNext(/^POST .*typing$/, 403, MISSING_PERMISSIONS);
    const { data } = await settings('daily');
    expect(JSON.stringify(data)).toContain('*Send Messages* and *Embed Links*');
  });

  it('is set up with one command', async () => {
    const { data } = await settings('daily', { channel: discord.world.channelId, time: '12:00' });
    expect(data).toMatchObject({ flags: ONLY_ASKER });
    expect(titleOf(data)).toBe('The question of the day is on');
  });

  it('is posted silently, and answered privately with one press by any process', async () => {
    await runAt(await nextDue());
    const post = await newestPost();
    const message = discord.message(post?.message ?? '');
    expect(message).toMatchObject({ channel_id: discord.world.channelId, flags: MessageFlags.SuppressNotifications });
    const customId = `/daily answer:${post?.item} pick:a day:${post?.day}`;
    const { data } = await discord.interaction({ kind: 'button', message, customId });
    expect(data).toMatchObject({ flags: ONLY_ASKER });
    expect(titleOf(data)).toMatch(/^[✔✘]/);
    expect(await newestPost()).toMatchObject({ answered: 1 });
  });

  it('gives its place to the solution when the next one comes', async () => {
    const first = await newestPost();
    await runAt(await nextDue());
    const closed = discord.message(first?.message ?? '');
    expect(JSON.stringify(closed.embeds)).toContain('Solution: ||');
    expect(JSON.stringify(closed.components)).toContain('Answer privately');
    expect(JSON.stringify(closed.embeds)).toContain('1 member answered');
  });

  it('is the same message however often it is posted with its nonce', async () => {
    const embeds = [{ title: 'x' }];
    const body: ReplyBody = { embeds, components: [], allowed_mentions: { parse: [] }, attachments: [] };
    const post = () => channels().post(discord.world.channelId, body, 'nonce');
    expect(await post()).toEqual(await post());
  });

  it('is posted although Discord fails at first', async () => {
    discord.failNext(/^POST .*messages$/, 502);
    await runAt(await nextDue());
    expect(await newestPost()).toMatchObject({ state: 'posted' });
  });

  it('is told of where the channel has become read-only', async () => {
    discord.refuseNext(/^POST .*messages$/, 403, MISSING_PERMISSIONS);
    await runAt(await nextDue());
    const { data } = await settings('show');
    expect(JSON.stringify(data)).toContain('I am not allowed to write in');
    const off = await settings('off');
    expect(titleOf(off.data)).toBe('Off');
  });
});
