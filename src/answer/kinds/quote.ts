import type { Quote } from '../../pricing/quote.js';
import type { AnswerBase } from './base.js';

/** What something costs a month. Amounts are decimal strings in USD. */
export interface QuoteAnswer extends AnswerBase, Omit<Quote, 'sources'> {
  readonly kind: 'quote';
  /** Where the prices were found. */
  readonly rateSources: readonly string[];
  /** The command line of this very quote, to copy and change. */
  readonly line?: string;
  /** The whole small print is shown: it was asked for, or there is no button that asks for it. */
  readonly wholePrint?: true;
}
