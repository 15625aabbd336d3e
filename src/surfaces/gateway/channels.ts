import { MessageFlags, Routes } from 'discord.js';
import type { Config } from '../../config.js';
import type { ReplyBody } from '../../replies/reply.js';
import type { Channels } from '../../schedule/channels.js';
import { refusalIn } from './post-refusal.js';
import { restClient } from './rest-client.js';

/** Channels over Discord's REST API. The client retries by itself while Discord is busy. */
export function discordChannels(config: Pick<Config, 'discordApiUrl'>, token: string): Channels {
  const rest = restClient(config, token);
  return {
    refusalOf: async (server, channel) => {
      try {
        const found = (await rest.get(Routes.channel(channel))) as { readonly guild_id?: string };
        if (found.guild_id !== server) return 'no-channel';
        // Needs the same permissions as a message, and leaves no trace.
        await rest.post(Routes.channelTyping(channel));
        return undefined;
      } catch (error) {
        return refusalIn(error);
      }
    },
    post: async (channel, body, nonce) => {
      const flags = MessageFlags.SuppressNotifications;
      try {
        const message = { ...messageOf(body), flags, nonce, enforce_nonce: true };
        const { id } = (await rest.post(Routes.channelMessages(channel), { body: message })) as { readonly id: string };
        return { message: id };
      } catch (error) {
        const refused = refusalIn(error);
        return refused === undefined ? 'later' : { refused };
      }
    },
    edit: async (channel, message, body) => {
      try {
        await rest.patch(Routes.channelMessage(channel, message), { body: messageOf(body) });
        return true;
      } catch {
        return false;
      }
    },
  };
}

function messageOf({ embeds, components, allowed_mentions }: ReplyBody) {
  return { embeds, components, allowed_mentions };
}
