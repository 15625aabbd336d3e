import {
  hasSense,
  isUnknown,
  matches,
  nounOf,
  SENTENCE_END,
  type SenseKind,
  senseOf,
  typedText,
  until,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { OFF } from './clock.js';
import { type Entity, range, spanOf } from './entity.js';
import { isCurrency } from './money.js';
import { numberAt } from './numbers.js';
import { FARTHEST, type Negation, targetOf, timesOff } from './times-off.js';

/** What the negations of a text come to. */
export interface Negations {
  /** What they say themselves, by the position of the negation. */
  readonly entities: ReadonlyMap<number, Entity>;
  /** Positions of what is left out, each with that of its negation: "no load balancer". */
  readonly excluded: ReadonlyMap<number, number>;
}

/** Before a thing: "a deleted EBS volume of 100 GB". */
const GONE = /^(?:deleted|removed|former)$/;
/** "Nothing on weekends" */
const NONE = /^(?:nothing|nobody|none|zero|0)$/;

/**
 * What each "no", "not" and "without" denies. What no total holds anyway is simply left out; days of the week, also
 * behind "off", are turned round; the free tier and public addresses are read elsewhere; any other negation stands open.
 */
export function readNegations(words: Words): Negations {
  const entities = new Map<number, Entity>();
  const excluded = new Map<number, number>();
  words.forEach((word, at) => {
    const isWithout = hasSense(word, 'without');
    if (matches(word, GONE) && isThing(words[at + 1]))
      entities.set(at, { kind: 'negation', typed: typedText(words, at, at + 2), at: [at] });
    if (excluded.has(at) || (!isWithout && !matches(word, OFF) && !matches(word, NONE))) return;
    for (const [place, found] of negationsAt(words, at, isWithout)) {
      if (found.entity) entities.set(place, found.entity);
      for (const position of found.excluded ?? []) excluded.set(position, at);
    }
  });
  return { entities, excluded };
}

/** What a negation comes to, and what is joined to it, by their positions. */
function negationsAt(words: Words, at: number, isWithout: boolean): ReturnType<typeof timesOff> {
  const whole = (isWithout ? stopDenied(words, at) : undefined) ?? deniedBefore(words, at);
  if (whole) return [[at, whole]];
  const times = timesOff(words, at);
  return times.length > 0 ? times : [[at, isWithout ? withoutAt(words, at) : offAt(words, at)]];
}

/** "ALB not needed", "NAT isn't required", "Windows? No": what is denied may stand before, too. */
function deniedBefore(words: Words, at: number): Negation | undefined {
  // But not "in Sydney? No caching"
  const isLast = words[at + 1] === undefined || hasSense(words[at + 1], 'separator');
  const isAnswer = words[at - 1]?.text === '?' && words[at]?.text === 'no' && isLast;
  if (!isAnswer && !matches(words[at + 1], /^(?:needed|required|necessary|included|wanted|counted)$/)) return undefined;
  const before = isAnswer || matches(words[at - 1], /^(?:is|are|be)$/) ? at - 2 : at - 1;
  return isThing(words[before]) ? { excluded: [before] } : undefined;
}

/** "Not paused", "never terminated", "we don't stop it on weekends": it goes on as before, on those days as well. */
function stopDenied(words: Words, at: number): Negation | undefined {
  const isStop = (word: Word | undefined) => matches(word, STOP) || hasSense(word, 'ends', 'deletes');
  const behind = until(words.slice(at + 1), (word) => !isStop(word) && !matches(word, BEFORE_STOP));
  const stop = at + 1 + behind.findLastIndex(isStop);
  const sentence = until(words.slice(stop), (word) => matches(word, SENTENCE_END));
  if (stop === at || sentence.some((word) => matches(word, NARROWS))) return undefined;
  const to = stop + 1 + upToSeparator(words, stop + 1, FARTHEST).length;
  const days = range(stop + 1, to).filter((place) => hasSense(words[place], 'schedule', 'weekday'));
  return { entity: { kind: 'aside', what: 'idle', ...spanOf(words, at, stop + 1) }, excluded: [stop, ...days] };
}

const STOP = /^(?:off|down|stop(?:s|ped|ping)?|paus(?:e|ed|es|ing)|shut|sleeps?|asleep)$/;
/** What may stand between a negation and the stop: "don't turn it off", "never gets stopped". */
const BEFORE_STOP =
  /^(?:be|been|being|gets?|getting|to|it|them|ever|even|turn(?:ed)?|switch(?:ed)?|power(?:ed)?|go(?:es)?)$/;
const NARROWS = /^(?:only|just|but|until|till|before|while|unless|except)$/;

const OTHERWISE = /^(?:otherwise|else|rest)$/;

/** When something does not run: "stopped at night", or when nobody can say. */
function offAt(words: Words, at: number): Negation {
  // "Off otherwise" agrees with the hours that are given, and stands open without any.
  if (matches(words[at], OFF) && matches(words[at - 1], OTHERWISE))
    return { entity: { kind: 'schedule', otherwise: true, ...spanOf(words, at - 1, at + 1) } };
  const rest = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
  if (matches(words[rest], OTHERWISE))
    return { entity: { kind: 'schedule', otherwise: true, ...spanOf(words, at, rest + 1) }, excluded: [rest] };
  const typed = typedText(words, at, Math.max(at + 1, targetOf(words, at)) + 1);
  return isStopped(words, at) ? { entity: { kind: 'negation', typed, at: [at] } } : {};
}

/** "A stopped t3.medium", "while it is stopped", without a time: what of it is still paid is not what runs. */
function isStopped(words: Words, at: number): boolean {
  const behind = words.slice(at + 1);
  // An idle address or disk costs as much as any other.
  if (matches(words[at], /^idle$/) && !words.some((word) => hasSense(word, 'instance', 'service'))) return false;
  // "Stopped all month", "off 24/7"
  if (senseOf(behind[0], 'schedule')?.hoursADay === '24') return true;
  if (!matches(words[at], /^(?:stopped|paused)$/)) return false;
  if (hasSense(behind[0], 'instance') || behind.some((word) => matches(word, /^(?:while|since|ago)$/))) return true;
  // "Stopped 12 hours", "stopped from 8 to 6"
  const near = behind.slice(0, FARTHEST).findIndex((word) => hasSense(word, 'digits', 'number'));
  const isNumbered = near >= 0 && !hasSense(behind[near + 1], 'memory');
  return !isNumbered && !behind.some((word) => hasSense(word, 'schedule', 'weekday', 'rate'));
}

/** What "no", "not" and "without" deny. */
function withoutAt(words: Words, at: number): Negation {
  const target = targetOf(words, at);
  const denied = words[target];
  // In "3 m5.large not nodes" the noun is that of the type before it, which a total does not leave out.
  const isOwnNoun = hasSense(words[at - 1], 'instance') && hasSense(denied, 'noun');
  // "We don't care about speed" denies no quantity.
  const isSilent = matches(words[at], /about$/) || isReadElsewhere(words, at);
  if (!isThing(denied) || isOwnNoun) return isSilent ? {} : { entity: denial(words, at, target) };
  const excluded = leftOutFrom(words, target);
  if (isLeftOut(denied)) return { excluded };
  const typed = typedText(words, at, (excluded.at(-1) ?? target) + 1);
  return { entity: { kind: 'aside', what: 'denied', typed, at: range(at, target + 1) }, excluded };
}

const EXCEPTION = /^(?:except|except for|apart from|other than|unless|minus)$/;
/** "Skip those": something that was named before. */
const LEFT_OUT = /^(?:skip|ignore|ignoring|forget|leave out|leaving out|without|excluding|except)$/;
const PRONOUN = /^(?:it|them|those|these|that)$/;
/** To deny one of these could change a price. */
const QUANTITIES: readonly SenseKind[] = [
  ...(['digits', 'number', 'scale', 'part', 'memory', 'time', 'vcpu', 'noun', 'role'] as const),
  ...(['per', 'period', 'rate', 'schedule', 'weekday', 'both', 'each', 'times', 'vague', 'without'] as const),
];

/**
 * What denies nothing that has a price matters as little as that: "not amused", "no lecture", "not one cent more". Denied
 * quantities and times stand open, and so does an exception from what was said.
 */
function denial(words: Words, at: number, target: number): Entity {
  const number = numberAt(words, target);
  const isMoney = number !== undefined && isCurrency(words[number.to]);
  const isOfNamed = matches(words[at], LEFT_OUT) && matches(words[at + 1], PRONOUN);
  const isException = target === at && matches(words[at], EXCEPTION);
  // "Only what it costs to keep them warm, not the calls", of which there is no number.
  if (isUncounted(words, target)) return { kind: 'aside', what: 'denied', ...spanOf(words, at, target + 1) };
  if (isOfNamed || isException || (target > at && !isMoney && hasSense(words[target], ...QUANTITIES)))
    return { kind: 'negation', typed: typedText(words, at, Math.max(at + 1, target) + 1), at: [at] };
  const next = hasSense(words[at + 1], 'separator') ? at + 1 : at + 2;
  return { kind: 'aside', what: 'idle', typed: typedText(words, at, next), at: [at] };
}

/** Whether something is denied that nothing in the text counts. */
function isUncounted(words: Words, target: number): boolean {
  const noun = nounOf(words[target]);
  const isNamed = (word: Word, place: number) => place !== target && nounOf(word) === noun;
  // "Forget the build minutes"
  if (isUnknown(words[target - 1]) && matches(words[target], /^(?:minutes|mins|seconds|secs)$/)) return true;
  return (
    noun !== undefined && words[target]?.senses.every(({ kind }) => kind === 'noun') === true && !words.some(isNamed)
  );
}

/** What has a name, and so can be left out: a service, a type, a kind, a Region, a processor, or a part of a bill. */
function isThing(word: Word | undefined): boolean {
  return isLeftOut(word) || hasSense(word, 'service', 'instance', 'choice', 'region', 'architecture');
}

/** The positions of what is left out from one on: "no disk/ip", "without the load balancer and the NAT gateway". */
function leftOutFrom(words: Words, target: number): readonly number[] {
  if (!isThing(words[target]) && !hasSense(words[target], 'public-address')) return [];
  if (!matches(words[target + 1], /^(?:and|or|nor|n|\/|&|\+)$/)) return [target];
  const next = matches(words[target + 2], /^(?:the|my|our|its|their|any)$/) ? target + 3 : target + 2;
  return [target, ...leftOutFrom(words, next)];
}

const OPTIONAL_NOUNS: ReadonlySet<string> = new Set(['nodes', 'versions', 'restores', 'capacity-units']);

/** What a total leaves out unless it is asked for. */
function isLeftOut(word: Word | undefined): boolean {
  const isNetwork = senseOf(word, 'service')?.service === 'network';
  return isNetwork || OPTIONAL_NOUNS.has(nounOf(word) ?? '') || hasSense(word, 'role', 'unpriced', 'outside', 'cost');
}

/** The free tier may stand before or behind what denies it. */
function isReadElsewhere(words: Words, at: number): boolean {
  const near = words.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1);
  const next = words[hasSense(words[at + 1], 'article') ? at + 2 : at + 1];
  return near.some((word) => hasSense(word, 'free-tier')) || hasSense(next, 'public-address');
}
