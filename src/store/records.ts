/** A member's answer to a question. Times in all records are milliseconds since 1970, UTC. */
export interface StoredAnswer {
  /** Made from command, member, round and question, so that a press delivered twice is one answer. */
  readonly id: string;
  readonly member: string;
  /** Id of the question. */
  readonly item: string;
  /** Id of the question's note. */
  readonly note: string;
  readonly correct: boolean;
  /** ISO day in the member's zone at the time; a later change of zone does not move it. */
  readonly day: string;
  readonly at: number;
}

/** When a member is asked a question again. The numbers are those of the FSRS scheduler. */
export interface StoredCard {
  readonly member: string;
  /** Id of the question. */
  readonly item: string;
  readonly dueAt: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  /** Time of the last answer that moved the card. */
  readonly lastAt: number;
}

/** A member who has answered a question or changed a setting. */
export interface StoredMember {
  /** Discord's user id, or `local`. */
  readonly id: string;
  readonly createdAt: number;
  readonly seenAt: number;
  /** IANA time zone. */
  readonly zone?: string;
  /** ISO day. */
  readonly examDay?: string;
}

/** A member's answers on one note. */
export interface NoteCount {
  readonly note: string;
  readonly answered: number;
  readonly right: number;
}

/** Everything else that an answer changes, in the same transaction. */
export interface AnswerChanges {
  readonly card?: StoredCard | undefined;
  /** The card before this answer (or none, for a new one), if the answer may still be graded again. */
  readonly before?: { readonly card: StoredCard | undefined } | undefined;
  /** Whether this is the member's first answer to the question, which counts towards its difficulty. */
  readonly isFirst?: boolean;
  /** The post that was answered. */
  readonly post?: PostKey | undefined;
  /** Points for the server's board. */
  readonly points?: StoredPoints | undefined;
}

/** First answers of all members to one question. */
export interface ItemCount {
  /** Id of the question. */
  readonly item: string;
  readonly answered: number;
  readonly wrong: number;
}

/** A member's points of one day on the board of a server. */
export interface StoredPoints {
  readonly server: string;
  /** ISO day in the server's zone. */
  readonly day: string;
  readonly member: string;
  /** Points from `/quiz` and `/review`. */
  readonly practice: number;
  /** Points from the question of the day. */
  readonly daily: number;
  readonly answered: number;
  readonly correct: number;
}

/** A line of a board. */
export interface BoardPlace {
  readonly member: string;
  readonly points: number;
  readonly answered: number;
  readonly correct: number;
}

/** The settings of a server, and the state of its posts. */
export interface StoredServer {
  /** Discord's id. */
  readonly id: string;
  readonly zone: string;
  /** Discord's id of the channel for posts. */
  readonly channel: string;
  /** Local time of posts, `09:00`. */
  readonly time: string;
  /** Days with a question. */
  readonly days: string;
  /** Ids of the topics that questions are about; all if empty. */
  readonly topics: readonly string[];
  /** Nothing is posted between these two local times. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** When the next question is due; missing if questions are off. */
  readonly nextDailyAt?: number;
  /** The same for the weekly board. */
  readonly nextBoardAt?: number;
  /** Posts that Discord refused in a row. */
  readonly failures: number;
  /** Why the last post failed, or why posts have stopped. */
  readonly problem?: string;
  readonly changedAt: number;
}

export type PostKind = 'daily' | 'board';

/**
 * claimed: a process is about to post it; unknown: that process disappeared, and it is too late to retry; skipped: it
 * came too late; failed: Discord refused it.
 */
export const POST_STATES = ['claimed', 'posted', 'skipped', 'failed', 'unknown'] as const;
export type PostState = (typeof POST_STATES)[number];
/** Nobody has seen a post in these states, so it may be claimed again. */
export const UNSEEN_STATES: readonly PostState[] = ['skipped', 'failed'];

/** Identifies a post: one of each kind per server and day. */
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
  /** Time of the last attempt. */
  readonly triedAt: number;
  /** Members who answered, and how many of them correctly. */
  readonly answered: number;
  readonly correct: number;
}

export const REPORT_REASONS = ['wrong', 'two-right', 'unclear', 'out-of-date'] as const;
/** Why a question was reported. */
export type ReportReason = (typeof REPORT_REASONS)[number];

/** An anonymous report of a question. */
export interface StoredReport {
  /** Keyed hash of member and question: counts each member once without naming them. */
  readonly id: string;
  /** Id of the question. */
  readonly item: string;
  readonly reason: ReportReason;
  /** ISO day, UTC. */
  readonly day: string;
}

/** Why Discord refuses a post: the channel is gone, hidden from the bot, not writable, or anything else. */
export type PostRefusal = 'no-channel' | 'no-access' | 'no-permission' | 'refused';

/** Posts stop after so many questions in a row that nobody answered. */
export const MAX_UNANSWERED = 7;
