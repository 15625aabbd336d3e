import type { Knowledge } from '../../knowledge/knowledge.js';
import { commandLine, fittingLines } from '../../pricing/command-line.js';
import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { withBought } from '../../pricing/plain-words/bought.js';
import { contradictionText } from '../../pricing/plain-words/contradiction-words.js';
import { likelyLines } from '../../pricing/plain-words/likely-values.js';
import { missingTexts } from '../../pricing/plain-words/missing-words.js';
import { openText } from '../../pricing/plain-words/open-words.js';
import { type PricedAlternative, type PricedLine, priceAlternative } from '../../pricing/plain-words/price-lines.js';
import { LONGEST_REQUEST, readPriceRequest } from '../../pricing/plain-words/read-price-request.js';
import type { Alternative, PlainLine, PriceRequest, RefusedPart } from '../../pricing/plain-words/reading.js';
import { refusalText } from '../../pricing/plain-words/refusal-words.js';
import { sumQuotes } from '../../pricing/plain-words/sum-quotes.js';
import { defaultsText, understoodText } from '../../pricing/plain-words/understood.js';
import type { Quote } from '../../pricing/quote.js';
import { REFUSALS, SPOT_SAVES } from '../../pricing/refusals.js';
import { SERVICE_NAMES } from '../../pricing/service-names.js';
import { problemText } from '../../pricing/wording.js';
import { echo } from '../../typed-text.js';
import type { Invalid, NextStep, QuoteAnswer } from '../answer.js';
import { budgetText, hoursOf, periodTexts } from './beside-total.js';
import { unlikeSides } from './compared-sides.js';
import { inEveryRegion } from './in-every-region.js';
import { invalid } from './invalid.js';
import { missingFromBill } from './missing-from-bill.js';
import { quoteAnswer } from './quote.js';
import { distinctSources } from './references.js';

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

/** A line that works, for a button. */
export const QUOTE_EXAMPLE = '/price quote text:2M Lambda calls a month, half a gig, 300 ms each, on arm in Frankfurt';

const EXAMPLE_STEP: NextStep = { label: 'Show an example', line: QUOTE_EXAMPLE };

/** Answers `/price quote`: the quote for what a text asks in plain words, or what is missing, contradictory or not priced. */
export function quoteText(text: string, knowledge: Knowledge): PlainQuoteAnswer | Invalid {
  const request = withBought(readPriceRequest(text, knowledge), knowledge.prices);
  const { alternatives, missing, contradictory, tooLong } = request;
  if (tooLong) return invalid([tooLongText(text)], [EXAMPLE_STEP]);
  if (contradictory.length > 0) return invalid(contradictory.map(contradictionText), [EXAMPLE_STEP]);
  const refused = alternatives.flatMap((alternative) => (alternative.onDemand ? [] : alternative.refused));
  const refusals = [...new Set(refused.map((part) => refusalText(part, knowledge.prices.regions)))];
  if (missing.length > 0) {
    const texts = [
      ...missingTexts(missing, alternatives, knowledge.prices),
      ...request.open.map(openText),
      ...refusals,
    ];
    const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
    const single = line && others.length === 0 ? line : undefined;
    const read = single && missing.some(({ option }) => option !== undefined) ? readSoFar(single) : [];
    return invalid([...read, ...texts], [...(single ? stepsToFilled(single, knowledge) : []), EXAMPLE_STEP]);
  }
  if (request.open.length > 0) return askBack(request);
  const [only] = alternatives;
  const everywhere =
    request.everywhere && alternatives.length === 1 && only ? inEveryRegion(only, knowledge) : undefined;
  const priced = (everywhere ?? alternatives).map((alternative) => priceAlternative(alternative, knowledge.prices));
  const quoted = priced.flatMap(quotedOf).sort(byTotal);
  const unpriced = priced.flatMap((alternative) => alternative.unpriced);
  const problems = unpriced.flatMap((line) => line.problems.map(problemText));
  const [cheapest, ...dearer] = quoted;
  if ((problems.length > 0 && !everywhere) || !cheapest) {
    const corrected = unpriced.flatMap(({ instead }) => instead);
    return unpricedAnswer([...new Set([...problems, ...refusals])], corrected, quoted, refused);
  }
  const answer = answerOf(request, text, cheapest, everywhere ? [] : dearer, refusals, knowledge);
  if (answer.kind !== 'quote' || !everywhere) return answer;
  return {
    ...answer,
    title: `Cheapest Region: ${answer.title}`,
    regions: quoted.map(regionOf),
    nextSteps: stepsTo(cheapest.lines.map(({ line }) => line)),
  };
}

