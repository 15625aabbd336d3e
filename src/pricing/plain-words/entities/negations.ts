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
  /** Positions of what is left out: "no load balancer". */
  readonly excluded: ReadonlySet<number>;
  /** What negations deny, by position. */
  readonly targets: ReadonlyMap<number, number>;
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
  const excluded = new Set<number>();
  const targets = new Map<number, number>();
  const exclude = (positions: readonly number[]) => {
    for (const position of positions) excluded.add(position);
  };
  words.forEach((word, at) => {
    const isWithout = hasSense(word, 'without');
    const isOff = !isWithout && (matches(word, OFF) || matches(word, NONE));
    if (!(isOff || isWithout)) return;
    const before = deniedBefore(words, at);
    if (before !== undefined) {
      exclude([before]);
      targets.set(at, before);
      return;
    }
    // "Stopped otherwise", "off the rest" agree with the hours that are given, and stand open without any.
    const rest = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
    if (isOff && matches(words[rest], /^(?:otherwise|else|rest)$/)) {
      // "Off the rest, but the disk and the IP stay": what stays is paid for longer than what runs.
      const next = words[rest + 1]?.text === ',' ? rest + 2 : rest + 1;
      const kind = words[next]?.text === 'but' ? 'negation' : 'schedule';
      entities.set(at, { kind, ...spanOf(words, at, rest + 1) });
      exclude([rest]);
      return;
    }
    // "Stopped at night", "turned off my server overnight"
    const part = upToSeparator(words, at + 1, FARTHEST).findIndex((near) => senseOf(near, 'schedule')?.partOfDay);
    if (isOff && part >= 0) {
      const night = at + 1 + part;
      const typed = `${word.typed} ${words[night]?.typed ?? ''}`;
      entities.set(at, { kind: 'schedule', partOfDay: true, denied: true, typed, at: [at, night] });
      exclude([night]);
      return;
    }
    const days = isOff ? daysBefore(words, at) : undefined;
    if (days) {
      const typed = typedText(words, days.from, at + 1);
      entities.set(at, { kind: 'schedule', daysAWeek: String(7 - days.days), denied: true, typed, at: [at] });
      exclude(range(days.from, at));
      return;
    }
    const target = targetOf(words, at);
    const denied = words[target ?? -1];
    const off = target === undefined ? undefined : (daysAt(words, target) ?? daysOfUse(words, target));
    if (isOff && !off && !isStopped(words, at)) return;
    // In "3 m5.large not nodes" the noun is that of the type before it, which a total does not leave out.
    const isOwnNoun = hasSense(words[at - 1], 'instance') && hasSense(denied, 'noun');
    const typed = typedText(words, at, (off?.to ?? target ?? at + 1) + 1);
    if (target !== undefined && off) {
      const daysAWeek = String(7 - off.days);
      entities.set(at, { kind: 'schedule', daysAWeek, denied: true, ...spanOf(words, at, off.to + 1) });
      exclude(range(target, off.to + 1));
    } else if (target !== undefined && !isOff && isThing(denied) && !isOwnNoun) {
      const left = leftOutFrom(words, target);
      exclude(left);
      targets.set(at, target);
      const all = typedText(words, at, (left.at(-1) ?? target) + 1);
      if (!isLeftOut(denied))
        entities.set(at, { kind: 'aside', what: 'denied', typed: all, at: range(at, target + 1) });
    } else if (!isReadElsewhere(words, at))
      entities.set(at, isOff ? { kind: 'negation', typed, at: [at] } : denial(words, at, target, typed));
  });
  return { entities, excluded, targets };
}

/**
 * What denies nothing that has a price matters as little as that: "not amused", "no lecture", "not one cent more". Denied
 * quantities and times stand open, and so does an exception from what was said.
 */
