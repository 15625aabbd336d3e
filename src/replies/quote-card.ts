import type { QuoteAnswer } from '../answer/answer.js';
import type { PlainQuoteAnswer } from '../answer/prices/plain-quote.js';
import type { BreakEvenAnswer } from '../answer/prices/quote.js';
import type { BreakEven, BreakEvenAtRequests } from '../pricing/break-even/break-even.js';
import { exact, plain } from '../pricing/decimal.js';
import { decimalsToAddUp, formatMoney } from '../pricing/money.js';
import { groupThousands, shownHours } from '../pricing/quantities/format.js';
import { titleWithin } from '../pricing/quote.js';
import { serviceOf } from '../pricing/services/index.js';
import { aboutCount, aboutRate } from './about.js';
import type { Card } from './card.js';
import { breakEvenChart, containersText } from './charts/break-even-chart.js';
import { smallPrint } from './small-print.js';
import { GROUP_COLORS } from './wording.js';

type Line = QuoteAnswer['lines'][number];

/** The total, the arithmetic line by line, the assumptions, and the command line of the quote. */
export function quoteCard(quote: QuoteAnswer | BreakEvenAnswer | PlainQuoteAnswer): Card {
  const breakEven = 'breakEven' in quote ? quote.breakEven : undefined;
  const hasDerived = [...quote.lines, ...(breakEven?.container.lines ?? [])].some(({ derived }) => derived);
  // A backtick would end the code span early.
  const copyable = quote.line === undefined ? '' : `\`${quote.line.replaceAll('`', "'")}\``;
  const closing = [...smallPrint(quote, hasDerived), copyable];
  return {
    title: quote.title,
    color: GROUP_COLORS[serviceOf(quote.service).group],
    ...(breakEven
      ? {
          lines: breakEvenHeadline(breakEven),
          picture: breakEvenChart(breakEven),
          below: [...breakEvenArithmetic(breakEven), ...closing],
        }
      : { lines: [...quoteLines(quote), ...closing] }),
  };
}

function quoteLines(quote: QuoteAnswer | PlainQuoteAnswer): readonly string[] {
  const { total, totalBeforeFreeTier, regionName } = quote;
  // The parts of a sum and their lines are shown alike.
  const decimals = Math.max(
    decimalsOf(quote),
    'parts' in quote
      ? decimalsToAddUp(
          quote.parts.map((part) => part.total),
          total,
        )
      : 0,
  );
  const free =
    total === totalBeforeFreeTier ? '' : `, after the free tier (${formatMoney(totalBeforeFreeTier)} without it)`;
  const month = `**${formatMoney(total)} a month** in ${regionName}${free}`;
  // The requested period comes first: "$213.19 for six weeks · $154.40 a month".
  const requested = 'besideTotal' in quote ? quote.besideTotal.map((text) => text.replace(/\.$/, '')) : [];
  return [
    [...requested, month].join(' · '),
    ...('understood' in quote ? [quote.understood] : []),
    ...('comparedWith' in quote ? plainQuoteLines(quote, decimals) : []),
    ...quote.lines.map((line) => lineText(line, decimals)),
  ];
}

/** The cheaper side at the requested number of requests, and the crossing point. */
function breakEvenHeadline(breakEven: BreakEven): readonly string[] {
  const { requests, requestsWithoutFreeTier: unfree, containerName, asked } = breakEven;
  const requested = asked ? [requestedLine(asked, containerName)] : [];
  if (requests === undefined) {
    const never = `**Lambda costs less at any number of requests**, even if ${containerName} is always busy.`;
    return [...requested, never];
  }
  const from = `From about ${aboutCount(requests)} requests a month (${aboutRate(requests)})`;
  const without =
    unfree === undefined || unfree === requests ? '' : ` (from ${aboutCount(unfree)} without the free tier)`;
  return [...requested, `**${from}, ${containerName} costs no more than Lambda**${without}.`];
}

/** The arithmetic of both sides at the crossing point. */
function breakEvenArithmetic(breakEven: BreakEven): readonly string[] {
  const { requests, requestsAContainer, lambda, container } = breakEven;
  const at = groupThousands(requests ?? requestsAContainer);
  return [
    `At ${at} requests in ${lambda.regionName}, Lambda costs **${formatMoney(lambda.total)}** a month:`,
    ...arithmetic(lambda),
    `${containersText(breakEven)} costs **${formatMoney(container.total)}**:`,
    ...arithmetic(container),
  ];
}

