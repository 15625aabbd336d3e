import {
  hasSense,
  isUnknown,
  matches,
  type Role,
  SENTENCE_END,
  type Sense,
  type SenseKind,
  senseOf,
  sentenceAround,
  typedText,
  until,
  upToSeparator,
  type Words,
} from '../tokens/sense.js';
import { eachBehind } from './amount.js';
import { clockSpanAt } from './clock.js';
import { type Entities, entitiesOf, type WordEntity } from './entity.js';
import { countsPeople } from './multiply-each.js';
import type { Negations } from './negations.js';

/** What a word says by itself, beside the amount that it may belong to. */
export function entitiesOfWord(
  words: Words,
  at: number,
  before: Entities,
  { entities, excluded }: Negations,
  used: ReadonlySet<number>,
): Entities {
  const word = words[at];
  const negated = entities.get(at);
  // "20 GB not disk": what is denied belongs to an amount already.
  const isTaken = [...excluded].some(([position, negation]) => negation === at && used.has(position));
  if (isTaken && negated?.kind !== 'schedule') return [{ kind: 'negation', typed: word?.typed ?? '', at: [at] }];
  if (negated) return [negated];
  if (!word || excluded.has(at)) return [];
  if (isThan(words, at) || isBetweenAlternatives(words, at)) return [{ kind: 'separator', separator: 'or', at: [at] }];
  if (isChange(words, at)) return [{ kind: 'separator', separator: 'or', instead: true, at: [at] }];
  if (word.text === '/') return [];
  return word.senses.flatMap((sense) => {
    const entity = entityOf(sense, words, at, before, used);
    return entity ? [{ ...entity, at: [at] }] : [];
  });
}

function entityOf(
  sense: Sense,
  words: Words,
  at: number,
  before: Entities,
  used: ReadonlySet<number>,
): WordEntity | undefined {
  const typed = words[at]?.typed ?? '';
  // "20 school days a month" are counted.
  if (used.has(at) && /^(?:schedule|weekday)$/.test(sense.kind)) return undefined;
  switch (sense.kind) {
    case 'service':
      // "1 TB out from EC2" asks for no EC2.
      return { kind: 'service', service: sense.service, weak: sense.weak ?? isOrigin(words, at) };
    case 'another':
      // "Used by another project"
      return isUnknown(words[at + 1]) ? undefined : lastHead(before);
    case 'outside':
      return { kind: 'outside', name: sense.name, context: isContext(words, at), typed };
    case 'unpriced':
      return { kind: 'unpriced', what: sense.what, typed };
    case 'schedule': {
      // "Office hours 8 to 18": the times behind it hold, and not its usual ones.
      const { hoursADay: _, ...days } = sense;
      return { ...((clockSpanAt(words, at + 1) ?? clockSpanAt(words, at + 2)) ? days : sense), typed };
    }
    case 'weekday':
      // "Last Friday", "on a Friday"
      if (matches(words[at - 1], /^(?:last|an?)$/)) return { kind: 'aside', what: 'date', typed };
      return { kind: 'schedule', days: [sense.day], ...(isOnce(words, at) && { once: true }), typed };
    case 'each':
      return sense.person || isOfPeople(words, at, before) ? { kind: 'each-person' } : undefined;
    case 'role':
      return isUnsizedDisk(sense.role, words, at) ? { kind: 'vague', typed: `a ${typed}` } : undefined;
    case 'both':
      return isBothPlaces(words, at) ? { kind: 'vague', typed: typedText(words, at, at + 2) } : sense;
    case 'vague':
      return { kind: 'vague', typed };
    case 'ends':
      return { kind: 'negation', typed };
    case 'place':
      return placeEntity(sense.code, words, at);
    case 'free-tier':
      return isFreeTierDenied(words, at) ? { kind: 'no-free-tier' } : undefined;
    case 'public-address':
      return publicAddress(words, at);
    case 'separator':
      return { kind: 'separator', separator: joinsCompared(words, at) ? 'or' : sense.separator };
    case 'instance':
      return isOfOutside(before) ? undefined : { ...sense, definite: isDefinite(words, at) };
    case 'choice':
      return { ...sense, typed };
    case 'architecture':
    case 'region':
    case 'currency':
    case 'within-vpc':
    case 'internet':
    case 'cheapest':
    case 'everywhere':
    case 'on':
    case 'cost':
    case 'compare':
      return sense;
    default:
      return undefined;
  }
}

