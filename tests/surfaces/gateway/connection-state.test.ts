import { expect, it } from 'vitest';
import { createLog } from '../../../src/log.js';
import { startDiscord } from '../../../src/surfaces/gateway/start.js';
import { startDiscordStandIn } from '../../discord/stand-in.js';
import { bot } from '../../fixture/bot.js';

it('the state of the gateway is reported when it connects, drops and reconnects', async ({ onTestFinished }) => {
  const discord = await startDiscordStandIn();
  onTestFinished(() => discord.close());
  const states: boolean[] = [];
  const config = {
    discordToken: discord.token,
    discordApiUrl: discord.apiUrl,
    knowledgeFolder: '',
    logMisses: false,
    pagePublic: false,
    priceListUrl: '',
  };
  const more = { logLevel: 'silent', host: '127.0.0.1', port: 3000 } as const;
  const log = createLog(more);
  const surface = await startDiscord(bot, { ...config, ...more }, log, (connected) => states.push(connected));
  onTestFinished(() => surface.close());
  expect(states).toEqual([true]);
  await discord.dropConnections({ resumable: true, by: 'close' });
  await expect.poll(() => states, { timeout: 10_000 }).toEqual([true, false, true]);
});
