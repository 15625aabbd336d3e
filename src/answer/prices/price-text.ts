import type { Knowledge } from '../../knowledge/knowledge.js';
import { reading } from '../../pricing/assumption.js';
import { priceBreakEven } from '../../pricing/break-even/price.js';
import { commandLine } from '../../pricing/command-line.js';
import { breakEvenAsked } from '../../pricing/plain-words/break-even-asked.js';
import { cheapestAsked } from '../../pricing/plain-words/cheapest-asked.js';
import type { PlainOptions } from '../../pricing/plain-words/options-of-part.js';
import { breakEvenText } from '../../pricing/plain-words/understood.js';
import type { Invalid, NextStep } from '../answer.js';
import { withOwnLine } from './own-line.js';
import type { PlainQuoteAnswer } from './plain-quote.js';
import { type BreakEvenAnswer, breakEvenAnswer } from './quote.js';
import { quoteText } from './quote-text.js';

/** A line that works, for a button. */
const EXAMPLE_STEP: NextStep = {
  label: 'Show an example',
  line: '/price break-even memory:512MB duration:200ms',
};

/** Answers a text about prices in plain words: a quote, or where a function and a container cost the same. */
export function priceText(text: string, knowledge: Knowledge): PlainQuoteAnswer | BreakEvenAnswer | Invalid {
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return breakEvenOf(breakEven, knowledge);
  const cheapest = cheapestAsked(text, knowledge);
  if (!cheapest) return quoteText(text, knowledge);
  const remark = `The cheapest in my price list, in this order: ${cheapest.types.join(', ')}.`;
  return { ...quoteText(cheapest.text, knowledge), remark };
}

/** The break-even, with how it was understood before its other assumptions. */
function breakEvenOf(options: PlainOptions, knowledge: Knowledge): BreakEvenAnswer | Invalid {
  const answer = breakEvenAnswer(priceBreakEven(options, knowledge.prices), [EXAMPLE_STEP], knowledge);
  if (answer.kind !== 'quote') return answer;
  const line = commandLine('/price break-even', options);
  const read = reading(`I read: ${breakEvenText(options)}.`);
  return withOwnLine({ ...answer, assumptions: [read, ...answer.assumptions] }, line);
}
