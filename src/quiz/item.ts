import type { Source } from '../notes/note.js';

/** What a question is made from, in the order in which the command lists them. */
export const ITEM_KINDS = [
  'figure',
  'term',
  'which-of-two',
  'still-true',
  'odd-one',
  'which-service',
  'error',
  'task',
  'price',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** 1 easy, 2 fair, 3 hard. */
export type Difficulty = 1 | 2 | 3;

/** One answer to choose. */
export interface ItemOption {
  /** Markdown of one line. */
  readonly text: string;
  readonly right: boolean;
  /** Why it is wrong, where a rule or the arithmetic says so. */
  readonly why?: string;
}

/** A question of a quiz with exactly one right option, made from a note. */
export interface Item {
  /** Eight letters: a hash of kind, note, subject and right answer, so that a changed fact is a new question. */
  readonly id: string;
  readonly kind: ItemKind;
  /** Id of the note. */
  readonly note: string;
  /** Id of the topic that it asks about: the note or one of its terms. */
  readonly topic: string;
  /** Topic and headings as people read them: "AWS Lambda › Limits". */
  readonly heading: string;
  readonly prompt: string;
  /** The right one first; how they are shown depends on the round. */
  readonly options: readonly ItemOption[];
  /** What the note says, unchanged. */
  readonly explanation: string;
  /** The page that proves it. */
  readonly source?: Pick<Source, 'title' | 'url'>;
  /** Day of the note's last review. */
  readonly reviewed: string;
  readonly difficulty: Difficulty;
}
