import type { Difficulty, ItemKind } from '../../items/item.js';
import type { AnswerOutcome } from '../../study/remember.js';
import type { AnswerBase } from './base.js';

/** A question of a quiz. */
export interface QuizQuestion extends AnswerBase {
  readonly kind: 'question';
  /** Id of the question. */
  readonly item: string;
  readonly prompt: string;
  readonly options: readonly { readonly letter: string; readonly text: string }[];
  /** How hard it is, where it was drawn for that. */
  readonly difficulty?: Difficulty;
  /** Its place in the round, from 1, if it is asked in one. */
  readonly at?: number;
  /** Questions in the round. */
  readonly of?: number;
  /** Questions that are due to be asked again, this one included. */
  readonly due?: number;
  /** Questions that the member has not answered yet, or wrong the last time, where only those are asked. */
  readonly left?: { readonly only: 'new' | 'mistakes'; readonly count: number };
  /** Name of the topic that the round is about. */
  readonly about?: string;
  /** ISO day whose question it is, for the question of a day. */
  readonly day?: string;
  /** It is posted for all to see; each verdict stays private. */
  readonly shared?: true;
}

/** What came of an answer to a question of a quiz. */
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
  /** After the last question: how many were right, and headings of the notes to look at again. */
  readonly summary?: { readonly right: number; readonly again: readonly string[] };
}

/** How a member is doing. */
export interface Progress extends AnswerBase {
  readonly kind: 'progress';
  readonly answered: number;
  readonly right: number;
  readonly daysInARow: number;
  /** Questions that will not be asked again for weeks. */
  readonly learned: number;
  /** Questions that are due to be asked again. */
  readonly due: number;
  /** ISO day of the exam that the member named. */
  readonly examDay?: string;
  /** Time zone in which days are told. */
  readonly zone: string;
  /** Topics with the smallest share of right answers, the weakest first. */
  readonly weakest: readonly { readonly topic: string; readonly answered: number; readonly right: number }[];
}

/** Something said in plain paragraphs: what is remembered of a member, the settings of a server, a board. */
export interface Notice extends AnswerBase {
  readonly kind: 'notice';
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** It is posted for all to see. */
  readonly shared?: true;
  /** Everything that is remembered, to keep. */
  readonly files?: readonly {
    readonly name: string;
    readonly type: 'application/json' | 'text/csv';
    readonly text: string;
    readonly description: string;
  }[];
}
