import { expect, it } from 'vitest';
import { startDiscordStandIn } from '../../discord/stand-in.js';
import { bot } from '../../fixture/bot.js';
import { connectBot } from './connected-bot.js';

it('the state of the gateway is reported when it connects, drops and reconnects', async ({ onTestFinished }) => {
  const discord = await startDiscordStandIn();
  onTestFinished(() => discord.close());
  const states: boolean[] = [];
  const surface = await connectBot(bot, discord, { onConnected: (connected) => states.push(connected) });
  onTestFinished(() => surface.close());
  expect(states).toEqual([true]);
  await discord.dropConnections({ resumable: true, by: 'close' });
  await expect.poll(() => states, { timeout: 10_000 }).toEqual([true, false, true]);
});