function regionOf({ quote: { regionName, total } }: Quoted): { readonly name: string; readonly total: string } {
  return { name: regionName, total };
}

/** What was understood of a line that lacks something; nothing if it has only the service. */
function readSoFar(line: PlainLine): readonly string[] {
  return Object.keys(line.options).length > 0 ? [`I read ${understoodText(line)}.`] : [];
}

function stepsToFilled(line: PlainLine, { prices }: Knowledge): readonly NextStep[] {
  return fittingLines(likelyLines(line, prices).map((filled) => ({ label: filled.label, line: lineOf(filled.line) })));
}

/** Where something stands open there is no total: what was understood, what was not, and buttons for what may be meant. */
function askBack({ alternatives, open }: PriceRequest): Invalid {
  const read = alternatives.flatMap(({ lines }) => lines).map(understoodText);
  const steps = open.flatMap(({ likely }) => likely.map(({ label, line }) => ({ label, line: lineOf(line) })));
  return invalid([`I read ${read.join(', and ')}.`, ...open.map(openText)], [...fittingLines(steps), EXAMPLE_STEP]);
}

function lineOf({ service, options }: PlainLine): string {
  return commandLine(`/price ${service}`, options);
}

function tooLongText(text: string): string {
  return `That is a lot to read: ${text.length} characters, and I read up to ${LONGEST_REQUEST}. The services and their quantities will do.`;
}

/** An alternative of which every line has a price. */
interface Quoted {
  readonly quote: Quote;
  readonly alternative: Alternative;
  readonly lines: readonly PricedLine[];
  readonly total: Decimal;
}

function quotedOf({ alternative, priced, unpriced }: PricedAlternative): readonly Quoted[] {
  const [first, ...others] = priced;
  if (!first || unpriced.length > 0) return [];
  const quote = sumQuotes(first, others);
  return [{ quote, alternative, lines: priced, total: exact(quote.total) }];
}

function byTotal(first: Quoted, second: Quoted): number {
  return first.total.cmp(second.total);
}

/** What cannot be priced as asked, with buttons for the nearest that can. */
function unpricedAnswer(
  texts: readonly string[],
  corrected: readonly NextStep[],
  quoted: readonly Quoted[],
  refused: readonly RefusedPart[],
): Invalid {
  const lines = [
    ...refused.flatMap(({ instead }) => instead ?? []),
    ...quoted.flatMap((one) => one.lines.map(({ line }) => line)),
  ];
  return invalid(texts, [...corrected, ...stepsTo(lines), EXAMPLE_STEP]);
}

/** The same instances of the other types that the chosen one stands beside. */
function neighboursOf({ service, options, neighbours = [] }: PlainLine): readonly NextStep[] {
  return neighbours.map((instance) => ({
    label: `${instance} instead`,
    line: commandLine(`/price ${service}`, { ...options, instance }),
  }));
}

function stepsTo(lines: readonly PlainLine[]): readonly NextStep[] {
  return fittingLines(
    lines.map(({ service, options }) => {
      const { instance, vcpu, memory, requests } = options;
      const what = instance ?? (vcpu === undefined ? (memory ?? requests) : `${vcpu} vCPU`);
      const label = [SERVICE_NAMES[service], what].filter(Boolean).join(' ');
      return { label: `${label} alone`, line: commandLine(`/price ${service}`, options) };
    }),
  );
}

