import type { AnswerBase } from './base.js';
import type { QuizQuestion, QuizVerdict } from './quiz.js';

/** Every answer of the study commands. */
export type StudyAnswer = QuizQuestion | QuizVerdict | Progress | Notice;

/** A member's progress. */
export interface Progress extends AnswerBase {
  readonly kind: 'progress';
  readonly answered: number;
  readonly right: number;
  readonly daysInARow: number;
  /** Questions whose next review is weeks away. */
  readonly learned: number;
  /** Questions due for review. */
  readonly due: number;
  /** ISO date of the member's exam. */
  readonly examDay?: string;
  /** Time zone of all dates. */
  readonly zone: string;
  /** Topics with the smallest share of right answers, the weakest first. */
  readonly weakest: readonly { readonly topic: string; readonly answered: number; readonly right: number }[];
}

/** Plain paragraphs: a member's stored data, the settings of a server, a leaderboard. */
export interface Notice extends AnswerBase {
  readonly kind: 'notice';
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Posted publicly. */
  readonly shared?: true;
  /** The stored data as files to download. */
  readonly files?: readonly {
    readonly name: string;
    readonly type: 'application/json' | 'text/csv';
    readonly text: string;
    readonly description: string;
  }[];
}
