import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { formatMoney, unitPrice } from '../../pricing/money.js';
import { entitiesOf } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import { formatCount } from '../../pricing/quantities/format.js';
import type { QuoteQuestion } from '../../pricing/second-line/asks-about-quote.js';
import { countIn, numberTold, onlyCount, partOfTotal } from '../../pricing/second-line/parts-of-total.js';
import type { Standing } from '../../pricing/second-line/standing.js';
import { sortedBy } from '../../sorted-by.js';
import { echo } from '../../typed-text.js';
import type { Others, QuoteAnswer } from '../answer.js';

/** A price that is asked about. */
interface Priced {
  readonly quote: QuoteAnswer;
  readonly request: Standing;
  /** The request as it was typed, which may count what no price depends on. */
  readonly text: string;
}

/** Answers what is asked about a price from its quote; undefined if that does not tell. */
export function aboutQuote(question: QuoteQuestion, priced: Priced, knowledge: Knowledge): Others | undefined {
  const says = tell(question, priced, knowledge);
  if (says === undefined) return undefined;
  const { title, line, nextSteps } = priced.quote;
  // The line at the end is what a reply on Discord goes on from.
  const likely = line === undefined ? [] : [{ heading: 'The price that this is about', says: `\`${line}\`` }];
  return { kind: 'others', title, intro: says, likely, sources: [], nextSteps, corrections: [] };
}

function tell(question: QuoteQuestion, priced: Priced, knowledge: Knowledge): string | undefined {
  const { quote, request } = priced;
  if (question.asks === 'parts') return partTexts(quote).join('\n');
  const [lines = [], ...others] = request.alternatives;
  if (others.length > 0 || !('of' in question)) return undefined;
  const { of } = question;
  if (question.asks === 'each') return isMeasured(of, knowledge) ? undefined : eachText(of, priced, knowledge);
  const part = partOfTotal(of, quote, lines, knowledge);
  if (part) return `${shareText(part, quote)} is that part.`;
  const none = `I see no ${echo(of, 30)} among the parts of **${formatMoney(quote.total)} a month**.`;
  return question.sure ? [none, ...partTexts(quote)].join('\n') : undefined;
}

/** "$4.00 of $34.37 a month (12%)". */
function shareText(part: Decimal, { total }: QuoteAnswer): string {
  const percent = exact(total).eq('0') ? undefined : part.div(total).times('100');
  const share = percent === undefined ? '' : percent.lt('1') ? ' (less than 1%)' : ` (${plain(percent.round(0))}%)`;
  return `**${formatMoney(part)}** of ${formatMoney(total)} a month${share}`;
}

/** What a total consists of, the largest part first, with the price of each unit. */
function partTexts(quote: QuoteAnswer): readonly string[] {
  const paid = sortedBy(
    quote.lines.filter(({ amount }) => exact(amount).gt('0')),
    ({ amount }) => -Number(amount),
  );
  if (paid.length === 0) return [`Nothing in it costs anything: **${formatMoney(quote.total)} a month**.`];
  return paid.map(({ label, quantity, unitLabel, price, amount }, at) => {
    const how = `${formatCount(exact(quantity).round(2))} ${unitLabel} at $${unitPrice(price)}`;
    const lead = at > 0 ? '' : paid.length === 1 ? 'All of it is one thing: ' : 'The biggest part: ';
    return `${at > 0 ? '- ' : ''}${lead}**${label}**, ${shareText(exact(amount), quote)}: ${how}.`;
  });
}

/** "Per GB", "per hour": what is measured is not counted. */
function isMeasured(of: string, knowledge: Knowledge): boolean {
  return entitiesOf(readEntities(`2 ${of}`, knowledge).entities, 'amount').some(({ measure }) => measure !== 'count');
}

/** A total divided by what some words name, or by what is priced if nobody said how many of those there are. */
function eachText(of: string, { quote, request, text }: Priced, knowledge: Knowledge): string {
  const [line, ...more] = request.alternatives.flat();
  const plural = `${of.replace(/s$/, '')}s`;
  const told = of === '' ? undefined : numberTold(plural, text, knowledge);
  if (told) return perOne(quote, told, plural);
  const [option = '', name = ''] = (line && more.length === 0 && onlyCount(line, knowledge.prices)) || [];
  const counted = line && countIn(line, option, knowledge.prices);
  const unknown = of === '' ? '' : `Nobody told me the number for ${echo(of, 30)}. `;
  return counted
    ? unknown + perOne(quote, counted, name)
    : `${unknown}Divide **${formatMoney(quote.total)} a month** by how many there are.`;
}

function perOne({ total, totalBeforeFreeTier }: QuoteAnswer, number: Decimal, names: string): string {
  const each = (dollars: string) => formatMoney(exact(dollars).div(number));
  const free = total === totalBeforeFreeTier ? '' : `; without the free tier ${each(totalBeforeFreeTier)}`;
  const name = number.eq('1') ? names.replace(/s\b/, '') : names;
  return `**${each(total)}** each: ${formatMoney(total)} a month for ${formatCount(number.round(2))} ${name}${free}.`;
}
