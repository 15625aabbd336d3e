import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Bot } from '../../bot.js';
import { NO_MENTIONS } from '../../replies/lay-out.js';
import { type CommandRequest, requestOf, subcommandOf } from '../../requests/request.js';
import type { Asker } from '../../study/asker.js';
import type { DeferredReplies } from './deferred-replies.js';
import { deliver, type Outgoing } from './deliver.js';
import type { Interaction, InteractionOf, Origin, TypedCommand } from './interaction.js';

/** The response to what this bot does not offer. */
const CANNOT: Outgoing = {
  payload: {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: 'I cannot do that.', flags: MessageFlags.Ephemeral, allowed_mentions: NO_MENTIONS },
  },
  files: [],
};

/**
 * Answers an interaction, whether it came over the gateway or over HTTP: a command, a button, "Answer from notes", or autocomplete.
 * @param deferred delivers slow replies; without it the response waits for the reply
 */
export async function answerInteraction(
  bot: Bot,
  interaction: Interaction,
  deferred?: DeferredReplies,
): Promise<Outgoing> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { payload: { type: InteractionResponseType.Pong }, files: [] };
    case InteractionType.ApplicationCommandAutocomplete:
      return answerAutocomplete(bot, interaction.data);
    case InteractionType.ApplicationCommand: {
      const request = commandRequest(interaction);
      return deliver(bot.respond(request, askerOf(interaction)), {
        address: interaction,
        onPrivateMessage: false,
        privately: bot.isPrivate(request),
        deferred,
      });
    }
    case InteractionType.MessageComponent: {
      const onPrivateMessage = (interaction.message.flags & MessageFlags.Ephemeral) !== 0;
      return deliver(bot.respondToLine(interaction.data.custom_id, undefined, askerOf(interaction)), {
        address: interaction,
        onPrivateMessage,
        // Other members get a private copy, so that they do not fill the channel; a private conversation stays private.
        privately: !isAsker(interaction) || onPrivateMessage,
        deferred,
      });
    }
    case 'unsupported':
      return CANNOT;
  }
}

function answerAutocomplete(bot: Bot, { name, options }: TypedCommand): Outgoing {
  const focused = (subcommandOf(options)?.options ?? options).find((option) => option.focused === true);
  const choices = focused ? bot.complete(requestOf(name, options), focused.name, String(focused.value ?? '')) : [];
  return {
    payload: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: { choices: [...choices] },
    },
    files: [],
  };
}

/** For "Answer from notes" the text of the message is the question. */
function commandRequest({ data }: InteractionOf<InteractionType.ApplicationCommand>): CommandRequest {
  if (data.type === ApplicationCommandType.ChatInput) return requestOf(data.name, data.options);
  return { command: 'ask', options: { question: data.resolved.messages[data.target_id]?.content ?? '' } };
}

const MANAGES_SERVER = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

/** The sender; in direct messages only the id. */
function askerOf({ member, user, guild_id: server, channel_id: channel }: Origin): Asker | undefined {
  const { id } = member?.user ?? user ?? {};
  if (id === undefined || server === undefined) return id === undefined ? undefined : { id };
  const mayManageServer = (BigInt(member?.permissions ?? 0) & MANAGES_SERVER) !== 0n;
  return {
    id,
    server,
    ...(channel === undefined ? {} : { channel }),
    ...(mayManageServer ? { mayManageServer } : {}),
  };
}

/** Whether a button was pressed by the member whose request its message answers, as far as the message says. */
function isAsker({ message, member, user }: InteractionOf<InteractionType.MessageComponent>): boolean {
  const asker = message.interaction_metadata?.user.id ?? message.referenced_message?.author.id;
  return asker === undefined || asker === (member?.user ?? user)?.id;
}
