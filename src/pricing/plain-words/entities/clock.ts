import { exact, plain } from '../../decimal.js';
import { A_DAY } from '../../quantities/periods.js';
import { hasSense, matches, type SenseKind, senseOf, upToSeparator, type Word, type Words } from '../tokens/sense.js';
import { type Entity, spanOf } from './entity.js';
import { isPast } from './once.js';
import { isMonth } from './rates.js';
import { type ClockSpan, hoursBetween, NAMED_TIMES, NOON, type TimeOfDay, TO, timeOfDayAt } from './time-of-day.js';
import { hoursOfWeek, spanOfDaysAt } from './week-span.js';

/** The span is when it does not run: "off from 8 pm to 7 am". */
export const OFF =
  /^(?:off|stopped|stopping|stops?|down|idle|paus(?:e|ed|es|ing)|sleeps?|sleeping|shut|closed|asleep|except|outside)$/;
/** Behind the span: "midnight to 8 off". */
const OFF_BEHIND = /^(?:off|stopped|down|paused|asleep|closed)$/;
const FARTHEST_WITHOUT = 3;
/** Between two times these say that something starts or stops at the second: "up at 8, down at 18". */
const TURNS =
  /^(?:(?:stop|start|end|begin|shut|sleep|wake|boot|turn|switch|come|power|die|pause|resume|close|open|launch|terminate|destroy|delete|kill|finish|leave)(?:s|d|ed|ped|es)?|go|goes|went|off|down|up|on|back|again|it|them|i|we|at|by|about|around)$/;
/** "Launched at 9:00 this morning": what says only which day or part of it. */
const PART_OF_DAY =
  /^(?:this|the|that|in|same|mornings?|afternoons?|evenings?|nights?|today|yesterday|tonight|(?:in|at|during) the (?:mornings?|afternoons?|evenings?)|at nights?)$/;
const PART_AT_NIGHT = /\b(?:nights?|evenings?|overnight)$/;
const LASTS = /^(?:takes?|taking|lasts?|runs?|running|needs?|for|each|about|around)$/;
const JOINT = /^(?:,|and|and then|then|n|&)$/;
/** What a second number without a mark of a time may count: "from 2 to 8 servers". */
const COUNTED: readonly SenseKind[] = ['noun', 'instance', 'service', 'memory', 'vcpu', 'role'];

/**
 * Reads when something runs by the clock: "8am to 6pm" on each day, "Friday 18:00 till Sunday midnight" in each week, or once if it is over
 * or to come. A single time does not say how long, and needs hours beside it.
 */
export function clockAt(words: Words, at: number): Entity | undefined {
  const days = spanOfDaysAt(words, at);
  if (days) return days;
  const day = clockSpanAt(words, at);
  if (day && isOver(words, at)) return hoursOfWeek({ hours: day.hours, once: true, ...spanOf(words, at, day.to) });
  if (day) return { kind: 'schedule', hoursADay: day.hours, ...spanOf(words, at, day.to) };
  const time = hasSense(words[at], 'digits') ? timeOfDayAt(words, at) : undefined;
  if (!time) return undefined;
  // "6 by day and 2 at night" may be so many servers.
  const to = time.to - Number(matches(words[time.to - 1], /^(?:in|at) /));
  return to > at + 1 || isHourOfDay(words, at) ? { kind: 'schedule', ...spanOf(words, at, to) } : undefined;
}

/** "Launched at 9:00, terminated 14:30": what has happened at times of a day, and on no more days than that. */
function isOver(words: Words, at: number): boolean {
  const isSeveral = words.some((word, place) => {
    const { milliseconds } = senseOf(word, 'time') ?? {};
    return (
      milliseconds !== undefined &&
      exact(milliseconds).gte(A_DAY) &&
      // "A one-day workshop"
      !(matches(word, /^day$/) && matches(words[place - 1], /^(?:one|single|1)$/)) &&
      hasSense(words[place - 1], 'digits', 'number')
    );
  });
  return !isSeveral && isPast(words, at);
}