function requestedLine(asked: BreakEvenAtRequests, containerName: string): string {
  const { requests, lambda, lambdaWithoutFreeTier, container } = asked;
  const containers = containersText({ containers: asked.containers, containerName });
  const difference = exact(container).minus(lambda);
  const winner = difference.gt('0') ? 'Lambda' : containers;
  const verdict = difference.eq('0')
    ? 'both cost the same'
    : `${winner} is cheaper by ${formatMoney(plain(difference.abs()))}`;
  const without =
    lambda === lambdaWithoutFreeTier ? '' : ` (${formatMoney(lambdaWithoutFreeTier)} without the free tier)`;
  return `**At ${groupThousands(requests)} requests a month, ${verdict}**: Lambda costs ${formatMoney(lambda)}${without}, ${containers} ${formatMoney(container)}.`;
}

const MILLION = 'million ';

/** The lines of a sum, with decimals that add up to its total. */
function arithmetic(sum: Pick<QuoteAnswer, 'lines' | 'total'>): readonly string[] {
  return sum.lines.map((line) => lineText(line, decimalsOf(sum)));
}

function decimalsOf({ lines, total }: Pick<QuoteAnswer, 'lines' | 'total'>): number {
  const amounts = lines.map(({ amount }) => amount);
  return decimalsToAddUp(amounts, total);
}

/** "requests: 3 million requests × $0.20 = $0.60". Less than a million is counted in ones: "1,217 requests × $0.20 a million". */
function lineText({ label, quantity, unitLabel, price, amount, free, derived }: Line, decimals: number): string {
  if (quantity === '0' && free !== undefined) {
    return `- ${label}: ${countedInOnes(free, unitLabel)}, all of it free = **$0.00**`;
  }
  const result = `**${formatMoney(amount, decimals)}**${free === undefined ? '' : ` (${counted(free, unitLabel)} free)`}`;
  const each = `$${unitPrice(price)}${derived ? '*' : ''}${isBelowMillion(quantity, unitLabel) ? ' a million' : ''}`;
  return `- ${label}: ${countedInOnes(quantity, unitLabel)} × ${each} = ${result}`;
}

function isBelowMillion(quantity: string, unitLabel: string): boolean {
  return unitLabel.startsWith(MILLION) && exact(quantity).lt('1');
}

/** "1,217 requests" instead of "0.001217 million requests". */
function countedInOnes(quantity: string, unitLabel: string): string {
  if (!isBelowMillion(quantity, unitLabel)) return counted(quantity, unitLabel);
  return counted(plain(exact(quantity).times('1e6')), unitLabel.slice(MILLION.length));
}

/** "1 month", "2 months", "1 million requests". */
function counted(quantity: string, unitLabel: string): string {
  const unit = quantity === '1' && !unitLabel.includes(' ') ? unitLabel.replace(/s$/, '') : unitLabel;
  return `${unitLabel.endsWith('hours') ? shownHours(exact(quantity)) : readable(quantity)} ${unit}`;
}

/** A price with at least two decimals: 0.20, 0.0000166667. */
function unitPrice(price: string): string {
  const [whole, decimals = ''] = price.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** A third of an hour has infinitely many. */
const SHOWN_PLACES = 6;

/** A quantity with thousands separators and few decimals: 1,234,567.5. */
function readable(quantity: string): string {
  const [, decimals = ''] = quantity.split('.');
  if (decimals.length <= SHOWN_PLACES) return groupThousands(quantity);
  const rounded = exact(quantity).round(SHOWN_PLACES);
  return groupThousands(plain(rounded.eq('0') ? exact(exact(quantity).toPrecision(2)) : rounded));
}

/** What a quote for plain words has beyond its total: regions, comparisons, gaps and subtotals. */
function plainQuoteLines(
  { total, parts, comparedWith, unlike, missing, notIncluded, regions = [] }: PlainQuoteAnswer,
  decimals: number,
): readonly string[] {
  return [
    ...regionLines(regions),
    ...comparedWith.map((other) => comparisonLine(other, total)),
    ...unlike.map((text) => `**Not the same:** ${text}`),
    ...missing.map((text) => `**Missing:** ${text}`),
    ...notIncluded.map((text) => `**Not included:** ${text}`),
    ...(parts.length > 1 ? parts.map((part) => `${part.title}: **${formatMoney(part.total, decimals)}**`) : []),
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
  // "Canada (Central)" and "AWS GovCloud (US-West)" are no towns.
  return place === undefined || /Canada|GovCloud/.test(area) ? name : place;
}

/** "$3.20 (26%) cheaper than EC2 (1 × t3.micro), which costs $12.20". */
function comparisonLine(
  { title, regionName, total, difference }: PlainQuoteAnswer['comparedWith'][number],
  cheapest: string,
): string {
  if (total === cheapest) return `**The same price** as ${titleWithin(title)} in ${regionName}`;
  const share = plain(exact(difference).div(total).times('100').round(0));
  return `**${formatMoney(difference)} (${share}%) cheaper** than ${titleWithin(title)} in ${regionName}, which costs **${formatMoney(total)}**`;
}
