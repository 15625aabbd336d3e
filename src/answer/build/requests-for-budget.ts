import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { priceAlternative } from '../../pricing/plain-words/price-lines.js';
import type { Alternative, PriceRequest } from '../../pricing/plain-words/reading.js';
import { groupThousands } from '../../pricing/quantities/format.js';

/** No budget buys more requests than the calculator takes. */
const MOST = '1e15';

/** A request with everything but how many requests, and a budget: with as many as the money pays for. */
export function withRequestsFor(request: PriceRequest, knowledge: Knowledge): PriceRequest {
  const { alternatives, missing, budget } = request;
  const [only] = alternatives;
  const asked = missing.length > 0 && missing.every(({ option }) => option === 'requests');
  if (!budget || !asked || !only || alternatives.length > 1 || only.lines.length !== 1) return request;
  const filled = (count: Decimal) => withRequests(only, plain(count));
  const affordable = (count: Decimal) => totalOf(filled(count), knowledge)?.lte(budget) ?? false;
  if (!affordable(exact('1'))) return request;
  const count = most(affordable);
  const why = `With ${groupThousands(plain(count))} requests a month the ${formatMoney(plain(budget))} are spent.`;
  const explained = [...request.explained, why];
  return { ...request, alternatives: [filled(count)], missing: [], budget: undefined, explained };
}

function withRequests({ lines, refused }: Alternative, requests: string): Alternative {
  return { lines: lines.map((line) => ({ ...line, options: { requests, ...line.options } })), refused };
}

function totalOf(alternative: Alternative, { prices }: Knowledge): Decimal | undefined {
  const [line] = priceAlternative(alternative, prices).priced;
  return line && exact(line.quote.total);
}

/** The largest whole number that is affordable, by doubling and halving. */
function most(affordable: (count: Decimal) => boolean): Decimal {
  let high = exact('2');
  while (high.lt(MOST) && affordable(high)) high = high.times('2');
  let low = high.div('2');
  while (high.minus(low).gt('1')) {
    const middle = low.plus(high).div('2').round(0, 0);
    if (affordable(middle)) low = middle;
    else high = middle;
  }
  return low;
}
