import { quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import type { Answer, QuoteAnswer } from '../answer.js';

/** The question for the price of a request, as a heading or on a button. */
export const WHAT_IT_COSTS = 'What would that cost?';

/** A quote in a sentence: "1 NAT gateway: **$32.85 a month**." */
export function quoteSentence({ title, total }: Pick<QuoteAnswer, 'title' | 'total'>): string {
  return `${title}: **${formatMoney(total)} a month**.`;
}

/**
 * An answer with a price below it, and a button to the whole quote.
 * @param text the request in plain words
 */
export function withPriceBelow<Some extends Pick<Answer, 'alsoLikely' | 'nextSteps'>>(
  answer: Some,
  heading: string,
  says: string,
  text: string,
): Some {
  return {
    ...answer,
    alsoLikely: [{ heading, says }, ...(answer.alsoLikely ?? [])],
    nextSteps: [{ label: WHAT_IT_COSTS, line: quoteLine(text) }, ...answer.nextSteps],
  };
}
