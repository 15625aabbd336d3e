import { serviceOf } from '../services/index.js';
import { breakEvenAsked } from './break-even-asked.js';
import type { PlainWordsKnowledge } from './read-facts.js';
import { LONGEST_REQUEST, readPriceRequest } from './read-price-request.js';
import type { PlainLine, PriceRequest } from './reading.js';

/** Without a word about prices, hardly anything else may be said. */
const ALL_BUT_ALL = 0.75;
/** So much of a load that is told in full. */
const NEARLY_ALL = 0.9;
/** A text without a number and without any of these words is about no price: most questions need not be read as one. */
const MAY_BE =
  /[\d$€£]|\b(?:pric\w*|cost\w*|much|pay\w*|paid|charg\w*|bill\w*|cheap\w*|expensive|pricey|fees?|rates?|quotes?|budget|afford|estimate\w*|spen[dt]\w*|dollars?|bucks|money|worth|million|thousand|hundred|dozen|one|two|three|four|five|ten|break.?even|quanto|cu[aá]nto|combien|kostet)(?!\p{L})/iu;
/** "Is $10 enough for …?", "how far does $20 go?" */
const ENOUGH =
  /\b(?:enough|afford|covers?|suffices?|within|fits?|lasts?(?! (?:month|week|year|night|time))|buys?|how (?:far|many|long))\b/i;
/** Amounts from which on something is to be priced, though not all of it is said. */
const ENOUGH_AMOUNTS = 2;
/** Money, and the periods by which a bill is told. */
const MONEY =
  /[€£]|\$ ?\d|\b(?:pric(?:e|es|ing)|costs?|bill|pay|owe|charges?|totl|total|estimate|expensive|cheapest|cheaper|budget|how much|how many (?:dollars|euros|bucks)|monthly|free tier|(?:per|a|each) (?:month|mo|year))\b|\/ ?mo(?:nth)?\b/i;
