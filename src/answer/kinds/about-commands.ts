import type { AnswerBase, NextStep } from './base.js';

/** What the bot can do. */
export interface Help extends AnswerBase {
  readonly kind: 'help';
  readonly title: string;
  /** What to say first, if it is not the usual sentence on what the bot does. */
  readonly intro?: string;
  readonly commands: readonly HelpEntry[];
}

/** One command in the help. */
export interface HelpEntry {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly options: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
}

/** The request cannot be carried out as it is; each problem says what to type instead. */
export interface Invalid extends AnswerBase {
  readonly kind: 'invalid';
  readonly problems: readonly string[];
  /** It is understood, and has no price. */
  readonly unpriced?: true;
  /** Something of it is missing, contradicts or was not read: a question back. */
  readonly asksBack?: true;
  /** What is likely meant, of what is asked back. */
  readonly likely?: readonly NextStep[];
}
