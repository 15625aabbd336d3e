import { understoodText } from '../../pricing/plain-words/understood.js';
import type { AfterQuote } from '../../pricing/second-line/after-quote.js';
import type { Invalid } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { stepsTo } from './quote-steps.js';

/** Asks what a second line is to change in the price request before it, with how that was read. */
export function askWhatChanges({ asks, before }: Extract<AfterQuote, { readonly asks: string }>): Invalid {
  const read = before.map((lines) => lines.map(understoodText).join(', and ')).join('; or ');
  return invalid([`Before this I read ${read}.`, asks], stepsTo(before.flat()));
}