/** What asks for an amount of money and nothing else. */
const SUM_ASKED =
  /\bhow much\b|\b(?:what|whats|what's)\b.*\b(?:costs?|pay(?! for (?!that|this|all))|spend|owe|come to|charge|price|pricing|bill|total|(?:per|a|each) (?:month|year))\b|^\W*(?:the )?(?:costs?|price|pricing) (?:of|for)\b|(?<!\b(?:for|one|fixed|flat|low|same|known|save|predictable) )\b(?:costs?|prices?|bill|total|monthly|estimate|per month)\b(?=\W*$|.{0,9}\b(?:pls|please)\b)|[$€£]/i;
/** "How much" and "cost" in the languages that are mixed in; names and numbers carry the rest. */
const ELSEWHERE =
  /\b(?:quanto (?:custa|costa|sai|fica)|quanto|cu[aá]nto|combien|wie ?viel|kostet|kosten|custa|cuesta|co[uû]te|prix|precio|pre[cç]o|prezzo)(?!\p{L})/iu;
/** Somebody's own thing, not the service as such. */
const OWN =
  /\b(?:my|our|his|her|their)\b|\bth(?:is|ese|ose)\b(?! (?:true|still))|\bminecraft|\bself.?host|\brunning \w/i;
/** "What does Lambda cost per million requests?" asks for the price of a unit. */
const PER_UNIT =
  /\b(?:per|each|every|a) (?:\d|million|thousand|hundred|gb-?s|gb\b|gig|vcpu|hour|second|minute|request|call|invocation|job|task)|(?<!\bfor )\b(?:1|one|a) ?m(?:illion)?\b|\bgb-?seconds?\b/i;
/** What somebody believes is to be confirmed or put right. */
const BELIEF = /\b(?:says?|said|told|heard|thought|read|true|still|right|correct|isn'?t it|notes?|prof)\b/i;
/** "Do I pay for …?" */
const YES_OR_NO =
  /^\W*(?:(?:and|so|but|if|my|when)\b.*\b(?:am|do|does|is|are) (?:i|it|they|we)\b|(?:is|are|am|do|does|will|can)\b)/i;
/** Questions about how something works, though they hold a word about prices. */
const ASKS_HOW =
  /\b(?:why|minimum (?:they|it|aws|charge|fee)|how (?:do|does|can|long|fast|big|large)|limit|limits|maximum|quota)\b/i;
/** What asks for something else than a sum, though it names all that a sum needs. */
const NO_SUM = [ASKS_HOW, PER_UNIT, BELIEF, YES_OR_NO];
/** To pay less, or in another way, is a matter of advice. */
const WANTS_TO_PAY_LESS =
  /\b(?:pay(?:ing)? (?:less|least|only|in advance|everything|full|as little|as low)|lowers?|lowest price|(?:make it|want it|want) cheaper|cheapest (?:way|contract|purchase|payment)|contract|commit\w*|(?:want|get|give me|any) (?:the |a )?(?:discount|rebate)|cost.effective|least.cost|purchas\w+ option|in advance|never chang\w+)\b/i;
/** A reason, a way to pay less, what became of a bill, what a machine has, and a log are matters of the notes. */
const ASKS_NO_BILL =
  /^\W*why\b|(?:\bhow\b(?! much).*|^\W*)\b(?:reduc\w+|lower|cut|save|avoid)\b.*\b(?:costs?|bills?|charges?)\b|\b(?:costs?|bills?) (?:down|went|fell|rose|grew|has gone)\b|\bhow much (?:ram|memory|v?cpus?|cores?|concurrency)\b|\b(?:ram|memory|v?cpus?|iops) (?:of|does|has)\b|\b(?:REPORT|START) RequestId\b/i;
/** Openings of questions about how something works; they may hold numbers, too. */
const ASKS =
  /\b(?:can|could|does|do|did|why|which|when|who|where|how (?:long|many|do|does|can|fast|big|large)|what (?:happens|does)|limit|limits|maximum|max|quota|tops? out|at most|up to|biggest|largest|smallest|highest|lowest|says?|said|told|heard|true|still|gets? support)\b|\b(?:right|correct|true)\s*\?*$/i;

/**
 * Whether a line is a price request: it asks for money and says how much of what, or names what is to be priced and hardly
 * says anything else. A question about a price in general ("how much is Lambda?"), about a limit or with a number by the
 * way is none, and so is a need that names neither money nor a service.
 */
export function looksLikePriceRequest(text: string, knowledge: PlainWordsKnowledge): boolean {
  if (text.length > LONGEST_REQUEST || !MAY_BE.test(text) || ASKS_NO_BILL.test(text)) return false;
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return breakEven['memory'] !== undefined && breakEven['duration'] !== undefined;
  const request = readPriceRequest(text, knowledge);
  if (WANTS_TO_PAY_LESS.test(text) && request.budget === undefined) return false;
  return asksForSum(text, request) || saysAll(text, request);
}

/** A sum of something is asked for, and enough of it is told, or it is somebody's own. */
function asksForSum(text: string, request: PriceRequest): boolean {
  const told = toldIn(request);
  const isNamed = names(request);
  const isMuch = told >= ENOUGH_AMOUNTS;
  if (isNamed && request.budget !== undefined && ENOUGH.test(text) && (told > 0 || request.asksNumber)) return true;
  const elsewhere = ELSEWHERE.test(text);
  const ofMoney = elsewhere || MONEY.test(text) || request.periods.some(({ runs }) => !runs);
  const isSum = isMuch || (told > 0 && isWhole(request) && !NO_SUM.some((kind) => kind.test(text)));
  if (isNamed && ofMoney && isSum) return true;
  // Whoever asks how much, and says all that it takes, may also ask whether something is true.
  if (!(elsewhere || SUM_ASKED.test(text)) || (YES_OR_NO.test(text) && !isMuch && !(told > 0 && isWhole(request))))
    return false;
  if (isMuch) return request.understood >= ALL_BUT_ALL;
  if (ASKS_HOW.test(text) || PER_UNIT.test(text) || (BELIEF.test(text) && request.amounts < ENOUGH_AMOUNTS))
    return false;
  return told > 0 || (OWN.test(text) && request.alternatives.length === 1);
}

/** Nothing is missing, open or said twice. */
function isWhole({ missing, open, contradictory }: PriceRequest): boolean {
  return missing.length + open.length + contradictory.length === 0;
}

/** How many quantities and types the line has that says most, priced or refused. */
function toldIn(request: PriceRequest): number {
  return Math.max(0, ...linesOf(request).map(({ options }) => Object.keys(options).filter(isTelling).length));
}

function linesOf({ alternatives }: PriceRequest): readonly PlainLine[] {
  return alternatives.flatMap((one) => [...one.lines, ...one.refused.flatMap(({ instead }) => instead ?? [])]);
}

/** What has no name of its own as a service, such as a disk or a NAT gateway, is named by what it is. */
function names(request: PriceRequest): boolean {
  return request.namesService || linesOf(request).some(hasNoName);
}

function hasNoName({ service, options }: PlainLine): boolean {
  return serviceOf(service).plain.names === '' || options['provisioned'] !== undefined;
}

/** "How much is a NAT gateway?" names exactly what has a price. */
function isAround(request: PriceRequest): boolean {
  const lines = linesOf(request);
  return lines.length > 0 && lines.every(({ service }) => service === 'network');
}

/** Something is named with its quantities, or by its type, and hardly a word besides, though a load may lack something. */
function saysAll(text: string, request: PriceRequest): boolean {
  const { amounts, missing, contradictory, leftOut, understood, alternatives } = request;
  const lines = linesOf(request);
  const told = toldIn(request);
  // "A t3.small with 60 GB or Lightsail with 2 GB, which one wins?"
  const compares = isWhole(request) && alternatives.length > 1 && amounts >= ENOUGH_AMOUNTS && understood >= NEARLY_ALL;
  if (!names(request) || (ASKS.test(text) && !compares)) return false;
  if (missing.length > 0 || (contradictory.length > 0 && !request.namesService)) {
    const isLoaded = lines.some(isLoad) || (leftOut.length === 0 && amounts >= ENOUGH_AMOUNTS);
    return understood >= NEARLY_ALL && alternatives.length === 1 && isLoaded;
  }
  if (leftOut.length === 0) return isAround(request) ? amounts > 0 : told > 0;
  if (alternatives.every((alternative) => alternative.lines.length === 0)) return false;
  const isMuch = told >= (amounts > 0 ? 1 : ENOUGH_AMOUNTS);
  return understood >= ALL_BUT_ALL && isMuch && (request.namesService || request.open.length === 0);
}

/** How often something is used. */
function isLoad({ options }: PlainLine): boolean {
  return options['requests'] !== undefined || options['jobs'] !== undefined;
}

function isTelling(option: string): boolean {
  return !UNTELLING.has(option);
}

const UNTELLING: ReadonlySet<string> = new Set([
  'clusters',
  'region',
  'architecture',
  'kind',
  'nat_gateways',
  'load_balancers',
  'edge',
  'free_tier',
  'disk_type',
]);
