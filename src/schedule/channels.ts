import type { ReplyBody } from '../replies/reply.js';
import type { PostRefusal } from '../store/records.js';

/** The result of a call: done, refused for good, or unknown, so that it is worth a retry. */
export type Posted = { readonly message: string } | { readonly refused: PostRefusal } | 'later';

/** Channels of servers in which the bot posts on its own. Methods never reject. */
export interface Channels {
  /** Why the bot may not post in a channel of a server; undefined if it may. */
  readonly refusalOf: (server: string, channel: string) => Promise<PostRefusal | undefined>;
  /**
   * Posts a message that notifies nobody.
   * @param nonce within some minutes, posts with the same nonce are one message
   */
  readonly post: (channel: string, message: ReplyBody, nonce: string) => Promise<Posted>;
  /** Replaces a message of the bot; false if that was not possible. */
  readonly edit: (channel: string, message: string, body: ReplyBody) => Promise<boolean>;
}
