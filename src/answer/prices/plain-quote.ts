import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Assumption, distinctAssumptions } from '../../pricing/assumption.js';
import { commandLine, fittingLines } from '../../pricing/command-line.js';
import { plain } from '../../pricing/decimal.js';
import { shownAmount } from '../../pricing/money.js';
import type { PlainLine, PriceRequest } from '../../pricing/plain-words/reading.js';
import type { Quote } from '../../pricing/quote.js';
import type { Invalid, NextStep, QuoteAnswer } from '../answer.js';
import { distinctSources } from '../build/references.js';
import { budgetText, euroText, hoursOf, periodTexts, savedTexts, shareText } from './beside-total.js';
import { unlikeSides } from './compared-sides.js';
import { howRead, understoodOf } from './how-read.js';
import { type MissingFromBill, missingFromBill } from './missing-from-bill.js';
import { withOwnLine } from './own-line.js';
import { quoteAnswer } from './quote.js';
import { priceLineOf, stepsTo } from './quote-steps.js';
import type { Quoted } from './quoted.js';

/** A quote for a request in plain words: one service, several added up, or the cheapest of several alternatives. */
export interface PlainQuoteAnswer extends QuoteAnswer {
  /** How the request was read, with what makes no difference to the total or was left out. */
  readonly understood: string;
  /** The total in other periods, and against a budget. */
  readonly besideTotal: readonly string[];
  /** The total in each Region that has prices for it, cheapest first, where that was asked for. */
  readonly regions?: readonly { readonly name: string; readonly total: string }[];
  /** What is added up, each with its total a month; one for a single service. */
  readonly parts: readonly { readonly title: string; readonly total: string }[];
  /** The dearer alternatives, cheapest first: their totals, and how much more that is a month. */
  readonly comparedWith: readonly {
    readonly title: string;
    readonly regionName: string;
    readonly total: string;
    readonly difference: string;
  }[];
  /** What is not the same on all sides that are compared. */
  readonly unlike: readonly string[];
  /** What the request plainly needs and does not name, each with its size. */
  readonly missing: readonly string[];
  /** What is asked for and not in the total, each with the reason. */
  readonly notIncluded: readonly string[];
}

/**
 * The quote of the cheapest alternative, with the others beside it.
 * @param notIncluded what is asked for and has no price, each with the reason
 */
export function plainQuote(
  request: PriceRequest,
  text: string,
  [cheapest, ...dearer]: readonly [Quoted, ...Quoted[]],
  notIncluded: readonly string[],
  knowledge: Knowledge,
): PlainQuoteAnswer | Invalid {
  const all = [cheapest, ...dearer].flatMap(({ lines }) => lines.map(({ line }) => line));
  const sides = [cheapest, ...dearer].map(({ lines }) => lines);
  const lacking = missingFromBill(request, text, all, knowledge.prices);
  const [only, ...more] = cheapest.lines;
  const alone = only && more.length === 0 && dearer.length === 0 && !request.everywhere;
  const own = alone ? only.followUps() : [];
  const followUps = fittingLines([
    ...lacking.map(({ step }) => step),
    ...all.flatMap(neighboursOf),
    ...(own.length > 0 ? own : stepsTo(all)),
  ]);
  const answer = quoteAnswer({ ok: true, quote: cheapest.quote, followUps: () => followUps }, [], knowledge);
  if (answer.kind !== 'quote') return answer;
  const { total } = cheapest.quote;
  const quote = {
    ...answer,
    title: titleOf(cheapest, dearer.length),
    sources: topicSourcesOf(
      sides.flatMap((lines) => lines.map((line) => line.quote)),
      knowledge,
    ),
    understood: understoodOf(request, knowledge.euros),
    besideTotal: [
      ...(request.currency === 'euros' && knowledge.euros ? [euroText(total, knowledge.euros)] : []),
      ...request.shares.map((share) => shareText(total, share)),
      // The term of a commitment is no period whose price on demand is asked for.
      ...(cheapest.alternative.onDemand === 'commitment' ? [] : periodTexts(total, request.periods)),
      ...dearer.flatMap((other) => savedTexts(plain(other.total.minus(total)), request.periods)),
      ...(request.budget ? [budgetText(total, request.budget, hoursOf(all))] : []),
    ],
    assumptions: distinctAssumptions([...howRead(request, all), ...unlessMissing(answer.assumptions, lacking)]),
    parts: cheapest.lines.map(({ quote: part }) => ({ title: part.title, total: part.total })),
    unlike: dearer.length > 0 ? unlikeSides(sides, knowledge.prices) : [],
    missing: lacking.map((one) => one.text),
    comparedWith: dearer.map((other) => comparedWith(other, cheapest)),
    notIncluded,
  };
  return withOwnLine<PlainQuoteAnswer>(quote, ownLine(text, all));
}

/** What stands there as missing, with its size, is not told again as not included. */
function unlessMissing(assumptions: readonly Assumption[], lacking: readonly MissingFromBill[]): readonly Assumption[] {
  const told = new Set(lacking.map(({ what }) => what));
  return assumptions.filter((one) => one.kind !== 'not-included' || !told.has(one.what));
}

/** The same instances of the other types that the chosen one stands beside. */
function neighboursOf({ service, options, neighbours = [] }: PlainLine): readonly NextStep[] {
  return neighbours.map((instance) => ({
    label: `${instance} instead`,
    line: commandLine(`/price ${service}`, { ...options, instance }),
  }));
}

function comparedWith({ quote, lines, total }: Quoted, cheapest: Quoted): PlainQuoteAnswer['comparedWith'][number] {
  return {
    title: lines.length > 1 ? lines.map((line) => line.quote.title).join(' + ') : quote.title,
    regionName: quote.regionName,
    total: plain(total),
    difference: plain(shownAmount(total).minus(shownAmount(cheapest.total))),
  };
}

/** The line of the subcommand where one says it all, the text itself for several. */
function ownLine(text: string, lines: readonly PlainLine[]): string {
  const [only, ...others] = lines;
  return only && others.length === 0 ? priceLineOf(only) : `/price quote text:${text.replaceAll(/\s+/g, ' ').trim()}`;
}

/** A comparison names the winner as such. */
function titleOf({ quote, alternative }: Quoted, others: number): string {
  const { onDemand: as } = alternative;
  const title = as ? `On demand, ${as === 'spot' ? 'not Spot' : 'no commitment'}: ${quote.title}` : quote.title;
  if (others === 0) return title;
  return `${others === 1 ? 'Cheaper' : 'Cheapest'}: ${title}`;
}

/** The notes about all services that a reply tells of. */
function topicSourcesOf(quotes: readonly Quote[], knowledge: Knowledge): QuoteAnswer['sources'] {
  const answers = quotes.map((quote) => quoteAnswer({ ok: true, quote, followUps: () => [] }, [], knowledge));
  return distinctSources(answers.flatMap((answer) => answer.sources));
}
