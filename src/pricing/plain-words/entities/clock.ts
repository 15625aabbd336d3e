import { type Decimal, exact, plain } from '../../decimal.js';
import { A_DAY, AN_HOUR } from '../../quantities/periods.js';
import {
  hasSense,
  matches,
  type SenseKind,
  senseOf,
  typedText,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { IMPLIED } from './amount.js';
import { type Amount, type Entity, range, spanOf } from './entity.js';
import { comesOnce, isPast } from './once.js';
import { rateAt } from './rates.js';

/** Hours between two times, with the position behind them. */
interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

interface TimeOfDay {
  readonly hour: Decimal;
  /** Minutes, "am" or "pm", or a word for it say which half of the day it is in. */
  readonly halved: boolean;
  readonly marked: boolean;
  readonly to: number;
}

export const TO = /^(?:to|-|till|til|until|and|through|bis)$/;
/** The span is when it does not run: "off from 8 pm to 7 am". */
export const OFF =
  /^(?:off|stopped|stops?|down|idle|paus(?:e|ed|es|ing)|sleeps?|sleeping|shut|closed|asleep|except|outside)$/;
const FARTHEST_WITHOUT = 3;
/** Between two times these say that something starts or stops at the second: "up at 8, down at 18". */
const TURNS =
  /^(?:(?:stop|start|end|begin|shut|sleep|wake|boot|turn|switch|come|power|die|pause|resume|close|open|launch|terminate|destroy|delete|kill|finish|leave)(?:s|d|ed|ped|es)?|go|goes|went|off|down|up|on|back|again|it|them|i|we|at|by|about|around)$/;
/** "Launched at 9:00 this morning": what says only which day or part of it. */
const PART_OF_DAY =
  /^(?:this|the|that|in|same|mornings?|afternoons?|evenings?|nights?|today|yesterday|tonight|(?:in|at|during) the (?:mornings?|afternoons?|evenings?)|at nights?)$/;
const JOINT = /^(?:,|and|and then|then|n|&)$/;
/** What a second number without a mark of a time may count: "from 2 to 8 servers". */
const COUNTED: readonly SenseKind[] = ['noun', 'instance', 'service', 'memory', 'vcpu', 'role'];
/** Times of day with a name, by their hour. */
export const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', '12'],
  ['midday', '12'],
  ['midnight', '24'],
]);
/** Longer spans may mean office hours on each of the days: "Monday 9 to Friday 17". */
const LONGEST_WEEKEND = '72';

/**
 * Reads when something runs by the clock: "8am to 6pm" on each day, "Friday 18:00 till Sunday midnight" in each week, or once if it is over
 * or to come. A single time does not say how long, and needs hours beside it.
 */
export function clockAt(words: Words, at: number): Entity | undefined {
  const someDays = daysOfMonthAt(words, at);
  if (someDays !== undefined) return { kind: 'schedule', ...spanOf(words, at, someDays) };
  const week = weekSpanAt(words, at);
  if (week) return hoursOfWeek(week);
  const day = clockSpanAt(words, at);
  if (day && isOver(words, at)) return hoursOfWeek({ hours: day.hours, once: true, ...spanOf(words, at, day.to) });
  if (day) return { kind: 'schedule', hoursADay: day.hours, ...spanOf(words, at, day.to) };
  const time = hasSense(words[at], 'digits') ? timeOfDayAt(words, at) : undefined;
  if (!time) return undefined;
  // "6 by day and 2 at night" may be so many servers.
  const to = time.to - Number(matches(words[time.to - 1], /^(?:in|at) /));
  return to > at + 1 || isHourOfDay(words, at) ? { kind: 'schedule', ...spanOf(words, at, to) } : undefined;
}

const SOME_DAY =
  /^(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:week|weekend|\w*day)s? (?:of|in) (?:(?:the|each|every|an?) )?months?$/;
/** So many words say that. */
const LONGEST_SOME_DAY = 5;

/** "The first Monday of each month", "on the 1st and the 15th": days of a month of which nothing says how many hours they are. */
function daysOfMonthAt(words: Words, at: number): number | undefined {
  for (let to = at + LONGEST_SOME_DAY; to > at + 1; to -= 1)
    if (
      SOME_DAY.test(
        words
          .slice(at, to)
          .map(({ text }) => text)
          .join(' '),
      )
    )
      return to;
  const first = dayAt(words, at);
  const and = first !== undefined && matches(words[first], /^(?:and|,|&)$/) ? first + 1 : undefined;
  const next = and === undefined ? undefined : dayAt(words, words[and]?.text === 'the' ? and + 1 : and);
  return next;
}

