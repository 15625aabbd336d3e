import { once } from 'node:events';
import { Client, DiscordAPIError, GatewayCloseCodes, GatewayIntentBits, type Interaction, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createExampleBot, exampleCommands } from './example-bot.js';
import type { SlashCommandUse } from './interactions.js';
import { type DiscordStandIn, startDiscordStandIn } from './stand-in.js';

let discord: DiscordStandIn;
let client: Client<true>;

async function login(bot: Client, token: string): Promise<Client<true>> {
  const ready = once(bot, 'clientReady');
  await bot.login(token);
  await ready;
  if (!bot.isReady()) throw new Error('not ready');
  return bot;
}

beforeEach(async () => {
  discord = await startDiscordStandIn();
  client = await login(createExampleBot(discord.apiUrl), discord.token);
  await client.application.commands.set(exampleCommands);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

const echo: SlashCommandUse = { kind: 'slash', command: 'echo', subcommand: 'text', options: { what: 'ha', times: 3 } };

/** Stops the bot from answering by itself and returns the next interaction it is told about. */
function nextInteraction(): Promise<Interaction> {
  client.removeAllListeners('interactionCreate');
  return new Promise((resolve) => client.once('interactionCreate', resolve));
}

/** Lets the bot answer a command with a body that discord.js would not make; returns the error. */
async function answerRaw(body: unknown): Promise<unknown> {
  const interaction = nextInteraction();
  discord.interaction({ kind: 'slash', command: 'picture', deadlineMs: 300 }).catch(() => undefined);
  const { id, token } = await interaction;
  return client.rest.post(Routes.interactionCallback(id, token), { body, auth: false }).catch((error) => error);
}

describe('login', () => {
  it('is told of its server and channel', () => {
    expect(client.guilds.cache.get(discord.world.guildId)?.channels.cache.has(discord.world.channelId)).toBe(true);
    expect(discord.connections).toBe(1);
    expect(discord.identifies.map(({ intents }) => intents)).toEqual([
      GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages,
    ]);
  });

  it('is refused with a wrong token', async () => {
    const stranger = createExampleBot(discord.apiUrl);
    await expect(stranger.login('wrong')).rejects.toThrow('An invalid token was provided.');
    expect(discord.requests.at(-1)).toMatchObject({ path: '/gateway/bot', status: 401 });
  });

  it('is refused by the gateway with a wrong token', async () => {
    const socket = new WebSocket(`${discord.apiUrl.replace('http', 'ws')}?v=10&encoding=json`);
    socket.once('message', () => socket.send(JSON.stringify({ op: 2, d: { token: 'wrong', intents: 0 } })));
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(GatewayCloseCodes.AuthenticationFailed);
  });

  it('is refused with an intent that is not switched on', async () => {
    const curious = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.apiUrl } });
    await expect(curious.login(discord.token)).rejects.toThrow('Used disallowed intents');
  });
});

