import { sortedBy } from '../../sorted-by.js';
import { exact } from '../decimal.js';
import { formatMoney } from '../money.js';
import { A_MONTH, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import { type KnownRate, knownRates, nearestFirst } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named, Priced } from './named-rates.js';
import { type CheckedFigure, countedText, priceText, quotedMoney, runningText } from './texts.js';
import { isAlwaysOn, listedUnit } from './units.js';

/**
 * Turns the largest bill round: of what was named clearest, or else of what its service is mostly paid by, how much it pays for.
 * "$40.00 is 11.4 million requests (API Gateway REST API requests, $3.50 per million requests)"
 */
export function billFor(figures: readonly Figure[], named: Named, prices: Prices): CheckedFigure | undefined {
  const [bill] = sortedBy(figures, ({ value }) => -value.toNumber());
  const mentioned = named.things.filter((thing) => thing.named > 0);
  const [nearest] = bill ? nearestFirst(mentioned, bill) : [];
  if (!bill || !nearest) return undefined;
  const known = mainParts(nearest, prices).flatMap((thing) => knownRates([thing], named, prices).slice(0, 1));
  return known.length === 0 ? undefined : turnRound(bill, known, prices);
}

/** How much an amount pays for, at each of several rates. */
export function turnRound(
  { unit, value, upTo, per }: Figure,
  known: readonly KnownRate[],
  prices: Prices,
): CheckedFigure {
  const hours = (unit?.time ?? exact(A_MONTH)).div(A_MONTH).times(HOURS_A_MONTH);
  const texts = known.map((one) => {
    const { price } = one.rate;
    const number = value.div(price);
    const monthly = formatMoney(exact(price).times(HOURS_A_MONTH));
    const running = isAlwaysOn(one.thing.unit) ? `${runningText(number.div(hours))} at ${monthly} a month each; ` : '';
    const most = upTo ? ` to ${countedText(upTo.div(price), one, prices)}` : '';
    return `${countedText(number, one, prices)}${most} (${running}${priceText(one, prices)})`;
  });
  const range = upTo ? `${quotedMoney(value)} to ${quotedMoney(upTo)}` : quotedMoney(value);
  const typed = `${range}${/^\S+ \S+$/.test(per) ? ` ${per}` : ''}`;
  return { verdict: 'bill', text: `**${typed} is ${texts.join(', or ')}.**`, known };
}

/** From here on, the words name one thing, and not only its service. */
const CLEAR = 2;

/** What a service is mostly paid by, or what is named clearly itself. */
function mainParts(thing: Priced, prices: Prices): readonly Priced[] {
  const { list, named } = thing;
  const parts = serviceOf(list).plain.unitPrices.flatMap(([of, component, example]): readonly Priced[] => {
    const { unit } = prices[of].components.get(component) ?? {};
    const isOwn = of === list && example === undefined && unit !== undefined;
    return isOwn ? [{ list, component, unit: listedUnit(unit), named, at: [] }] : [];
  });
  return named >= CLEAR || parts.length === 0 ? [thing] : parts;
}
