import type { Answer, QuoteAnswer } from '../answer.js';
import type { PlainQuoteAnswer } from './plain-quote.js';

/** A quote for a changed request, with what the one before came to, if it has one total as well. */
export function withTotalBefore(answer: Answer, totalBefore: string): Answer {
  return answer.kind === 'quote' && onlyTotal(answer) !== undefined ? { ...answer, totalBefore } : answer;
}

/** The total of an answer that is a price, and has no other. */
export function onlyTotal(answer: Answer | undefined): string | undefined {
  if (answer?.kind !== 'quote' || 'breakEven' in answer) return undefined;
  const { comparedWith = [], regions = [], total }: QuoteAnswer & Partial<PlainQuoteAnswer> = answer;
  return comparedWith.length + regions.length === 0 ? total : undefined;
}
