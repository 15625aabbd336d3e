import { correctedLines } from '../../follow-ups.js';
import { withFreeOnce } from '../../free-once.js';
import type { OptionValues } from '../../options.js';
import type { PriceProblem } from '../../price-problem.js';
import type { FollowUp, PriceResult, Quote } from '../../quote.js';
import type { Prices } from '../../rates.js';
import { priceWith } from '../../service/form.js';
import { serviceOf } from '../../services/index.js';
import type { Alternative, ServiceRequest } from '../clauses/request.js';

/** A line with its quote. */
export interface PricedRequest {
  readonly line: ServiceRequest;
  readonly quote: Quote;
  readonly followUps: () => readonly FollowUp[];
}

/** A line with what stands in the way of a quote. */
export interface UnpricedRequest {
  readonly line: ServiceRequest;
  readonly problems: readonly PriceProblem[];
  /** Lines like it that have one. */
  readonly instead: readonly FollowUp[];
}

/** An alternative with the quotes of its lines; those without one are kept apart. */
export interface PricedAlternative {
  readonly alternative: Alternative;
  readonly priced: readonly PricedRequest[];
  readonly unpriced: readonly UnpricedRequest[];
}

/** Prices every line of an alternative with the subcommand that it stands for. */
export function priceAlternative(alternative: Alternative, prices: Prices): PricedAlternative {
  const priced: PricedRequest[] = [];
  const unpriced: UnpricedRequest[] = [];
  for (const line of alternative.lines) {
    const priceOf = (options: OptionValues) => priceWith(serviceOf(line.service), options, prices);
    const result = priceOf(line.options);
    if (result.ok) priced.push({ line, quote: result.quote, followUps: result.followUps });
    else unpriced.push({ line, problems: result.problems, instead: insteadOf(line, result.problems, priceOf) });
  }
  const quotes = withFreeOnce(
    priced.map(({ quote }) => quote),
    prices,
  );
  return { alternative, priced: priced.map((one, at) => ({ ...one, quote: quotes[at] ?? one.quote })), unpriced };
}

function insteadOf(
  { service, options }: ServiceRequest,
  problems: readonly PriceProblem[],
  priceOf: (options: OptionValues) => PriceResult,
): readonly FollowUp[] {
  return correctedLines(`/price ${service}`, options, problems, (corrected) => priceOf(corrected).ok);
}
