import { STOP_WORDS } from '../../../language/stop-words.js';
import {
  hasSense,
  matches,
  nounOf,
  roleOf,
  type SenseKind,
  senseOf,
  typedText,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { OFF } from './clock.js';
import { type Entity, range, spanOf } from './entity.js';
import { isCurrency } from './money.js';
import { numberAt } from './numbers.js';

/** What the negations of a text come to. */
export interface Negations {
  /** What they say themselves, by the position of the negation. */
  readonly entities: ReadonlyMap<number, Entity>;
  /** Positions of what is left out, each with that of its negation: "no load balancer". */
  readonly excluded: ReadonlyMap<number, number>;
}

/** What one negation comes to. */
interface Negation {
  readonly entity?: Entity;
  readonly excluded?: readonly number[];
}

/** "Nothing on weekends" */
const NONE = /^(?:nothing|nobody|none|zero|0)$/;
/** So many words may stand between a negation and what it denies. */
const FARTHEST = 4;

/**
 * What each "no", "not" and "without" denies. What no total holds anyway is simply left out; days of the week, also
 * behind "off", are turned round; the free tier and public addresses are read elsewhere; any other negation stands open.
 */
export function readNegations(words: Words): Negations {
  const entities = new Map<number, Entity>();
  const excluded = new Map<number, number>();
  words.forEach((word, at) => {
    const isWithout = hasSense(word, 'without');
    if (!isWithout && !matches(word, OFF) && !matches(word, NONE)) return;
    const before = deniedBefore(words, at);
    const found = before !== undefined ? { excluded: [before] } : isWithout ? withoutAt(words, at) : offAt(words, at);
    if (found.entity) entities.set(at, found.entity);
    for (const position of found.excluded ?? []) excluded.set(position, at);
  });
  return { entities, excluded };
}

/** When something does not run: "stopped at night", "off on weekends", "weekends off", or when nobody can say. */
function offAt(words: Words, at: number): Negation {
  // "Off otherwise" agrees with the hours that are given, and stands open without any.
  const rest = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
  if (matches(words[rest], /^(?:otherwise|else|rest)$/)) {
    // "Off the rest but the disk stays": what stays is paid for longer than what runs.
    const kind = words[rest + 1]?.text === 'but' ? 'negation' : 'schedule';
    return { entity: { kind, ...spanOf(words, at, rest + 1) }, excluded: [rest] };
  }
  const part = upToSeparator(words, at + 1, FARTHEST).findIndex((near) => senseOf(near, 'schedule')?.partOfDay);
  if (part >= 0) {
    const night = at + 1 + part;
    const typed = typedText([words[at], words[night]].flatMap((word) => word ?? []));
    return { entity: { kind: 'schedule', partOfDay: true, denied: true, typed, at: [at, night] }, excluded: [night] };
  }
  const before = daysBefore(words, at);
  if (before) return daysOff(words, before.from, at + 1, before.days);
  const target = targetOf(words, at);
  const days = target === undefined ? undefined : daysAt(words, target);
  if (days) return daysOff(words, at, days.to + 1, days.days);
  const typed = typedText(words, at, (target ?? at + 1) + 1);
  return isStopped(words, at) ? { entity: { kind: 'negation', typed, at: [at] } } : {};
}

function daysOff(words: Words, from: number, to: number, days: number): Negation {
  const span = spanOf(words, from, to);
  return { entity: { kind: 'schedule', daysAWeek: String(7 - days), denied: true, ...span }, excluded: span.at };
}

/** What "no", "not" and "without" deny. */
function withoutAt(words: Words, at: number): Negation {
  const target = targetOf(words, at);
  const days = target === undefined ? undefined : (daysAt(words, target) ?? daysOfUse(words, target));
  if (days) return daysOff(words, at, days.to + 1, days.days);
  const denied = words[target ?? -1];
  // In "3 m5.large not nodes" the noun is that of the type before it, which a total does not leave out.
  const isOwnNoun = hasSense(words[at - 1], 'instance') && hasSense(denied, 'noun');
  if (target !== undefined && isThing(denied) && !isOwnNoun) {
    const excluded = leftOutFrom(words, target);
    const typed = typedText(words, at, (excluded.at(-1) ?? target) + 1);
    if (isLeftOut(denied)) return { excluded };
    return { entity: { kind: 'aside', what: 'denied', typed, at: range(at, target + 1) }, excluded };
  }
  return isReadElsewhere(words, at) ? {} : { entity: denial(words, at, target) };
}

/**
 * What denies nothing that has a price matters as little as that: "not amused", "no lecture", "not one cent more". Denied
 * quantities and times stand open, and so does an exception from what was said.
 */
function denial(words: Words, at: number, target: number | undefined): Entity {
  const number = target === undefined ? undefined : numberAt(words, target);
  const isMoney = number !== undefined && isCurrency(words[number.to]);
  const isOfNamed = matches(words[at], LEFT_OUT) && matches(words[at + 1], PRONOUN);
  const matters =
    isOfNamed ||
    (target === undefined ? matches(words[at], EXCEPTION) : !isMoney && hasSense(words[target], ...QUANTITIES));
  if (matters) return { kind: 'negation', typed: typedText(words, at, (target ?? at + 1) + 1), at: [at] };
  const end = upToSeparator(words, at + 1, FARTHEST - 1).findIndex((word) =>
    word.senses.length === 0 ? !STOP_WORDS.has(word.text) : !mayPrecedeTarget(word),
  );
  return { kind: 'aside', what: 'idle', typed: typedText(words, at, at + 2 + end), at: [at] };
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

/** What has a name, and so can be left out: a service, a type, a kind, a Region, a processor, or a part of a bill. */
function isThing(word: Word | undefined): boolean {
  return isLeftOut(word) || hasSense(word, 'service', 'instance', 'choice', 'region', 'architecture');
}

/** "A stopped t3.medium", "while it is stopped", without a time: what of it is still paid is not what runs. */
function isStopped(words: Words, at: number): boolean {
  const behind = words.slice(at + 1);
  // "Stopped all month", "off 24/7"
  if (senseOf(behind[0], 'schedule')?.hoursADay === '24') return true;
  if (!matches(words[at], /^(?:stopped|paused)$/)) return false;
  // "Stopped 12 hours", "stopped from 8 to 6", but not "stopped since the 1st" of something with so many GB.
  const near = behind.slice(0, FARTHEST).findIndex((word) => hasSense(word, 'digits', 'number'));
  const unit = behind[near + 1];
  const isNumbered =
    near >= 0 && !matches(unit, /^(?:st|nd|rd|th)$/) && !hasSense(unit, 'memory') && behind[near + 2]?.text !== 'ago';
  const isTimed = behind.some((word, place) => {
    if (word.text === 'while' || behind[place + 1]?.text === 'ago') return false;
    return hasSense(word, 'schedule', 'weekday', 'rate') || matches(word, TIME_OF_RUN);
  });
  return hasSense(behind[0], 'instance') || !(isNumbered || isTimed);
}

const TIME_OF_RUN = /^(?:h|hrs?|hours?|days?|nights?|weeks?)$/;

/** How many days of a week are named from a position on, and the last position of them: "Saturdays and Sundays". */
function daysAt(words: Words, at: number): { readonly days: number; readonly to: number } | undefined {
  if (hasSense(words[at], 'weekday')) {
    const next = hasSense(words[at + 1], 'separator') ? daysAt(words, at + 2) : undefined;
    return { days: 1 + (next?.days ?? 0), to: next?.to ?? at };
  }
  const schedule = senseOf(words[at], 'schedule');
  const named = schedule?.days?.length ?? (schedule?.hoursADay === undefined ? schedule?.daysAWeek : undefined);
  return named === undefined ? undefined : { days: Number(named), to: at };
}

/** "Saturday and Sunday off", "weekends off": the days directly before. */
function daysBefore(words: Words, at: number): { readonly days: number; readonly from: number } | undefined {
  const isLast = words[at + 1] === undefined || hasSense(words[at + 1], 'separator');
  if (words[at]?.text !== 'off' || !isLast) return undefined;
  const from = range(Math.max(0, at - FARTHEST), at).find((place) => daysAt(words, place)?.to === at - 1);
  return from === undefined ? undefined : { days: daysAt(words, from)?.days ?? 0, from };
}

/** "No traffic on Sundays", "no requests at the weekend": days on which nothing comes. */
function daysOfUse(words: Words, target: number): ReturnType<typeof daysAt> {
  if (!/^(?:requests|messages|jobs|people|audience|data)$/.test(nounOf(words[target]) ?? roleOf(words[target]) ?? ''))
    return undefined;
  let days = target + 1;
  while (hasSense(words[days], 'in-place', 'on') || words[days]?.text === 'the') days += 1;
  return daysAt(words, days);
}

/** "ALB not needed", "NAT isn't required", "Windows? No": what is denied may stand before, too. */
function deniedBefore(words: Words, at: number): number | undefined {
  const isAnswer = words[at - 1]?.text === '?' && words[at]?.text === 'no';
  if (!isAnswer && !matches(words[at + 1], /^(?:needed|required|necessary|included|wanted|counted)$/)) return undefined;
  const before = isAnswer || matches(words[at - 1], /^(?:is|are|be)$/) ? at - 2 : at - 1;
  return isThing(words[before]) ? before : undefined;
}

/** The first word behind a negation that means something to be denied. */
function targetOf(words: Words, at: number): number | undefined {
  const near = words.slice(at + 1, at + 1 + FARTHEST);
  const target = near.findIndex((word) => !mayPrecedeTarget(word));
  return target < 0 || hasSense(near[target], 'separator') ? undefined : at + 1 + target;
}

function mayPrecedeTarget(word: Word): boolean {
  return word.senses.length === 0 || hasSense(word, 'in-place', 'on', 'article', 'lasting');
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
