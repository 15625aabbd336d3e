import type { ReplyBody } from '../replies/reply.js';
import type { PostRefusal } from '../study/posts.js';

/** What came of a call: done, refused for good, or not heard of, so that it is worth another try. */
export type Posted = { readonly message: string } | { readonly refused: PostRefusal } | 'later';

/** The channels of servers, as far as the bot writes in them without being asked. It never rejects. */
export interface Channels {
  /** Whether the bot may write in a channel of a server; undefined if nothing speaks against it. */
  readonly refusalOf: (server: string, channel: string) => Promise<PostRefusal | undefined>;
  /**
   * Posts a message of which nobody is notified.
   * @param nonce the same one within some minutes is the same message, however often it is posted
   */
  readonly post: (channel: string, message: ReplyBody, nonce: string) => Promise<Posted>;
  /** Puts something else in the place of a message of the bot; false if that was not possible. */
  readonly edit: (channel: string, message: string, body: ReplyBody) => Promise<boolean>;
}
