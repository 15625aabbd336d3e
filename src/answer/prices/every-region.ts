import type { Alternative, PriceRequest } from '../../pricing/plain-words/clauses/request.js';
import { type PricedAlternative, priceAlternative } from '../../pricing/plain-words/replies/priced.js';
import type { Prices } from '../../pricing/rates.js';

/**
 * An alternative once for every Region of the price list, or of an area. Regions that would leave something out are dropped if
 * another one has all prices.
 */
export function inEveryRegion(
  { lines, refused }: Alternative,
  area: PriceRequest['area'],
  prices: Prices,
): readonly Alternative[] {
  const regions = prices.regions.filter(({ code }) => !area || (code.startsWith(area) && !code.includes('-gov-')));
  const everywhere = regions.map(({ code }) => ({
    lines: lines.map((line) => ({ ...line, options: { ...line.options, region: code } })),
    refused,
  }));
  const complete = everywhere.filter((alternative) => isComplete(priceAlternative(alternative, prices)));
  return complete.length > 0 ? complete : everywhere;
}

/** Whether everything has a price. */
export function isComplete({ priced, unpriced }: PricedAlternative): boolean {
  return unpriced.length === 0 && priced.every(({ quote }) => quote.leftOut.length === 0);
}
