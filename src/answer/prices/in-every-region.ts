import type { Knowledge } from '../../knowledge/knowledge.js';
import { priceAlternative } from '../../pricing/plain-words/price-lines.js';
import type { Alternative, PriceRequest } from '../../pricing/plain-words/reading.js';

/**
 * The same once for every Region of the price list; those without a price drop out when it is priced. Where one Region has a price for
 * all of it, those that would leave something out are no comparison.
 */
export function inEveryRegion(
  { lines, refused }: Alternative,
  area: PriceRequest['area'],
  { prices }: Knowledge,
): readonly Alternative[] {
  const regions = prices.regions.filter(({ code }) => !area || (code.startsWith(area) && !code.includes('-gov-')));
  const everywhere = regions.map(({ code }) => ({
    lines: lines.map((line) => ({ ...line, options: { ...line.options, region: code } })),
    refused,
  }));
  const whole = everywhere.filter((alternative) => {
    const { priced, unpriced } = priceAlternative(alternative, prices);
    return unpriced.length === 0 && priced.every(({ quote }) => quote.leftOut.length === 0);
  });
  return whole.length > 0 ? whole : everywhere;
}
