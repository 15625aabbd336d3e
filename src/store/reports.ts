/** Why a question was reported. */
export const REPORT_REASONS = ['wrong', 'two-right', 'unclear', 'out-of-date'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** A report of a question, without who made it. */
export interface StoredReport {
  /** Made from member and question by a secret: the same member counts once, and nobody can be told from it. */
  readonly id: string;
  /** Id of the question. */
  readonly item: string;
  readonly reason: ReportReason;
  /** ISO day, UTC. */
  readonly day: string;
}

/** Reports of questions. */
export interface ReportStore {
  /** False if this member has reported the question before, which changes nothing. */
  readonly addReport: (report: StoredReport) => Promise<boolean>;
  /** Reports from a day on, the oldest first. */
  readonly reportsSince: (day: string) => Promise<readonly StoredReport[]>;
}
