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

/** The message as Discord's API takes it. Every reply forbids mentions, so that nothing a member types can ping anyone. */
export interface ReplyBody {
  readonly embeds: APIEmbed[];
  readonly components: APIActionRowComponent<APIButtonComponentWithCustomId>[];
  readonly allowed_mentions: { parse: [] };
  readonly attachments: Pick<APIAttachment, 'id' | 'filename' | 'description'>[];
  /** `MessageFlags.Ephemeral` for replies that only the asker sees; surfaces without such replies leave it out. */
  readonly flags?: MessageFlags.Ephemeral;
}

/** An Answer laid out, ready for any surface. */
export interface Reply {
  readonly body: ReplyBody;
  /** Goes on from the reply whose button was pressed: where only the presser sees that one, it is shown in its place. */
  readonly replaces?: true;
  readonly files: readonly ReplyFile[];
  /** Its picture could not be drawn: the next one who asks may get it. */
  readonly lacksPicture?: true;
}

/** Whether only the asker should see it. */
export function isPrivate({ body }: Reply): boolean {
  return body.flags !== undefined;
}
