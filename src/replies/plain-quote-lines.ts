import type { PlainQuoteAnswer } from '../answer/prices/plain-quote.js';
import { exact, plain } from '../pricing/decimal.js';
import { formatMoney } from '../pricing/money.js';
import { titleWithin } from '../pricing/quote.js';

/**
 * What a quote for plain words has beyond its total: regions, comparisons, gaps and subtotals.
 * @param shareOf what stands behind the subtotal of a part: " (12%)"
 */
export function plainQuoteLines(
  {
    total,
    totalBeforeFreeTier,
    lines,
    parts,
    comparedWith,
    unlike,
    missing,
    notIncluded,
    regions = [],
  }: PlainQuoteAnswer,
  shareOf: (amount: string) => string,
): readonly string[] {
  // A part of one line has no other amount than that.
  const amounts = new Set(lines.map(({ amount }) => amount));
  const subtotals = parts.length > 1 ? parts.filter((part) => !amounts.has(part.total)) : [];
  return [
    ...regionLines(regions),
    ...comparedWith.map((other) => comparisonLine(other, { total, totalBeforeFreeTier })),
    ...unlike.map((text) => `**Not the same:** ${text}`),
    ...missing.map((text) => `**Missing:** ${text}`),
    ...notIncluded.map((text) => `**Not included:** ${text}`),
    ...subtotals.map((part) => `${part.title}: **${formatMoney(part.total)}**${shareOf(part.total)}`),
  ];
}

/** Regions grouped by price, cheapest first: "$61.32: Mumbai", "$70.08: Ohio, Oregon". */
function regionLines(regions: NonNullable<PlainQuoteAnswer['regions']>): readonly string[] {
  const prices = [...new Set(regions.map(({ total }) => formatMoney(total)))];
  return prices.map((price) => {
    const names = regions.filter(({ total }) => formatMoney(total) === price).map(({ name }) => placeOf(name));
    return `- **${price}**: ${names.join(', ')}`;
  });
}

/** "Frankfurt" of "Europe (Frankfurt)". */
function placeOf(name: string): string {
  const [, area = '', place] = /^(.*) \((.+)\)$/.exec(name) ?? [];
  // "Canada (Central)", "Mexico (Central)" and "AWS GovCloud (US-West)" are no towns.
  return place === undefined || place === 'Central' || area.includes('GovCloud') ? name : place;
}

/** "$3.20 (26%) cheaper than EC2 (1 × t3.micro), which costs $12.20". */
function comparisonLine(
  { title, regionName, total, totalBeforeFreeTier, difference }: PlainQuoteAnswer['comparedWith'][number],
  cheapest: Pick<PlainQuoteAnswer, 'total' | 'totalBeforeFreeTier'>,
): string {
  const [paid, otherwise] = [formatMoney(cheapest.totalBeforeFreeTier), formatMoney(totalBeforeFreeTier)];
  const free = paid === otherwise ? '' : `; without the free tier **${paid}** against **${otherwise}**`;
  if (total === cheapest.total) return `**The same price** as ${titleWithin(title)} in ${regionName}${free}`;
  const share = plain(exact(difference).div(total).times('100').round(0));
  return `**${formatMoney(difference)} (${share}%) cheaper** than ${titleWithin(title)} in ${regionName}, which costs **${formatMoney(total)}**`;
}
