import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import type { Bot, Response } from '../../bot.js';
import { type Asker, askerOnDiscord } from '../../study/asker.js';
import { fittingChoices } from '../fitting-choices.js';
import { deliver, deliverToChannel, isOnPrivateMessage, type ReplyableInteraction } from './deliver.js';
import { commandRequest, mentionedLine, messageRequest } from './requests.js';

/** Answers whatever a member did: a command, a button, "Answer from notes", or typing into an option. */
export async function answerInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) return answerAutocomplete(bot, interaction);
  if (interaction.isChatInputCommand()) return answerCommand(bot, interaction);
  if (interaction.isMessageContextMenuCommand())
    return reply(interaction, bot.respond(messageRequest(interaction)), false);
  // A click by somebody else gets a private copy, so that one member's curiosity does not fill the channel; and what began in private
  // stays so.
  if (interaction.isButton())
    return reply(
      interaction,
      bot.respondToLine(interaction.customId, undefined, askerOf(interaction)),
      !isAsker(interaction) || isOnPrivateMessage(interaction),
    );
  if (interaction.isRepliable()) {
    await interaction.reply({
      content: 'I cannot do that.',
      flags: MessageFlags.Ephemeral,
      allowedMentions: { parse: [] },
    });
  }
}

/** Answers a message that mentions the bot, or one sent to it directly. */
export async function answerMessage(bot: Bot, message: Message): Promise<void> {
  const line = mentionedLine(message.content);
  // A reply in a channel is read by everybody, so that nothing about the member may stand in it.
  const asker = message.guildId === null ? { id: message.author.id } : undefined;
  const { reply: answer } = await bot.respondToLine(line === '' ? '/help' : line, lineRepliedTo(message), asker);
  await deliverToChannel(message, answer);
}

/** Whether a message is meant for the bot: it mentions the bot, as a reply to it does, or there is nobody else in the channel. */
export function isForBot({ author, client, guildId, mentions, system }: Message): boolean {
  if (author.bot || system) return false;
  return guildId === null || mentions.users.has(client.user.id);
}

/** The line that asks for a quote again, which the quote itself ends with. */
const OWN_LINE = /^`(\/price [^`]+)`$/m;

/**
 * What stands for the line that the bot answered in a message to which this one is a reply: what was asked is not known any more. A quote
 * has its own line, of anything else the title tells what it was about.
 */
function lineRepliedTo({ channel, client, reference }: Message): string | undefined {
  const repliedTo = channel.messages.cache.get(reference?.messageId ?? '');
  if (repliedTo?.author.id !== client.user.id) return undefined;
  const texts = repliedTo.embeds.map(({ description }) => description ?? '');
  return OWN_LINE.exec(texts.join('\n'))?.[1] ?? repliedTo.embeds[0]?.title ?? undefined;
}

async function answerCommand(bot: Bot, interaction: ChatInputCommandInteraction): Promise<void> {
  const request = commandRequest(interaction);
  await reply(interaction, bot.respond(request, askerOf(interaction)), bot.isPrivate(request));
}

async function reply(
  interaction: ReplyableInteraction,
  response: Promise<Response>,
  privately: boolean,
): Promise<void> {
  await deliver(
    interaction,
    response.then(({ reply: laidOut }) => laidOut),
    privately,
  );
}

async function answerAutocomplete(bot: Bot, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = bot.complete(commandRequest(interaction), name, String(value));
  await interaction.respond(fittingChoices(choices));
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
