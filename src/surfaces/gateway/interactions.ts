import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import type { Bot } from '../../bot.js';
import { type CommandRequest, requestOf } from '../../requests/request.js';
import { type Asker, askerOnDiscord } from '../../study/asker.js';
import { fittingChoices } from '../fitting-choices.js';
import { deliver, deliverToChannel, isOnPrivateMessage, type ReplyableInteraction } from './deliver.js';

/** Answers an interaction: a command, a button, "Answer from notes", or autocomplete. */
export async function answerInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const { name, value } = interaction.options.getFocused(true);
    const choices = bot.complete(commandRequest(interaction), name, String(value));
    await interaction.respond(fittingChoices(choices));
  } else if (interaction.isChatInputCommand()) {
    const request = commandRequest(interaction);
    await deliver(interaction, bot.respond(request, askerOf(interaction)), bot.isPrivate(request));
  } else if (interaction.isMessageContextMenuCommand()) {
    const question = interaction.targetMessage.content;
    await deliver(interaction, bot.respond({ command: 'ask', options: { question } }), false);
  } else if (interaction.isButton()) {
    // Other members get a private copy, so that they do not fill the channel; a private conversation stays private.
    const privately = !isAsker(interaction) || isOnPrivateMessage(interaction);
    const response = bot.respondToLine(interaction.customId, undefined, askerOf(interaction));
    await deliver(interaction, response, privately);
  } else if (interaction.isRepliable()) {
    await interaction.reply({
      content: 'I cannot do that.',
      flags: MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
  }
}

/** Answers a mention or a direct message. */
export async function answerMessage(bot: Bot, message: Message): Promise<void> {
  const line = withoutMentions(message.content);
  // Everybody in a channel reads the reply, so it may contain nothing personal.
  const asker = message.guildId === null ? { id: message.author.id } : undefined;
  const { reply } = await bot.respondToLine(line === '' ? '/help' : line, lineRepliedTo(message), asker);
  await deliverToChannel(message, reply);
}

/** Whether a message is for the bot: a mention, which a reply to the bot contains too, or a direct message. */
export function isForBot({ author, client, guildId, mentions, system }: Message): boolean {
  if (author.bot || system) return false;
  return guildId === null || mentions.users.has(client.user.id);
}

/** The command line at the end of a quote. */
const QUOTE_LINE = /^`(\/price [^`]+)`$/m;

/** For a reply to one of the bot's messages: the line of the quote in it, otherwise its title, as the original line is not known. */
function lineRepliedTo({ channel, client, reference }: Message): string | undefined {
  const repliedTo = channel.messages.cache.get(reference?.messageId ?? '');
  if (repliedTo?.author.id !== client.user.id) return undefined;
  const texts = repliedTo.embeds.map(({ description }) => description ?? '');
  return QUOTE_LINE.exec(texts.join('\n'))?.[1] ?? repliedTo.embeds[0]?.title ?? undefined;
}

function commandRequest({
  commandName,
  options,
}: ChatInputCommandInteraction | AutocompleteInteraction): CommandRequest {
  return requestOf(commandName, options.data);
}

function withoutMentions(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function askerOf({ user, guildId, channelId, memberPermissions }: ReplyableInteraction): Asker {
  return askerOnDiscord({
    id: user.id,
    server: guildId,
    channel: channelId,
    permissions: memberPermissions?.bitfield,
  });
}

function isAsker({ message, user }: ButtonInteraction): boolean {
  const asker = message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id;
  return asker === undefined || asker === user.id;
}
