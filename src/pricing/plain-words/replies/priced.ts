import { type Decimal, exact, plain, smaller, sum, ZERO } from '../../decimal.js';
import { correctedLines } from '../../follow-ups.js';
import type { OptionValues } from '../../options.js';
import type { PriceProblem } from '../../price-problem.js';
import type { FollowUp, PriceResult, Quote } from '../../quote.js';
import type { Prices } from '../../rates.js';
import { priceWith } from '../../services/form.js';
import { serviceOf } from '../../services/index.js';
import type { Alternative, ServiceRequest } from '../requests/request.js';

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
  return { alternative, priced: withFreeOnce(priced, prices), unpriced };
}

/** What is free each month is free once, however many lines of a sum use it. */
function withFreeOnce(priced: readonly PricedRequest[], prices: Prices): readonly PricedRequest[] {
  const used = new Map<string, Decimal>();
  return priced.map((one) => {
    const { service, lines, total } = one.quote;
    const { free: allowed, components } = prices[service];
    const counted = lines.map((line) => {
      const { name, free, price, quantity } = line;
      const units = allowed.get(name);
      if (free === undefined || units === undefined) return line;
      const before = used.get(`${service} ${name}`) ?? ZERO;
      const left = exact(units)
        .div(components.get(name)?.baseUnits ?? '1')
        .minus(before);
      const still = smaller(exact(free), left);
      used.set(`${service} ${name}`, before.plus(still));
      if (still.eq(free)) return line;
      const { free: _, ...paid } = line;
      const all = exact(quantity).plus(free).minus(still);
      const rest = still.gt(ZERO) ? { free: plain(still) } : {};
      return { ...paid, quantity: plain(all), amount: plain(all.times(price)), ...rest };
    });
    const more = sum(counted.map(({ amount }, at) => exact(amount).minus(lines[at]?.amount ?? amount)));
    return { ...one, quote: { ...one.quote, lines: counted, total: plain(exact(total).plus(more)) } };
  });
}

function insteadOf(
  { service, options }: ServiceRequest,
  problems: readonly PriceProblem[],
  priceOf: (options: OptionValues) => PriceResult,
): readonly FollowUp[] {
  return correctedLines(`/price ${service}`, options, problems, (corrected) => priceOf(corrected).ok);
}
