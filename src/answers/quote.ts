import type { Knowledge } from '../knowledge.js';
import type { PriceResult } from '../pricing/quote.js';
import { problemText } from '../pricing/wording.js';
import type { Answer, NextStep } from './answer.js';
import { invalid } from './invalid.js';
import { topicSource } from './references.js';

/** What `/price` found out, as an Answer; what was wrong with the options, in words. */
export function quoteAnswer(result: PriceResult, example: NextStep, { topics }: Knowledge): Answer {
  if (!result.ok) return invalid(result.problems.map(problemText), [example]);
  const { sources: rateSources, ...quote } = result.quote;
  const topic = topics.find(({ id }) => id === quote.service);
  return {
    kind: 'quote',
    ...quote,
    rateSources,
    sources: topic ? [topicSource(topic)] : [],
    nextSteps: result.followUps,
    corrections: [],
  };
}
