import type { Answer } from '../answer/answer.js';
import { aboutQuote } from '../answer/prices/about-quote.js';
import { WHOLE_PRINT } from '../answer/prices/quote.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { EntityKind } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { asksIncluded, asksTotal, quoteQuestion } from '../pricing/second-line/asks-about-quote.js';
import { standingOf } from '../pricing/second-line/standing.js';
import type { AfterQuote } from '../pricing/second-line/texts.js';
import type { Command } from './command.js';
import { previousPrice } from './previous-price.js';

/** An answer to what is asked about a line before, with the context of the next line, which is still about that one. */
export interface Told {
  readonly answer: Answer;
  readonly context: string;
}

/** What a question for less may say besides. */
const BESIDE: ReadonlySet<EntityKind> = new Set(['aside', 'cost', 'compare', 'cheapest', 'separator', 'asked-period']);

/**
 * Answers what a line asks about a price: "what is the biggest part?", "per student?". What it includes is told by all of its small print.
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
  if (!question && !asksIncluded(line) && !asksTotal(line)) return undefined;
  // "Can I get it in Ireland under $20" changes the price, too.
  if (question?.asks === 'less' && !readEntities(line, knowledge).entities.every(({ kind }) => BESIDE.has(kind)))
    return undefined;
  const previous = previousPrice(priced, commands, knowledge);
  const request = previous && standingOf(previous, knowledge);
  const quote = request ? answerTo(priced) : undefined;
  if (!previous || !request || quote?.kind !== 'quote' || 'breakEven' in quote) return undefined;
  if (asksTotal(line)) return { line: priced, unread: [] };
  const text = 'text' in previous ? previous.text : '';
  const answer = question && aboutQuote(question, { quote, request, text, answerTo }, knowledge);
  if (answer) return { answer, context: priced };
  if (!asksIncluded(line) || quote.line === undefined) return undefined;
  return { line: `${quote.line} ${WHOLE_PRINT}:1`, unread: [] };
}
