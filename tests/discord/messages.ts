import { type APIUser, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { AvailableFile } from './attachment-limits.js';
import { isObject, type JsonObject, listAt, numberAt, textAt, valueAt } from './json.js';
import type { UploadedFile } from './request-body.js';
import { nextSnowflake } from './snowflake.js';

/** A file on a message as Discord reports it. */
export interface AttachmentPayload {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly content_type: string;
  readonly description?: string;
  readonly url: string;
  readonly proxy_url: string;
}

/** A message as Discord reports it in answers and events. Embeds and components are repeated as they were sent. */
export interface MessagePayload {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: APIUser;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly attachments: readonly AttachmentPayload[];
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly mentions: readonly APIUser[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly flags: number;
  readonly pinned: boolean;
  readonly tts: boolean;
  readonly type: MessageType;
  readonly message_reference?: JsonObject;
  readonly member?: JsonObject;
}

/** Who writes a message and where. */
export interface MessageOrigin {
  readonly author: APIUser;
  readonly channelId: string;
  /** Present in a server only. */
  readonly guildId?: string;
}

function attachmentPayload(
  { name, size, contentType, description }: UploadedFile,
  channelId: string,
): AttachmentPayload {
  const id = nextSnowflake();
  const url = `https://cdn.discordapp.com/attachments/${channelId}/${id}/${name}`;
  const facts = { id, filename: name, size, content_type: contentType, url, proxy_url: url };
  return description === undefined ? facts : { ...facts, description };
}

/** The message that a request body describes. */
export function newMessage(body: unknown, files: readonly UploadedFile[], origin: MessageOrigin): MessagePayload {
  const reference = valueAt(body, 'message_reference');
  return {
    id: nextSnowflake(),
    channel_id: origin.channelId,
    ...(origin.guildId === undefined ? {} : { guild_id: origin.guildId }),
    author: origin.author,
    content: textAt(body, 'content'),
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    attachments: files.map((file) => attachmentPayload(file, origin.channelId)),
    embeds: listAt(body, 'embeds'),
    components: listAt(body, 'components'),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    flags: numberAt(body, 'flags'),
    pinned: false,
    tts: false,
    type: isObject(reference) ? MessageType.Reply : MessageType.Default,
    ...(isObject(reference) ? { message_reference: { channel_id: origin.channelId, ...reference } } : {}),
  };
}

/** An edit that lists attachments drops those it does not list; without the list all are kept. */
function keptAttachments(message: MessagePayload, body: unknown): readonly AttachmentPayload[] {
  if (!Array.isArray(valueAt(body, 'attachments'))) return message.attachments;
  const ids = listAt(body, 'attachments').map((attachment) => textAt(attachment, 'id'));
  return message.attachments.filter((attachment) => ids.includes(attachment.id));
}

/** The message after an edit, which leaves everything as it is that the body does not mention. */
export function editedMessage(message: MessagePayload, body: unknown, files: readonly UploadedFile[]): MessagePayload {
  const has = (key: string) => isObject(body) && key in body;
  const added = files.map((file) => attachmentPayload(file, message.channel_id));
  return {
    ...message,
    content: has('content') ? textAt(body, 'content') : message.content,
    embeds: has('embeds') ? listAt(body, 'embeds') : message.embeds,
    components: has('components') ? listAt(body, 'components') : message.components,
    flags: message.flags & ~MessageFlags.Loading,
    attachments: [...keptAttachments(message, body), ...added],
    edited_timestamp: new Date().toISOString(),
  };
}

/** The files of a message in the form in which the body checks want them. */
export function filesOf(message: MessagePayload | undefined): readonly AvailableFile[] {
  return (message?.attachments ?? []).map(({ id, filename, description }) => {
    return description === undefined ? { id, name: filename } : { id, name: filename, description };
  });
}

/** Whether only the person who used the bot sees the message; nobody is sent an event about it. */
export function isEphemeral(message: MessagePayload): boolean {
  return (message.flags & MessageFlags.Ephemeral) !== 0;
}
