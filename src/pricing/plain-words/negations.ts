import { STOP_WORDS } from '../../language/stop-words.js';
import { OFF } from './clock.js';
import { isCurrency } from './currency.js';
import type { Fact } from './facts.js';
import { range } from './found-amount.js';
import { hasSense, type MeaningKind, senseOf, typedText, type Word } from './meaning.js';
import { numberAt } from './numbers.js';

/** What the negations of a text come to. */
export interface Negations {
  /** What they say themselves, by the position of the negation. */
  readonly facts: ReadonlyMap<number, Fact>;
  /** Positions of what is said to be left out: "no load balancer". */
  readonly excluded: ReadonlySet<number>;
  /** Negations of these, by position. */
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
export function readNegations(words: readonly Word[]): Negations {
  const facts = new Map<number, Fact>();
  const excluded = new Set<number>();
  const targets = new Map<number, number>();
  words.forEach((word, at) => {
    const isOff = (OFF.test(word.text) || NONE.test(word.text)) && !hasSense(word, 'without');
    if (!(isOff || hasSense(word, 'without') || isLeave(words, at))) return;
    const before = deniedBefore(words, at);
    if (before !== undefined) {
      excluded.add(before);
      targets.set(at, before);
      return;
    }
    const target = targetOf(words, at);
    const denied = words[target ?? -1];
    const off = target === undefined ? undefined : (daysAt(words, target) ?? daysOfUse(words, target));
    // "Stopped otherwise", "off the rest" agree with hours that are told, and stand open without any.
    const rest = words[at + 1]?.text === 'the' ? at + 2 : at + 1;
    if (isOff && /^(?:otherwise|else|rest)$/.test(words[rest]?.text ?? '')) {
      facts.set(at, { kind: 'schedule', typed: typedText(words, at, rest + 1), at: range(at, rest + 1) });
      excluded.add(rest);
      return;
    }
    const part = isOff ? partOfDayBehind(words, at) : undefined;
    if (part !== undefined) {
      const typed = `${word.typed} ${words[part]?.typed ?? ''}`;
      facts.set(at, { kind: 'schedule', partOfDay: true, denied: true, typed, at: [at, part] });
      excluded.add(part);
      return;
    }
    if (isOff && !off && !isStopped(words, at)) return;
    const typed = typedText(words, at, (off?.to ?? target ?? at + 1) + 1);
    if (target !== undefined && off) {
      const daysAWeek = String(7 - off.days);
      facts.set(at, { kind: 'schedule', daysAWeek, denied: true, typed, at: range(at, off.to + 1) });
      for (const position of range(target, off.to + 1)) excluded.add(position);
    } else if (target !== undefined && !isOff && isThing(denied)) {
      const left = leftOutFrom(words, target);
      for (const position of left) excluded.add(position);
      targets.set(at, target);
      const said = typedText(words, at, (left.at(-1) ?? target) + 1);
      if (!isLeftOut(denied)) facts.set(at, { kind: 'aside', what: 'denied', typed: said, at: range(at, target + 1) });
    } else if (!isReadElsewhere(words, at))
      facts.set(at, isOff ? { kind: 'negation', typed, at: [at] } : denial(words, at, target, typed));
  });
  return { facts, excluded, targets };
}

/**
 * What denies nothing that has a price matters as little as that: "not amused", "no lecture", "not one cent more". Denied
 * quantities and times stand open, and so does an exception from what was said.
 */
function denial(words: readonly Word[], at: number, target: number | undefined, typed: string): Fact {
  const number = target === undefined ? undefined : numberAt(words, target);
  const isMoney = number !== undefined && isCurrency(words[number.to]);
  const matters = target === undefined ? EXCEPTION.test(words[at]?.text ?? '') : !isMoney && mayChange(words[target]);
  if (matters) return { kind: 'negation', typed, at: [at] };
  const behind = words.slice(at + 1, at + FARTHEST);
  const end = behind.findIndex((word) => hasSense(word, 'separator') || isTelling(word));
  const to = end < 0 || hasSense(behind[end], 'separator') ? at + 1 : at + 2 + end;
  return { kind: 'aside', what: 'idle', typed: typedText(words, at, to), at: [at] };
}

function isTelling(word: Word): boolean {
  return word.meanings.length === 0 ? !STOP_WORDS.has(word.text) : !passes(word);
}

const EXCEPTION = /^(?:except|except for|apart from|other than|unless|minus)$/;

/** Whether to deny it could change a price: all but what only joins, asks or compares. */
function mayChange(word: Word | undefined): boolean {
  return hasSense(word, ...QUANTITIES);
}

const QUANTITIES: readonly MeaningKind[] = [
  ...(['digits', 'number', 'scale', 'part', 'memory', 'time', 'vcpu', 'noun', 'role'] as const),
  ...(['per', 'period', 'rate', 'schedule', 'weekday', 'both', 'each', 'times', 'vague', 'without'] as const),
];

/** What has a name, and so can be left out: a service, a type, a kind, a Region, a processor, or a part of a bill. */
function isThing(word: Word | undefined): boolean {
  return isLeftOut(word) || hasSense(word, 'service', 'instance', 'choice', 'region', 'architecture');
}

/** "A stopped t3.medium", "while it is stopped", without a time: what of it is still paid is not what runs. */
function isStopped(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1);
  // "Stopped 12 hours", "stopped from 8 to 6", but not "stopped since the 1st" of something with so many GB.
  const near = behind.slice(0, FARTHEST).findIndex((word) => hasSense(word, 'digits', 'number'));
  // "Stopped all month", "off 24/7"
  if (senseOf(behind[0], 'schedule')?.hoursADay === '24') return true;
  const timed =
    (near >= 0 &&
      !/^(?:st|nd|rd|th)$/.test(behind[near + 1]?.text ?? '') &&
      !hasSense(behind[near + 1], 'memory') &&
      behind[near + 2]?.text !== 'ago') ||
    behind.some((_, place) => isTimeOfRun(behind, place));
  return /^(?:stopped|paused)$/.test(words[at]?.text ?? '') && (hasSense(words[at + 1], 'instance') || !timed);
}

