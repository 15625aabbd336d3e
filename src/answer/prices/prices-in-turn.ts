import type { Knowledge } from '../../knowledge/knowledge.js';
import { fittingLines, quoteLine } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { isPriceRequest } from '../../pricing/plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import type { PriceRequest } from '../../pricing/plain-words/requests/request.js';
import { afterQuote, leftOutIn } from '../../pricing/second-line/after-quote.js';
import { CONJUNCTION } from '../../understand/two-questions.js';
import type { AlsoLikely } from '../answer.js';
import type { PlainQuoteAnswer } from './plain-quote.js';
import { quoteText } from './price-text.js';

/** The start of a question, after "and" or in a new sentence. */
const ASKS = '(?:also |then )?(?:how|what|is|are|would|does|do|will)\\b';
/** Between two questions for a price. */
const BETWEEN = new RegExp(`(?<=\\?)\\s+(?=and\\b|or\\b|${ASKS})|[,;]?\\s+(?:and|but|also)\\s+(?=${ASKS})`, 'i');

/**
 * Answers two questions for a price in one line: "how much is a t3.small, and what would it be in Frankfurt?" The second price is shown
 * below the first.
 * @returns undefined if there are not two different prices, or the first has no quote
 */
export function pricesInTurn(
  text: string,
  knowledge: Knowledge,
): (PlainQuoteAnswer & { readonly alsoLikely: readonly AlsoLikely[] }) | undefined {
  const [first = '', second = '', ...more] = text.split(BETWEEN).map((part) => part.trim());
  const asked = second.replace(CONJUNCTION, '');
  if (asked === '' || more.length > 0 || !isPriceRequest(first, knowledge)) return undefined;
  // A comparison has both prices already.
  const { alternatives, missing, contradictory } = readPriceRequest(text, knowledge);
  if (alternatives.length > 1 && missing.length + contradictory.length === 0) return undefined;
  const answer = quoteText(first, knowledge);
  const then = secondPrice(first, asked, knowledge);
  if (answer.kind !== 'quote' || then === undefined) return undefined;
  const next = quoteText(then.text, knowledge);
  if (next.kind === 'quote' && next.total === answer.total && next.title === answer.title) return undefined;
  const steps = fittingLines([{ label: asked.replace(/\W+$/, ''), line: then.line }]);
  return {
    ...answer,
    alsoLikely: [{ heading: asked, says: next.kind === 'quote' ? totalsOf(next) : next.problems.join(' ') }],
    nextSteps: [...steps, ...answer.nextSteps],
  };
}

/** The totals of a quote and of what it is compared with. */
function totalsOf({ comparedWith, ...cheapest }: PlainQuoteAnswer): string {
  return [cheapest, ...comparedWith]
    .map(({ title, regionName, total }) => `**${formatMoney(total)} a month** in ${regionName}: ${title}`)
    .join('; ');
}

/** The second question as a whole request: by itself if it is complete and about another service, otherwise as a change of the first. */
function secondPrice(
  first: string,
  asked: string,
  knowledge: Knowledge,
): { readonly line: string; readonly text: string } | undefined {
  const { alternatives, missing, open, contradictory } = readPriceRequest(asked, knowledge);
  const before = servicesIn(readPriceRequest(first, knowledge));
  const isOther = servicesIn({ alternatives }).every((service) => !before.includes(service));
  if (isOther && missing.length + open.length + contradictory.length === 0 && isPriceRequest(asked, knowledge))
    return { line: quoteLine(asked), text: asked };
  const after = afterQuote(`and ${asked}`, { text: first, asked: true }, knowledge);
  if (!after || !('line' in after) || after.text === undefined || leftOutIn(after).length > 0) return undefined;
  return { line: after.line, text: after.text };
}

function servicesIn({ alternatives }: Pick<PriceRequest, 'alternatives'>): readonly string[] {
  return alternatives.flatMap(({ lines }) => lines.map(({ service }) => service));
}
