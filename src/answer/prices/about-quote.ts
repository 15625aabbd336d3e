import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { fittingLines } from '../../pricing/command-line.js';
import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { formatMoney, unitPrice } from '../../pricing/money.js';
import { entitiesOf } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import { requestLine } from '../../pricing/plain-words/requests/request-text.js';
import { formatCount } from '../../pricing/quantities/format.js';
import type { QuoteQuestion } from '../../pricing/second-line/asks-about-quote.js';
import { withFewerHours, withLikelySizes, withSmaller } from '../../pricing/second-line/cheaper-choices.js';
import { savingQuestion } from '../../pricing/second-line/cost-saving.js';
import { countIn, numberOf, onlyCount, partOfTotal } from '../../pricing/second-line/parts-of-total.js';
import type { Standing } from '../../pricing/second-line/standing.js';
import { sortedBy } from '../../sorted-by.js';
import { echo } from '../../typed-text.js';
import type { AlsoLikely, Answer, NextStep, Others, QuoteAnswer } from '../answer.js';
import { answerLead } from '../parts/answer-text.js';
import { isLikelyRight } from '../probability.js';

/** A price that is asked about. */
interface Priced {
  readonly quote: QuoteAnswer;
  readonly request: Standing;
  /** The request as it was typed, which may count what no price depends on. */
  readonly text: string;
  /** The answer to another line, such as a cheaper request. */
  readonly answerTo: (line: string) => Answer | undefined;
}

/** What is said of a price, with what else may help and what to try. */
interface Told {
  readonly says: string;
  readonly besides?: readonly AlsoLikely[];
  readonly nextSteps?: readonly NextStep[];
}

/** Answers what is asked about a price from its quote; undefined if that does not tell. */
export function aboutQuote(question: QuoteQuestion, priced: Priced, knowledge: Knowledge): Others | undefined {
  const told = tell(question, priced, knowledge);
  if (!told) return undefined;
  const { title, line, nextSteps } = priced.quote;
  // The line at the end is what a reply on Discord goes on from.
  const own = line === undefined ? [] : [{ heading: 'The price that this is about', says: `\`${line}\`` }];
  return {
    kind: 'others',
    title,
    intro: told.says,
    likely: [...(told.besides ?? []), ...own],
    sources: [],
    nextSteps: told.nextSteps ?? nextSteps,
    corrections: [],
  };
}

function tell(question: QuoteQuestion, all: Priced, knowledge: Knowledge): Told | undefined {
  const { quote } = all;
  if (question.asks === 'free') return { says: freeText(quote) };
  if (question.asks === 'free-tier') return { says: `${monthly(quote.total)}: ${freeTierText(quote)}` };
  if (question.asks === 'tax') return { says: taxText(quote) };
  const [lines = [], ...others] = all.request.alternatives;
  const priced = others.length === 0 ? all : { ...all, request: cheapestSide(all) };
  switch (question.asks) {
    case 'parts':
      return { says: partTexts(quote).join('\n') };
    case 'why-little':
      return { says: [...partTexts(quote), sentenceCase(freeTierText(quote))].join('\n') };
    case 'why-much':
      return { says: partTexts(quote).join('\n'), besides: savingOf(priced) };
    case 'part': {
      if (others.length > 0) return undefined;
      const part = partOfTotal(question.of, quote, lines, knowledge);
      if (part) return { says: `${shareText(part, quote)} is that part.` };
      const none = `I see no ${echo(question.of, 30)} among the parts of ${monthly(quote.total)}.`;
      return question.sure ? { says: [none, ...partTexts(quote)].join('\n') } : undefined;
    }
    case 'each':
      return others.length > 0 || isMeasured(question.of, knowledge)
        ? undefined
        : { says: eachText(question.of, priced, knowledge) };
    case 'less':
      return cheaperText(question.than, priced, knowledge);
  }
}

/** The side of a comparison that its quote is of. */
function cheapestSide({ quote, request }: Priced): Standing {
  const isOfQuote = (lines: Standing['alternatives'][number]) => lines.some(({ service }) => service === quote.service);
  return { ...request, alternatives: request.alternatives.filter(isOfQuote) };
}

function monthly(total: string): string {
  return `**${formatMoney(total)} a month**`;
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
  if (paid.length === 0) return [`Nothing in it costs anything: ${monthly(quote.total)}.`];
  return paid.map(({ label, quantity, unitLabel, price, amount }, at) => {
    const how = `${formatCount(exact(quantity).round(2))} ${unitLabel} at $${unitPrice(price)}`;
    const lead = at > 0 ? '' : paid.length === 1 ? 'All of it is one thing: ' : 'The biggest part: ';
    return `${at > 0 ? '- ' : ''}${lead}**${label}**, ${shareText(exact(amount), quote)}: ${how}.`;
  });
}

function freeText(quote: QuoteAnswer): string {
  const lead = exact(quote.total).eq('0') ? 'Yes, it is free' : 'No, it is not';
  return `${lead}: ${monthly(quote.total)}. ${sentenceCase(freeTierText(quote))}`;
}

function freeTierText({ total, totalBeforeFreeTier }: QuoteAnswer): string {
  return total === totalBeforeFreeTier
    ? 'no free tier is taken off, and no credits of a new account.'
    : `the free tier is taken off already; without it, it is **${formatMoney(totalBeforeFreeTier)}**.`;
}

