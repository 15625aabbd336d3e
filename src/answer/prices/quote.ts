import type { Knowledge } from '../../knowledge/knowledge.js';
import { distinctAssumptions } from '../../pricing/assumption.js';
import type { BreakEven, BreakEvenResult } from '../../pricing/break-even/break-even.js';
import type { PriceResult, Quote } from '../../pricing/quote.js';
import { serviceOf } from '../../pricing/services/index.js';
import { problemText } from '../../pricing/wording.js';
import type { Invalid, NextStep, QuoteAnswer } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { topicSource } from '../build/references.js';

/** A quote for the number of requests at which a function and a container cost the same, and what leads to it. */
export interface BreakEvenAnswer extends QuoteAnswer {
  readonly breakEven: BreakEven;
}

/**
 * What `/price` found out, as an Answer; what was wrong with the options, in words.
 * @param instead lines to try if there is no quote
 */
export function quoteAnswer(
  result: PriceResult,
  instead: readonly NextStep[],
  knowledge: Pick<Knowledge, 'topics'>,
): QuoteAnswer | Invalid {
  if (!result.ok) return invalid(result.problems.map(problemText), instead);
  return answerOf(result.quote, result.followUps(), knowledge);
}

/** What `/price break-even` found out: the Lambda quote where both cost the same, with the comparison beside it. */
export function breakEvenAnswer(
  result: BreakEvenResult,
  instead: readonly NextStep[],
  knowledge: Pick<Knowledge, 'topics'>,
): BreakEvenAnswer | Invalid {
  if (!result.ok) return invalid(result.problems.map(problemText), instead);
  const { breakEven, followUps } = result;
  const { lambda, container, title, assumptions } = breakEven;
  const answer = answerOf(lambda, followUps, knowledge);
  const other = answerOf(container, [], knowledge);
  return {
    ...answer,
    title,
    assumptions: distinctAssumptions([...assumptions, ...container.assumptions, ...lambda.assumptions]),
    ratesAsOf: [lambda.ratesAsOf, container.ratesAsOf].sort()[0] ?? lambda.ratesAsOf,
    rateSources: [...new Set([...answer.rateSources, ...other.rateSources])],
    sources: [...answer.sources, ...other.sources],
    breakEven,
  };
}

function answerOf(
  { sources: rateSources, ...quote }: Quote,
  nextSteps: readonly NextStep[],
  { topics }: Pick<Knowledge, 'topics'>,
): QuoteAnswer {
  const service = serviceOf(quote.service);
  const note = service.note ?? service.id;
  const topic = topics.find(({ id }) => id === note);
  const sources = topic ? [topicSource(topic)] : [];
  return { kind: 'quote', ...quote, rateSources, sources, nextSteps, corrections: [] };
}