describe('commands', () => {
  it('are registered globally and for a server', async () => {
    await client.application.commands.set([{ name: 'local', description: 'Here only' }], discord.world.guildId);
    expect(discord.commands.map(({ name, guildId }) => [name, guildId])).toEqual([
      ['echo', undefined],
      ['picture', undefined],
      ['later', undefined],
      ['Count letters', undefined],
      ['local', discord.world.guildId],
    ]);
    expect(await client.application.commands.fetch()).toHaveLength(4);
    expect(discord.problems).toEqual([]);
  });

  it.each(['guild', 'botDm', 'foreignGuild', 'privateChannel'] as const)(
    'are answered in the place %s',
    async (place) => {
      const callback = await discord.interaction({ ...echo, place });
      expect(callback).toMatchObject({ type: 4, data: { content: 'hahaha' } });
      expect(callback.ms).toBeLessThan(1000);
      expect(discord.problems).toEqual([]);
    },
  );

  it('are told apart by who uses them', async () => {
    const told = nextInteraction();
    discord.interaction({ ...echo, user: { id: '42' }, deadlineMs: 100 }).catch(() => undefined);
    expect((await told).user.id).toBe('42');
  });

  it('cannot be used other than registered', async () => {
    await expect(discord.interaction({ ...echo, command: 'nothing' })).rejects.toThrow('No command "nothing"');
    await expect(discord.interaction({ ...echo, options: {} })).rejects.toThrow('also needs what');
    await expect(discord.interaction({ ...echo, options: { what: 1 } })).rejects.toThrow('"what" does not take 1');
    await expect(discord.interaction({ kind: 'slash', command: 'picture', place: 'privateChannel' })).rejects.toThrow(
      'does not offer it',
    );
  });

  it('can be answered with a picture', async () => {
    const callback = await discord.interaction({ kind: 'slash', command: 'picture' });
    expect(callback.files).toMatchObject([{ name: 'dot.png', contentType: 'image/png', description: 'A single dot' }]);
    expect(callback.message?.attachments).toMatchObject([{ filename: 'dot.png', description: 'A single dot' }]);
    expect(discord.problems).toEqual([]);
  });

  it('can be answered later, in several messages', async () => {
    const callback = await discord.interaction({ kind: 'slash', command: 'later' });
    expect(callback).toMatchObject({ type: 5, data: { flags: 64 } });
    expect((await discord.edited(callback)).body).toMatchObject({ content: 'done' });
    expect((await discord.followedUp(callback)).body).toMatchObject({ content: 'one more thing' });
    const press = await discord.interaction({ kind: 'button', customId: 'more', message: discord.messageOf(callback) });
    expect(press).toMatchObject({ type: 7, data: { content: 'pressed more' }, message: { components: [] } });
    expect(discord.problems).toEqual([]);
  });

  it('can be used on a message', async () => {
    const target = discord.earlierMessage({ content: 'four' });
    const callback = await discord.interaction({ kind: 'messageCommand', command: 'Count letters', target });
    expect(callback.data).toMatchObject({ content: '4' });
  });
});

it('asks for completions of what is being typed', async () => {
  const options = { what: 'x', times: '4' };
  const { kind: _, ...typed } = { ...echo, options };
  const callback = await discord.interaction({ ...typed, kind: 'autocomplete', focused: 'times' });
  expect(callback).toMatchObject({ type: 8, data: { choices: [{ value: 41 }, { value: 42 }, { value: 43 }] } });
  expect(discord.problems).toEqual([]);
});

it('presses an old button', async () => {
  const callback = await discord.interaction({ kind: 'button', customId: 'old' });
  expect(callback).toMatchObject({ type: 7, data: { content: 'pressed old' } });
  await expect(discord.interaction({ kind: 'button', customId: 'x', message: discord.botMessage({}) })).rejects.toThrow(
    'no button "x"',
  );
});

describe('messages', () => {
  it('are answered when they mention the bot', async () => {
    const answer = await discord.mention({ content: 'hello' });
    expect(answer.message.content).toBe(`heard: <@${discord.world.applicationId}> hello`);
    expect(discord.problems).toEqual([]);
  });

  it('can be left without an answer', async () => {
    await expect(discord.mention({ content: 'hello', author: { bot: true }, withinMs: 200 })).rejects.toThrow(
      'no valid message within 200 ms',
    );
  });

  it('have no text for the bot if they do not', async () => {
    expect((await discord.guildMessage({ content: 'secret' })).message.content).toBe('heard: ');
  });

  it('reach the bot directly only if it asked for them', async () => {
    await expect(discord.directMessage({ content: 'psst' })).rejects.toThrow('DirectMessages intent');
    expect((await discord.directMessage({ content: 'psst', force: true })).message.content).toBe('heard: psst');
  });
});