/** "12 students, a t3.medium each", but not "12 students, 3 t3.medium each", of which the 3 say how many. */
function isOfPeople(words: Words, at: number, before: Entities): boolean {
  const counted = entitiesOf(before, 'amount').findLast(({ measure, value }) => measure === 'count' && !value.eq('1'));
  return hasSense(words[at - 1], 'instance') && counted !== undefined && countsPeople(counted) && !counted.rate;
}

const EVENT =
  /^(?:hackathon|workshop|exam|demo|event|conference|meetup|tournament|launch|rehearsal|presentation|fair|party)$/;

/** "This Saturday", "a workshop on Saturday": a day that does not come back. */
function isOnce(words: Words, at: number): boolean {
  const isNext = matches(words[at - 1], /^(?:this|next|coming)$/);
  const sentence = sentenceAround(words, at);
  const comesBack =
    matches(words[at], /^(?:every|each) |days$/) ||
    sentence.some((word) => hasSense(word, 'rate') || senseOf(word, 'period')?.period === 'week');
  return !comesBack && (isNext || sentence.some((word) => matches(word, EVENT)));
}

/** "Cheaper in Mumbai than in Virginia", "how much more than standard is that?" */
function isThan(words: Words, at: number): boolean {
  const next = words[hasSense(words[at + 1], 'in-place', 'on', 'article') ? at + 2 : at + 1];
  return words[at]?.text === 'than' && hasSense(next, 'service', ...CHANGEABLE);
}

/** "Now c5.large, we could move to c7g.large", "replace 2 m5.large with one m7g.xlarge": what something is, and what it may become. */
function isChange(words: Words, at: number): boolean {
  if (!matches(words[at], /^(?:to|with|by|for)$/)) return false;
  let next = at + 1;
  while (hasSense(words[next], 'article', 'digits', 'number', 'times')) next += 1;
  const kind = CHANGEABLE.find((one) => hasSense(words[next], one));
  const before = words.slice(0, at);
  if (!kind || !before.some((word) => hasSense(word, kind))) return false;
  const change = before.findLastIndex((word) => matches(word, CHANGE));
  return change >= 0 && !before.slice(change).some((word) => matches(word, SENTENCE_END));
}

const CHANGEABLE = ['instance', 'architecture', 'region', 'choice'] as const;
const CHANGE =
  /^(?:(?:mov|chang|migrat|upgrad|downgrad|resiz|replac|exchang)(?:e[sd]?|ing)|switch(?:e[sd]|ing)?|swap(?:s|ped|ping)?|go|going|went)$/;

/** "arm/x86" are alternatives; other strokes belong to rates. */
function isBetweenAlternatives(words: Words, at: number): boolean {
  const isSame = (kind: SenseKind) => hasSense(words[at - 1], kind) && hasSense(words[at + 1], kind);
  return words[at]?.text === '/' && CHANGEABLE.some(isSame);
}

/** "From EC2", "off my ec2" */
function isOrigin(words: Words, at: number): boolean {
  const hasOwner = matches(words[at - 1], /^(?:an?|my|our|the|one|this)$/);
  const before = hasOwner ? at - 2 : at - 1;
  return (
    matches(words[before], /^(?:from|off|leaving)$/) ||
    (words[before]?.text === 'of' && words[before - 1]?.text === 'out')
  );
}

