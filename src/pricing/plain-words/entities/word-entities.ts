import {
  hasSense,
  isDiskRole,
  matches,
  nounOf,
  type Role,
  roleOf,
  type Sense,
  senseOf,
  typedText,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { isMark } from '../tokens/tokenize.js';
import { alternativeAt, CHANGEABLE } from './alternative-words.js';
import { isGoalOfData } from './between-regions.js';
import { clockSpanAt } from './clock.js';
import { DATA_OPTIONS } from './data-options.js';
import { countsPeople } from './each-base.js';
import { endOfRun } from './ends.js';
import { type Entities, entitiesOf, type WordEntity } from './entity.js';
import { isFreeTierDenied } from './free-tier.js';
import type { Negations } from './negations.js';
import { comesOnce, saysOnce } from './once.js';
import { isBothPlaces, placeEntity } from './place.js';
import { publicAddress } from './public-address.js';

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
  const or = alternativeAt(words, at);
  if (or) return [{ ...or, at: [at] }];
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
  // "20 school days a month" are counted, and "8 hours on Monday and 4 on Friday" is one time.
  if (used.has(at) && /^(?:schedule|weekday|separator)$/.test(sense.kind)) return undefined;
  switch (sense.kind) {
    case 'service':
      // "1 TB out from EC2" asks for no EC2.
      return { kind: 'service', service: sense.service, weak: sense.weak ?? isOrigin(words, at) };
    case 'outside':
      return { kind: 'outside', name: sense.name, context: isContext(words, at), typed };
    case 'unpriced':
      return { kind: 'unpriced', what: sense.what, typed };
    case 'schedule': {
      // "Only for the 2 weeks in December" says when.
      if (matches(words[at], / for the$/) && hasSense(words[at + 1], 'digits', 'number')) return undefined;
      // "Office hours 8 to 18", "business hours only (9 to 17:30)": the times behind it hold, and not its usual ones.
      const { hoursADay: _, ...days } = sense;
      const isOnce = sense.days !== undefined && saysOnce(words);
      const behind = words.findIndex((word, place) => place > at && !matches(word, /^(?:only|from|[:(,])$/));
      const when = (clockSpanAt(words, behind) ?? clockSpanAt(words, at + 2)) ? days : sense;
      return { ...when, ...(isOnce && { once: true as const }), typed };
    }
    case 'weekday':
      // "I need a number by Friday"
      if (matches(words[at - 1], /^(?:by|before|since|yesterday|today|tomorrow)$/)) return undefined;
      return { kind: 'schedule', days: [sense.day], ...(comesOnce(words, at) && { once: true }), typed };
    case 'each':
      return sense.person || isOfPeople(words, at, before) ? { kind: 'each-person' } : undefined;
    case 'role':
      return isUnsizedDisk(sense.role, words, at) ? { kind: 'vague', typed: `a ${typed}` } : undefined;
    case 'both':
      return isBothPlaces(words, at) ? { kind: 'vague', typed: typedText(words, at, at + 2) } : sense;
    case 'vague':
      // "Burst: 5000 requests a second for 10 minutes" says how much that is.
      return words.slice(at + 1, at + 3).some(({ text }) => text === ':') ? undefined : { kind: 'vague', typed };
    case 'ends':
    case 'deletes':
      return endOfRun(sense.kind, words, at);
    case 'takes-back':
      // "Oops, …", "my English is not good, sorry. …": nothing that counts was said before, or nothing behind it in its sentence.
      return before.every(({ kind }) => kind === 'separator') || isLast(words, at) || matches(words[at + 1], /^[.!]$/)
        ? undefined
        : { kind: 'negation', typed };
    case 'place':
      return placeEntity(sense.code, words, at);
    case 'free-tier':
      return isFreeTierDenied(words, at) ? { kind: 'no-free-tier' } : undefined;
    case 'public-address':
      return publicAddress(words, at);
    case 'separator':
      return isInAside(sense, words, at) || isCalledAgainst(words, at)
        ? undefined
        : { kind: 'separator', separator: sense.separator, ...(matches(words[at], /^[.?!]$/) && { ends: true }) };
    case 'instance':
      return isOfOutside(before) ? undefined : sense;
    case 'choice':
      return { ...sense, typed };
    case 'region':
      return isGoalOfData(words, at) ? { kind: 'choice', option: 'to_region', value: sense.code, typed } : sense;
    case 'architecture':
    case 'currency':
    case 'without-fee':
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

function isLast(words: Words, at: number): boolean {
  return words.slice(at + 1).every((word) => isMark(word.text) || word.senses.length === 0);
}

/** "12 students, a t3.medium each", "each t3.medium", but not "12 students, 3 t3.medium each", of which the 3 say how many. */
function isOfPeople(words: Words, at: number, before: Entities): boolean {
  const counted = entitiesOf(before, 'amount').findLast(({ measure, value }) => measure === 'count' && !value.eq('1'));
  // "A Lightsail server with 1 GB each"
  const isLightsail = (word: Word) => senseOf(word, 'service')?.service === 'lightsail';
  const isExtra = senseOf(words[at - 1], 'choice')?.option === 'extra';
  return (
    // "Every one of them gets a t3.medium"
    ([words[at - 1], ...words.slice(at + 1, at + 4)].some((word) => hasSense(word, 'instance')) ||
      isExtra ||
      words.slice(Math.max(0, at - 4), at).some(isLightsail)) &&
    counted !== undefined &&
    countsPeople(counted) &&
    !counted.rate
  );
}

/** "A t3.large (8 to 18, on weekdays), a NAT gateway": what stands in brackets is of the thing before them, unless it names another. */
function isInAside(sense: Sense, words: Words, at: number): boolean {
  if (sense.kind !== 'separator' || sense.separator !== 'comma') return false;
  const from = words.slice(0, at + 1).findLastIndex(({ text }) => /^[()]$/.test(text));
  const length = words.slice(from + 1).findIndex(({ text }) => text === ')');
  if (words[from]?.text !== '(' || length < 0) return false;
  const aside = words.slice(from + 1, from + 1 + length);
  return !aside.some(
    (word) => hasSense(word, 'service', 'instance', 'outside', 'unpriced') || (roleOf(word) ?? '') in DATA_OPTIONS,
  );
}

/** "50 calls a day against a REST API": what comes to something is not compared with it. */
function isCalledAgainst(words: Words, at: number): boolean {
  const before = words.slice(0, at);
  const isNamed = (word: Word) => hasSense(word, 'service', 'unpriced', ...CHANGEABLE) && !hasSense(word, 'noun');
  return (
    words[at]?.text === 'against' &&
    nounOf(before.findLast((word) => hasSense(word, 'noun'))) === 'requests' &&
    !before.some(isNamed)
  );
}

/** "From EC2", "off my ec2", "out of EC2", "EC2 egress" */
function isOrigin(words: Words, at: number): boolean {
  if (roleOf(words[at + 1]) === 'data-out') return true;
  const from = matches(words[at - 1], /^(?:an?|my|our|the|one|this)$/) ? at - 2 : at - 1;
  return matches(words[from], /^(?:from|off|leaving)$/) || typedText(words, from - 1, from + 1) === 'out of';
}

/** "MySQL RDS single-AZ t3.medium": the type of something that is not priced here. */
function isOfOutside(before: Entities): boolean {
  const last = before.findLast(({ kind }) => kind !== 'amount' && kind !== 'stray');
  return last?.kind === 'outside' && !last.context;
}

/** "With a disk", "they need disks": one is wanted, and nothing says how large, unless an amount behind it turns out to. */
function isUnsizedDisk(role: Role, words: Words, at: number): boolean {
  const areWanted = matches(words[at], /s$/) && matches(words[at - 1], /^(?:with|plus|add|needs?|wants?)$/);
  // "An extra disk"
  if (role === 'lightsail-disk')
    return words.slice(Math.max(0, at - 2), at).some((word) => hasSense(word, 'article', 'another'));
  return isDiskRole(role) && (areWanted || hasSense(words[at - 1], 'article'));
}

/**
 * What only feeds a function is no part of the price ("fed by s3"), nor what is left or only explains: "replacing 10 heroku dynos", "(vmware)".
 * "A MySQL server" is a machine with a program on it.
 */
function isContext(words: Words, at: number): boolean {
  if (matches(words[at], DATABASE) && matches(words[at + 1], MACHINE)) return true;
  const isLeft = words.slice(Math.max(0, at - 3), at).some((word) => matches(word, LEFT));
  return hasSense(words[at - 1], 'context') || isLeft || (words[at - 1]?.text === '(' && words[at + 1]?.text === ')');
}
const DATABASE = /^(?:an? )?(?:databases?|db|mysql|mariadb|postgres|postgresql|redis|valkey)$/;
const MACHINE = /^(?:server|box|machine|vm|host)(?:e?s)?$/;
const LEFT = /^(?:replac(?:e|es|ing)|leav(?:e|ing)|left|off|away)$/;