/** "15th": the position behind it. */
function dayAt(words: Words, at: number): number | undefined {
  const isDay = matches(words[at], /^(?:[12]?\d|3[01])$/) && matches(words[at + 1], /^(?:st|nd|rd|th)$/);
  return isDay ? at + 2 : undefined;
}

/** "Launched at 9:00, terminated 14:30": what has happened at times of a day, and on no more days than that. */
function isOver(words: Words, at: number): boolean {
  const isSeveral = words.some((word, place) => {
    const { milliseconds } = senseOf(word, 'time') ?? {};
    return (
      milliseconds !== undefined && exact(milliseconds).gte(A_DAY) && hasSense(words[place - 1], 'digits', 'number')
    );
  });
  return !isSeveral && isPast(words, at);
}

/** Hours that some days of a week have together, in each week or once. */
export function hoursOfWeek({ at, hours, once, typed }: Omit<WeekSpan, 'to'>): Amount {
  const readings = once ? [{ text: typed, as: `${hours} hours` }] : [];
  const rate = once ? {} : { rate: { period: 'week', every: exact('1') } as const };
  const time = { measure: 'time', value: exact(hours).times(AN_HOUR), bare: false, each: false, clock: true } as const;
  return { kind: 'amount', ...IMPLIED, ...time, ...rate, typed, at, readings };
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
  const until = from && timeOfDayAt(words, behindJoint(words, from) ?? words.length);
  if (!from || !until) return undefined;
  if (!from.marked && !until.marked && !besideDay && !isBesideDay(words, at, until.to)) return undefined;
  const clause = clauseBefore(words, at);
  const off = clause.findLastIndex((word) => matches(word, OFF));
  // What runs on the other hours of those days, and on the other days, is not said.
  if (off >= 0 && clause.slice(off).some(isOfDays)) return undefined;
  // "9 to 5pm" starts in the morning; "8 to 6" ends in the evening: half a day has no two halves by itself.
  const isEvening = !until.halved && from.hour.lt('12') && until.hour.lte(from.hour);
  const end = isEvening ? until.hour.plus('12') : until.hour;
  const span = end.minus(from.hour).plus('24').mod('24');
  return { hours: plain((isOff(words, at) ? exact('24').minus(span) : span).round(4)), to: until.to };
}

/** Whether a time is when something does not run: "off from 8 pm to 7 am", "except 12 to 13". */
export function isOff(words: Words, at: number): boolean {
  const clause = clauseBefore(words, at);
  return (
    clause.some((word) => matches(word, OFF)) ||
    clause.slice(-FARTHEST_WITHOUT).some((word) => hasSense(word, 'without'))
  );
}

function clauseBefore(words: Words, at: number): Words {
  return words.slice(words.slice(0, at).findLastIndex((word) => hasSense(word, 'separator')) + 1, at);
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
  const told = marked && endOfTale(words, part);
  if (told) return told;
  return matches(words[part], TO) ? part + 1 : undefined;
}

/** "I create it at 8:00, and everything of it is deleted at 17:00": where the second time stands. */
function endOfTale(words: Words, from: number): number | undefined {
  const start = matches(words[from], JOINT) ? from + 1 : from;
  const tale = upToSeparator(words, start, LONGEST_TALE);
  const ends = tale.findIndex((word) => matches(word, ENDED));
  return ends > 0 && tale[ends + 1]?.text === 'at' ? start + ends + 2 : undefined;
}

const LONGEST_TALE = 9;

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
    matches(words[at - 1], /^(?:from|\()$/) ||
    [words[at - 1], words[behind]].some((word) => hasSense(word, 'schedule', 'weekday')) ||
    isDayRate(words, at - 1)
  );
}

/** "Every evening 19-22" */
function isDayRate(words: Words, at: number): boolean {
  return senseOf(words[at], 'rate')?.period === 'day';
}

