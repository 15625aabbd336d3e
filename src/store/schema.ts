import type {
  StoredAnswer,
  StoredCard,
  StoredMember,
  StoredPoints,
  StoredPost,
  StoredReport,
  StoredServer,
} from './records.js';

/** The row of a record: fields that may be missing are null. */
type Row<Value> = {
  readonly [Key in keyof Value]-?: undefined extends Value[Key] ? Exclude<Value[Key], undefined> | null : Value[Key];
};

/**
 * The tables, the same in both engines: times in milliseconds UTC, days as ISO text, flags 0 or 1. Columns are
 * written in snake case; Kysely's plugin translates.
 */
export interface Tables {
  readonly member: Row<StoredMember>;
  readonly answer: Omit<StoredAnswer, 'correct'> & { readonly correct: number };
  readonly card: StoredCard & {
    /** The card before its last right answer, as JSON; null once that cannot be graded again. */
    readonly before: string | null;
  };
  readonly server: Row<Omit<StoredServer, 'time' | 'days' | 'topics'>> & {
    readonly postTime: string;
    readonly postDays: string;
    /** Ids separated by commas. */
    readonly topics: string;
  };
  readonly post: Row<StoredPost>;
  readonly boardMember: { readonly server: string; readonly member: string; readonly joinedAt: number };
  readonly points: StoredPoints;
  readonly itemCount: {
    readonly item: string;
    /** First answers of members, and how many of them were wrong. */
    readonly answered: number;
    readonly wrong: number;
    /** ISO day (UTC) of the last one, and both counts as they were before that day. */
    readonly day: string;
    readonly answeredBefore: number;
    readonly wrongBefore: number;
  };
  readonly report: StoredReport;
  readonly setting: { readonly name: string; readonly value: string };
}

/** A row as a record: columns that are null are left out. */
export function withoutNulls<Value extends object>(row: Value) {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    readonly [Key in keyof Value as null extends Value[Key] ? never : Key]: Value[Key];
  } & { readonly [Key in keyof Value as null extends Value[Key] ? Key : never]?: Exclude<Value[Key], null> };
}
