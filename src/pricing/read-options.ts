import type { PriceProblem } from './price-problem.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';

/** A command's options as they were understood, or everything that is wrong with them. */
export type ReadOptions<T> = { readonly input: T } | { readonly problems: readonly PriceProblem[] };

/**
 * The way of every `/price` subcommand from options to an answer.
 * @param followUps lines to try next, asked for only if there is a quote
 */
export function answerWith<T>(
  read: ReadOptions<T>,
  quote: (input: T) => QuoteResult,
  followUps: (input: T) => readonly FollowUp[],
): PriceResult {
  if ('problems' in read) return { ok: false, problems: read.problems };
  const result = quote(read.input);
  if (!result.ok) return { ok: false, problems: [result.problem] };
  return { ok: true, quote: result.quote, followUps: followUps(read.input) };
}
