import { once } from 'node:events';
import { Client, Events, GatewayCloseCodes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/operator-error.js';
import { gatewayRefusal } from '../../../src/surfaces/gateway/start.js';
import { type DiscordStandIn, startDiscordStandIn } from '../../discord/stand-in.js';

let discord: DiscordStandIn;
let client: Client;
let refusal: Promise<never>;

beforeEach(async () => {
  discord = await startDiscordStandIn();
  client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  refusal = gatewayRefusal(client);
  refusal.catch(() => undefined);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe.each([
  ['4004, a token that was reset', GatewayCloseCodes.AuthenticationFailed, /refused DISCORD_TOKEN: copy/],
  ['4010', GatewayCloseCodes.InvalidShard, /InvalidShard, 4010.*DISCORD_TOKEN/],
  ['4011', GatewayCloseCodes.ShardingRequired, /ShardingRequired, 4011.*DISCORD_TOKEN/],
  ['4012', GatewayCloseCodes.InvalidAPIVersion, /InvalidAPIVersion, 4012.*DISCORD_TOKEN/],
  ['4013', GatewayCloseCodes.InvalidIntents, /InvalidIntents, 4013.*DISCORD_TOKEN/],
  ['4014', GatewayCloseCodes.DisallowedIntents, /DisallowedIntents, 4014.*DISCORD_TOKEN/],
])('a gateway that closes for good with %s', (_, code, words) => {
  it('at the login: one line that explains the fix', async () => {
    discord.refuseLogins(code);
    client.login(discord.token).catch(() => undefined);
    await expect(refusal).rejects.toThrow(words);
    await expect(refusal).rejects.toBeInstanceOf(OperatorError);
  });

  it('while running: the same line', async () => {
    await Promise.all([once(client, Events.ClientReady), client.login(discord.token)]);
    discord.refuseLogins(code);
    await expect(refusal).rejects.toThrow(words);
  });
});

it('a lost connection is no refusal: the client reconnects', async () => {
  await Promise.all([once(client, Events.ClientReady), client.login(discord.token)]);
  const resumed = once(client, Events.ShardResume);
  discord.dropConnections({ resumable: true });
  await Promise.race([resumed, refusal]);
  expect(discord.resumes).toBe(1);
});
