import type { Answer, QuoteAnswer } from '../answer.js';
import type { PlainQuoteAnswer } from './plain-quote.js';

/** A quote for a changed request, with what the one before came to, where each is one total. */
export function withTotalBefore(answer: Answer, before: Answer | undefined): Answer {
  if (before?.kind !== 'quote' || answer.kind !== 'quote') return answer;
  return isOneTotal(before) && isOneTotal(answer) ? { ...answer, totalBefore: before.total } : answer;
}

function isOneTotal(quote: QuoteAnswer & Partial<PlainQuoteAnswer>): boolean {
  return !('breakEven' in quote) && (quote.comparedWith ?? []).length + (quote.regions ?? []).length === 0;
}
