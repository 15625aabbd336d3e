import { type Decimal, exact, firstWhole, plain } from '../../decimal.js';
import { formatMoney } from '../../money.js';
import { groupThousands } from '../../quantities/format.js';
import { HOURS_A_MONTH } from '../../quantities/periods.js';
import type { Prices } from '../../rates.js';
import { serviceOf } from '../../services/index.js';
import { completeOptions, missingOptions } from '../clauses/interpret.js';
import type { Alternative, PriceRequest, ServiceRequest } from '../clauses/request.js';
import { priceAlternative } from './priced.js';

/** No budget buys more than the calculator takes. */
const MOST = '1e15';

/** Hours for which it runs, where a disk is paid for all month. */
const HOURS = ['hours', 'hours'] as const;

/** A request with a budget in the place of a number: with as many as the money pays for. */
export function withBought(request: PriceRequest, prices: Prices): PriceRequest {
  const { alternatives, budget } = request;
  const [only, ...others] = alternatives;
  const [line, ...more] = only?.lines ?? [];
  if (!budget || !only || !line || others.length + more.length > 0) return request;
  const [option, name = ''] = boughtOption(line, request) ?? [];
  if (option === undefined) return request;
  // Each has an address of its own if the one has.
  const counted = option === 'count' && line.options['ipv4'] === '1' ? ['count', 'ipv4'] : [option];
  const filled = (count: Decimal): Alternative => {
    const filling = Object.fromEntries(counted.map((name) => [name, plain(count)]));
    return { ...only, lines: [{ ...line, options: completeOptions(line.service, { ...line.options, ...filling }) }] };
  };
  const isTooMuch = (count: Decimal) => {
    const [priced] = priceAlternative(filled(count), prices).priced;
    return !priced || exact(priced.quote.total).gt(budget);
  };
  if (isTooMuch(exact('1')) || (option === 'hours' && !isTooMuch(exact(HOURS_A_MONTH)))) return request;
  const count = firstWhole(exact('1'), exact(MOST), isTooMuch).minus('1');
  const inDays = option === 'hours' ? ` (${plain(count.div('24').round(1))} days, the disk paid for all month)` : '';
  const money = `${formatMoney(plain(budget))}${option === 'hours' ? '' : ' a month'}`;
  const units = count.eq('1') ? name.replace(/s\b/, '') : name;
  const why = `${money} buys **${groupThousands(plain(count))} ${units}** of it and no more${inDays}.`;
  return {
    ...request,
    alternatives: [filled(count)],
    missing: [],
    budget: undefined,
    explained: [...request.explained, why],
  };
}

/** The option that a budget is to fill, with its name: the only one that is missing, or what is asked for. */
function boughtOption(
  { service, options }: ServiceRequest,
  { asksTime, asksNumber, missing }: PriceRequest,
): readonly [string, string] | undefined {
  const isTime = asksTime && options['disk'] !== undefined;
  const bought = isTime ? HOURS : serviceOf(service).plain.bought;
  // "How many of those?" behind one of them.
  const isOpen = bought && (options[bought[0]] === undefined || (asksNumber && options[bought[0]] === '1'));
  if (!isOpen || missing.some(({ option }) => option !== bought[0])) return undefined;
  return isTime || asksNumber || missingOptions(service, options).includes(bought[0]) ? bought : undefined;
}
