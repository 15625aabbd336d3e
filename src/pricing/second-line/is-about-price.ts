import { opensAsFollowUp, refersBack } from '../../language/follow-up-cues.js';
import { type Entity, type EntityKind, isHead, isOr, JOINING, startOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isPriceRequest } from '../plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import type { ServiceRequest } from '../plain-words/requests/request.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import type { ServiceId } from '../price-lists.js';
import { isBesideCompute } from '../services/index.js';
import { factorIn, relativeIn } from './numbers.js';
import type { Knowledge } from './texts.js';

/** A longer line stands for itself. */
const MAX_LENGTH = 120;
/** The share of its words that the reader of prices must understand. */
const MIN_UNDERSTOOD = 0.5;
/** Questions about how something works, which the notes answer. */
const ASKS_HOW =
  /^\W*(?:(?:and|but|so|ok|okay)\s+)?(?:how (?!much|about)|why|which|who|where|when|what(?:'s| is| are| does| do| happens)\b|(?:can|could|will|would|should) (?!you\b)|(?:do|does|did|is|are|has|have|was)\b)/i;
/** "Instead" refers to the line before, but "instead of" does not. */
const INSTEAD = /\binstead\b(?! of)/i;
/** "And S3?" may be added. */
const ADDS = /^\W*(?:(?:ok|okay|so|but)\W+)*(?:and|plus|with|without|no|add|also|\+)(?!\w)|\b(?:as well|too)\b/i;
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
/** Words for what can be left out. */
const DENIABLE = [
  'role',
  'noun',
  'service',
  'instance',
  'choice',
  'architecture',
  'outside',
  'unpriced',
  'schedule',
] as const;

/** Whether a line names something with a price, and does not ask how something works. */
export function saysPriced(line: string, knowledge: Knowledge): boolean {
  if (line.startsWith('/') || line.length > MAX_LENGTH) return false;
  const { words, entities } = readEntities(line, knowledge);
  const denies = words.some((word) => hasSense(word, 'without')) && words.some((word) => hasSense(word, ...DENIABLE));
  if (!denies && !entities.some(({ kind }) => !SILENT.has(kind)) && !factorIn(line, knowledge)) return false;
  if (readPriceRequest(line, knowledge).understood < MIN_UNDERSTOOD) return false;
  if (isComparison(entities) && refersBack(line)) return true;
  return !ASKS_HOW.test(line) || entities.some(({ kind }) => kind === 'cost' || kind === 'compare');
}

/** "Cheaper than Lightsail", "or t3.small": a comparison with the line before, or within the line. */
function isComparison(entities: readonly Entity[]): boolean {
  return entities.some((entity) => isOr(entity) && startOf(entity) > 0);
}

/** Whether a line may change the price request before it: it names something with a price, and does not stand for itself. */
export function isAboutPrice(line: string, knowledge: Knowledge): boolean {
  if (!saysPriced(line, knowledge)) return false;
  const { entities } = readEntities(line, knowledge);
  const isCompared = isComparison(entities);
  // "Is that cheaper than Lightsail?"
  if (isCompared && refersBack(line)) return true;
  const hasHead = entities.some(isHead);
  if (isCompared && hasHead && !ADDS.test(line) && isPriceRequest(line, knowledge)) return false;
  if (opensAsFollowUp(line) || INSTEAD.test(line) || !hasHead || relativeIn(line, knowledge)) return true;
  const { asksForPrice, alternatives, amounts } = readPriceRequest(line, knowledge);
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  const beside = lines.length > 0 && lines.every(({ service }) => isBesideCompute(service));
  // "How much would it all be with a load balancer": with what, the line does not say.
  if (beside && isAdded(line, knowledge)) return true;
  if (asksForPrice) return refersBack(line) && !isPriceRequest(line, knowledge);
  return beside || amounts === 0 || !isPriceRequest(line, knowledge);
}

/** Whether the first thing that a line names stands behind "with", which adds it to something that is not named. */
function isAdded(line: string, knowledge: Knowledge): boolean {
  const { words, entities } = readEntities(line, knowledge);
  const named = entities.find(isHead)?.at[0] ?? 0;
  return words
    .slice(Math.max(0, named - WITH_ITS_NUMBER), named)
    .some(({ text }) => /^(?:with|without|plus)$/.test(text));
}
/** "With two more". */
const WITH_ITS_NUMBER = 3;

/** Whether a line names something else instead of the request before, and that has no price: "what about S3?" */
export function isUnpricedInstead(line: string, knowledge: Knowledge): boolean {
  const heads = readEntities(line, knowledge).entities.filter(isHead);
  const isUnpriced = heads.length > 0 && heads.every(({ kind }) => kind === 'outside' || kind === 'unpriced');
  return isUnpriced && !ADDS.test(line);
}

/**
 * Whether a line is a complete request for something else: "2 containers with 1 vCPU and 2 GB" after an instance.
 * @param services the services of the request before it
 */
export function isOwnRequest(line: string, services: ReadonlySet<ServiceId>, knowledge: Knowledge): boolean {
  if (opensAsFollowUp(line) || refersBack(line) || INSTEAD.test(line)) return false;
  const { alternatives, missing } = readPriceRequest(line, knowledge);
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  // An instance chosen by its size is not that of the line before.
  const hasType = readEntities(line, knowledge).entities.some(({ kind }) => kind === 'instance');
  const isOther = ({ service, options }: ServiceRequest) =>
    !isBesideCompute(service) && (!services.has(service) || (options['instance'] !== undefined && !hasType));
  return lines.length > 0 && missing.length === 0 && lines.every(isOther);
}
