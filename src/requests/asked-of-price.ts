import type { Answer } from '../answer/answer.js';
import { aboutQuote } from '../answer/prices/about-quote.js';
import { WHOLE_PRINT } from '../answer/prices/quote.js';
import { isLikelyRight } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { exact } from '../pricing/decimal.js';
import { quoteQuestion } from '../pricing/second-line/asks-about-quote.js';
import { savingQuestion } from '../pricing/second-line/cost-saving.js';
import { standingOf } from '../pricing/second-line/standing.js';
import type { AfterQuote } from '../pricing/second-line/texts.js';
import type { Command } from './command.js';
import { previousPrice } from './previous-price.js';

/** An answer to what is asked about a line before, with the context of the next line, which is still about that one. */
export interface Told {
  readonly answer: Answer;
  readonly context: string;
}

/**
 * Answers what a line asks about a price: "what is the biggest part?", "per student?". What it includes is told by all of its small print,
 * and what is cheaper by the notes.
 * @param priced the line whose price may be meant
 * @param answerTo the answer to any line
 * @returns undefined if nothing was priced, or the line asks nothing about it
 */
export function askedOfPrice(
  line: string,
  priced: string,
  answerTo: (line: string) => Answer | undefined,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const question = quoteQuestion(line);
  const previous = question && previousPrice(priced, commands, knowledge);
  const request = previous && standingOf(previous, knowledge);
  const quote = request ? answerTo(priced) : undefined;
  if (!question || !request || quote?.kind !== 'quote' || 'breakEven' in quote) return undefined;
  if (question.asks === 'total') return { line: priced, unread: [] };
  if (question.asks === 'print')
    return quote.line === undefined ? undefined : { line: `${quote.line} ${WHOLE_PRINT}:1`, unread: [] };
  const told =
    question.asks === 'less'
      ? savingOf(quote.total, () => answerTo(savingQuestion(request)))
      : aboutQuote(question, { quote, request, text: 'text' in previous ? previous.text : '' }, knowledge);
  return told && { answer: told, context: priced };
}

/** How to pay less for what was priced, if the notes likely say that: what is free costs no less. */
function savingOf(total: string, find: () => Answer | undefined): Answer | undefined {
  const answer = exact(total).eq('0') ? undefined : find();
  return answer?.kind === 'passages' && isLikelyRight(answer) ? answer : undefined;
}
