import type { QuoteAnswer } from '../answer/answer.js';
import type { PlainQuoteAnswer } from '../answer/prices/plain-quote.js';
import type { BreakEvenAnswer } from '../answer/prices/quote.js';
import type { BreakEven, BreakEvenAtRequests } from '../pricing/break-even/break-even.js';
import { exact, plain } from '../pricing/decimal.js';
import { formatMoney } from '../pricing/money.js';
import { groupThousands, shownHours } from '../pricing/quantities/format.js';
import { serviceOf } from '../pricing/services/index.js';
import { aboutCount, aboutRate } from './about.js';
import type { Card } from './card.js';
import { breakEvenChart } from './charts/break-even-chart.js';
import { containersText } from './containers-text.js';
import { plainQuoteLines } from './plain-quote-lines.js';
import { smallPrint } from './small-print.js';
import { GROUP_COLORS } from './wording.js';

type Line = QuoteAnswer['lines'][number];

/** A line to copy; a grave accent would end it early. */
function inCode(line: string): string {
  return `\`${line.replaceAll('`', "'")}\``;
}

/** The total first, then the arithmetic line by line, then what was assumed. */
export function quoteCard(quote: QuoteAnswer | BreakEvenAnswer | PlainQuoteAnswer): Card {
  const breakEven = 'breakEven' in quote ? quote.breakEven : undefined;
  const derived = [...quote.lines, ...(breakEven?.container.lines ?? [])].some((line) => line.derived);
  return {
    title: quote.title,
    color: GROUP_COLORS[serviceOf(quote.service).group],
    ...(breakEven
      ? {
          lines: headline(breakEven),
          picture: breakEvenChart(breakEven),
          below: [...breakEvenArithmetic(breakEven), ...closing(quote, derived)],
        }
      : { lines: [...quoteLines(quote), ...closing(quote, derived)] }),
  };
}

/** The small print, and the line that asks for the same quote again. */
function closing(quote: QuoteAnswer, derived: boolean): readonly string[] {
  return [...smallPrint(quote, derived), quote.line === undefined ? '' : inCode(quote.line)];
}

function quoteLines(quote: QuoteAnswer | PlainQuoteAnswer): readonly string[] {
  const month = `**${formatMoney(quote.total)} a month** in ${quote.regionName}${freeTierRemark(quote)}`;
  // What was asked for comes first: "$213.19 for six weeks · $154.40 a month".
  const asked = 'besideTotal' in quote ? quote.besideTotal.map((text) => text.replace(/\.$/, '')) : [];
  return [
    [...asked, month].join(' · '),
    ...('understood' in quote ? [quote.understood] : []),
    ...('comparedWith' in quote ? plainQuoteLines(quote) : []),
    ...quote.lines.map(arithmetic),
  ];
}

/** Which side wins at the number of requests that was asked for, and where the two meet. */
function headline({ requests, requestsWithoutFreeTier, containerName, asked }: BreakEven): readonly string[] {
  return [
    ...(asked ? [askedLine(asked, containerName)] : []),
    requests === undefined ? neverLine(containerName) : meetingLine(requests, containerName, requestsWithoutFreeTier),
  ];
}

/** The arithmetic of both sides where they meet, to the digit. */
function breakEvenArithmetic(breakEven: BreakEven): readonly string[] {
  const { requests, requestsAContainer, lambda, container } = breakEven;
  const at = requests ?? requestsAContainer;
  return [
    `At ${groupThousands(at)} requests in ${lambda.regionName}, Lambda costs **${formatMoney(lambda.total)}** a month:`,
    ...lambda.lines.map(arithmetic),
    `${containersText(breakEven)} costs **${formatMoney(container.total)}**:`,
    ...container.lines.map(arithmetic),
  ];
}

