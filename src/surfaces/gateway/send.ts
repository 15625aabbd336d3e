import { type APIInteraction, DiscordAPIError, type Message, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { Logger } from '../../log.js';
import type { Reply } from '../../replies/reply.js';
import type { Outgoing } from '../interactions/deliver.js';

/** Errors that mean nobody can read the reply: the message, channel or interaction is gone. */
const RECIPIENT_GONE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

const LACKS_PERMISSION =
  'a reply was refused: give the bot View Channel, Send Messages, Send Messages in Threads, Embed Links, Attach Files and Read Message History there';

/** Errors that the operator can end, and how. */
const HINTS: Readonly<Record<number | string, string>> = {
  [RESTJSONErrorCodes.MissingAccess]: LACKS_PERMISSION,
  [RESTJSONErrorCodes.MissingPermissions]: LACKS_PERMISSION,
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: LACKS_PERMISSION,
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]:
    'somebody else has answered: does another process run with the same token? End one of them',
};

/** Sends the response to an interaction, which needs no bot token. */
export async function sendResponse(
  rest: REST,
  { id, token }: APIInteraction,
  { payload, files }: Outgoing,
): Promise<void> {
  await rest.post(Routes.interactionCallback(id, token), { body: payload, files: sentFiles(files), auth: false });
}

/** Replies to a message in its channel without a notification. */
export async function replyInChannel(rest: REST, { id, channelId }: Message, { body, files }: Reply): Promise<void> {
  const { flags: _flags, ...message } = body;
  const message_reference = { message_id: id, fail_if_not_exists: false };
  await rest.post(Routes.channelMessages(channelId), {
    body: { ...message, message_reference },
    files: sentFiles(files),
  });
}

/** Logs why a reply could not be delivered, never its content. */
export function logUndelivered(error: unknown, log: Logger): void {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (code !== undefined && RECIPIENT_GONE.has(code)) {
    log.info({ code }, 'nobody was left to answer');
    return;
  }
  const hint = code === undefined ? undefined : HINTS[code];
  if (hint !== undefined) {
    log.warn({ code }, hint);
    return;
  }
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: String(error) };
  log.error({ name, code, message: withoutAddress(message) }, 'a reply could not be delivered');
}

/** URLs of interactions contain their token. */
function withoutAddress(text: string): string {
  return text.replace(/(?:https?:\/)?\/\S+/g, '[address]');
}

/** Files as the client takes them; their descriptions are among the attachments of the message. */
function sentFiles(files: Reply['files']) {
  return files.map(({ name, data, type }) => ({ name, data: Buffer.from(data), contentType: type }));
}
