import type { QuoteAnswer } from '../answer/answer.js';
import type { PlainQuoteAnswer } from '../answer/prices/plain-quote.js';
import type { BreakEvenAnswer } from '../answer/prices/quote.js';
import { exact, plain } from '../pricing/decimal.js';
import { formatMoney, shownAmount } from '../pricing/money.js';
import { serviceOf } from '../pricing/services/index.js';
import { arithmetic } from './arithmetic.js';
import { breakEvenArithmetic, breakEvenHeadline } from './break-even-lines.js';
import type { Card } from './card.js';
import { breakEvenChart } from './charts/break-even-chart.js';
import { plainQuoteLines } from './plain-quote-lines.js';
import { smallPrint } from './small-print.js';
import { GROUP_COLORS } from './wording.js';

/** The total, the arithmetic line by line, the assumptions, and the command line of the quote. */
export function quoteCard(quote: QuoteAnswer | BreakEvenAnswer | PlainQuoteAnswer): Card {
  const breakEven = 'breakEven' in quote ? quote.breakEven : undefined;
  // A backtick would end the code span early.
  const copyable = quote.line === undefined ? '' : `\`${quote.line.replaceAll('`', "'")}\``;
  const closing = [...smallPrint(quote), copyable];
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
  const free =
    total === totalBeforeFreeTier ? '' : `, after the free tier (${formatMoney(totalBeforeFreeTier)} without it)`;
  const month = `**${formatMoney(total)} a month** in ${regionName}${free}`;
  // The requested period comes first: "$213.19 for six weeks · $154.40 a month".
  const requested = 'besideTotal' in quote ? quote.besideTotal.map((text) => text.replace(/\.$/, '')) : [];
  const isComparison = 'comparedWith' in quote && quote.comparedWith.length > 0;
  const shareOf = (amount: string) => (quote.wholePrint ? shareText(amount, total) : '');
  return [
    [...requested, month, ...changeText(quote)].join(' · '),
    ...(quote.wholePrint && !isComparison ? partAsked(quote) : []),
    ...('understood' in quote ? [quote.understood] : []),
    ...('comparedWith' in quote ? plainQuoteLines(quote, shareOf) : []),
    ...arithmetic(quote, quote.lines.length > 1 ? shareOf : undefined),
  ];
}

/** What the parts cost that are asked about, or which costs most: what those who look into a total ask first. */
function partAsked({ lines, total, askedParts = [] }: QuoteAnswer): readonly string[] {
  const asked = lines.filter(({ label }) => askedParts.includes(label));
  if (asked.length > 0)
    return asked.map(({ label, amount }) => `**${label}**: ${formatMoney(amount)}${shareText(amount, total)}.`);
  const [first, second] = lines.toSorted((one, other) => exact(other.amount).cmp(exact(one.amount)));
  const isLarger = first && second && exact(first.amount).gt(second.amount);
  return isLarger
    ? [`The largest part is **${first.label}**: ${formatMoney(first.amount)}${shareText(first.amount, total)}.`]
    : [];
}

/** "$32.85 less than before ($74.70)". */
function changeText({ total, totalBefore }: QuoteAnswer): readonly string[] {
  if (totalBefore === undefined) return [];
  const difference = shownAmount(exact(total)).minus(shownAmount(exact(totalBefore)));
  if (difference.eq('0')) return [];
  const more = difference.gt('0') ? 'more' : 'less';
  return [`${formatMoney(plain(difference.abs()))} ${more} than before (${formatMoney(totalBefore)})`];
}

/** " (12%)": the share of a part in a total. */
function shareText(amount: string, total: string): string {
  if (exact(amount).eq('0')) return '';
  const percent = exact(amount).div(total).times('100');
  return percent.lt('1') ? ' (less than 1%)' : ` (${plain(percent.round(0))}%)`;
}
