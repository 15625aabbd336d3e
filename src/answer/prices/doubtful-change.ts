import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines } from '../../pricing/command-line.js';
import { understoodText } from '../../pricing/plain-words/replies/understood.js';
import type { AfterQuote, LikelyRequest } from '../../pricing/previous-request/texts.js';
import type { Prices } from '../../pricing/rates.js';
import { listed } from '../../pricing/wording.js';
import { echo } from '../../typed-text.js';
import type { Answer, Invalid } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { lineFor, totalOf, totalsTexts } from './ask-back.js';
import { stepsTo } from './quote-steps.js';

/**
 * The question how a second line changes the price request before it, with how that was read.
 * @param request both lines, as typed
 */
export function askWhatChanges(
  { asks, before, likely = [], assumes }: Extract<AfterQuote, { readonly asks: string }>,
  request: string,
  { prices }: Pick<Knowledge, 'prices'>,
): Invalid {
  const read = before.map((lines) => listed(lines.map(understoodText))).join(', or ');
  const meant = pricedOf(likely, prices);
  const steps = fittingLines([...meant.map(({ label, line }) => ({ label, line })), ...stepsTo(before.flat())]);
  const [first] = likely;
  const goesOn = assumes && first ? [`If you go on without an answer, I will go with: ${echo(first.label, 60)}.`] : [];
  return {
    ...invalid([`The request so far is ${read}.`, asks, ...totalsTexts(meant), ...goesOn], steps),
    request,
    asksChange: true,
  };
}

/** The likely requests that have a price, each with its line and total. */
function pricedOf(likely: readonly LikelyRequest[], prices: Prices) {
  return likely.flatMap(({ label, to }) => {
    const alternatives = to.map((lines) => ({ lines, refused: [] }));
    const total = totalOf(alternatives, prices);
    return total === undefined ? [] : [{ label, line: lineFor(alternatives), total }];
  });
}

/**
 * The price that a second line likely asks for, marked as unsure, with buttons for what it may ask for instead.
 * @param orElse those other requests
 */
export function withDoubt(
  answer: Answer,
  orElse: readonly LikelyRequest[],
  { prices }: Pick<Knowledge, 'prices'>,
): Answer {
  if (answer.kind !== 'quote') return answer;
  const others = pricedOf(orElse, prices).map(({ label, line, total }) => ({ label: `${label}: ${total}`, line }));
  const lines = new Set(others.map(({ line }) => line));
  const steps = answer.nextSteps.filter(({ line }) => !lines.has(line));
  return { ...answer, certainty: 'unsure', nextSteps: fittingLines([...others, ...steps]) };
}