/** "Every night at 3", "at 6 on Mondays": a bare number behind "at", beside a day that comes back. */
function isHourOfDay(words: Words, at: number): boolean {
  const isDay = (word: Word | undefined) => hasSense(word, 'rate', 'schedule', 'weekday') || matches(word, /^days?$/);
  return words[at - 1]?.text === 'at' && [words[at - 2], words[at + 1]].some(isDay);
}

/**
 * Reads "8am to 6pm", "from 8 to 18", "starts at 8 am and stops at 6 pm": the hours of each day. At least one of the times must show that
 * it is one.
 * @param besideDay a day stands beside it, which shows that as well
 */
export function clockSpanAt(words: Words, at: number, besideDay = false): ClockSpan | undefined {
  const from = timeOfDayAt(words, at);
  const until =
    from && timeOfDayAt(words, behindJoint(words, { ...from, to: behindMark(words, from.to) }) ?? words.length);
  if (!from || !until || isChangeOfNumber(words, at, from.marked)) return undefined;
  // "07-23h", "22h until 6h"
  const to = behindMark(words, until.to);
  // "From 3 to 17 October": days of a month.
  if (isMonth(words[to]?.text ?? '')) return undefined;
  // "8-22h" is from morning to evening, "takes 8-22h" is how long.
  const isLate = [from, until].some(({ hour }) => hour.gt(NOON));
  const isOfClock = to > until.to && isLate && !LASTS.test(words[at - 1]?.text ?? '');
  const isUnmarked = !from.marked && !until.marked && !besideDay && !isOfClock;
  if (isUnmarked && !isBesideDay(words, at, to) && !isBetween(words, at, to)) return undefined;
  const clause = clauseBefore(words, at);
  const off = clause.findLastIndex((word) => matches(word, OFF));
  // What runs on the other hours of those days, and on the other days, is not said.
  if (off >= 0 && clause.slice(off).some(isOfDays)) return undefined;
  // "Evenings 7 to midnight"
  const isEvening = until.hour.eq('24') && from.half === 'open' && matches(words[at - 1], /(?:evening|night)s?$/);
  const span = isEvening ? exact('12').minus(from.hour) : hoursBetween(from, until);
  const start = until.half === 'open' ? from.hour : until.hour.minus(span);
  return { start, hours: plain((isOff(words, at, to) ? exact('24').minus(span) : span).round(4)), to };
}

/** "Going from four to two", "scale down from 6 to 2": a number that changes. */
function isChangeOfNumber(words: Words, at: number, isMarked: boolean): boolean {
  const isGoing = matches(words[at - 2], /^(?:go|goes|going|went)$/);
  const isScaled = !isMarked && words.slice(Math.max(0, at - 3), at - 1).some((word) => matches(word, VARIES));
  return words[at - 1]?.text === 'from' && (isGoing || isScaled);
}

/** What has two numbers behind it between which something changes: "scales between 2 and 8", "dropping from 6 to 2". */
const VARIES =
  /scal|^(?:drop(?:s|ped|ping)?|reduc(?:es?|ed|ing)|go|goes|going|went|var(?:y|ies|ying)|ranges?|ranging|swings?|fluctuates?)$/;

/** Behind the "h" of "22h", if it has one. */
function behindMark(words: Words, at: number): number {
  return words[at]?.glued && matches(words[at], /^h$/) ? at + 1 : at;
}

/**
 * Whether a time is when something does not run: "off from 8 pm to 7 am", "except 12 to 13".
 * @param until behind a span that begins there
 */
export function isOff(words: Words, at: number, until = words.length): boolean {
  const clause = clauseBefore(words, at);
  return (
    clause.some((word, place) => matches(word, OFF) && !isLess(clause, place)) ||
    isOffBehind(words, until) ||
    clause.slice(-FARTHEST_WITHOUT).some((word) => hasSense(word, 'without'))
  );
}

/** "Midnight to 8 off", but not "open 10-18 closed on Sundays". */
function isOffBehind(words: Words, until: number): boolean {
  const behind = upToSeparator(words, until, FARTHEST_WITHOUT + 2);
  const off = behind.slice(0, FARTHEST_WITHOUT).findIndex((word) => matches(word, OFF_BEHIND));
  return off >= 0 && !behind.slice(off + 1).some(isOfDays);
}