/** "IPv4", "without IPv4", "no IP", "without an IP", "a public IP on each", "their addresses". */
function publicAddress(words: Words, at: number): WordEntity {
  const before = hasSense(words[at - 1], 'article') ? at - 2 : at - 1;
  const isWithout = hasSense(words[before], 'without');
  const isEach = eachBehind(words, at + 1) !== undefined || matches(words[at], /^their /);
  const typed = typedText(words, isWithout ? before : at, at + 1);
  return { kind: 'public-address', wanted: !isWithout, ...(isEach && { each: true }), typed };
}

/** "MySQL RDS single-AZ t3.medium": the type of something that is not priced here. */
function isOfOutside(before: Entities): boolean {
  const last = before.findLast(({ kind }) => kind !== 'amount' && kind !== 'stray');
  return last?.kind === 'outside';
}

/** "With a disk": one is wanted, and nothing says how large, unless an amount behind it turns out to. */
function isUnsizedDisk(role: Role, words: Words, at: number): boolean {
  return (role === 'disk' || role === 'volume') && hasSense(words[at - 1], 'article');
}

/** "Is the t3.small enough?" */
function isDefinite(words: Words, at: number): boolean {
  return matches(words[at - 1], /^(?:the|this|that|these|those|my|our)$/);
}

/** "On both accounts": two of what nothing is known of. */
function isBothPlaces(words: Words, at: number): boolean {
  const [place, both, thing] = words.slice(at - 1, at + 2);
  return both?.text === 'both' && hasSense(place, 'on') && isUnknown(thing) && matches(thing, /s$/);
}

/** "one lambda with … and another with …" */
function lastHead(before: Entities): WordEntity | undefined {
  const head = before.findLast(({ kind }) => kind === 'service' || kind === 'instance');
  return head && { kind: 'service', service: head.kind === 'service' ? head.service : 'ec2', weak: false, new: true };
}

/** What only feeds a function is no part of the price: "fed by s3". */
function isContext(words: Words, at: number): boolean {
  // A tool that works out a price is never a part of it.
  return hasSense(words[at - 1], 'context') || matches(words[at], /calculator$/);
}

/** Words such as "space" are places only behind "in" or "on". */
function placeEntity(nearest: string | undefined, words: Words, at: number): WordEntity | undefined {
  const named = hasSense(words[at - 1], 'in-place', 'on');
  const { text, typed = '' } = words[at] ?? {};
  // A word that was only corrected to a place is one where a place is expected: a "bastion" is not Boston.
  if ((nearest === undefined || text !== typed.toLowerCase()) && !named) return undefined;
  return { kind: 'place', typed, ...(nearest !== undefined && { nearest }) };
}

/** So many words may stand between "without" or "used up" and the free tier. */
const NEAR = 4;

function isFreeTierDenied(words: Words, at: number): boolean {
  const sides = [words.slice(Math.max(0, at - NEAR), at).reverse(), words.slice(at + 1, at + NEAR + 1)];
  const near = sides.flatMap((side) => until(side, (word) => hasSense(word, 'separator')));
  // "Take the free tier off" may mean either, and the reply says both.
  const isTaken = near.some((word) => matches(word, /^(?:tak(?:e|ing|en)|took|deduct(?:ed|ing)?|subtract|minus)$/));
  return !isTaken && near.some((word) => hasSense(word, 'without', 'spent'));
}

/** In "compare A and B" the "and" sets alternatives apart. */
function joinsCompared(words: Words, at: number): boolean {
  const joins = senseOf(words[at], 'separator')?.separator === 'and';
  const isCompared = words.slice(0, at).some((word) => matches(word, /^(?:compar|difference)/));
  // "1 request a second and needs 1 second for it"
  const next = upToSeparator(words, at + 1, NEAR);
  const names = next.some((word) => hasSense(word, 'service', 'memory', 'vcpu', ...CHANGEABLE));
  return joins && isCompared && names;
}
