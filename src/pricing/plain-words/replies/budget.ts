import { type Decimal, exact, firstWhole, plain } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import { groupThousands } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { Prices } from '../../rates.js';
import { serviceOf } from '../../services/index.js';
import { completeOptions, missingOptions } from '../clauses/interpret.js';
import type { Alternative, PriceRequest } from '../requests/request.js';
import { priceAlternative } from './priced.js';

/** No budget buys more than the calculator takes. */
const MOST = '1e15';

/** Hours for which it runs, where a disk is paid for all month. */
const HOURS = ['hours', 'hours'] as const;

/** The option that a budget is to fill, with its name: the only one that is missing, or what is asked for. */
function boughtOption({
  alternatives,
  missing,
  budget,
  ...asked
}: PriceRequest): readonly [string, string] | undefined {
  const [only, ...others] = alternatives;
  const [line, ...more] = only?.lines ?? [];
  if (!budget || !line || others.length > 0 || more.length > 0) return undefined;
  const isTime = asked.asksTime && line.options['disk'] !== undefined;
  const bought = isTime ? HOURS : serviceOf(line.service).plain.bought;
  if (!bought || line.options[bought[0]] !== undefined) return undefined;
  const essential = missingOptions(line.service, line.options);
  if (missing.some((one) => one.option !== bought[0])) return undefined;
  return isTime || asked.asksNumber || essential.includes(bought[0]) ? bought : undefined;
}

/** A request with a budget in the place of a number: with as many as the money pays for. */
export function withBought(request: PriceRequest, prices: Prices): PriceRequest {
  const [option, name] = boughtOption(request) ?? [];
  const { alternatives, budget } = request;
  const [only] = alternatives;
  const [line] = only?.lines ?? [];
  if (!budget || !only || !line || option === undefined) return request;
  const filled = (count: Decimal): Alternative => ({
    ...only,
    lines: [{ ...line, options: completeOptions(line.service, { ...line.options, [option]: plain(count) }) }],
  });
  const affordable = (count: Decimal) => totalOf(filled(count), prices)?.lte(budget) ?? false;
  if (!affordable(exact('1')) || (option === 'hours' && affordable(exact(HOURS_A_MONTH)))) return request;
  const count = most(affordable);
  const inDays = option === 'hours' ? ` (${plain(count.div('24').round(1))} days, the disk paid for all month)` : '';
  const why = `${formatMoney(plain(budget))} buys **${groupThousands(plain(count))} ${name}** of it and no more${inDays}.`;
  return {
    ...request,
    alternatives: [filled(count)],
    missing: [],
    budget: undefined,
    explained: [...request.explained, why],
  };
}

function totalOf(alternative: Alternative, prices: Prices): Decimal | undefined {
  const [line] = priceAlternative(alternative, prices).priced;
  return line && exact(line.quote.total);
}

/** The largest whole number that is affordable, by doubling and halving. */
function most(affordable: (count: Decimal) => boolean): Decimal {
  let high = exact('2');
  while (high.lt(MOST) && affordable(high)) high = high.times('2');
  return firstWhole(high.div('2'), high, (count) => !affordable(count)).minus('1');
}
