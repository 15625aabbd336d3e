import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn } from '../../language/tokenize.js';
import type { Assumption } from '../../pricing/assumption.js';
import { type Decimal, exact } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { entitiesOf } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import type { Standing } from '../../pricing/previous-request/standing.js';
import { formatCount } from '../../pricing/quantities/format.js';
import { crowdIn } from '../../pricing/second-line/asks-about-quote.js';
import { countIn, numberTold, onlyCount } from '../../pricing/second-line/counts-of-quote.js';
import { echo } from '../../typed-text.js';
import type { Others, QuoteAnswer } from '../answer.js';
import { withWholePrint } from './quote.js';

const PEOPLE = 'people';
/** "Per head" is per person. */
const PERSON = /^(?:person|head|capita|nose|one|member|friend|roommate|flatmate|mate|guy)s?$/i;
/** Of more, such as requests, nobody asks what one costs. */
const MOST_SINGLE = '1000';

/** A price that is asked about. */
interface Priced {
  readonly quote: QuoteAnswer;
  readonly request: Standing;
  /** The request as it was typed, which may count what no price depends on. */
  readonly text: string;
}

/** The share of a price that each of so many pays; undefined if there is more than one total. */
export function shareOfQuote(among: string, { quote, request }: Priced): Others | undefined {
  const number = exact(among);
  return request.alternatives.length > 1 || number.eq('0') ? undefined : toldOf(quote, perOne(quote, number, PEOPLE));
}

/** The price of one of what some words name; undefined if those are measured, not counted, or if there is more than one total. */
export function eachOfQuote(of: string, priced: Priced, knowledge: Knowledge): Others | undefined {
  if (priced.request.alternatives.length > 1 || isMeasured(of, knowledge)) return undefined;
  return toldOf(priced.quote, eachText(of, priced, knowledge));
}

function toldOf({ title, line, nextSteps }: QuoteAnswer, intro: string): Others {
  // The line at the end is what a reply on Discord goes on from.
  const likely = line === undefined ? [] : [{ heading: 'The price that this is about', says: `\`${line}\`` }];
  return { kind: 'others', title, intro, likely, sources: [], nextSteps, corrections: [] };
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

/** "Per GB", "per hour": what is measured is not counted. */
function isMeasured(of: string, knowledge: Knowledge): boolean {
  return entitiesOf(readEntities(`2 ${of}`, knowledge).entities, 'amount').some(({ measure }) => measure !== 'count');
}

/** A total divided by what some words name, or by what is priced if nobody said how many of those there are. */
function eachText(of: string, { quote, request, text }: Priced, knowledge: Knowledge): string {
  const [line, ...more] = request.alternatives.flat();
  const plural = pluralOf(of);
  const crowd = plural === PEOPLE ? crowdIn(text) : undefined;
  const told = numberTold(plural, text, knowledge) ?? (crowd && exact(crowd));
  if (told) return perOne(quote, told, plural);
  const [option = '', name = ''] = (line && more.length === 0 && onlyCount(line, knowledge.prices)) || [];
  const counted = line && countIn(line, option, knowledge.prices);
  const unknown = of === '' || plural === name ? '' : `You have not told me the number for ${echo(of, 30)}. `;
  return counted
    ? unknown + perOne(quote, counted, name)
    : `${unknown}Divide **${formatMoney(quote.total)} a month** by how many there are.`;
}

function pluralOf(name: string): string {
  return name === '' || PERSON.test(name) ? PEOPLE : `${name.replace(/s$/, '')}s`;
}

function perOne({ total, totalBeforeFreeTier }: QuoteAnswer, number: Decimal, names: string): string {
  const each = (dollars: string) => formatMoney(exact(dollars).div(number));
  const free = total === totalBeforeFreeTier ? '' : `; without the free tier ${each(totalBeforeFreeTier)}`;
  const name = number.eq('1') ? names.replace(/s\b/, '') : names;
  return `**${each(total)}** each: ${formatMoney(total)} a month for ${formatCount(number.round(2))} ${name}${free}.`;
}
