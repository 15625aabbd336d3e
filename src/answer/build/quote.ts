import type { Knowledge } from '../../knowledge/knowledge.js';
import { distinctAssumptions } from '../../pricing/assumption.js';
import type { BreakEven, BreakEvenResult } from '../../pricing/break-even/break-even.js';
import type { PriceList } from '../../pricing/components.js';
import type { PriceResult, Quote } from '../../pricing/quote.js';
import { problemText } from '../../pricing/wording.js';
import type { Invalid, NextStep, QuoteAnswer } from '../answer.js';
import { invalid } from './invalid.js';
import { topicSource } from './references.js';

/** A quote for the number of requests at which a function and a container cost the same, and what leads to it. */
export interface BreakEvenAnswer extends QuoteAnswer {
  readonly breakEven: BreakEven;
}

/** The notes about services whose price file has another name. */
const NOTES: Partial<Readonly<Record<PriceList, string>>> = {
  apigateway: 'api-gateway',
  'lambda-edge': 'lambda',
  ebs: 'ec2',
  network: 'elastic-load-balancing',
};

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
  return answerOf(result.quote, result.followUps, knowledge);
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
  const note = NOTES[quote.service] ?? quote.service;
  const topic = topics.find(({ id }) => id === note);
  const sources = topic ? [topicSource(topic)] : [];
  return { kind: 'quote', ...quote, rateSources, sources, nextSteps, corrections: [] };
}
