import type {
  APIActionRowComponent,
  APIAttachment,
  APIButtonComponentWithCustomId,
  APIEmbed,
  MessageFlags,
} from 'discord-api-types/v10';

/** A file that goes with a reply. */
export interface ReplyFile {
  readonly name: string;
  readonly data: Uint8Array;
  /** Media type: `image/png`. */
  readonly type: 'image/png' | 'application/json' | 'text/csv';
  /** Alt text. */
  readonly description: string;
}

/** The parts of an embed that replies use. */
export type ReplyEmbed = Pick<APIEmbed, 'title' | 'description' | 'color' | 'fields' | 'image'>;

/** A message for Discord's API. Mentions are forbidden, so that nothing a member types can ping anyone. */
export interface ReplyBody {
  readonly embeds: ReplyEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly allowed_mentions: { parse: [] };
  readonly attachments: Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
  /** `MessageFlags.Ephemeral` for replies that only the asker sees; surfaces without private messages ignore it. */
  readonly flags?: MessageFlags.Ephemeral;
}

/** An Answer laid out, ready for any surface. */
export interface Reply {
  readonly body: ReplyBody;
  /** Replaces the message whose button was pressed, if that is private. */
  readonly replaces?: true;
  readonly files: readonly ReplyFile[];
  /** Its picture could not be drawn, so it is not cached. */
  readonly lacksPicture?: true;
}

/** Whether a reply is visible to the asker only. */
export function isPrivate({ body }: Reply): boolean {
  return body.flags !== undefined;
}
