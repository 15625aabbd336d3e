import type { StoredPoints } from './boards.js';

/** The tables, the same in both engines: times in milliseconds UTC, days as ISO text, flags 0 or 1. */
export interface Tables {
  readonly member: {
    readonly id: string;
    readonly zone: string | null;
    readonly exam_day: string | null;
    readonly created_at: number;
    readonly seen_at: number;
  };
  readonly answer: {
    readonly id: string;
    readonly member: string;
    readonly item: string;
    readonly note: string;
    readonly correct: number;
    readonly day: string;
    readonly at: number;
  };
  readonly card: {
    readonly member: string;
    readonly item: string;
    readonly due_at: number;
    readonly stability: number;
    readonly difficulty: number;
    readonly reps: number;
    readonly lapses: number;
    readonly state: number;
    readonly last_at: number;
    /** What the card was like before its last right answer, as JSON; null once that cannot be graded again. */
    readonly before: string | null;
  };
  readonly server: {
    readonly id: string;
    readonly zone: string;
    readonly channel: string;
    readonly post_time: string;
    readonly post_days: string;
    /** Ids with commas between them. */
    readonly topics: string;
    readonly quiet_from: string;
    readonly quiet_to: string;
    readonly next_daily_at: number | null;
    readonly next_board_at: number | null;
    readonly failures: number;
    readonly problem: string | null;
    readonly changed_at: number;
  };
  readonly post: {
    readonly server: string;
    readonly kind: string;
    readonly day: string;
    readonly item: string | null;
    readonly channel: string;
    readonly message: string | null;
    readonly state: string;
    readonly claimed_at: number;
    readonly tried_at: number;
    readonly answered: number;
    readonly correct: number;
  };
  readonly board_member: { readonly server: string; readonly member: string; readonly joined_at: number };
  readonly points: StoredPoints;
  readonly item_count: {
    readonly item: string;
    /** First answers of members, and how many of them were wrong. */
    readonly answered: number;
    readonly wrong: number;
    /** ISO day of the last one, UTC, and both counts as they were before that day. */
    readonly day: string;
    readonly answered_before: number;
    readonly wrong_before: number;
  };
  readonly report: { readonly id: string; readonly item: string; readonly reason: string; readonly day: string };
  readonly setting: { readonly name: string; readonly value: string };
}
