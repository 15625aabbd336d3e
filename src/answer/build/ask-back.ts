import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { type FilledLine, likelyLines } from '../../pricing/plain-words/likely-values.js';
import { missingTexts } from '../../pricing/plain-words/missing-words.js';
import { openText } from '../../pricing/plain-words/open-words.js';
import type { PlainLine, PriceRequest } from '../../pricing/plain-words/reading.js';
import { understoodText } from '../../pricing/plain-words/understood.js';
import type { Invalid } from '../answer.js';
import { invalid } from './invalid.js';
import { EXAMPLE_STEP, lineOf } from './quote-steps.js';

/** Where something stands open there is no total: what was understood, what was not, and buttons for what may be meant. */
export function askWhatIsMeant({ alternatives, open }: PriceRequest): Invalid {
  const read = alternatives.flatMap(({ lines }) => lines).map(understoodText);
  const steps = open.flatMap(({ likely }) => likely.map(({ label, line }) => ({ label, line: lineOf(line) })));
  return invalid([`I read ${read.join(', and ')}.`, ...open.map(openText)], [...fittingLines(steps), EXAMPLE_STEP]);
}

/**
 * Where a quantity is missing: what was read, what else is needed, and buttons with likely values.
 * @param refusals what has no price, each with the reason
 */
export function askForMissing(
  { alternatives, missing, open }: PriceRequest,
  refusals: readonly string[],
  knowledge: Knowledge,
): Invalid {
  const texts = [...missingTexts(missing, alternatives, knowledge.prices), ...open.map(openText), ...refusals];
  const [line, ...others] = alternatives.flatMap(({ lines }) => lines);
  const single = line && others.length === 0 ? line : undefined;
  const read = single && missing.some(({ option }) => option !== undefined) ? readSoFar(single) : [];
  const likely = single ? likelyLines(single, knowledge.prices) : [];
  const examples = read.length > 0 ? examplesOf(likely) : [];
  const steps = likely.map(({ label, line: filled }) => ({ label, line: lineOf(filled) }));
  return invalid([...read, ...texts, ...examples], [...fittingLines(steps), EXAMPLE_STEP]);
}

/** What is likely comes to so much, so that even without an answer it is known about what the talk is. */
function examplesOf(likely: readonly FilledLine[]): readonly string[] {
  const totals = likely.map(({ label, total }) => `**${formatMoney(total)} a month** with ${label}`);
  const free = likely.some(({ afterFreeTier }) => afterFreeTier) ? ', after the free tier' : '';
  return totals.length > 0 ? [`For example ${totals.join('; ')}${free}.`] : [];
}

/** What was understood of a line that lacks something; nothing if it has only the service. */
function readSoFar(line: PlainLine): readonly string[] {
  return Object.keys(line.options).length > 0 ? [`I read ${understoodText(line)}.`] : [];
}
