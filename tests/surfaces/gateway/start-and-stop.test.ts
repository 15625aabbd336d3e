import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../../../src/surfaces/listen.js';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';
import { fixtureFolder } from '../../fixture/folder.js';
import { freePort } from '../http/free-port.js';
import { startBotProcess } from './bot-process.js';
import { titleOf } from './replies.js';

// Of what it knows only one topic is asked.
const KNOWLEDGE_DIR = fixtureFolder();

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await startDiscordStandIn();
});

afterEach(() => discord.close());

describe('a start that fails', () => {
  it('with a wrong token: one line of plain words and exit code 1', async () => {
    const bot = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: 'not-the-token', DISCORD_API_URL: discord.apiUrl });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord refused DISCORD_TOKEN: [^\n]+\n$/);
    expect(bot.output()).not.toContain('not-the-token');
  });

  it('with nobody at the address: one line that says so', async () => {
    const bot = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: 'any', DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord cannot be reached: [^\n]+\n$/);
  });

  it('with a web page at the address: one line that says it is not Discord', async ({ onTestFinished }) => {
    const server = createServer((_, response) =>
      response.setHeader('content-type', 'text/html').end('<h1>Log in</h1>'),
    );
    const port = await listen(server, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => void server.close());
    const settings = { DISCORD_TOKEN: 'any', DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
    const bot = startBotProcess({ KNOWLEDGE_DIR, ...settings });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^What answered was not Discord \(status 200\): check DISCORD_API_URL [^\n]+\n$/);
  });

  it('with an error of Discord: one line that says to try later', async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) discord.failNext('GET /gateway/bot', 503);
    const bot = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord answered with an error \(status 503\): try again later[^\n]+\n$/);
  });

  it('for a server that the bot is not on: one line that names the setting', async () => {
    discord.refuseNext('/guilds/', 403, 50_001);
    const settings = { DISCORD_GUILD_ID: '123456789012345678', DISCORD_API_URL: discord.apiUrl };
    const bot = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, ...settings });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord refused DISCORD_GUILD_ID: invite the bot [^\n]+\n$/);
  });

  it('with a setting that cannot be: its name, not its value', async () => {
    const bot = startBotProcess({ DISCORD_GUILD_ID: 'my server' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('DISCORD_GUILD_ID');
    expect(bot.output()).not.toContain('my server');
  });

  it('with misspelled settings and a folder that holds no notes: what they were meant for, and the folder', async () => {
    const misspelled = { DISCORD_GUILDID: 'my server', discord_guild_id: 'my server' };
    const bot = startBotProcess({ KNOWLEDGE_DIR: '/nowhere', ...misspelled });
    expect(await bot.ended).toBe(1);
    for (const name of Object.keys(misspelled)) {
      expect(bot.output()).toContain(`${name} is not a setting and is ignored: do you mean DISCORD_GUILD_ID?\n`);
    }
    expect(bot.output()).toContain('/nowhere');
    expect(bot.output()).not.toContain('my server');
  });

  it('with a variable in .env that is no setting: its name, not its value', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
    await writeFile(path.join(folder, '.env'), 'DISCORD_BOT_TOKEN=secret\nKNOWLEDGE_DIR=/nowhere\n');
    const bot = startBotProcess({}, undefined, folder);
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(
      /^DISCORD_BOT_TOKEN in \.env is not a setting and is ignored: do you mean DISCORD_TOKEN\?\n/,
    );
    expect(bot.output()).toContain('/nowhere');
    expect(bot.output()).not.toContain('secret');
  });

  it('with what another bot calls its token in the environment: what this one calls it', async () => {
    const bot = startBotProcess({ KNOWLEDGE_DIR: '/nowhere', BOT_TOKEN: 'secret', OTHER_BOT_TOKEN: 'of another' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^BOT_TOKEN is not a setting and is ignored: do you mean DISCORD_TOKEN\?\n/);
    expect(bot.output()).not.toMatch(/OTHER_BOT_TOKEN|secret/);
  });
});

it('a line of .env that sets nothing is named by its number, since it may be secret', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
  await writeFile(path.join(folder, '.env'), '# mine\n\nDISCORD_TOKEN secret\nKNOWLEDGE_DIR=/nowhere\n');
  const bot = startBotProcess({}, undefined, folder);
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toMatch(/^Line 3 of \.env sets nothing and is ignored: write NAME=value\.\n/);
  expect(bot.output()).not.toContain('secret');
});

it('a .env that cannot be read stops the start, instead of leaving a bot without its token', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
  await mkdir(path.join(folder, '.env'));
  const bot = startBotProcess({}, undefined, folder);
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toMatch(/^The file \.env cannot be read \(EISDIR\): [^\n]+ remove it\.\n$/);
});

it('a token in .env that an empty one in the environment hides is told of', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
  await writeFile(path.join(folder, '.env'), 'DISCORD_TOKEN=secret\nKNOWLEDGE_DIR=/nowhere\n');
  const bot = startBotProcess({ DISCORD_TOKEN: '' }, undefined, folder);
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toMatch(/^DISCORD_TOKEN is empty in the environment, which wins over \.env: [^\n]+\n/);
  expect(bot.output()).not.toContain('secret');
});

describe('a token that the gateway refuses', () => {
  const start = (settings = {}) =>
    startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, ...settings });

  it('at the login: one line of plain words and exit code 1', async () => {
    discord.refuseLogins(GatewayCloseCodes.AuthenticationFailed);
    const bot = start();
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/^Discord refused DISCORD_TOKEN: copy the token again [^\n]+\n$/);
  });

  it('at the login, while HTTP interactions are listened for: the process ends, too', async () => {
    discord.refuseLogins(GatewayCloseCodes.AuthenticationFailed);
    const bot = start({ DISCORD_PUBLIC_KEY: 'a'.repeat(64), PORT: String(await freePort()) });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/\nDiscord refused DISCORD_TOKEN: [^\n]+\n$/);
  });

  it('while running, because it was reset: the same line as its last words', async () => {
    const bot = start();
    await bot.says('"msg":"ready"');
    discord.refuseLogins(GatewayCloseCodes.AuthenticationFailed);
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/\nDiscord refused DISCORD_TOKEN: copy the token again [^\n]+\n$/);
  });
});

it('while the gateway cannot be reached: the outage is logged once, and one signal ends the process', async () => {
  discord.refuseLogins(GatewayCloseCodes.UnknownError);
  const bot = startBotProcess({ KNOWLEDGE_DIR, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
  await bot.says('the connection to Discord is lost');
  await expect.poll(() => discord.connections, { timeout: 10_000 }).toBeGreaterThan(1);
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.output().match(/the connection to Discord is lost/g)).toHaveLength(1);
});

describe('one start and stop', () => {
  it('registers for one server only where DISCORD_GUILD_ID is set, and lets a running reply finish', async () => {
    const { guildId } = discord.world;
    const settings = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DISCORD_GUILD_ID: guildId };
    const bot = startBotProcess({ KNOWLEDGE_DIR, ...settings });
    await bot.says('"msg":"ready"');
    expect(new Set(discord.commands.map((command) => command.guildId))).toEqual(new Set([guildId]));
    discord.delayNext(/callback/, 500);
    const answering = discord.interaction({ kind: 'slash', command: 'explain', options: { topic: 'gadget' } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    bot.signal('SIGINT');
    await bot.says('stopping');
    const { data } = await answering;
    expect(titleOf(data)).toBe('AWS Gadget');
    expect(await bot.ended).toBe(0);
    expect(discord.problems).toEqual([]);
  });
});
