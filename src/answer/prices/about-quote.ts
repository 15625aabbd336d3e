import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn } from '../../language/tokenize.js';
import type { Assumption } from '../../pricing/assumption.js';
import { type Decimal, exact } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { Standing } from '../../pricing/previous-request/standing.js';
import { formatCount } from '../../pricing/quantities/format.js';
import { countIn, onlyCount } from '../../pricing/second-line/counts-of-quote.js';
import type { Others, QuoteAnswer } from '../answer.js';
import { withWholePrint } from './quote.js';

/** Of more, such as requests, nobody asks what one costs. */
const MOST_SINGLE = '1000';

/** A price that is asked about. */
interface Priced {
  readonly quote: QuoteAnswer;
  readonly request: Standing;
}

/** The share of a price that each of so many people pays; undefined if there is more than one total. */
export function shareOfQuote(among: string, { quote, request }: Priced): Others | undefined {
  const number = exact(among);
  if (request.alternatives.length > 1 || number.eq('0')) return undefined;
  return inParts(quote, number, number.eq('1') ? 'person' : 'people');
}

function inParts(
  { title, line, nextSteps, total, totalBeforeFreeTier }: QuoteAnswer,
  number: Decimal,
  name: string,
): Others {
  const each = (dollars: string) => formatMoney(exact(dollars).div(number));
  const free = total === totalBeforeFreeTier ? '' : `; without the free tier ${each(totalBeforeFreeTier)}`;
  const intro = `**${each(total)}** each: ${formatMoney(total)} a month for ${formatCount(number)} ${name}${free}.`;
  // The line at the end is what a reply on Discord goes on from.
  const likely = line === undefined ? [] : [{ heading: 'The price that this is about', says: `\`${line}\`` }];
  return { kind: 'others', title, intro, likely, sources: [], nextSteps, corrections: [] };
}

/** "Per call", "for each run" */
const PER_USE =
  /\b(?:per|an?|each|every|one|single) (?:(?:single|lambda|function) )?(?:call|request|run|invocation|execution|job|message|event)\b/i;

/** What one of the calls, jobs or the like of a price costs, if a line asks for that; undefined if nothing is counted, or several things are. */
export function priceOfUse(line: string, { quote, request }: Priced, { prices }: Knowledge): Others | undefined {
  const [part, ...more] = request.alternatives.flat();
  const [option = '', name = ''] = (part && more.length === 0 && PER_USE.test(line) && onlyCount(part, prices)) || [];
  const counted = part && option in part.options ? countIn(part, option, prices) : undefined;
  return counted && inParts(quote, counted, name);
}

/** The price with something that a line asks whether it is included, if it is not. */
export interface WithLacking {
  readonly line: string;
  readonly total: string;
}

/**
 * What a total consists of and what it leaves out, for whatever is asked about it: "is the disk in there?", "which part is the biggest?",
 * "how many hours did you count?"
 */
export function aboutQuote(
  line: string,
  { quote, request }: Priced,
  lacking: WithLacking | undefined,
  knowledge: Knowledge,
): QuoteAnswer {
  const askedParts = partsNamed(line, quote);
  const facts = [
    ...(lacking ? [`That is not included: with it, the total is **${formatMoney(lacking.total)} a month**.`] : []),
    ...freeTierText(quote),
    ...oneOfThem(quote, request, knowledge),
  ];
  const assumptions = facts.map((text): Assumption => ({ kind: 'billing', text }));
  const asked = askedParts.length > 0 && { askedParts };
  const steps = lacking ? [{ label: 'With it', line: lacking.line }] : [];
  return withWholePrint({
    ...quote,
    ...asked,
    assumptions: [...assumptions, ...quote.assumptions],
    nextSteps: [...steps, ...quote.nextSteps],
  });
}

/** The labels of the parts that a line names, unless it names all of them. */
function partsNamed(line: string, { lines }: QuoteAnswer): readonly string[] {
  const said = stemsIn(line);
  const named = lines.map(({ label }) => label).filter((label) => [...stemsIn(label)].some((stem) => said.has(stem)));
  return named.length < lines.length ? named : [];
}

function freeTierText({ total, totalBeforeFreeTier }: QuoteAnswer): readonly string[] {
  return total === totalBeforeFreeTier ? ['No free tier is subtracted.'] : [];
}

/** What one of several costs. */
function oneOfThem(quote: QuoteAnswer, request: Standing, { prices }: Knowledge): readonly string[] {
  const [line, ...more] = request.alternatives.flat();
  const [option = '', name = ''] = (line && more.length === 0 && onlyCount(line, prices)) || [];
  const counted = line && option in line.options ? countIn(line, option, prices) : undefined;
  const isFew = counted?.gt('1') && counted.lt(MOST_SINGLE);
  if (!counted || !isFew) return [];
  const each = formatMoney(exact(quote.total).div(counted));
  return [`This is for all of them: ${formatCount(counted)} ${name} at ${each} a month each.`];
}
