import { GatewayIntentBits } from 'discord-api-types/v10';
import type { MessagePayload } from './messages.js';

function holds(intents: number, intent: GatewayIntentBits): boolean {
  return (intents & intent) !== 0;
}

/**
 * What a bot with these intents is told about a message: nothing without the intent for the kind of channel, and
 * without the MessageContent intent nothing of what was written unless the bot is addressed.
 * @see https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function visibleMessage(message: MessagePayload, intents: number, botId: string): MessagePayload | undefined {
  const isDirect = message.guild_id === undefined;
  const needed = isDirect ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  if (!holds(intents, needed)) return undefined;
  const isMentioned = message.mentions.some((user) => user.id === botId);
  const isOwn = message.author.id === botId;
  if (isDirect || isMentioned || isOwn || holds(intents, GatewayIntentBits.MessageContent)) return message;
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}