function denial(words: Words, at: number, target: number | undefined, typed: string): Entity {
  const number = target === undefined ? undefined : numberAt(words, target);
  const isMoney = number !== undefined && isCurrency(words[number.to]);
  const matters =
    target === undefined ? matches(words[at], EXCEPTION) : !isMoney && hasSense(words[target], ...QUANTITIES);
  if (matters) return { kind: 'negation', typed, at: [at] };
  const end = upToSeparator(words, at + 1, FARTHEST - 1).findIndex((word) =>
    word.senses.length === 0 ? !STOP_WORDS.has(word.text) : !mayPrecedeTarget(word),
  );
  return { kind: 'aside', what: 'idle', typed: typedText(words, at, at + 2 + end), at: [at] };
}

const EXCEPTION = /^(?:except|except for|apart from|other than|unless|minus)$/;

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
  if (hasSense(behind[0], 'instance')) return true;
  // "Stopped 12 hours", "stopped from 8 to 6", but not "stopped since the 1st" of something with so many GB.
  const near = behind.slice(0, FARTHEST).findIndex((word) => hasSense(word, 'digits', 'number'));
  const unit = behind[near + 1];
  const isNumbered = near >= 0 && !matches(unit, /^(?:st|nd|rd|th)$/) && !hasSense(unit, 'memory');
  return !(isNumbered && behind[near + 2]?.text !== 'ago') && !behind.some((_, place) => isTimeOfRun(behind, place));
}

/** A time that says when something stands still, but not "3 weeks ago", "while OFF", or the month of the price, "a month". */
function isTimeOfRun(words: Words, at: number): boolean {
  const [before, word, behind] = [words[at - 1], words[at], words[at + 1]];
  if (word?.text === 'while') return !matches(behind, OFF);
  if (hasSense(word, 'schedule', 'weekday', 'rate')) return true;
  const isOfPrice = word?.text === 'month' && hasSense(before, 'per');
  return matches(word, /^(?:h|hrs?|hours?|days?|nights?|weeks?|months?)$/) && behind?.text !== 'ago' && !isOfPrice;
}

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
  if (words[at]?.text !== 'off' || !(words[at + 1] === undefined || hasSense(words[at + 1], 'separator')))
    return undefined;
  for (let from = Math.max(0, at - FARTHEST); from < at; from += 1) {
    const found = daysAt(words, from);
    if (found && found.to === at - 1) return { days: found.days, from };
  }
  return undefined;
}

/** "No traffic on Sundays", "no requests at the weekend": days on which nothing comes. */
function daysOfUse(words: Words, target: number): ReturnType<typeof daysAt> {
  if (!USES.has(nounOf(words[target]) ?? roleOf(words[target]) ?? '')) return undefined;
  let days = target + 1;
  while (hasSense(words[days], 'in-place', 'on') || words[days]?.text === 'the') days += 1;
  return daysAt(words, days);
}

const USES: ReadonlySet<string> = new Set(['requests', 'messages', 'jobs', 'people', 'audience', 'data']);

/** "ALB not needed", "NAT isn't required", "Windows? No": what is denied may stand before, too. */
function deniedBefore(words: Words, at: number): number | undefined {
  const isAnswer = words[at - 1]?.text === '?' && words[at]?.text === 'no';
  if (!isAnswer && !matches(words[at + 1], /^(?:needed|required|necessary|included|wanted|counted)$/)) return undefined;
  const before = isAnswer || matches(words[at - 1], /^(?:is|are|be)$/) ? at - 2 : at - 1;
  // "Lambda not included"
  return isLeftOut(words[before]) || hasSense(words[before], 'service') ? before : undefined;
}

/** The first word behind a negation that means something to be denied. */
function targetOf(words: Words, at: number): number | undefined {
  const near = words.slice(at + 1, at + 1 + FARTHEST);
  const target = near.findIndex((word) => hasSense(word, 'separator') || !mayPrecedeTarget(word));
  const isEnd = hasSense(near[target], 'separator') && !hasSense(near[target], 'noun');
  return target < 0 || isEnd ? undefined : at + 1 + target;
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