/** "Down to 2", "back down": fewer of it, and not none. */
function isLess(words: Words, at: number): boolean {
  return words[at]?.text === 'down' && (words[at + 1]?.text === 'to' || words[at - 1]?.text === 'back');
}

function clauseBefore(words: Words, at: number): Words {
  // "Off at night (11pm-7am)"
  const ends = (word: Word) => hasSense(word, 'separator') && word.text !== '(';
  const from = words.slice(0, at).findLastIndex(ends);
  const clause = words.slice(from + 1, at);
  if (words[from]?.text !== ',') return clause;
  // "Off at night, midnight to 8"
  const before = words.slice(words.slice(0, from).findLastIndex(ends) + 1, from);
  return before.some((word) => matches(word, PART_AT_NIGHT)) ? [...before, ...clause] : clause;
}

/** Where the second of two times begins. */
function behindJoint(words: Words, { marked, to }: TimeOfDay): number | undefined {
  // In "8pm-midnight" the mark between letters is lost.
  if (marked && NAMED_TIMES.has(words[to]?.text ?? '')) return to;
  let part = to;
  while (matches(words[part], PART_OF_DAY)) part += 1;
  const turn = matches(words[part], JOINT) ? part + 1 : part;
  let next = turn;
  while (matches(words[next], TURNS)) next += 1;
  if (next > turn) return next;
  return matches(words[part], TO) ? part + 1 : undefined;
}

/** "On weekdays", "Saturday" */
function isOfDays(word: Word): boolean {
  const days = senseOf(word, 'schedule')?.daysAWeek ?? '7';
  return days !== '7' || hasSense(word, 'weekday') || senseOf(word, 'period')?.period === 'weekday';
}

/** "from 8 to 18", "weekdays 8 to 18", "9-17, mon-fri". */
function isBesideDay(words: Words, at: number, to: number): boolean {
  if (hasSense(words[to], ...COUNTED)) return false;
  const next = words[to]?.text === ',' || words[to]?.text === 'on' ? to + 1 : to;
  // "9-17 on 22 weekdays"
  const behind = hasSense(words[next], 'digits', 'number') ? next + 1 : next;
  return (
    matches(words[at - 1], /^(?:from|open|opens|\()$/) ||
    // "Turn it off at 20 till 7"
    (words[at - 1]?.text === 'at' && matches(words[at - 2], OFF)) ||
    [words[at - 1], words[behind]].some((word) => hasSense(word, 'schedule', 'weekday')) ||
    isDayRate(words, at - 1) ||
    isEachDay(words, at, to)
  );
}

/** "10 to 8 every day", but not "takes 5 to 10 every day". */
function isEachDay(words: Words, at: number, to: number): boolean {
  const isEach = matches(words[to], /^(?:every|each)$/) && matches(words[to + 1], /^days?$/);
  return (isEach || matches(words[to], /^(?:daily|every ?day)$/)) && !matches(words[at - 1], LASTS);
}

/** "5 tasks between 9 and 17, otherwise 2", "between 22 and 6 we need one", but not "between 5 and 20 of them". */
function isBetween(words: Words, at: number, to: number): boolean {
  const hours = [words[at], words[to - 1]].map((word) => Number(word?.text));
  const clause = clauseBefore(words, at - 1);
  const isFirst = clause.length === 0 && words[to] !== undefined && !hasSense(words[to], 'separator');
  return (
    words[at - 1]?.text === 'between' &&
    hours.some((hour) => hour > Number(NOON)) &&
    (isFirst || clause.some((word) => hasSense(word, 'digits', 'number'))) &&
    !clause.some((word) => matches(word, VARIES)) &&
    !hasSense(words[to], ...COUNTED, 'period', 'per') &&
    !matches(words[to], /^of\b/)
  );
}

/** "Every evening 19-22" */
function isDayRate(words: Words, at: number): boolean {
  return senseOf(words[at], 'rate')?.period === 'day';
}