describe('troubles', () => {
  it('rate limits a request, which is then repeated', async () => {
    discord.rateLimitNext(/callback$/, 0.1);
    const callback = await discord.interaction(echo);
    expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([429, 204]);
    expect(callback.ms).toBeGreaterThanOrEqual(100);
  });

  it('fails a request, which is then repeated', async () => {
    discord.failNext('/messages', 502);
    await discord.mention({ content: 'hello' });
    expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([502, 200]);
  });

  it('does not accept a callback that comes too late', async () => {
    const told = nextInteraction();
    discord.delayNext(/callback$/, 200);
    const silence = expect(discord.interaction({ ...echo, deadlineMs: 100 })).rejects.toThrow('within 100 ms');
    const { id, token } = await told;
    const callback = client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false });
    await expect(callback).rejects.toMatchObject({ status: 404, code: 10062 });
    await silence;
  });

  it('does not accept a second callback, or an edit with an expired token', async () => {
    const callback = await discord.interaction(echo);
    const route = Routes.interactionCallback(callback.id, callback.token);
    const again = client.rest.post(route, { body: { type: 5 }, auth: false });
    await expect(again).rejects.toMatchObject({ status: 400, code: 40060 });
    discord.expire(callback);
    const edit = { body: { content: 'x', allowed_mentions: { parse: [] } }, auth: false };
    const webhook = Routes.webhookMessage(discord.world.applicationId, callback.token);
    await expect(client.rest.patch(webhook, edit)).rejects.toMatchObject({ status: 404, code: 10015 });
  });
});

describe('dropped connections', () => {
  it.each(['close', 'reconnect', 'invalidSession'] as const)('are resumed after %s', async (by) => {
    discord.dropConnections({ resumable: true, by });
    expect((await discord.interaction(echo)).data).toMatchObject({ content: 'hahaha' });
    expect(discord.resumes).toBe(1);
    expect(discord.identifies).toHaveLength(1);
  });

  it('are replaced by a new session if they cannot be resumed', { timeout: 20_000 }, async () => {
    discord.dropConnections({ resumable: false });
    await discord.ready(15_000);
    expect(discord.resumes).toBe(0);
    expect(discord.identifies).toHaveLength(2);
  });
});

describe('bad bodies', () => {
  const message = { content: 'x', allowed_mentions: { parse: [] } };
  const button = { type: 2, style: 2, label: 'x', custom_id: 'x' };
  const rows = (...buttons: unknown[]) => ({ ...message, components: [{ type: 1, components: buttons }] });

  it.each([
    ['an unknown property', { ...message, embeds: [{ titel: 'x' }] }, 'data.embeds.0.titel: Discord knows no property'],
    ['a long custom_id', rows({ ...button, custom_id: 'x'.repeat(101) }), 'data.components.0.components.0.custom_id: '],
    ['mentions left on', { content: '@everyone' }, 'data.allowed_mentions: Required'],
  ])('are reported and refused: %s', async (_, data, problem) => {
    const error = await answerRaw({ type: 4, data });
    expect(error).toBeInstanceOf(DiscordAPIError);
    expect(error).toMatchObject({ status: 400, code: 50035 });
    expect(discord.problems).toEqual([expect.stringContaining(`POST /interactions/:id/:token/callback: ${problem}`)]);
  });

  it('are reported if the type of callback does not fit', async () => {
    await answerRaw({ type: 6 });
    expect(discord.problems).toEqual([expect.stringContaining('Callback type 6 does not fit')]);
  });

  it('are reported for another version of the API', async () => {
    expect((await fetch(`${discord.apiUrl}/v9/users/@me`)).status).toBe(404);
    expect(discord.problems).toEqual(['GET /api/v9/users/@me: the stand-in has no such endpoint']);
  });

  it('are reported for endpoints that do not exist', async () => {
    await expect(client.rest.get('/nowhere')).rejects.toMatchObject({ status: 404 });
    expect(discord.problems).toEqual(['GET /nowhere: the stand-in has no such endpoint']);
  });
});
