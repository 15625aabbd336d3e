import {
  type AttachmentPayload,
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

/** Interactions that are answered with a message. */
export type ReplyableInteraction =
  | ChatInputCommandInteraction
  | ButtonInteraction
  | MessageContextMenuCommandInteraction;

/** Discord forgets an interaction that is not answered within 3 s; with the way there and back this leaves room. */
export const DEFER_AFTER_MS = 1_800;

/** Errors which mean that nobody is left to read the reply: the message, channel or interaction is gone, or closed to us. */
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
 * Sends the reply to an interaction; tells Discord that it is coming if it takes long.
 * @param privately only the member who asked shall see it, whatever the reply says
 * @param deferAfterMs how long the reply may take before Discord is told
 */
export async function deliver(
  interaction: ReplyableInteraction,
  coming: Promise<Reply>,
  privately: boolean,
  deferAfterMs = DEFER_AFTER_MS,
): Promise<void> {
  let deferring: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferring = interaction.deferReply(privately ? { flags: MessageFlags.Ephemeral } : {});
    deferring.catch(() => undefined);
  }, deferAfterMs);
  const reply = await coming.finally(() => clearTimeout(timer));
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

/** An edit keeps the visibility of what it edits, so a reply that is private after all needs the announcement to go first. */
async function replyLate(interaction: ReplyableInteraction, reply: Reply, announcedPrivately: boolean): Promise<void> {
  if (announcedPrivately || !isPrivate(reply)) {
    await interaction.editReply(payloadOf(reply));
    return;
  }
  await interaction.deleteReply();
  await interaction.followUp({ ...payloadOf(reply), flags: MessageFlags.Ephemeral });
}

/** Whether a button was pressed on a message that only the presser sees. */
export function isOnPrivateMessage({ message }: ButtonInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Answers a message in its channel, as a reply to it that notifies nobody. */
export async function deliverToChannel(message: Message, reply: Reply): Promise<void> {
  const payload = payloadOf(reply);
  await message.reply({
    ...payload,
    allowedMentions: { ...payload.allowedMentions, repliedUser: false },
    failIfNotExists: false,
  });
}

/** Logs why a reply could not be delivered, never what was in it. */
export function logUndelivered(error: unknown, log: Logger): void {
  if (error instanceof DiscordAPIError && RECIPIENT_GONE.has(error.code)) {
    log.info({ code: error.code }, 'nobody was left to answer');
    return;
  }
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  log.error({ name, code, message: withoutAddress(message) }, 'a reply could not be delivered');
}

/** Addresses of interactions hold their token. */
function withoutAddress(text: string): string {
  return text.replace(/(?:https?:\/)?\/\S+/g, '[address]');
}

/** The reply in discord.js's words: the same JSON, files as attachments with their alt text. */
function payloadOf({ body, files }: Reply): {
  embeds: Reply['body']['embeds'];
  components: Reply['body']['components'];
  allowedMentions: Reply['body']['allowed_mentions'];
  files: AttachmentPayload[];
} {
  return {
    embeds: body.embeds,
    components: body.components,
    allowedMentions: body.allowed_mentions,
    files: files.map(({ name, data, description }) => ({ attachment: Buffer.from(data), name, description })),
  };
}
