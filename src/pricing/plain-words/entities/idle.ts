import { STOP_WORDS } from '../../../language/stop-words.js';
import { isWhole, ZERO } from '../../decimal.js';
import {
  hasSense,
  matches,
  type SenseKind,
  senseOf,
  textOfWords,
  typedText,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { BETWEEN_SENTENCES, positionsApart } from './apart.js';
import { RANK } from './date-span.js';
import { countsPeople } from './each-base.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, spanOf, startOf } from './entity.js';
import { timeOfDayAt } from './time-of-day.js';

/** What stands between things without a price and what they run on: "26 workstations, each a t3.large". */
const LEADS_ON = /^(?:with|w \/|of|on|as|each|a|an|is|are|get|gets|has|have|running|,|:|\(|=)$/;
/** So many such words may stand there. */
const FARTHEST_HEAD = 4;
/** In MB: 32 KB, which every kind of request or message carries without counting as two. */
const ONE_UNIT = '0.03125';
/** What a word that means nothing may only describe: "200 zebra GB". */
const DESCRIBED: readonly SenseKind[] = ['memory', 'time', 'vcpu', 'noun', 'role', 'service', 'instance'];
const PLACE = /^(?:in|across|throughout|from)$/;
/** Beside a number these say that there are so many always, or at other times. */
const AT_OTHER_TIMES =
  /^(?:always|base|baseline|min|minimum|(?:at )?least|never.*|normally|usually|otherwise|rest|remaining|(?:the )?other|else|outside)$/;
const OURSELVES = /^(?:we|we're|we are|me|us|my|our|i|team of|group of|class of|(?:team|class)mates?|colleagues?)$/;
const OWNER = /^(?:my|our)$/;
const SPANS = /^(?:from|to|till|until|through)$/;

/**
 * Turns into asides the numbers, denials and vague words that cannot change the price: those of something
 * that no service is paid by ("11 pages", "not amused"), the people who ask ("4 of us"), units without a
 * number, and whatever stands in a sentence that says nothing of what is to be priced ("We are a choir of 63 singers."). What
 * may multiply the price stays: all numbers beside "each".
 */
export function markIdle(entities: Entities, words: Words): Entities {
  const apart = positionsApart(words);
  const crowds = entitiesOf(entities, 'amount').filter(countsPeople);
  const isSpread = crowds.some(({ spread }) => spread);
  const ofPeople = entities.some(({ kind }) => kind === 'each-person');
  // "We have 300 pupils. They call it 20 times a day."
  const doThey = words.some(({ text }) => text === 'they') && entitiesOf(entities, 'amount').some(({ rate }) => rate);
  // "Each" belongs to people, or to what has a price and is counted before; elsewhere any number may be the one of which it is.
  const mayMultiply = crowds.length === 0 && words.some(isOfAny);
  // "6 teachers and 180 students, each person …": whoever is named with those of whom each does something may do it, too.
  const isAmongThem = (entity: Entity) => {
    const and = isUnnamed(words[endOf(entity)]) ? endOf(entity) + 1 : endOf(entity);
    return words[and]?.text === 'and' && crowds.some((crowd) => crowd.spread && startOf(crowd) === and + 1);
  };
  const isIdle = (entity: Entity) => {
    if (isAmongThem(entity)) return false;
    const isAside = mayStandApart(entity, words) && entity.at.every((position) => apart.has(position));
    if (entity.kind !== 'amount') return isAside || isOfNothing(entity, words);
    if (!countsPeople(entity))
      return !mayMultiply && (isAside || isOfNothing(entity, words) || isCompany(entity, words));
    if (entity.spread || entity.each || (ofPeople && !isSpread) || doThey) return false;
    return isOurselves(words, entity) || isAside;
  };
  return entities.map((entity) => (isIdle(entity) ? idle(entity, words) : entity));
}

/** The entity as an aside, with the name of what it counts. */
function idle(entity: Entity, words: Words): Entity {
  const behind = endOf(entity);
  const to = isUnnamed(words[behind]) ? behind + 1 : behind;
  return { kind: 'aside', what: 'idle', ...spanOf(words, startOf(entity), to) };
}

/** Whether an entity says something of what has no price here. */
function isOfNothing(entity: Entity, words: Words): boolean {
  const behind = endOf(entity);
  // "From the 3rd to the 12th" says for how long.
  if (
    matches(words[behind], RANK) &&
    words.slice(startOf(entity) - 2, startOf(entity)).some((word) => matches(word, SPANS))
  )
    return false;
  // "Twice as many" multiplies what was counted, whatever that is.
  if (entity.kind === 'stray' && hasSense(words[behind - 1], 'multiple')) return false;
  if (entity.kind === 'stray')
    return entity.at.length === 1 && (isLoneUnit(words, behind - 1) || isThing(words, behind));
  if (entity.kind !== 'amount') return false;
  // "A load balancer in front of 3 servers": it costs the same.
  const isBehind = entity.noun === 'instances' && matches(words[startOf(entity) - 1], /^of$/);
  if (isBehind && matches(words[startOf(entity) - 2], /^front$/) && !words.some((word) => hasSense(word, 'instance')))
    return true;
  // "Zero traffic", "0 downtime"
  if (isEquality(entity, words) || (entity.bare && entity.value.eq(ZERO))) return true;
  if (entity.role === 'payload') return entity.value.lte(ONE_UNIT);
  if (entity.measure === 'memory' && isTooLittle(words, behind)) return true;
  if (entity.rate || entity.role || entity.measure !== 'count' || !entity.loose) return false;
  // "9.99 for the old one": no number of things has a fraction.
  if (/\d[.,]\d/.test(entity.typed) && !isWhole(entity.value)) return true;
  // "In three schools", "across 4 accounts": there may be one of it in each.
  return isThing(words, behind) && !isSubject(words, behind + 1) && !matches(words[startOf(entity) - 1], PLACE);
}

/** "1 answer = 1 request" */
function isEquality({ value, measure, at, rate }: Amount, words: Words): boolean {
  if (measure !== 'count' || rate || !value.eq('1')) return false;
  const near = words.slice(Math.max(0, (at[0] ?? 0) - 2), endOf({ at }) + 2);
  return near.some((word) => matches(word, /^=$/));
}

/** "A t3.small, because 1 GB was not enough": what somebody had before. */
function isTooLittle(words: Words, at: number): boolean {
  const text = words
    .slice(at, at + FARTHEST_HEAD)
    .map((word) => word.text)
    .join(' ');
  return (
    /^(?:of ram |ram |memory )?(?:was|were|wasn't|weren't|wasnt) (?:not enough|enough|too (?:small|little|tight))/.test(
      text,
    ) && !/^(?:of ram |ram |memory )?(?:was|were) enough/.test(text)
  );
}

/** Things of which the reader knows nothing, unless they describe, or run on, what has a price and stands directly behind. */
function isThing(words: Words, at: number): boolean {
  if (!isUnnamed(words[at]) || words[at + 1]?.text === 'ones') return false;
  // "1 otherwise", "2 always"
  if (matches(words[at], AT_OTHER_TIMES)) return false;
  const behind = words.slice(at + 1, at + 1 + FARTHEST_HEAD);
  return !hasSense(
    behind.find((word) => !isUnnamed(word) && !matches(word, LEADS_ON)),
    ...DESCRIBED,
  );
}

/** "12 trucks report twice a minute": of things that do something at a rate, how many they are matters. */
function isSubject(words: Words, at: number): boolean {
  const next = words.slice(at, at + FARTHEST_HEAD).find((word) => !isUnnamed(word));
  return hasSense(next, 'number', 'digits', 'rate');
}

/** "4 of us", "me and 7 friends", "my two teammates". */
function isOurselves(words: Words, amount: Amount): boolean {
  // In "my app has 300 users" and "300 people use our app" the app is ours.
  const before = words
    .slice(Math.max(0, startOf(amount) - 3), endOf(amount))
    .filter((word) => word === words[startOf(amount) - 1] || !matches(word, OWNER));
  const behind = words.slice(endOf(amount), endOf(amount) + 2).filter((word) => !matches(word, OWNER));
  return [...before, ...behind].some((word) => matches(word, OURSELVES));
}

/** "For me and 4 mates", "for us five": those who ask, whatever they are called. */
function isCompany({ measure, noun, rate, beforeHead, at: [first = 0] }: Amount, words: Words): boolean {
  const before = typedText(words, Math.max(0, first - FARTHEST_HEAD), first);
  const isOpen = measure === 'count' && !noun && !rate && !beforeHead;
  return isOpen && /\b(?:(?:me|myself) ?(?:and|&|\+|plus)(?: (?:my|the))?|for us)$/i.test(before);
}

/** A word that means nothing here and may be the name of something. */
function isUnnamed(word: Word | undefined): boolean {
  return word?.senses.length === 0 && /^\p{L}{2}/u.test(word.text) && !STOP_WORDS.has(word.text);
}

/** "Within those hours", but not "how many hours" or "12 hours, all days". */
function isLoneUnit(words: Words, at: number): boolean {
  // "During those hours it handles 600,000 requests in all"; what comes at a rate comes only then.
  const isRated = words.slice(at).some((word) => hasSense(word, 'rate', 'per'));
  if (matches(words[at - 1], /^(?:those|these)$/) && words[at]?.text === 'hours' && !isRated) return true;
  if (words.slice(Math.max(0, at - FARTHEST_HEAD), at).some((word) => hasSense(word, 'time', 'schedule'))) return false;
  return hasSense(words[at], 'memory', 'time', 'period') && !hasSense(words[at - 1], 'how-many');
}

/** "Each" and "each of them", but not "per request", which says of what. */
function isOfAny(word: Word): boolean {
  const each = senseOf(word, 'each');
  return each !== undefined && (each.of === undefined || each.person === true);
}

function mayStandApart(entity: Entity, words: Words): boolean {
  if (entity.kind === 'asked-period') return !entity.dated && !isAskedFor(entity, words);
  if (entity.kind !== 'amount') return /^(?:stray|negation|vague)$/.test(entity.kind);
  // "6 from 5 pm to 11 pm": so many at that time.
  const behind = endOf(entity);
  if (matches(words[behind], /^(?:from|between)$/) && timeOfDayAt(words, behind + 1)) return false;
  // The number of a phase counts what stands elsewhere, and "half of them" what stands before.
  if (/^(?:instance|them)$/.test(entity.beforeHead ?? '') || entity.noun === 'tasks') return false;
  return (entity.measure === 'count' || entity.measure === 'time') && !entity.rate && !entity.role && !entity.clock;
}

/** "What would it be per year", "what is it for 3 months": the period is what the sentence asks for, whatever else it says. */
function isAskedFor(entity: Entity, words: Words): boolean {
  const before = words.slice(0, startOf(entity));
  const sentence = before.slice(before.findLastIndex((word) => matches(word, BETWEEN_SENTENCES)) + 1);
  const isNeeded = /\b(?:need|keep|want|rent|use|have|run)s? (?:them|it|these|this|all)\b/.test(textOfWords(sentence));
  // "Per year please, the board wants one number"
  const isFirst = sentence.length === 0 && matches(words[startOf(entity)], /^(?:per|yearly|annually)$/);
  return (
    isNeeded ||
    isFirst ||
    sentence.some((word) => matches(word, /^(?:what|whats|what's|how|can|could|give|show|tell)$/))
  );
}
