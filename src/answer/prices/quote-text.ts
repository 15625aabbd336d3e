import type { Knowledge } from '../../knowledge/knowledge.js';
import { withBought } from '../../pricing/plain-words/bought.js';
import { type PricedAlternative, priceAlternative, type UnpricedLine } from '../../pricing/plain-words/price-lines.js';
import { LONGEST_REQUEST, readPriceRequest } from '../../pricing/plain-words/read-price-request.js';
import type { RefusedPart } from '../../pricing/plain-words/reading.js';
import { refusalText } from '../../pricing/plain-words/refusal-words.js';
import { REFUSALS, SAVES } from '../../pricing/refusals.js';
import { problemText } from '../../pricing/wording.js';
import type { Invalid, NextStep } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { askBack, isPriced } from './ask-back.js';
import { inEveryRegion } from './in-every-region.js';
import { type PlainQuoteAnswer, plainQuote } from './plain-quote.js';
import { exampleStep, stepsTo } from './quote-steps.js';
import { distinctSides, type Quoted, quotedOf } from './quoted.js';

/** Answers `/price quote`: the quote for what a text asks in plain words, or what is missing, contradictory or not priced. */
export function quoteText(text: string, knowledge: Knowledge): PlainQuoteAnswer | Invalid {
  const request = withBought(readPriceRequest(text, knowledge), knowledge.prices);
  const { alternatives, missing, contradictory, open, tooLong } = request;
  if (tooLong) return invalid([tooLongText(text)], [exampleStep()]);
  const refused = alternatives.flatMap((alternative) => (alternative.onDemand ? [] : alternative.refused));
  const refusals = [...new Set(refused.map((part) => refusalText(part, knowledge.prices.regions)))];
  if (missing.length + contradictory.length + open.length > 0) return askBack(request, refusals, knowledge);
  const [only] = alternatives;
  const everywhere =
    request.everywhere && alternatives.length === 1 && only ? inEveryRegion(only, request.area, knowledge) : undefined;
  const tried = (everywhere ?? alternatives).map((alternative) => priceAlternative(alternative, knowledge.prices));
  const { priced, without } = withoutSurroundings(tried);
  refusals.push(...without.flatMap(({ problems: why }) => why.map(problemText)));
  const quoted = distinctSides(quotedOf(priced));
  const unpriced = priced.flatMap((alternative) => alternative.unpriced);
  const problems = unpriced.flatMap((line) => line.problems.map(problemText));
  const [cheapest, ...dearer] = quoted;
  if ((problems.length > 0 && !everywhere) || !cheapest) {
    const corrected = unpriced.flatMap(({ instead }) => instead);
    // Of what is asked for with a commitment, the price on demand is missing, too.
    const saved = alternatives.flatMap(({ onDemand: as }) => (as ? [`${REFUSALS[as].why} ${SAVES[as]}`] : []));
    const near = refused.filter(({ instead }) => instead && isPriced(instead, knowledge.prices));
    const answer = unpricedAnswer([...new Set([...saved, ...problems, ...refusals])], corrected, quoted, near);
    return problems.length === 0 && refused.every(({ kind }) => kind !== 'negative')
      ? { ...answer, unpriced: true }
      : answer;
  }
  if (!everywhere) return plainQuote(request, text, [cheapest, ...dearer], refusals, knowledge);
  const answer = plainQuote(request, text, [cheapest], refusals, knowledge);
  return answer.kind === 'quote' ? asTable(answer, quoted) : answer;
}

/** Where what surrounds compute has no rate in a Region, it is left out of the sum and told; the rest has its price. */
function withoutSurroundings(tried: readonly PricedAlternative[]): {
  readonly priced: readonly PricedAlternative[];
  readonly without: readonly UnpricedLine[];
} {
  const [only, ...others] = tried;
  const isLeftOut = ({ line, problems }: UnpricedLine) =>
    line.service === 'network' && problems.every(({ kind }) => kind === 'no-rate');
  if (!only || others.length > 0 || only.priced.length === 0 || !only.unpriced.every(isLeftOut))
    return { priced: tried, without: [] };
  return { priced: [{ ...only, unpriced: [] }], without: only.unpriced };
}

function tooLongText(text: string): string {
  return `That is a lot to read: ${text.length} characters, and I read up to ${LONGEST_REQUEST}. The services and their quantities will do.`;
}

/** The cheapest Region's quote with the totals of all Regions. */
function asTable(answer: PlainQuoteAnswer, quoted: readonly Quoted[]): PlainQuoteAnswer {
  return {
    ...answer,
    title: `Cheapest Region: ${answer.title}`,
    regions: quoted.map(({ quote: { regionName, total } }) => ({ name: regionName, total })),
  };
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
  const steps = [...corrected, ...stepsTo(lines)];
  return invalid(texts, steps.length > 0 ? steps : [exampleStep()]);
}
