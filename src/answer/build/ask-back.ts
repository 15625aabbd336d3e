import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { contradictionText } from '../../pricing/plain-words/contradiction-words.js';
import { type FilledLine, likelyLines } from '../../pricing/plain-words/likely-values.js';
import { missingTexts } from '../../pricing/plain-words/missing-words.js';
import { openTexts } from '../../pricing/plain-words/open-words.js';
import { priceAlternative } from '../../pricing/plain-words/price-lines.js';
import type { PlainLine, PriceRequest } from '../../pricing/plain-words/reading.js';
import { understoodText } from '../../pricing/plain-words/understood.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { inWords } from '../../pricing/second-line/in-words.js';
import { asTexts } from '../../pricing/second-line/texts.js';
import type { Invalid, NextStep } from '../answer.js';
import { invalid } from './invalid.js';
import { exampleStep, priceLineOf } from './quote-steps.js';

/**
 * The question back where something is missing, contradictory or of no use: what was read, as a line to change, what was
 * not, and buttons for what may be meant.
 * @param refusals what has no price, each with the reason
 */
export function askBack(request: PriceRequest, refusals: readonly string[], knowledge: Knowledge): Invalid {
  const { alternatives, missing, contradictory, values } = request;
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  const [line, ...others] = lines;
  const single = line && others.length === 0 ? line : undefined;
  const said = (option: string) => values[option]?.map(textOf) ?? [];
  // What contradicts is asked once.
  const open = request.open.filter(({ kind }) => kind !== 'time' || !contradictory.includes('hours'));
  const likely = single && missing.length > 0 ? likelyLines(single, knowledge.prices) : [];
  const read = lines.filter(({ options }) => Object.keys(options).length > 0);
  // A total without a number that was told may be a hundredfold off, whatever its button says.
  const isWhole =
    lines.length > 0 &&
    missing.length + contradictory.length === 0 &&
    open.every(({ kind, likely }) => kind !== 'amount' && kind !== 'time' && likely.length === 0);
  const texts = [
    ...(read.length > 0 ? [`I read ${read.map(understoodText).join(', and ')}: \`${wholeLine(alternatives)}\``] : []),
    ...missingTexts(missing, alternatives, knowledge.prices),
    ...contradictory.map((option) => contradictionText(option, said(option))),
    ...openTexts(open),
    ...refusals,
    ...(read.length > 0 ? examplesOf(likely) : []),
  ];
  const steps = fittingLines([
    ...likely.map(({ label, line: filled }) => ({ label, line: priceLineOf(filled) })),
    ...(single ? contradictory.flatMap((option) => valueSteps(single, option, request, knowledge.prices)) : []),
    ...(open.length === 1
      ? open.flatMap((fact) => fact.likely.map((one) => ({ ...one, line: priceLineOf(one.line) })))
      : []),
    ...(isWhole ? [{ label: 'Only what you read', line: wholeLine(alternatives) }] : []),
  ]);
  const shown = steps.length > 0 ? steps : [exampleStep(line?.service ?? missing[0]?.service)];
  return { ...invalid(texts, shown), asksBack: true };
}

/** What was read as one line: that of its service, or in words. */
function wholeLine(alternatives: PriceRequest['alternatives']): string {
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  if (line && others.length === 0) return priceLineOf(line);
  return `/price quote text:${inWords(alternatives.map(({ lines }) => lines.map(asTexts)))}`;
}

/** The line with each of the values that the text gives to an option, if it has a price then. */
function valueSteps(
  { service, options }: PlainLine,
  option: string,
  { values }: PriceRequest,
  prices: Prices,
): readonly NextStep[] {
  return (values[option] ?? [])
    .map((value) => ({
      label: textOf(value),
      line: { service, options: { ...options, [option]: value } },
    }))
    .filter(({ line }) => priceAlternative({ lines: [line], refused: [] }, prices).priced.length > 0)
    .map(({ label, line }) => ({ label, line: priceLineOf(line) }));
}

/** What is likely comes to so much, so that even without an answer it is known about what the talk is. */
function examplesOf(likely: readonly FilledLine[]): readonly string[] {
  const totals = likely.map(({ label, total }) => `**${formatMoney(total)} a month** with ${label}`);
  const free = likely.some(({ afterFreeTier }) => afterFreeTier) ? ', after the free tier' : '';
  return totals.length > 0 ? [`For example ${totals.join('; ')}${free}.`] : [];
}
