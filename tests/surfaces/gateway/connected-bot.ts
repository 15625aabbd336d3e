import type { Bot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import { startDiscord } from '../../../src/surfaces/gateway/start.js';
import type { DeferredReplyOptions } from '../../../src/surfaces/interactions/deferred-replies.js';
import type { DiscordStandIn } from '../../discord/stand-in.js';

/** Connects a bot to the gateway of a stand-in for Discord; whoever does must `close` the connection. */
export function connectBot(
  bot: Bot,
  { token: discordToken, apiUrl: discordApiUrl }: DiscordStandIn,
  more: DeferredReplyOptions & { readonly onConnected?: (connected: boolean) => void } = {},
) {
  const settings = { knowledgeFolder: '', logMisses: false, pagePublic: false, priceListUrl: '' };
  const config = {
    ...settings,
    logLevel: 'silent',
    host: '127.0.0.1',
    port: 3000,
    discordToken,
    discordApiUrl,
  } as const;
  return startDiscord(bot, { ...config, ...more }, createLog(config), more.onConnected);
}
