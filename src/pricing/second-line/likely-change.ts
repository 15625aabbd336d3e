import { entitiesOf, isHead, startOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { matches } from '../plain-words/tokens/sense.js';
import { isSaid } from '../previous-request/is-said.js';
import type { Standing } from '../previous-request/standing.js';
import type { AfterQuote, Knowledge } from '../previous-request/texts.js';
import { withWholeTypes } from '../previous-request/type-by-family.js';
import { COSTS_LESS_OR_MORE, tellsAnother } from './asks-about-quote.js';
import { asksAnew, asksHowMany, type Intent, isNamed } from './intent.js';

/** Probability above which a line that can change the price before it does: among those, more change it than the model expects. */
const MADE = 0.25;
/** The same of a line of which no change can be made, and of one that asks for a price anew. */
const LIKELY = 0.5;
/** The same of a question of which no change can be made: it is asked back about only if it is clearly of the price. */
const CLEARLY = 0.85;
/** Probability above which a line with a budget or a period changes the price or asks about it. */
const BUDGET = 0.2;
/** Probability above which a line changes the price if it is clear what it would change, or what it names is hardly there alone. */
const BESIDE = 0.1;
const OWN_QUESTION =
  /^\W*(?:how much|what(?:['’]?s| is| does| do| would| will)|(?:the )?(?:cost|price)s? (?:of|for))\b|\bhow much (?:is|are|does|do|did|will|would)\b/i;
const OF_BEFORE = /\b(?:on top|instead|then|same|stays?|just|alone|only)\b/i;
const THE = /(?<!\bon )\bthe\b(?! (?:price|costs?)\b)/i;
const ASKS =
  /\?|\b(?:ca|can|could|should|does|do|wo|will|would|is|are)(?:n['’]?t)? (?:i|that|he|she|we|they|it|you)\b/i;

/**
 * Whether a line likely changes the request. Money that is set against the total may also be asked about it, however it is told.
 * @param intent of what the reader makes of it
 * @param ruled what the reader makes of it
 * @param change what it likely asks for
 */
export function isLikelyChange(
  line: string,
  request: Standing,
  { changes, asks }: Intent,
  ruled: AfterQuote,
  change: AfterQuote,
  knowledge: Knowledge,
): boolean {
  const isElsewhere = costsElsewhere(line, request, knowledge);
  const least =
    'asks' in change && 'asks' in ruled
      ? ASKS.test(line) && !change.ofPrice
        ? CLEARLY
        : LIKELY
      : Math.max(
          leastFor(line, request, change, isElsewhere, knowledge),
          'line' in change && lacksMore(change, request, knowledge) && !isElsewhere ? LIKELY : 0,
        );
  if (changes >= least) return true;
  const { budget, periods } = readPriceRequest(line, knowledge);
  // "With $100?", "how much per week": what is asked about the total is another one.
  if (tellsAnother(line, request, knowledge)) return changes + asks >= LIKELY;
  return 'line' in ruled && (budget !== undefined || periods.length > 0) && changes + asks >= BUDGET;
}

/**
 * "How much is a t3.micro a month?", "Fargate, 1 vCPU and 2 GB, 3 hours a day": a question for a price that names all it is of, and nothing of the request before. "The load balancer"
 * may be one of that, "2 million Lambda requests" behind Fargate are not.
 */
export function asksOwnPrice(line: string, standing: Standing | undefined, knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  if (standing && beginsWithOther(line, standing, knowledge)) return true;
  const isPriced = OWN_QUESTION.test(line) || entities.some(asksHowMany);
  if (!isPriced || OF_BEFORE.test(line) || !asksAnew(line, knowledge)) return false;
  const isThere = standing !== undefined && entities.some((one) => isNamed(one) && isSaid(one, standing.alternatives));
  if (THE.test(line) && (isThere || standing === undefined)) return false;
  const isCounted = !isThere && entities.some(({ kind }) => kind === 'amount');
  return isCounted || isWhole(line, knowledge);
}

/** What adds to a request, or stands beside it. */
const BESIDES =
  /\b(?:instead|rather|vs|versus|or|compared?|against|on top|too|also|as well|besides?|additionally|extra|more|same|than|cheaper|less|then)\b|\?./i;
const BEFORE_HEAD = /^(?:an?|the|one|two|three|four|five|\d+)$/;
/** So many amounts tell all of a service. */
const WHOLE = 2;

/** "Fargate task 1 vCPU 2 GB, 3 hours every day" behind Lambda: it begins with another service, and tells all of it. */
function beginsWithOther(line: string, { alternatives }: Standing, knowledge: Knowledge): boolean {
  const { entities, words } = readEntities(line, knowledge);
  const head = entities.find(isHead);
  const isFirst = head !== undefined && words.slice(0, startOf(head)).every((word) => matches(word, BEFORE_HEAD));
  if (!isFirst || BESIDES.test(line) || entitiesOf(entities, 'amount').length < WHOLE) return false;
  const before = new Set(alternatives.flat().map(({ service }) => service));
  const { alternatives: own } = readPriceRequest(line, knowledge);
  return isWhole(line, knowledge) && own.every(({ lines }) => lines.every(({ service }) => !before.has(service)));
}

/** How likely a line that can change the price must be to change it; one that says nothing else need not be likely. */
function leastFor(
  line: string,
  { alternatives }: Standing,
  change: AfterQuote,
  isElsewhere: boolean,
  knowledge: Knowledge,
): number {
  if (isElsewhere) return 0;
  // "Use t3.large for the r5" names something of what there is.
  const namesPart = withWholeTypes(line, alternatives) !== line;
  if (asksAnew(line, knowledge) || (isWhole(line, knowledge) && !namesPart)) return LIKELY;
  return 'line' in change && change.isClear ? BESIDE : MADE;
}

const CHEAPER = new RegExp(`\\b(?:${COSTS_LESS_OR_MORE})\\b`, 'i');

/** "How much would it be on Lambda instead?", "is a t3.micro cheaper?": whether a line asks what the same costs on another service. */
function costsElsewhere(line: string, { alternatives }: Standing, knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  const services = new Set([
    ...entitiesOf(entities, 'service').map(({ service }) => service),
    ...entitiesOf(entities, 'instance').map(() => 'ec2' as const),
  ]);
  if (services.size === 0 || alternatives.flat().some(({ service }) => services.has(service))) return false;
  const isCompared = services.size === 1 && CHEAPER.test(line);
  return isCompared || (/\binstead\b/i.test(line) && entities.some(({ kind }) => kind === 'cost'));
}

/** Whether a line is a whole request by itself: it gives nothing that another one lacks. */
function isWhole(line: string, knowledge: Knowledge): boolean {
  const { alternatives, missing } = readPriceRequest(line, knowledge);
  return missing.length === 0 && alternatives.some(({ lines }) => lines.length > 0);
}

/** Whether a change names something of which it does not tell enough for a price: "the execution role in Lambda". */
function lacksMore({ text }: { readonly text?: string }, { lacking }: Standing, knowledge: Knowledge): boolean {
  return !lacking && text !== undefined && readPriceRequest(text, knowledge).missing.length > 0;
}
