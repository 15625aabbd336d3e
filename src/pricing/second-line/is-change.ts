import { opensAsFollowUp, refersBack } from '../../language/follow-up-cues.js';
import { type Entity, type EntityKind, isHead, isOr, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isPriceRequest } from '../plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import type { ServiceRequest } from '../plain-words/requests/request.js';
import { hasSense, typedText } from '../plain-words/tokens/sense.js';
import { isBesideCompute } from '../services/index.js';
import { differenceIn } from './more-or-less.js';
import { factorIn } from './numbers.js';
import { saysSize } from './other-size.js';
import type { Knowledge, TextLine } from './texts.js';

/** A longer line stands for itself. */
const MAX_LENGTH = 120;
/** Questions about how something works, which the notes answer. */
const ASKS_HOW =
  /^\W*(?:(?:and|but|so|ok|okay)\s+)?(?:how (?!much|about)|why|which|who|where|when|what(?:'s| is| are| does| do| happens)\b|(?:can|could|will|would|should) (?!you\b)|(?:do|does|did|is|are|has|have|was)\b)/i;
/** "Instead" and "2 fewer" refer to the line before, "instead of" does not. */
const REFERS = /\binstead\b(?! of)|\b(?:more|fewer|less)\b/i;
const TOO = /\b(?:as well|too)\b/i;
/** "And S3?" may be added. */
const ADDS = new RegExp(
  `^\\W*(?:(?:ok|okay|so|but)\\W+)*(?:and|plus|with|without|no|add|also|\\+)(?!\\w)|${TOO.source}`,
  'i',
);
/** "How much would it all be with a load balancer": with what, the line does not say. */
const WITH = /\b(?:with|without|plus)\b/i;
/** Without such a word before them, logs or data behind a server are a request of their own. */
const JOINS = /\b(?:with|without|plus|and|add|also)\b/i;
const IF = /^\W*(?:what )?if\b/i;
/** "What does it come to", "what would that be". */
const ASKS_WHAT = /^\W*(?:(?:and|so|ok|okay)\W+)?what(?:['’]?s| is| does| would| will)\b/i;
/** Facts that change nothing in a request. */
const SILENT: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  'cheapest',
  'each-person',
  'internet',
  'within-vpc',
  'asked-number',
  'negation',
]);

/** Whether a line says something that has a price, and does not ask how something works. */
export function saysPriced(line: string, knowledge: Knowledge): boolean {
  if (line.length > MAX_LENGTH) return false;
  const { words, entities } = readEntities(line, knowledge);
  const isTelling =
    entities.some(({ kind }) => !SILENT.has(kind)) ||
    words.some((word) => hasSense(word, 'without')) ||
    factorIn(line, knowledge) ||
    differenceIn(line) ||
    saysSize(line);
  if (!isTelling) return false;
  const asksForPrice =
    entities.some(({ kind }) => kind === 'cost' || kind === 'compare') ||
    comparesBack(line, entities) ||
    // "What does it come to per week?"
    (ASKS_WHAT.test(line) && refersBack(line) && entities.every(({ kind }) => kind === 'asked-period'));
  return asksForPrice || !ASKS_HOW.test(line);
}

/** "Is that cheaper than Lightsail?" */
function comparesBack(line: string, entities: readonly Entity[]): boolean {
  return refersBack(line) && entities.some(isOr);
}

/** "NAT gateway price": whether a line asks for the price of what it names itself. */
export function asksAnew(line: string, knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  const asksForPrice = entities.some(({ kind }) => kind === 'cost') && entities.some(isHead);
  return asksForPrice && !opensAsFollowUp(line) && !refersBack(line) && !WITH.test(line);
}

/** Whether a line about a price changes the request before it, and does not stand for itself. */
export function isChange(line: string, before: readonly TextLine[], knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  if (IF.test(line) && isOwnCase(line, knowledge)) return false;
  if (opensAsFollowUp(line) || REFERS.test(line) || comparesBack(line, entities)) return true;
  const request = readPriceRequest(line, knowledge);
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  // An instance chosen by its size is not that of the line before.
  const hasType = entities.some(({ kind }) => kind === 'instance');
  const isOther = ({ service, options }: ServiceRequest) =>
    !isBesideCompute(service) &&
    (before.every((one) => one.service !== service) || (options['instance'] !== undefined && !hasType));
  if (lines.length > 0 && request.missing.length === 0 && !refersBack(line) && lines.every(isOther)) return false;
  if (!entities.some(isHead)) return true;
  const isBeside = lines.length > 0 && lines.every(({ service }) => isBesideCompute(service));
  if (isBeside && joins(line, knowledge)) return true;
  const isOwn = isPriceRequest(line, knowledge);
  return request.asksForPrice ? refersBack(line) && !isOwn : request.amounts === 0 || !isOwn;
}

/** Whether a line joins all that it says to what came before; in "an API with 5 million requests", "with" joins nothing else. */
function joins(line: string, knowledge: Knowledge): boolean {
  const { words, entities } = readEntities(line, knowledge);
  const first = Math.min(...entities.filter(({ kind }) => !SILENT.has(kind)).flatMap(({ at }) => at));
  return TOO.test(line) || JOINS.test(typedText(words, 0, first));
}

/** "If I leave a t3.small on for 3 days, how much is it" is a whole request. */
function isOwnCase(line: string, knowledge: Knowledge): boolean {
  const { amounts, asksForPrice, missing } = readPriceRequest(line, knowledge);
  const names = (text: string) => readEntities(text, knowledge).entities.some(isHead);
  return asksForPrice && amounts > 0 && missing.length === 0 && names(line) && !refersBack(line, names);
}

/** Whether a line names something else instead of the request before, and that has no price: "what about S3?" */
export function isUnpricedInstead(line: string, knowledge: Knowledge): boolean {
  const heads = readEntities(line, knowledge).entities.filter(isHead);
  const isUnpriced = heads.length > 0 && heads.every(({ kind }) => kind === 'outside' || kind === 'unpriced');
  return isUnpriced && !ADDS.test(line);
}
