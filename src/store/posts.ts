/** What a server has set up, and how its posts fare. */
export interface StoredServer {
  /** Discord's id of the server. */
  readonly id: string;
  readonly zone: string;
  /** Discord's id of the channel for posts. */
  readonly channel: string;
  /** Time of day of posts in the zone, `09:00`. */
  readonly time: string;
  /** Days on which there is a question. */
  readonly days: string;
  /** Ids of the topics that questions are drawn from; all if empty. */
  readonly topics: readonly string[];
  /** Nothing is posted between these two times of day. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** When the next question is due, in milliseconds since 1970; none if there are no questions. */
  readonly nextDailyAt?: number;
  /** The same for the weekly board. */
  readonly nextBoardAt?: number;
  /** Posts in a row that Discord refused. */
  readonly failures: number;
  /** Why the last post could not be made, or why there are none any more. */
  readonly problem?: string;
  readonly changedAt: number;
}

export type PostKind = 'daily' | 'board';

/**
 * Claimed: somebody is about to post it. Unknown: whoever claimed it was gone before it was known to be posted, and it is too late to
 * try again. Skipped: its time had passed. Failed: Discord refused it.
 */
export const POST_STATES = ['claimed', 'posted', 'skipped', 'failed', 'unknown'] as const;
export type PostState = (typeof POST_STATES)[number];
/** In these states nobody has seen the post, so that it may be claimed anew. */
export const UNSEEN_STATES: readonly PostState[] = ['skipped', 'failed'];

/** There is one post of a kind a day and server. */
export interface PostKey {
  readonly server: string;
  readonly kind: PostKind;
  /** ISO day in the server's zone. */
  readonly day: string;
}

/** A post in a channel. */
export interface StoredPost extends PostKey {
  /** Id of the question. */
  readonly item?: string;
  readonly channel: string;
  /** Discord's id of the message. */
  readonly message?: string;
  readonly state: PostState;
  readonly claimedAt: number;
  /** Of the last attempt to post it. */
  readonly triedAt: number;
  /** Members who answered, and how many of them rightly. */
  readonly answered: number;
  readonly correct: number;
}

/** What is known of servers and their posts. */
export interface PostStore {
  readonly serverOf: (id: string) => Promise<StoredServer | undefined>;
  /** Keeps everything about a server as it is given. */
  readonly setServer: (server: StoredServer) => Promise<void>;
  /** Servers with something due. */
  readonly serversDue: (now: number) => Promise<readonly StoredServer[]>;
  /**
   * Claims a post and sets when the next one of its kind is due, both or neither.
   * @param due when this one was; if the server has been set up anew since, its next one stays as it is
   * @returns whether the claim is the caller's; false if somebody has claimed it before, unless nobody has seen it and it is due anew
   */
  readonly claimPost: (post: StoredPost, due: number, next: number | undefined) => Promise<boolean>;
  /** Posts that were claimed, last tried until then, and not heard of since. */
  readonly claimedPosts: (triedUntil: number) => Promise<readonly StoredPost[]>;
  /** Takes a claim over from whoever tried last; false if somebody else was faster. */
  readonly retryPost: (post: StoredPost, now: number) => Promise<boolean>;
  /** Says what became of a claim; false if that was said before. */
  readonly settlePost: (post: PostKey, became: Pick<StoredPost, 'state' | 'message'>) => Promise<boolean>;
  /** How the posts of a server fare; its settings stay. `stoppedAt` ends the posts, and says since when. */
  readonly setFate: (
    server: string,
    fate: { readonly failures: number; readonly problem?: string; readonly stoppedAt?: number },
  ) => Promise<void>;
  /** Posts of a server from a day on, the latest first. */
  readonly postsOf: (server: string, kind: PostKind, since: string) => Promise<readonly StoredPost[]>;
}
