import { BALANCERS } from '../../balancers.js';
import { CAPACITY, hasSense, isUnknown, matches, nounOf, roleOf, type Word, type Words } from '../tokens/sense.js';
import { countsPeople } from './each-base.js';
import {
  type Amount,
  type AskedPart,
  type Entities,
  type Entity,
  type EntityKind,
  endOf,
  entitiesOf,
  isPaidData,
  spanOf,
  startOf,
} from './entity.js';
import { clausesOf, type Place, partOf } from './named-part.js';

/** Around the part that a clause asks for these name no other one. */
const AROUND =
  /^(?:the|my|our|your|this|that|those|these|all|its|for|of|about|in|in the|so|and|but|on|at|it|i|we|you|me|us|interested|looking|after|wants?|needs?|cares?|asking|asks?|asked|to|tell|give|show|boss|manager|client|customer|teacher|bit|piece|portion|please|pls|plz|thx|thanks|ok|oh|yeah|really|already|part|parts|side|itself|figure|number|amount|money|what|what's|whats|is|are|be|does|do|will|would|could|can|a|an|per|month|monthly|aws|amazon)$/;
const ONLY = /^(?:(?:only|just)(?: for the)?|solely|purely|alone|nothing but)$/;
const POINTS = /^(?:the|in the|that|please|pls|plz|part|side|bit)$/;
const PART = /^(?:part|bit|piece|portion)$/;
const DENIED = /^(?:not|forget|ignore|skip|without|know)$/;
/** Behind a part these join another one to it. */
const JOINT = /^(?:with|and|plus|incl|including|or|&|\+)$/;
const TRANSFER = /^(?:downloads?|transfer|streaming)$/;
/** Wherever the data goes. */
export const TRANSFERS: readonly string[] = ['data-out', 'between-zones', 'between-regions'];
const COMPUTE = /^(?:compute|hosts?|hardware)$/;
/** Names that stand for several parts. */
const LOOSE: ReadonlyMap<string | undefined, readonly string[]> = new Map([
  ['api', ['apigateway']],
  ['gateway', ['nat_gateways', 'apigateway']],
  ['balancer', [...BALANCERS]],
  ['ingestion', ['logs']],
  ['addresses', ['ipv4']],
]);

/**
 * Which part of a bill a line asks for by itself: "just the traffic", "what do the logs cost?", "not the server". A clause that says
 * more than that may ask for more.
 */
export function askedPart(words: Words): AskedPart | undefined {
  const asked = clausesOf(words).flatMap((clause) => askedIn(clause, words) ?? []);
  const parts = asked.flatMap((one) => one.parts);
  const [first] = asked;
  // What only computes is asked for with all that it needs.
  if (!first || (parts.length > 0 && parts.every((part) => part === 'compute' || isSized(part)))) return undefined;
  const only = asked.some((one) => one.only);
  return { ...first, parts, only, denied: asked.some(({ denied }) => denied), at: asked.flatMap(({ at }) => at) };
}

function askedIn({ from, to }: Place, words: Words): AskedPart | undefined {
  let parts: readonly string[] = [];
  let end = from;
  for (; end < to; end += 1) {
    const word = words[end];
    const named = partsOf(word);
    // In "the EC2 traffic" the service says which.
    if (named.length > 0) parts = partsOf(words[end - 1]).length > 0 ? named : [...parts, ...named];
    else if (![AROUND, ONLY, DENIED].some((form) => matches(word, form)) && !hasSense(word, 'cost')) break;
  }
  const said = words.slice(from, end);
  // "Wants to know" denies nothing.
  const has = (form: RegExp) =>
    said.some((word, at) => matches(word, form) && !(word.text === 'know' && said[at - 1]?.text === 'to'));
  if (parts.length === 0) return undefined;
  const span = { kind: 'asked-part', ...spanOf(words, from, end) } as const;
  if (has(DENIED)) {
    const isCompute = end === to && parts.every((part) => part === 'compute' || isSized(part));
    return isCompute ? { ...span, parts: [], only: false, denied: true } : undefined;
  }
  const isMore = [words[end], words[end - 1]].some((word) => matches(word, JOINT));
  const costs = !isMore && said.some((word) => hasSense(word, 'cost'));
  // "Just Lambda" and "only an ALB" say what somebody uses.
  const isNew = said.some((word, at) => hasSense(word, 'article') && partsOf(said[at + 1]).length > 0);
  // "What does the NAT part cost?" of a whole stack
  const isPart = costs && !isNew && said.some((word, at) => matches(word, PART) && partsOf(said[at - 1]).length > 0);
  const isOnly = has(ONLY) && !isNew && (costs || has(POINTS) || matches(words[end - 1], ONLY));
  const only = end === to && (isPart || isOnly);
  return only || costs ? { ...span, parts, only, denied: false } : undefined;
}

/** The parts of a bill that a word may name; of whatever computes "compute". */
function partsOf(word: Word | undefined): readonly string[] {
  if (roleOf(word) === 'data' || matches(word, TRANSFER)) return TRANSFERS;
  if (matches(word, COMPUTE) || /^(?:instances|tasks)$/.test(nounOf(word) ?? '')) return ['compute'];
  const part = partOf(word);
  // "ECR, only the storage": a disk is one of many.
  if (part === 'disk' || part === 'snapshots') return [];
  if (part === 'load_balancers' && !matches(word, /^(?:albs?|application .*)$/)) return BALANCERS;
  return part === undefined ? (LOOSE.get(word?.text) ?? []) : [part];
}

/** "Only the disk part of my t3.large": of a thing that is priced as a whole, which a total must not hide. */
function partOfWhole(words: Words): Entities {
  return words.flatMap((word, at): Entities => {
    if (!matches(word, ONLY)) return [];
    const part = hasSense(words[at + 1], 'article') || matches(words[at + 1], OWN) ? at + 2 : at + 1;
    const end = matches(words[part + 1], PART) ? part + 2 : part + 1;
    const isOfWhole = matches(words[end], /^(?:of|for)$/) && words.slice(end).some((one) => hasSense(one, 'instance'));
    return partOf(words[part]) && isOfWhole ? [{ kind: 'negation', ...spanOf(words, at, end) }] : [];
  });
}

/** Whether a service has no price without its size, and so none as the place where something else is. */
export function isSized(service: string): boolean {
  return /^(?:ec2|ecs|fargate)$/.test(service);
}

/**
 * With the part of the bill that is asked for, and without services that are only the place where it is: "2 TB a month leave our EC2
 * boxes". They have nothing of their own.
 */
export function withAskedPart(said: Entities, words: Words): Entities {
  const asked = askedPart(words);
  const isIn = ({ at }: Entity) => at.every((place) => asked?.at.includes(place));
  const named = entitiesOf(said, 'choice').filter(({ value }) => asked?.parts.includes(value));
  // "Only the load balancer: an NLB", "two NAT gateways … just the NAT part": what it is stands elsewhere.
  const isElsewhere = named.some((one) => !isIn(one));
  const isSpecified = (place: number) => isElsewhere && named.some((one) => one.at.includes(place));
  const isOfAsked = (entity: Entity) => isIn(entity) && (SAYING.has(entity.kind) || isSpecified(startOf(entity)));
  const entities = asked ? [...said.filter((entity) => !isOfAsked(entity)), asked] : [...said, ...partOfWhole(words)];
  const priced = entities.filter(isPriced).flatMap(({ at }) => at);
  if (priced.length === 0 || entities.some(isOfCompute)) return entities;
  const places = entitiesOf(entities, 'service').filter((entity) => {
    if (!isSized(entity.service) || entity.weak) return false;
    if (asked) return !asked.parts.includes('compute') && !asked.parts.includes(entity.service);
    // ECS costs nothing.
    return entity.service !== 'ecs' && isPlaceOf(priced, words, startOf(entity));
  });
  if (places.length === 0) return entities;
  return entities.flatMap((entity): Entities => {
    const isOfPlace = entity.kind === 'amount' ? isCount(entity) : entity.kind === 'service' && entity.weak;
    if (isOfPlace) return [];
    if (!places.some((place) => place === entity)) return [entity];
    const span = spanOf(words, startOf(entity), endOf(entity));
    return [{ kind: 'outside', name: span.typed, context: true, ...span }];
  });
}

/** What the words of such a clause may be read as. */
const SAYING: ReadonlySet<EntityKind> = new Set(['negation', 'schedule', 'unpriced']);
/** Before what is only the place of what stands in front. */
const PLACE = /^(?:on|of|for|from|to|into|off|behind|leaves?|leaving)$/;
const OWN = /^(?:my|our|the|this|these|those|their)$/;
/** So many words may describe a service. */
const FARTHEST = 3;

/** "20 alarms on our EC2 fleet", "an ALB in front of two private ECS services" */
function isPlaceOf(priced: readonly number[], words: Words, service: number): boolean {
  const mayDescribe = (word: Word | undefined) =>
    hasSense(word, 'article', 'digits', 'number') || isUnknown(word) || matches(word, OWN);
  let at = service - 1;
  while (at > service - 1 - FARTHEST && mayDescribe(words[at]) && !matches(words[at], PLACE)) at -= 1;
  if (!matches(words[at], PLACE)) return false;
  let before = words[at - 1]?.text === 'front' ? at - 3 : at - 1;
  while (hasSense(words[before], 'per', 'period') || isUnknown(words[before])) before -= 1;
  return priced.includes(before);
}

/** What has a price by itself beside what computes. */
function isPriced(entity: Entity): boolean {
  if (entity.kind === 'choice') return entity.option === 'extra';
  if (entity.kind !== 'amount') return false;
  return entity.noun === 'addresses' || entity.role === 'snapshots' || isPaidData(entity);
}

/** Whether a quantity or a time may be that of what computes. */
function isOfCompute(entity: Entity): boolean {
  if (entity.kind === 'schedule') return entity.hoursADay !== '24';
  if (entity.kind !== 'amount') return entity.kind === 'instance' || entity.kind === 'vague';
  const isOther = isPriced(entity) || countsPeople(entity) || isCount(entity);
  return !isOther && !CAPACITY.has(entity.noun) && entity.noun !== 'extras' && entity.noun !== 'zones';
}

/** "Two private ec2", "three boxes" */
function isCount({ measure, beforeHead, noun, rate }: Amount): boolean {
  return measure === 'count' && !rate && (beforeHead === 'service' || noun === 'instances' || noun === 'tasks');
}
