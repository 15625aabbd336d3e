import type { ReplyBody } from '../../src/replies/reply.js';
import type { Channels, Posted } from '../../src/schedule/channels.js';
import type { PostRefusal } from '../../src/store/records.js';

/** Channels that keep what is posted, and refuse or fail as a test wants. */
export interface RecordedChannels extends Channels {
  readonly posts: { channel: string; body: ReplyBody; nonce: string }[];
  readonly edits: { message: string; body: ReplyBody }[];
  /** What the next calls come to; without any, everything works. */
  readonly outcomes: (Exclude<Posted, { message: string }> | PostRefusal)[];
}

export function recordedChannels(): RecordedChannels {
  const posts: RecordedChannels['posts'] = [];
  const edits: RecordedChannels['edits'] = [];
  const outcomes: RecordedChannels['outcomes'] = [];
  return {
    posts,
    edits,
    outcomes,
    refusalOf: () => {
      const outcome = outcomes.shift();
      return Promise.resolve(typeof outcome === 'string' && outcome !== 'later' ? outcome : undefined);
    },
    post: (channel, body, nonce) => {
      const outcome = outcomes.shift();
      if (outcome !== undefined)
        return Promise.resolve(typeof outcome === 'object' || outcome === 'later' ? outcome : { refused: outcome });
      posts.push({ channel, body, nonce });
      return Promise.resolve({ message: String(posts.length) });
    },
    edit: (_channel, message, body) => {
      edits.push({ message, body });
      return Promise.resolve(true);
    },
  };
}