/** Which side wins at the number of requests that was asked for, and by how much. */
function askedLine(asked: BreakEvenAtRequests, containerName: string): string {
  const containers = containersText({ containers: asked.containers, containerName });
  const less = exact(asked.container).minus(asked.lambda);
  const winner = less.gt('0') ? 'Lambda' : containers;
  const verdict = less.eq('0') ? 'both cost the same' : `${winner} is cheaper by ${formatMoney(plain(less.abs()))}`;
  const unfree =
    asked.lambda === asked.lambdaWithoutFreeTier
      ? ''
      : ` (${formatMoney(asked.lambdaWithoutFreeTier)} without the free tier)`;
  return `**At ${groupThousands(asked.requests)} requests a month, ${verdict}**: Lambda costs ${formatMoney(asked.lambda)}${unfree}, ${containers} ${formatMoney(asked.container)}.`;
}

function meetingLine(requests: string, name: string, withoutFreeTier: string | undefined): string {
  const unfree =
    withoutFreeTier === undefined || withoutFreeTier === requests
      ? ''
      : ` (from ${aboutCount(withoutFreeTier)} without the free tier)`;
  return `**From about ${aboutCount(requests)} requests a month on, ${aboutRate(requests)}, ${name} costs no more than Lambda**${unfree}.`;
}

function neverLine(name: string): string {
  return `**Lambda costs less at any number of requests**, even against ${name} that is always busy.`;
}

function freeTierRemark({ total, totalBeforeFreeTier }: QuoteAnswer): string {
  return total === totalBeforeFreeTier ? '' : `, after the free tier (${formatMoney(totalBeforeFreeTier)} without it)`;
}

function arithmetic(line: Line): string {
  const { label, quantity, unitLabel, price, amount, free, derived } = line;
  const mark = derived ? '*' : '';
  if (quantity === '0' && free !== undefined) {
    return `- ${label}: ${countedInOnes(free, unitLabel)}, all of it free = **$0.00**`;
  }
  if (isFewMillion(quantity, unitLabel)) return inOnes(line);
  const freed = free === undefined ? '' : ` (${counted(free, unitLabel)} free)`;
  return `- ${label}: ${counted(quantity, unitLabel)} × $${unitPrice(price)}${mark} = **${formatMoney(amount)}**${freed}`;
}

const MILLION = 'million ';

function isFewMillion(quantity: string, unitLabel: string): boolean {
  return unitLabel.startsWith(MILLION) && exact(quantity).lt('1');
}

/** "1,217 requests" instead of "0.001217 million requests". */
function countedInOnes(quantity: string, unitLabel: string): string {
  if (!isFewMillion(quantity, unitLabel)) return counted(quantity, unitLabel);
  return `${readable(plain(exact(quantity).times('1e6')))} ${unitLabel.slice(MILLION.length)}`;
}

/** Less than a million is counted in ones, though it is paid by the million: "1,217 requests × $0.20 a million". */
function inOnes({ label, quantity, unitLabel, price, amount, derived, free }: Line): string {
  const freed = free === undefined ? '' : ` (${counted(free, unitLabel)} free)`;
  return `- ${label}: ${countedInOnes(quantity, unitLabel)} × $${unitPrice(price)}${derived ? '*' : ''} a million = **${formatMoney(amount)}**${freed}`;
}

/** "1 month", "2 months", "1 million requests". */
function counted(quantity: string, unitLabel: string): string {
  const unit = quantity === '1' && !unitLabel.includes(' ') ? unitLabel.replace(/s$/, '') : unitLabel;
  return `${unitLabel.endsWith('hours') ? shownHours(exact(quantity)) : readable(quantity)} ${unit}`;
}

/** A price with at least two decimals, all of those that AWS publishes: 0.20, 0.0000166667. */
function unitPrice(price: string): string {
  const [whole, decimals = ''] = price.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

/** Decimals that a reader can check; a third of an hour has none that end. */
const SHOWN_PLACES = 6;

/** A quantity with commas between thousands, cut to a few decimals for the eye: 1,234,567.5. */
function readable(quantity: string): string {
  const [, decimals = ''] = quantity.split('.');
  if (decimals.length <= SHOWN_PLACES) return groupThousands(quantity);
  const rounded = exact(quantity).round(SHOWN_PLACES);
  return groupThousands(plain(rounded.eq('0') ? exact(exact(quantity).toPrecision(2)) : rounded));
}
