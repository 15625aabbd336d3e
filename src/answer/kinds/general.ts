import type { Quote } from '../../pricing/quote.js';
import type { AnswerBase, NextStep } from './base.js';

/** Answers about prices and about the bot itself. */
export type GeneralAnswer = QuoteAnswer | Help | Invalid;

/** Monthly costs. Amounts are decimal strings in USD. */
export interface QuoteAnswer extends AnswerBase, Omit<Quote, 'sources'> {
  readonly kind: 'quote';
  /** The pages with the unit prices. */
  readonly rateSources: readonly string[];
  /** The command line of this quote, to copy and change. */
  readonly line?: string;
  /** The total of the price that this one is a change of. */
  readonly totalBefore?: string;
  /** Show the full small print, and the share of each part: it was requested, or there is no button for it. */
  readonly wholePrint?: true;
  /** Labels of the parts that somebody asks about: "what of that is the disk?" */
  readonly askedParts?: readonly string[];
}

/** What the bot can do, or a short reply without content from the notes. */
export interface Help extends AnswerBase {
  readonly kind: 'help';
  readonly title: string;
  /** Replaces the default introduction. */
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
  /** The request for a price that got none, as typed; with the one before it if it was to change that one's price. */
  readonly request?: string;
  /** The request is clear, but the thing has no price. */
  readonly unpriced?: true;
  /** A question back, because the request is incomplete, contradictory or not fully understood. */
  readonly asksBack?: true;
  /** It asks how a line changes the price before it. */
  readonly asksChange?: true;
  /** The question itself, without what was read so far, */
  readonly question?: readonly string[];
  /** likely answers to it, */
  readonly likely?: readonly NextStep[];
  /** what these come to, */
  readonly totals?: readonly string[];
  /** and the line to go on from if the next one says something else, with what that assumes. */
  readonly assumes?: { readonly line: string; readonly says: string };
}
