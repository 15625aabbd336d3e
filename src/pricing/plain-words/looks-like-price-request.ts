import { serviceOf } from '../services/index.js';
import { boughtOption } from './bought.js';
import { breakEvenAsked } from './break-even-asked.js';
import { factsOf } from './facts.js';
import { lacksOnlyInstance } from './largest-instance.js';
import { type PlainWordsKnowledge, readFacts } from './read-facts.js';
import { readPriceRequest } from './read-price-request.js';
import type { PlainLine, PriceRequest } from './reading.js';

/** Without a word about prices, hardly anything else may be said. */
const ALL_BUT_ALL = 0.75;
/** So much of a load that is told in full. */
const NEARLY_ALL = 0.9;
/** With one, it must still be mostly about what is to be priced. */
const MOST = 0.5;
/** A text without a number and without any of these words is about no price: most questions need not be read as one. */
const MAY_BE =
  /[\d$€£]|\b(?:pric\w*|cost\w*|much|pay\w*|paid|charg\w*|bill\w*|cheap\w*|expensive|pricey|fees?|rates?|quotes?|budget|afford|estimate\w*|spen[dt]\w*|dollars?|bucks|money|worth|million|thousand|hundred|dozen|one|two|three|four|five|ten|break.?even)\b/i;
/** Months in an hour: what something costs an hour is in the notes. */
const AN_HOUR = '0.002';
/** "Is $10 enough for …?" */
const ENOUGH = /\b(?:enough|afford|covers?|suffices?|within|fits?)\b/i;
/** Amounts from which on something is to be priced, though not all of it is said. */
const ENOUGH_AMOUNTS = 2;
/** "Which one can I run for $20?" */
const BUYS = /\b(?:which|what)\b.*\b(?:can|could) (?:i|we|you) (?:run|get|afford|have|use|buy|rent|host)\b/i;
const TOTAL =
  /[$€£]|\b(?:pric\w*|costs?|bill|total|estimate|expensive|pricey|cheap|how much (?:a month|per month|monthly|is|are|does|do|would|will|for|should|shd|shall|must)|how much(?=\W*$))\b/i;
/** With all that is to be priced but a quantity. */
const PAYS = /\bwh?a?t (?:do|will|would|should|shall|must) (?:i|we|you) (?:pay|spend|owe)\b(?! for)/i;
/** What asks for an amount of money and nothing else. */
const TOTAL_ASKED = /\bhow much\b|\bwhat (?:does|would|will|do)\b.*\b(?:cost|pay(?! for)|spend|owe|come to)\b|[$€£]/i;
/** "What does Lambda cost per million requests?" asks for the price of a unit. */
const PER_UNIT =
  /\b(?:per|each|every|a) (?:\d|million|thousand|hundred|gb-?s|gb\b|gig|vcpu|hour|second|minute|request|call|invocation|job|task)|(?<!\bfor )\b(?:1|one|a) ?m(?:illion)?\b|\bgb-?seconds?\b/i;
/** An instance type and nothing else, or for how long it is paid: what it costs is all that can be told. */
const ONLY_A_TYPE =
  /^\W*(?:(?:an?|one) )?[a-z]{1,4}\d{1,2}[a-z]{0,4}\.\w+\W*$|\b(?:per|a|each) (?:month|day|year|week|hour)\b|\bmonthly\b/i;
