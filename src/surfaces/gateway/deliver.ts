import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from '../../log.js';
import { isPrivate, type Reply } from '../../replies/reply.js';

/** Interactions that get a message as reply. */
export type ReplyableInteraction =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | MessageContextMenuCommandInteraction;

/** Discord drops an interaction after 3 s; this leaves room for the network. */
export const DEFER_AFTER_MS = 1_800;

/** Errors that mean nobody can read the reply: the message, channel or interaction is gone or inaccessible. */
const RECIPIENT_GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/**
 * Sends the reply to an interaction; announces it first if it takes long.
 * @param privately shows it to the asker only, whatever the reply's own visibility
 * @param deferAfterMs how long the reply may take before it is announced
 */
export async function deliver(
  interaction: ReplyableInteraction,
  coming: Promise<{ readonly reply: Reply }>,
  privately: boolean,
  deferAfterMs = DEFER_AFTER_MS,
): Promise<void> {
  let deferring: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferring = interaction.deferReply(privately ? { flags: MessageFlags.Ephemeral } : {});
    deferring.catch(() => undefined);
  }, deferAfterMs);
  const { reply } = await coming.finally(() => clearTimeout(timer));
  if (deferring) {
    await deferring;
    return replyLate(interaction, reply, privately);
  }
  if (reply.replaces && interaction.isButton() && isOnPrivateMessage(interaction)) {
    await interaction.update(payloadOf(reply));
    return;
  }
  const flags = privately || isPrivate(reply) ? { flags: MessageFlags.Ephemeral as const } : {};
  await interaction.reply({ ...payloadOf(reply), ...flags });
}

/** An edit cannot change the visibility, so a private reply replaces a public announcement. */
async function replyLate(interaction: ReplyableInteraction, reply: Reply, announcedPrivately: boolean): Promise<void> {
  if (announcedPrivately || !isPrivate(reply)) {
    await interaction.editReply(payloadOf(reply));
    return;
  }
  await interaction.deleteReply();
  await interaction.followUp({ ...payloadOf(reply), flags: MessageFlags.Ephemeral });
}

/** Whether a button is on a private message. */
export function isOnPrivateMessage({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Replies to a message in its channel without a notification. */
export async function deliverToChannel(message: Message, reply: Reply): Promise<void> {
  const payload = payloadOf(reply);
  await message.reply({
    ...payload,
    allowedMentions: { ...payload.allowedMentions, repliedUser: false },
    failIfNotExists: false,
  });
}

/** Logs why a reply could not be delivered, never its content. */
export function logUndelivered(error: unknown, log: Logger): void {
  if (error instanceof DiscordAPIError && RECIPIENT_GONE.has(error.code)) {
    log.info({ code: error.code }, 'nobody was left to answer');
    return;
  }
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  log.error({ name, code, message: withoutAddress(message) }, 'a reply could not be delivered');
}

/** URLs of interactions contain their token. */
function withoutAddress(text: string): string {
  return text.replace(/(?:https?:\/)?\/\S+/g, '[address]');
}

/** A reply as discord.js takes it. */
function payloadOf({ body, files }: Reply) {
  return {
    embeds: body.embeds,
    components: body.components,
    allowedMentions: body.allowed_mentions,
    files: files.map(({ name, data, description }) => ({ attachment: Buffer.from(data), name, description })),
  };
}
