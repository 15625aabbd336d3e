import type { Difficulty, ItemKind } from '../../quiz/item.js';
import type { AnswerOutcome } from '../../study/remember.js';
import type { AnswerBase } from './base.js';

/** Every answer of the study commands. */
export type StudyAnswer = QuizQuestion | QuizVerdict | Progress | Notice;

/** A quiz question. */
export interface QuizQuestion extends AnswerBase {
  readonly kind: 'question';
  /** Id of the question. */
  readonly item: string;
  readonly prompt: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** Only if the round was limited to a difficulty. */
  readonly difficulty?: Difficulty;
  /** Its number in the round, from 1, if there is one. */
  readonly at?: number;
  /** Questions in the round. */
  readonly of?: number;
  /** Questions due for review, including this one. */
  readonly due?: number;
  /** How many questions remain in a round of new questions, or of past mistakes. */
  readonly left?: { readonly only: 'new' | 'mistakes'; readonly count: number };
  /** Name of the topic of the round. */
  readonly about?: string;
  /** ISO date of a daily question. */
  readonly day?: string;
  /** Posted publicly; each verdict stays private. */
  readonly shared?: true;
}

/** The result of an answer to a quiz question. */
export interface QuizVerdict extends AnswerBase, Partial<AnswerOutcome> {
  readonly kind: 'verdict';
  readonly item: string;
  readonly itemKind: ItemKind;
  readonly right: boolean;
  readonly prompt: string;
  readonly options: readonly {
    readonly letter: string;
    readonly text: string;
    readonly right: boolean;
    readonly picked: boolean;
    readonly why?: string;
  }[];
  /** What the note says. */
  readonly explanation: string;
  readonly at?: number;
  readonly of?: number;
  /** After the last question: the number of right answers, and headings of the notes to reread. */
  readonly summary?: { readonly right: number; readonly again: readonly string[] };
}

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