/** A time that says when something stands still, but not "3 weeks ago", "while OFF", or the month of the price, "a month". */
function isTimeOfRun(words: readonly Word[], at: number): boolean {
  const [before, word, behind] = [words[at - 1], words[at], words[at + 1]];
  if (word?.text === 'while') return !OFF.test(behind?.text ?? '');
  if (hasSense(word, 'schedule', 'weekday', 'rate')) return true;
  const isOfPrice = word?.text === 'month' && hasSense(before, 'per');
  return LONG_TIME.test(word?.text ?? '') && behind?.text !== 'ago' && !isOfPrice;
}

const LONG_TIME = /^(?:h|hrs?|hours?|days?|nights?|weeks?|months?)$/;

/** How many days of a week are named from a position on, and the last position of them: "Saturdays and Sundays". */
function daysAt(words: readonly Word[], at: number): { readonly days: number; readonly to: number } | undefined {
  if (hasSense(words[at], 'weekday')) {
    const next = hasSense(words[at + 1], 'separator') ? daysAt(words, at + 2) : undefined;
    return { days: 1 + (next?.days ?? 0), to: next?.to ?? at };
  }
  const schedule = senseOf(words[at], 'schedule');
  const named = schedule?.days?.length ?? (schedule?.hoursADay === undefined ? schedule?.daysAWeek : undefined);
  return named === undefined ? undefined : { days: Number(named), to: at };
}

/** "Stopped at night", "turned off my server overnight" */
function partOfDayBehind(words: readonly Word[], off: number): number | undefined {
  const behind = words.slice(off + 1, off + 1 + FARTHEST);
  const end = behind.findIndex((word) => hasSense(word, 'separator'));
  const part = behind.slice(0, end < 0 ? undefined : end).findIndex((word) => senseOf(word, 'schedule')?.partOfDay);
  return part < 0 ? undefined : off + 1 + part;
}

/** "No traffic on Sundays", "no requests at the weekend": days on which nothing comes. */
function daysOfUse(words: readonly Word[], target: number): ReturnType<typeof daysAt> {
  const isUse = USES.has(senseOf(words[target], 'noun')?.noun ?? senseOf(words[target], 'role')?.role ?? '');
  let days = target + 1;
  while (isUse && (hasSense(words[days], 'in-place', 'on') || words[days]?.text === 'the')) days += 1;
  return isUse ? daysAt(words, days) : undefined;
}

const USES: ReadonlySet<string> = new Set(['requests', 'messages', 'jobs', 'people', 'audience', 'data']);

/** "Leave the cluster and the nodes aside" */
function isLeave(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1, at + 2 + 2 * FARTHEST);
  const end = behind.findIndex((word) => hasSense(word, 'separator') && word.text !== 'and');
  return (
    words[at]?.text === 'leave' &&
    behind.slice(0, end < 0 ? undefined : end).some(({ text }) => text === 'aside' || text === 'out')
  );
}

const NEEDED = /^(?:needed|required|necessary|included|wanted|counted)$/;

/** "ALB not needed", "NAT isn't required", "Windows? No": what is denied may stand before, too. */
function deniedBefore(words: readonly Word[], at: number): number | undefined {
  const asked = words[at - 1]?.text === '?' && words[at]?.text === 'no';
  if (!asked && !NEEDED.test(words[at + 1]?.text ?? '')) return undefined;
  const before = asked || /^(?:is|are|be)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  // "Lambda not included"
  return isLeftOut(words[before]) || hasSense(words[before], 'service') ? before : undefined;
}

/** The first word behind a negation that means something to be denied. */
function targetOf(words: readonly Word[], at: number): number | undefined {
  for (let target = at + 1; target <= at + FARTHEST && target < words.length; target += 1) {
    const word = words[target];
    if (hasSense(word, 'separator') && !hasSense(word, 'noun')) return undefined;
    if (!passes(word)) return target;
  }
  return undefined;
}

function passes(word: Word | undefined): boolean {
  return word !== undefined && (word.meanings.length === 0 || hasSense(word, 'in-place', 'on', 'article', 'lasting'));
}

/** The positions of what is left out from one on: "no disk/ip", "without the load balancer and the NAT gateway". */
function leftOutFrom(words: readonly Word[], target: number): readonly number[] {
  if (!isThing(words[target]) && !hasSense(words[target], 'public-address')) return [];
  if (!/^(?:and|or|nor|n|\/|&|\+)$/.test(words[target + 1]?.text ?? '')) return [target];
  const next = /^(?:the|my|our|its|their|any)$/.test(words[target + 2]?.text ?? '') ? target + 3 : target + 2;
  return [target, ...leftOutFrom(words, next)];
}

/** What a total leaves out unless it is asked for. */
function isLeftOut(word: Word | undefined): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  const role = senseOf(word, 'role')?.role;
  const left = noun === 'nodes' || noun === 'versions' || noun === 'restores' || noun === 'capacity-units';
  const around = senseOf(word, 'service')?.service === 'network';
  return left || around || role !== undefined || hasSense(word, 'unpriced', 'outside', 'cost');
}

/** The free tier may stand before or behind what denies it. */
function isReadElsewhere(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1);
  const isArticle = hasSense(words[at + 1], 'article');
  return (
    near.some((word) => hasSense(word, 'free-tier')) || hasSense(words[isArticle ? at + 2 : at + 1], 'public-address')
  );
}