/** Reads a time of day: "8", "7:30", "2 am", "noon", "half past 4". */
function timeOfDayAt(words: Words, at: number): TimeOfDay | undefined {
  const word = words[at];
  const named = NAMED_TIMES.get(word?.text ?? '');
  if (named !== undefined) return { hour: exact(named), halved: true, marked: true, to: at + 1 };
  // "Half past 4"
  const part = senseOf(word, 'part')?.value;
  const full = part !== undefined && words[at + 1]?.text === 'past' ? timeOfDayAt(words, at + 2) : undefined;
  if (full) return { ...full, hour: full.hour.plus(part ?? '0'), marked: true };
  const digits = hasSense(word, 'digits') ? word?.text : senseOf(word, 'number')?.value;
  if (digits === undefined || !/^\d{1,2}$/.test(digits)) return undefined;
  const minutes = minutesAt(words, at + 1);
  const to = minutes === undefined ? at + 1 : at + 3;
  const hour = exact(digits).plus(exact(minutes ?? '0').div('60'));
  if (hour.gt('24')) return undefined;
  const isMorning = matches(words[to], /^(?:am|in the mornings?)$/);
  const isEvening = matches(words[to], /^(?:pm|in the (?:afternoon|evening)s?|at night)$/);
  if (!isMorning && !isEvening && !matches(words[to], /^(?:uhr|o'clock)$/))
    return { hour, halved: minutes !== undefined, marked: minutes !== undefined, to };
  const moved = isEvening && hour.lt('12') ? hour.plus('12') : isMorning && hour.gte('12') ? hour.minus('12') : hour;
  return { hour: moved, halved: true, marked: true, to: to + 1 };
}

/** "7:30" is a time; "lambda 7: 30" is not. */
function minutesAt(words: Words, at: number): string | undefined {
  const [mark, minutes] = [words[at], words[at + 1]];
  const isTime = mark?.text === ':' && mark.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text);
  return isTime ? minutes.text : undefined;
}

/** Hours from one time of a week to another, with the positions of both. */
interface WeekSpan extends ClockSpan {
  readonly at: readonly number[];
  readonly typed: string;
  readonly once: boolean;
}

/** Reads "Friday 18:00 till Sunday midnight", "started Friday 18:00, stopped Monday 9:00": hours that go on over some days. */
function weekSpanAt(words: Words, at: number): WeekSpan | undefined {
  const isOther = matches(words[at - 1], /^(?:this|next|coming|last|an?)$/);
  const from = isOther ? undefined : timeOfWeekAt(words, at);
  const isTold = from && !(matches(words[from.to], TO) && timeOfWeekAt(words, from.to + 1));
  const next = from && (isTold ? endOfStory(words, at, from.to) : from.to + 1);
  const until = next === undefined ? undefined : timeOfWeekAt(words, next);
  if (!from || next === undefined || !until) return undefined;
  const span = until.hour.minus(from.hour).plus('168').mod('168');
  const once = comesOnce(words, at);
  if (span.eq('0') || (!once && !isTold && span.gt(LONGEST_WEEKEND))) return undefined;
  const often = rateAt(words, until.to);
  const to = often?.period === 'week' ? often.to : until.to;
  // "For a 20 minute test": how long it was meant to be.
  const meant = range(from.to, next).filter((place) => [place, place - 1].some((one) => isLength(words, one)));
  const typed = `${typedText(words, at, from.to)} to ${typedText(words, next, to)}`;
  return { hours: plain(span.round(4)), to, typed, once, at: [...range(at, from.to), ...meant, ...range(next, to)] };
}

function isLength(words: Words, at: number): boolean {
  return hasSense(words[at], 'digits', 'number') && hasSense(words[at + 1], 'time');
}

/** "Started Friday at 18:00 …, and remembered it on Monday 9:00": where the second time begins. */
function endOfStory(words: Words, at: number, from: number): number | undefined {
  const isStarted = words.slice(Math.max(0, at - FARTHEST_START), at).some((word) => matches(word, STARTED));
  const next = words.findIndex(
    (_, place) => place >= from && place < from + LONGEST_STORY && timeOfWeekAt(words, place),
  );
  return isStarted && words.slice(from, Math.max(from, next)).some((word) => matches(word, ENDED)) ? next : undefined;
}

const STARTED =
  /^(?:(?:start|launch|boot|create|turn|switch|spin|bring|open|deploy)(?:s|ed|d)?|left|forgot|spun|on|up|running|ran)$/;
const ENDED =
  /(?:^| )(?:(?:stop|kill|terminate|destroy|delete|close|remove|end)(?:s|ed|ped|d)?|remembered|noticed|reali[sz]ed|found|saw|now|off|down|back|until|till|shut|tear|tore)$/;
/** So many words may stand between that and the first time, and between both times. */
const FARTHEST_START = 6;
const LONGEST_STORY = 30;

/** Reads "Friday 18:00", "sun at 6 pm", "fri 18h", in hours from the beginning of Monday. */
function timeOfWeekAt(words: Words, at: number): { readonly hour: Decimal; readonly to: number } | undefined {
  const day = senseOf(words[at], 'weekday')?.day;
  let hour = at + 1;
  // "Friday evening at 18:00"
  while (hour < at + 3 && matches(words[hour], /^(?:at|mornings?|afternoons?|evenings?|nights?|around|about)$/))
    hour += 1;
  const time = day === undefined ? undefined : timeOfDayAt(words, hour);
  if (day === undefined || !time) return undefined;
  const unit = words[time.to];
  return {
    hour: time.hour.plus(exact('24').times(String(DAYS.indexOf(day)))),
    to: unit?.glued && matches(unit, /^(?:h|hrs?)$/) ? time.to + 1 : time.to,
  };
}
