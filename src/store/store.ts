import type { BoardStore, StoredPoints } from './boards.js';
import type { ItemCountStore } from './item-counts.js';
import type { PostKey, PostStore } from './posts.js';
import type { ReportStore } from './reports.js';

/** An answer to a question, as it is remembered. */
export interface StoredAnswer {
  /** Made from member, round and question, so that the same press delivered twice is one answer. */
  readonly id: string;
  readonly member: string;
  /** Id of the question. */
  readonly item: string;
  /** Id of the note that it is from. */
  readonly note: string;
  readonly correct: boolean;
  /** The member's day when it was given, `2026-11-20`; it does not change with the zone later. */
  readonly day: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
}

/** When a member is asked a question again; the numbers are those of the scheduler FSRS. */
export interface StoredCard {
  readonly member: string;
  /** Id of the question. */
  readonly item: string;
  /** Milliseconds since 1970, UTC. */
  readonly dueAt: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  /** Of the last answer that moved it. */
  readonly lastAt: number;
}

/** A member who has answered or chosen something. */
export interface StoredMember {
  /** Discord's user id, or `local`. */
  readonly id: string;
  /** Time zone that the member chose, such as `Europe/Berlin`. */
  readonly zone?: string;
  /** ISO day of the exam that the member named. */
  readonly examDay?: string;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** Answers of a member on one note. */
export interface NoteCount {
  readonly note: string;
  readonly answered: number;
  readonly right: number;
}

/** What an answer changes besides. */
export interface AnswerChanges {
  /** The card that it moves. */
  readonly card?: StoredCard | undefined;
  /** What the card was like before, if the answer may be graded again: a card, or none. */
  readonly before?: { readonly card: StoredCard | undefined } | undefined;
  /** It is the member's first one to this question ever, which the question counts. */
  readonly isFirst?: boolean;
  /** The post that it answers, which counts it. */
  readonly post?: PostKey | undefined;
  /** What it earns on the board of a server. */
  readonly points?: StoredPoints | undefined;
}

/** What is remembered of members, servers and posts. Every method rejects if the database does not answer; nothing is cached. */
export interface Store extends PostStore, BoardStore, ReportStore, ItemCountStore {
  /**
   * Remembers an answer, with the member if it is their first, and all that depends on it. False if it is known already, which changes
   * nothing.
   */
  readonly addAnswer: (answer: StoredAnswer, changes?: AnswerChanges) => Promise<boolean>;
  /** An answer by its id. */
  readonly answerOf: (id: string) => Promise<StoredAnswer | undefined>;
  readonly cardOf: (member: string, item: string) => Promise<StoredCard | undefined>;
  /** What a card was like before its last answer, if that answer may be graded again. */
  readonly cardBefore: (member: string, item: string) => Promise<{ readonly card: StoredCard | undefined } | undefined>;
  /** Puts another grade's card in its place, once; false if that was done before. */
  readonly regradeCard: (card: StoredCard) => Promise<boolean>;
  /** All cards of a member, the next due first. */
  readonly cardsOf: (member: string) => Promise<readonly StoredCard[]>;
  readonly memberOf: (id: string) => Promise<StoredMember | undefined>;
  /** Keeps what a member chose; what is left out stays, a day of null is forgotten. */
  readonly setMember: (
    member: string,
    chosen: { readonly zone?: string; readonly examDay?: string | null },
    at: number,
  ) => Promise<void>;
  readonly countsByNote: (member: string) => Promise<readonly NoteCount[]>;
  /** Days with an answer, the latest first. */
  readonly daysOf: (member: string) => Promise<readonly string[]>;
  /** Answers of a member on one day whose id begins with a word. */
  readonly countOn: (member: string, firstWord: string, day: string) => Promise<number>;
  /** Whether a member has answered a question since a moment. */
  readonly hasAnswered: (member: string, item: string, since: number) => Promise<boolean>;
  /** All answers of a member, the oldest first. */
  readonly answersOf: (member: string) => Promise<readonly StoredAnswer[]>;
  /** Forgets everything of a member, at once or not at all. */
  readonly deleteMember: (member: string) => Promise<void>;
  /** A secret that every process over this database shares; made at the first call. */
  readonly secret: () => Promise<string>;
  /**
   * Deletes what is kept no longer, once a day over all processes.
   * @param now milliseconds since 1970
   */
  readonly clean: (now: number) => Promise<void>;
  readonly close: () => Promise<void>;
}