function taxText({ total }: QuoteAnswer): string {
  return `Tax is not in it: ${monthly(total)} is AWS's list price, and what your country adds comes on top.`;
}

/** How to pay less for what was priced, from the notes. */
function savingOf({ quote, request, answerTo }: Priced): readonly AlsoLikely[] {
  const heading = exact(quote.total).eq('0') ? undefined : savingQuestion(request);
  const answer = heading === undefined ? undefined : answerTo(heading);
  return heading !== undefined && answer?.kind === 'passages' && isLikelyRight(answer)
    ? [{ heading, says: answerLead(answer) }]
    : [];
}

/** "Per GB", "per hour": what is measured is not counted. */
function isMeasured(of: string, knowledge: Knowledge): boolean {
  return entitiesOf(readEntities(`2 ${of}`, knowledge).entities, 'amount').some(({ measure }) => measure !== 'count');
}

/** A total divided by what some words name, or by what is priced if nobody said how many of those there are. */
function eachText(of: string, { quote, request, text }: Priced, knowledge: Knowledge): string {
  const [lines = []] = request.alternatives;
  const number = of === '' ? undefined : numberOf(of, text, lines, knowledge);
  if (number) return perOne(quote, number, `${of.replace(/s$/, '')}s`);
  const [line, ...more] = lines;
  const [option = '', name = ''] = (line && more.length === 0 && onlyCount(line, knowledge.prices)) || [];
  const counted = line && countIn(line, option, knowledge.prices);
  const unknown = of === '' ? '' : `Nobody told me the number for ${echo(of, 30)}. `;
  return counted
    ? unknown + perOne(quote, counted, name)
    : `${unknown}Divide ${monthly(quote.total)} by how many there are.`;
}

function perOne({ total, totalBeforeFreeTier }: QuoteAnswer, number: Decimal, names: string): string {
  const each = (dollars: string) => formatMoney(exact(dollars).div(number));
  const free = total === totalBeforeFreeTier ? '' : `; without the free tier ${each(totalBeforeFreeTier)}`;
  const name = number.eq('1') ? names.replace(/s\b/, '') : names;
  return `**${each(total)}** each: ${formatMoney(total)} a month for ${formatCount(number.round(2))} ${name}${free}.`;
}

/** So many cheaper requests are shown. */
const MOST_CHOICES = 3;

/** Whether the price is below some dollars already, and else what cheaper requests cost. */
function cheaperText(than: string | undefined, priced: Priced, knowledge: Knowledge): Told {
  const { quote } = priced;
  const total = exact(quote.total);
  const limit = than === undefined ? undefined : exact(than);
  const money = formatMoney(than ?? quote.total);
  if (total.eq('0')) return { says: freeText(quote) };
  if (limit && total.lte(limit)) {
    const left = formatMoney(limit.minus(total));
    return { says: `Yes: it is ${monthly(quote.total)} already, ${left} below ${money}.` };
  }
  const over = limit ? `No: ${monthly(quote.total)} is ${formatMoney(total.minus(limit))} above ${money}.` : '';
  const cheaper = cheaperRequests(limit, priced, knowledge);
  const within = cheaper.filter((one) => !limit || one.total.lte(limit));
  const shown = (within.length > 0 ? within : cheaper.slice(-1)).slice(0, MOST_CHOICES);
  const lead = !limit
    ? shown.length > 0
      ? `Cheaper than ${monthly(quote.total)}, if it is enough for you:`
      : `Nothing that I tried is cheaper than ${monthly(quote.total)}.`
    : within.length > 0
      ? `${over} Below that, if it is enough for you:`
      : `${over} Nothing that I tried is below that${shown.length > 0 ? '; the cheapest:' : '.'}`;
  const texts = shown.map((one) => `- ${one.title}: ${monthly(plain(one.total))}`);
  return {
    says: [lead, ...texts].join('\n'),
    besides: savingOf(priced),
    nextSteps: fittingLines(shown.map(({ title, line }) => ({ label: title, line }))),
  };
}

interface Choice {
  readonly title: string;
  readonly line: string;
  readonly total: Decimal;
}

/** Requests like one that cost less, the dearest first: what its buttons change, smaller instances, and fewer hours. */
function cheaperRequests(
  limit: Decimal | undefined,
  { quote, request, answerTo }: Priced,
  knowledge: Knowledge,
): readonly Choice[] {
  const { alternatives, besides } = request;
  const shorter = limit && withFewerHours(alternatives, limit, knowledge);
  const others = [
    ...withSmaller(alternatives, knowledge),
    ...withLikelySizes(alternatives),
    ...(shorter ? [shorter] : []),
  ];
  const isOne = alternatives.flat().length === 1;
  // The buttons below a sum are for its parts.
  const steps = isOne ? quote.nextSteps.map(({ line }) => line) : [];
  const found = [...steps, ...others.map((to) => requestLine(to, besides))].flatMap((line): readonly Choice[] => {
    const answer = line.startsWith('/price ') ? answerTo(line) : undefined;
    // At a break-even point another number of requests is priced.
    if (answer?.kind !== 'quote' || 'breakEven' in answer || exact(answer.total).gte(quote.total)) return [];
    const place = answer.region === quote.region ? '' : ` in ${answer.regionName}`;
    return [{ title: answer.title + place, line, total: exact(answer.total) }];
  });
  return [...found].sort((one, other) => other.total.cmp(one.total));
}
