import type { Difficulty, ItemKind } from '../../quiz/item.js';
import type { AnswerOutcome } from '../../study/remember.js';
import type { AnswerBase } from './base.js';

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
