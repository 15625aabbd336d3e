import { correctedLines } from '../corrected-lines.js';
import type { OptionValues } from '../options.js';
import type { PriceProblem } from '../price-problem.js';
import type { FollowUp, PriceResult, Quote } from '../quote.js';
import type { Prices } from '../rates.js';
import { priceService } from '../services/index.js';
import type { Alternative, PlainLine } from './reading.js';

/** A line with its quote. */
export interface PricedLine {
  readonly line: PlainLine;
  readonly quote: Quote;
  readonly followUps: () => readonly FollowUp[];
}

/** A line with what stands in the way of a quote. */
export interface UnpricedLine {
  readonly line: PlainLine;
  readonly problems: readonly PriceProblem[];
  /** Lines like it that have one. */
  readonly instead: readonly FollowUp[];
}

/** An alternative with the quotes of its lines; those without one are kept apart. */
export interface PricedAlternative {
  readonly alternative: Alternative;
  readonly priced: readonly PricedLine[];
  readonly unpriced: readonly UnpricedLine[];
}

/** Prices every line of an alternative with the subcommand that it stands for. */
export function priceAlternative(alternative: Alternative, prices: Prices): PricedAlternative {
  const priced: PricedLine[] = [];
  const unpriced: UnpricedLine[] = [];
  for (const line of alternative.lines) {
    const priceOf = (options: OptionValues) => priceService(line.service, options, prices);
    const result = priceOf(line.options);
    if (result.ok) priced.push({ line, quote: result.quote, followUps: result.followUps });
    else unpriced.push({ line, problems: result.problems, instead: insteadOf(line, result.problems, priceOf) });
  }
  return { alternative, priced, unpriced };
}

function insteadOf(
  { service, options }: PlainLine,
  problems: readonly PriceProblem[],
  priceOf: (options: OptionValues) => PriceResult,
): readonly FollowUp[] {
  return correctedLines(`/price ${service}`, options, problems, (corrected) => priceOf(corrected).ok);
}
