import type { Knowledge } from '../../knowledge/knowledge.js';
import { distinctAssumptions } from '../../pricing/assumption.js';
import type { BreakEven, BreakEvenResult } from '../../pricing/break-even/break-even.js';
import { fittingLines } from '../../pricing/command-line.js';
import type { PriceResult, Quote } from '../../pricing/quote.js';
import { serviceOf } from '../../pricing/services/index.js';
import { problemText } from '../../pricing/wording.js';
import type { Invalid, NextStep, QuoteAnswer } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { topicSource } from '../parts/references.js';

/** The Lambda quote at the number of requests where a function and a container cost the same, with the comparison. */
export interface BreakEvenAnswer extends QuoteAnswer {
  readonly breakEven: BreakEven;
}

/** The option of the button for all assumptions of a quote. */
export const WHOLE_PRINT = 'all';

/**
 * The result of a `/price` subcommand as an answer; problems with the options in words.
 * @param instead steps to offer if there is no quote
 */
export function quoteAnswer(
  result: PriceResult,
  instead: readonly NextStep[],
  knowledge: Pick<Knowledge, 'topics'>,
): QuoteAnswer | Invalid {
  if (!result.ok) return invalid(result.problems.map(problemText), instead);
  return answerOf(result.quote, result.followUps(), knowledge);
}

/** The result of `/price break-even` as an answer. */
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

/** A quote as an answer, with the note about its service as the source. */
export function answerOf(
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

/**
 * A quote with the line that asks for it again, and a button for all of its assumptions. If the line is too long for a button, the
 * reply shows them all. What got no price keeps the line.
 */
export function withOwnLine<T extends QuoteAnswer>(answer: T | Invalid, line: string): T | Invalid {
  if (answer.kind !== 'quote') return { ...answer, request: line };
  const buttons = fittingLines([{ label: 'Small print', line: `${line} ${WHOLE_PRINT}:1` }]);
  const all = buttons.length === 0 ? { wholePrint: true as const } : {};
  return { ...answer, line, nextSteps: [...answer.nextSteps, ...buttons], ...all };
}

/** A quote with all of its assumptions and no button for them. */
export function withWholePrint<T extends QuoteAnswer>(answer: T): T {
  const nextSteps = answer.nextSteps.filter(({ line }) => !line.endsWith(` ${WHOLE_PRINT}:1`));
  return { ...answer, nextSteps, wholePrint: true };
}
