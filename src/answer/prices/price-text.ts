import type { Knowledge } from '../../knowledge/knowledge.js';
import { reading } from '../../pricing/assumption.js';
import { priceBreakEven } from '../../pricing/break-even/price.js';
import { commandLine } from '../../pricing/command-line.js';
import type { PriceRequest } from '../../pricing/plain-words/clauses/request.js';
import { breakEvenAsked } from '../../pricing/plain-words/questions/break-even.js';
import { cheapestAsked } from '../../pricing/plain-words/questions/cheapest.js';
import { withBought } from '../../pricing/plain-words/replies/budget.js';
import { withChosenSize } from '../../pricing/plain-words/replies/chosen-size.js';
import {
  type PricedAlternative,
  priceAlternative,
  type UnpricedRequest,
} from '../../pricing/plain-words/replies/priced.js';
import { refusalText } from '../../pricing/plain-words/replies/problem-texts.js';
import { breakEvenText } from '../../pricing/plain-words/replies/understood.js';
import { LONGEST_REQUEST, readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import type { RequestOptions } from '../../pricing/plain-words/slots/interpretation.js';
import { problemText } from '../../pricing/wording.js';
import type { Invalid, NextStep } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { askBack, isPriced, withoutDifference } from './ask-back.js';
import { withComparedValues } from './compared-values.js';
import { inEveryRegion } from './every-region.js';
import { boughtOnDemand } from './how-read.js';
import { type PlainQuoteAnswer, plainQuote } from './plain-quote.js';
import { type BreakEvenAnswer, breakEvenAnswer, withOwnLine } from './quote.js';
import { exampleStep, stepsTo } from './quote-steps.js';
import { distinctSides, quotedOf } from './quoted.js';

const BREAK_EVEN_EXAMPLE: NextStep = {
  label: 'Show an example',
  line: '/price break-even memory:512MB duration:200ms',
};

/** Answers a text about prices in plain words: a quote, or where a function and a container cost the same. */
export function priceText(text: string, knowledge: Knowledge): PlainQuoteAnswer | BreakEvenAnswer | Invalid {
  const answer = priceOf(text, knowledge);
  return answer.kind === 'invalid' ? { ...answer, request: text } : answer;
}

function priceOf(text: string, knowledge: Knowledge): PlainQuoteAnswer | BreakEvenAnswer | Invalid {
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return { ...breakEvenOf(breakEven, knowledge), corrections: readPriceRequest(text, knowledge).mended };
  const cheapest = cheapestAsked(text, knowledge);
  if (!cheapest) return quoteText(text, knowledge);
  const remark = `In my price list, cheapest first: ${cheapest.types.join(', ')}.`;
  return { ...quoteText(cheapest.text, knowledge), remark };
}

/** The break-even, with how the text was understood as its first assumption. */
function breakEvenOf(options: RequestOptions, knowledge: Knowledge): BreakEvenAnswer | Invalid {
  const answer = breakEvenAnswer(priceBreakEven(options, knowledge.prices), [BREAK_EVEN_EXAMPLE], knowledge);
  if (answer.kind !== 'quote') return answer;
  const read = reading(`I read: ${breakEvenText(options)}.`);
  const line = commandLine('/price break-even', options);
  return withOwnLine({ ...answer, assumptions: [read, ...answer.assumptions] }, line);
}

/**
 * Answers `/price quote`: the quote for a text in plain words, or what is missing, contradictory or not priced, with the misspelt words
 * that were read as others.
 */
export function quoteText(text: string, knowledge: Knowledge): PlainQuoteAnswer | Invalid {
  const request = readPriceRequest(text, knowledge);
  return { ...quoteOf(request, text, knowledge), corrections: request.mended };
}

function quoteOf(said: PriceRequest, text: string, knowledge: Knowledge): PlainQuoteAnswer | Invalid {
  const { prices } = knowledge;
  const read = withBought(withChosenSize(said, prices), prices);
  const told = withoutDifference(withComparedValues(read, prices), prices);
  const request = { ...told, alternatives: distinctSides(told.alternatives) };
  const { alternatives, missing, contradictory, open, tooLong } = request;
  if (tooLong) return invalid([tooLongText(text)], [exampleStep()]);
  const refused = alternatives.flatMap((alternative) => (alternative.onDemand ? [] : alternative.refused));
  const refusals = [...new Set(refused.map((part) => refusalText(part, prices)))];
  if (missing.length + contradictory.length + open.length > 0) return askBack(request, refusals, knowledge);
  const [only, ...others] = alternatives;
  const everywhere = request.everywhere && only && others.length === 0;
  const tried = everywhere ? inEveryRegion(only, request.area, prices) : alternatives;
  const { priced, leftOut } = withoutSurroundings(tried.map((alternative) => priceAlternative(alternative, prices)));
  refusals.push(...leftOut.flatMap((line) => line.problems.map(problemText)));
  const [cheapest, ...dearer] = quotedOf(priced);
  const unpriced = priced.flatMap((alternative) => alternative.unpriced);
  const problems = unpriced.flatMap((line) => line.problems.map(problemText));
  // "Paris, London and Zurich side by side": those that have a rate are compared.
  const areOthers =
    dearer.length > 0 && unpriced.every((line) => line.problems.every(({ kind }) => kind === 'no-rate'));
  if (areOthers && !everywhere) refusals.push(...problems);
  if ((problems.length > 0 && !everywhere && !areOthers) || !cheapest) {
    // Of a commitment, the price on demand is missing, too.
    const saved = alternatives.flatMap((alternative) => boughtOnDemand(alternative, prices));
    const instead = refused.flatMap((part) => part.instead ?? []).filter((line) => isPriced(line, prices));
    const quotedLines = [...(cheapest ? [cheapest] : []), ...dearer].flatMap((one) =>
      one.lines.map(({ line }) => line),
    );
    const steps = [...unpriced.flatMap((line) => line.instead), ...stepsTo([...instead, ...quotedLines])];
    const texts = [...new Set([...saved, ...problems, ...refusals])];
    const answer = invalid(texts, steps.length > 0 ? steps : [exampleStep()]);
    const isUnpriced = problems.length === 0 && refused.every(({ kind }) => kind !== 'negative');
    return isUnpriced ? { ...answer, unpriced: true } : answer;
  }
  if (!everywhere) return plainQuote(request, text, [cheapest, ...dearer], refusals, knowledge);
  const answer = plainQuote(request, text, [cheapest], refusals, knowledge);
  if (answer.kind !== 'quote') return answer;
  const regions = [cheapest, ...dearer].map(({ quote: { regionName, total } }) => ({ name: regionName, total }));
  return { ...answer, title: `Cheapest Region: ${answer.title}`, regions };
}

/** Leaves what surrounds compute out of the sum if it has no price in the Region. */
function withoutSurroundings(tried: readonly PricedAlternative[]): {
  readonly priced: readonly PricedAlternative[];
  readonly leftOut: readonly UnpricedRequest[];
} {
  const [only, ...others] = tried;
  const isSurrounding = ({ line, problems }: UnpricedRequest) =>
    line.service === 'network' && problems.every(({ kind }) => kind === 'no-rate');
  if (!only || others.length > 0 || only.priced.length === 0 || !only.unpriced.every(isSurrounding))
    return { priced: tried, leftOut: [] };
  return { priced: [{ ...only, unpriced: [] }], leftOut: only.unpriced };
}

function tooLongText(text: string): string {
  return `That is too long: ${text.length} characters, and I read at most ${LONGEST_REQUEST}. Name only the services and their quantities.`;
}