const A_MONTH = /\b(?:(?:per|a|each|every) (?:month|mo)|monthly)\b|\/ ?mo(?:nth)?\b/i;
/** What somebody believes is to be confirmed or put right. */
const BELIEF = /\b(?:says?|said|told|heard|thought|read|true|still|right|correct|isn'?t it|notes?|prof)\b/i;
/** "Do I pay for …?" */
const YES_OR_NO =
  /^\W*(?:(?:and|so|but|if|my|when)\b.*\b(?:am|do|does|is|are) (?:i|it|they|we)\b|(?:is|are|am|do|does|will|can)\b)/i;
/** Questions about how something works, though they hold a word about prices. */
const ASKS_HOW = /\b(?:why|how (?:do|does|can|long|fast|big|large)|limit|limits|maximum|quota)\b/i;
/** A reason, a way to pay less, and what a machine has are asked of the notes, whatever else could be priced. */
const ASKS_NO_BILL =
  /^\W*why\b|\b(?:reduc\w+|lower|cut|save|avoid)\b.*\b(?:costs?|bills?|charges?)\b|\bhow much (?:ram|memory|v?cpus?|cores?)\b|\b(?:ram|memory|v?cpus?) (?:of|does|has)\b/i;
/** "Do I need a NAT gateway?", "Should one put an ALB behind CloudFront?": advice, with an article for a number. */
const ASKS_WHETHER = /\b(?:do|should|must|would|shall) (?:i|we|you|one)\b/i;
/** Openings of questions about how something works; they may hold numbers, too. */
const ASKS =
  /\b(?:can|could|does|do|did|why|which|when|who|where|how (?:long|many|do|does|can|fast|big|large)|what (?:happens|does)|limit|limits|maximum|max|quota|tops? out|at most|up to|biggest|largest|smallest|highest|lowest|says?|said|told|heard|true|still|gets? support)\b|\b(?:right|correct|true)\s*\?*$/i;

/**
 * Whether a question is about a price and holds the quantities for it. A question about a price in general ("how much is
 * Lambda?"), about a limit ("how much memory can a function have?") or with a number by the way is none.
 */
export function looksLikePriceRequest(text: string, knowledge: PlainWordsKnowledge): boolean {
  if (!MAY_BE.test(text) || ASKS_NO_BILL.test(text)) return false;
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return breakEven['memory'] !== undefined && breakEven['duration'] !== undefined;
  const request = readPriceRequest(text, knowledge);
  if (lacksOnlyInstance(request) && BUYS.test(text)) return request.understood >= ALL_BUT_ALL;
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  if (
    request.understood < MOST ||
    !(
      lines.some(isTelling) ||
      (lines.length > 0 && request.periods.some(({ months }) => months.gt(AN_HOUR))) ||
      (TOTAL.test(text) && isRefused(request)) ||
      isRefusedType(request) ||
      isAround(text, request, lines)
    )
  )
    return false;
  const asksOfBudget = request.budget !== undefined && lines.length > 0 && ENOUGH.test(text);
  if (request.asksForPrice && request.amounts === 0 && YES_OR_NO.test(text) && !asksOfBudget) return false;
  if (request.amounts <= 1 && ASKS_WHETHER.test(text) && !TOTAL_ASKED.test(text)) return false;
  const { contradictory, open } = request;
  const missing = boughtOption(request) === undefined ? request.missing : [];
  const isComplete = missing.length + contradictory.length + open.length === 0;
  if (request.asksForPrice) return isComplete || asksForTotal(text, request);
  if (isComplete && (isWholeComparison(request) || isMonthly(text, request, lines))) return true;
  if (ASKS.test(text)) return false;
  if (isLoad(request, lines) || isTerse(text, request, knowledge) || isRefusedType(request)) return true;
  if (missing.length > 0) return false;
  // Who names an instance type and nothing else, or with a number or a time beside it, means that very instance.
  if (lines.some(({ options }) => options['instance'] !== undefined))
    return (
      (request.understood >= ALL_BUT_ALL || request.amounts >= ENOUGH_AMOUNTS) &&
      (request.amounts + open.length > 0 ||
        saysHowMuch(request, lines) ||
        ONLY_A_TYPE.test(text) ||
        request.leftOut.length + contradictory.length === 0)
    );
  return (
    lines.length > 0 && contradictory.length === 0 && request.understood >= ALL_BUT_ALL && saysHowMuch(request, lines)
  );
}

/** How often a service is used, with other amounts and hardly a word besides: to be priced, though something may have to be asked back. */
function isLoad({ amounts, namesService, understood }: PriceRequest, lines: readonly PlainLine[]): boolean {
  const isCounted = lines.some(({ options }) => options['requests'] !== undefined || options['jobs'] !== undefined);
  return namesService && isCounted && amounts >= ENOUGH_AMOUNTS && understood >= NEARLY_ALL;
}

/** "Fargate 2 vCPU 8 GB or m5.large, which one?": two things with all that their prices need, and not a word more. */
function isWholeComparison({ alternatives, amounts, leftOut }: PriceRequest): boolean {
  return (
    alternatives.filter(({ lines }) => lines.length > 0).length > 1 && amounts >= ENOUGH_AMOUNTS && leftOut.length === 0
  );
}

/** "What does an m5.2xlarge come to per month?": all that a price needs, and its period. */
function isMonthly(text: string, { amounts }: PriceRequest, lines: readonly PlainLine[]): boolean {
  const isSaid = amounts >= ENOUGH_AMOUNTS || lines.some(({ options }) => options['instance'] !== undefined);
  return isSaid && A_MONTH.test(text) && ![ASKS_HOW, BELIEF, YES_OR_NO].some((other) => other.test(text));
}

/** So many times are a load; "429 from Lambda" and "two requests at a time" are none. */
const A_LOAD = '1000';
/** What asks, or sets one thing against another. */
const ASKS_ANYTHING = /\?|^\W*is\b|\b(?:or|vs|versus|than)\b/i;

/** A load without a word besides: "lambda 2M requests". */
function isTerse(text: string, { namesService, leftOut }: PriceRequest, knowledge: PlainWordsKnowledge): boolean {
  if (!namesService || leftOut.length > 0 || ASKS_ANYTHING.test(text)) return false;
  const amounts = factsOf(readFacts(text, knowledge).facts, 'amount');
  return amounts.some(({ noun, rate, value }) => noun === 'requests' && (rate !== undefined || value.gte(A_LOAD)));
}

/** "t3.micro windows": an instance type, and why it has no price. */
function isRefusedType({ alternatives, leftOut }: PriceRequest): boolean {
  const refused = alternatives.flatMap((alternative) => alternative.refused);
  return leftOut.length === 0 && refused.some(({ instead }) => instead?.options['instance'] !== undefined);
}

/** Where something is missing, the words must ask for a total, and not for the rule: "am I charged for a full minute?" */
function asksForTotal(text: string, request: PriceRequest): boolean {
  const { alternatives, amounts, understood, namesService, missing, contradictory, open } = request;
  if (missing.length > 0 && contradictory.length > 0) return false;
  const isAsked = TOTAL.test(text) || (amounts >= ENOUGH_AMOUNTS && PAYS.test(text));
  const asks = isAsked && !ASKS_HOW.test(text) && !YES_OR_NO.test(text) && !BELIEF.test(text);
  const named =
    namesService || alternatives.some(({ lines }) => lines.some(({ service }) => /^(?:batch|ebs)$/.test(service)));
  const said = alternatives.some(({ lines }) => lines.some(isTelling));
  return (
    asks &&
    named &&
    (amounts >= ENOUGH_AMOUNTS || (amounts + open.length > 0 && said && !PER_UNIT.test(text))) &&
    understood >= ALL_BUT_ALL
  );
}

/** "Reserved m5.large" has a reason instead of a price; "how much is spot?" has neither. */
function isRefused({ alternatives, asksForPrice }: PriceRequest): boolean {
  return (
    asksForPrice &&
    alternatives.some(({ refused }) =>
      refused.some(
        ({ kind, instead }) => kind === 'unpriced' && instead && Object.keys(instead.options).some(isQuantityOrType),
      ),
    )
  );
}

/** Without a word about prices there must be a quantity: of two things of which one names what is to be priced, or several. */
function saysHowMuch(
  { amounts, namesService, leftOut, open, understood }: PriceRequest,
  lines: readonly PlainLine[],
): boolean {
  const said = Math.max(0, ...lines.map(({ options }) => Object.keys(options).filter(isQuantity).length));
  // "2 NAT gateways" and "100 GB gp3" are that and nothing else; with other words they are part of a question.
  if (lines.some(({ service }) => serviceOf(service).plain.names === ''))
    return amounts > 0 && open.length === 0 && (leftOut.length === 0 || (said > 0 && understood >= ALL_BUT_ALL));
  return (namesService && said > 0) || (amounts > 1 && said > 1);
}

function isQuantityOrType(option: string): boolean {
  return option === 'instance' || isQuantity(option);
}

function isQuantity(option: string): boolean {
  return !UNTELLING.has(option) && option !== 'instance' && option !== 'kind';
}

/** "How much is a t3.micro?" has no number, but names exactly what has a price; a cluster is one without being counted. */
function isTelling({ options }: PlainLine): boolean {
  return Object.keys(options).some((option) => !UNTELLING.has(option));
}

/** "How much is a NAT gateway?" and "2 NAT gateways" ask for a price, "ALB or NLB?" does not. */
function isAround(text: string, { amounts, leftOut }: PriceRequest, lines: readonly PlainLine[]): boolean {
  const asks = TOTAL.test(text) || (amounts > 0 && leftOut.length === 0);
  return lines.some(({ service }) => service === 'network') && asks;
}

const UNTELLING: ReadonlySet<string> = new Set([
  'clusters',
  'region',
  'architecture',
  'nat_gateways',
  'load_balancers',
]);