function answerOf(
  request: PriceRequest,
  text: string,
  cheapest: Quoted,
  dearer: readonly Quoted[],
  notIncluded: readonly string[],
  knowledge: Knowledge,
): PlainQuoteAnswer | Invalid {
  const [only] = cheapest.lines;
  const followUps = dearer.length === 0 && cheapest.lines.length === 1 && only ? only.followUps : [];
  const all = [cheapest, ...dearer].flatMap(({ lines }) => lines.map(({ line }) => line));
  const others = all.flatMap(neighboursOf);
  const sides = [cheapest, ...dearer].map(({ lines }) => lines);
  const lacking = missingFromBill(request, text, all, knowledge.prices);
  const steps = [
    ...lacking.map(({ step }) => step),
    ...fittingLines(others),
    ...(followUps.length > 0 ? followUps : stepsTo(all)),
  ];
  const answer = quoteAnswer({ ok: true, quote: cheapest.quote, followUps: steps }, [EXAMPLE_STEP], knowledge);
  if (answer.kind !== 'quote') return answer;
  const quotes = [cheapest, ...dearer].flatMap(({ lines }) => lines.map(({ quote }) => quote));
  return {
    ...answer,
    title: titleOf(cheapest, dearer.length),
    sources: topicSourcesOf(quotes, knowledge),
    understood: understoodOf(request),
    besideTotal: [
      ...periodTexts(cheapest.quote.total, request.periods),
      ...(request.budget ? [budgetText(cheapest.quote.total, request.budget, hoursOf(all))] : []),
    ],
    line: ownLine(text, all),
    assumptions: [...howRead(request, all), ...answer.assumptions],
    parts: cheapest.lines.map(({ quote: { title, total } }) => ({ title, total })),
    unlike: dearer.length > 0 ? unlikeSides(sides, knowledge.prices) : [],
    missing: lacking.map((one) => one.text),
    comparedWith: dearer.map(({ quote: { title, regionName }, lines, total }) => ({
      title: lines.length > 1 ? lines.map(({ quote }) => quote.title).join(' + ') : title,
      regionName,
      total: plain(total),
      difference: plain(total.minus(cheapest.total)),
    })),
    notIncluded,
  };
}

/** The line of the subcommand where one says it all, the text itself for several. */
function ownLine(text: string, lines: readonly PlainLine[]): string {
  const [only, ...others] = lines;
  return only && others.length === 0 ? lineOf(only) : `/price quote text:${text.replaceAll(/\s+/g, ' ').trim()}`;
}

/** A comparison names the winner as such. */
function titleOf({ quote, alternative }: Quoted, others: number): string {
  const title = alternative.onDemand ? `On demand, not Spot: ${quote.title}` : quote.title;
  if (others === 0) return title;
  return `${others === 1 ? 'Cheaper' : 'Cheapest'}: ${title}`;
}

/** The notes about all services that a reply tells of. */
function topicSourcesOf(quotes: readonly Quote[], knowledge: Knowledge): QuoteAnswer['sources'] {
  const answers = quotes.map((quote) => quoteAnswer({ ok: true, quote, followUps: [] }, [EXAMPLE_STEP], knowledge));
  return distinctSources(answers.flatMap((answer) => answer.sources));
}

/** How the request was understood, and what of it makes no difference or was left out. */
function understoodOf({ alternatives, explained, leftOut }: PriceRequest): string {
  const read = alternatives
    .filter((alternative) => alternative.lines.length > 0)
    .map((alternative) => alternative.lines.map(understoodText).join(', and '));
  const words = leftOut.map((word) => echo(word, 30)).join(', ');
  return [
    `I read: ${[...new Set(read)].join('; or ')}.`,
    ...(alternatives.some(({ onDemand }) => onDemand) ? [`${REFUSALS.spot.why} ${SPOT_SAVES}`] : []),
    ...explained,
    ...(words === '' ? [] : [`I made nothing of ${words}.`]),
  ].join(' ');
}

/** What the request left open. */
function howRead({ remarks }: PriceRequest, lines: readonly PlainLine[]): readonly string[] {
  const defaults = defaultsText(lines);
  return [...(defaults === '' ? [] : [`Not said, so taken as usual: ${defaults}.`]), ...remarks];
}
