import { type Decimal, exact, plain } from '../../decimal.js';
import { hasSense, matches, type SenseKind, senseOf, type Word, type Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';

/** Hours between two times of a day, with the position behind them. */
interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

const TO = /^(?:to|-|till|til|until|and|through|bis)$/;
/** The span is when it does not run: "off from 8 pm to 7 am". */
export const OFF =
  /^(?:off|stopped|stops?|down|idle|paus(?:e|ed|es|ing)|sleeps?|sleeping|shut|closed|asleep|except|outside)$/;
const RUNNING =
  /^(?:on|up|runs?|running|starts?|started|active|open|opens|online|works?|working|uses?|used|needs?|needed)$/;
const FARTHEST_WITHOUT = 3;
/** Between two times these say that something starts or stops at the second: "up at 8, down at 18". */
const TURNS =
  /^(?:(?:stop|start|end|begin|shut|sleep|wake|boot|turn|switch|come|power|die|pause|resume|close|open)(?:s|d|ed|ped)?|go|goes|off|down|up|on|back|again|it|at|by)$/;
const JOINT = /^(?:,|and|and then|then|n|&)$/;

/**
 * Reads "8am to 6pm", "from 8 to 18 h", "starts at 8 am and stops at 6 pm": when something runs on each day. At
 * least one of the times must show that it is one.
 */
export function clockSpanAt(words: Words, at: number): ClockSpan | undefined {
  const off = offBefore(words, at);
  const from = timeOfDayAt(words, at);
  const until = from && timeOfDayAt(words, behindJoint(words, from) ?? words.length);
  if (!from || !until || !(from.marked || until.marked || isBesideDay(words, at, until.to))) return undefined;
  // What runs on the other hours of those days, and on the other days, is not said.
  if (off?.some(isOfDays)) return undefined;
  // "9 to 5pm" starts in the morning; "10pm to 6am" runs over midnight.
  // "8 to 6" ends in the evening: half a day has no two halves by itself.
  const isEvening = !until.halved && from.hour.lt('12') && until.hour.lte(from.hour);
  const end = isEvening ? until.hour.plus('12') : until.hour;
  const span = end.minus(from.hour).plus('24').mod('24');
  return { hours: plain((off ? exact('24').minus(span) : span).round(4)), to: until.to };
}

/** What says that it is off at a time, with all between: "stop my t3.large every night", "not". */
function offBefore(words: Words, at: number): Words | undefined {
  const clause = words.slice(words.slice(0, at).findLastIndex((word) => hasSense(word, 'separator')) + 1, at);
  const turn = clause.findLastIndex((word) => matches(word, OFF) || matches(word, RUNNING));
  if (matches(clause[turn], OFF)) return clause.slice(turn);
  return words.slice(Math.max(0, at - FARTHEST_WITHOUT), at).some((word) => hasSense(word, 'without')) ? [] : undefined;
}

/** "On weekdays", "Saturday" */
function isOfDays(word: Word): boolean {
  const days = senseOf(word, 'schedule')?.daysAWeek ?? '7';
  return days !== '7' || hasSense(word, 'weekday') || senseOf(word, 'period')?.period === 'weekday';
}

/** Where the second of two times begins. */
function behindJoint(words: Words, { marked, to }: TimeOfDay): number | undefined {
  // "8pm-midnight": the mark between letters is lost
  if (marked && NAMED_TIMES.has(words[to]?.text ?? '')) return to;
  const turn = matches(words[to], JOINT) ? to + 1 : to;
  let next = turn;
  while (matches(words[next], TURNS)) next += 1;
  if (next > turn) return next;
  return matches(words[to], TO) ? to + 1 : undefined;
}

/** What a second number without a mark of a time may count: "from 2 to 8 servers". */
const COUNTED: readonly SenseKind[] = ['noun', 'instance', 'service', 'memory', 'vcpu', 'role'];

/** "from 8 to 18", "weekdays 8 to 18", "9-17, mon-fri". */
function isBesideDay(words: Words, at: number, to: number): boolean {
  if (hasSense(words[to], ...COUNTED)) return false;
  const behind = words[to]?.text === ',' ? words[to + 1] : words[to];
  return (
    matches(words[at - 1], /^(?:from|\()$/) ||
    [words[at - 1], behind].some((word) => hasSense(word, 'schedule', 'weekday'))
  );
}

interface TimeOfDay {
  readonly hour: Decimal;
  /** Minutes, "am" or "pm", or a word for it say which half of the day it is in. */
  readonly halved: boolean;
  readonly marked: boolean;
  readonly to: number;
}

const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', '12'],
  ['midday', '12'],
  ['midnight', '0'],
]);

/** Reads a time of day: "8", "7:30", "2 am", "noon", "half past 4". */
export function timeOfDayAt(words: Words, at: number): TimeOfDay | undefined {
  const word = words[at];
  const named = NAMED_TIMES.get(word?.text ?? '');
  if (named !== undefined) return { hour: exact(named), halved: true, marked: true, to: at + 1 };
  // "half past 4"
  const part = senseOf(word, 'part')?.value;
  const full = part !== undefined && words[at + 1]?.text === 'past' ? timeOfDayAt(words, at + 2) : undefined;
  if (full) return { ...full, hour: full.hour.plus(part ?? '0'), marked: true };
  const isWord = !hasSense(word, 'digits') && !hasSense(words[at + 1], 'digits', 'number');
  const digits = isWord ? senseOf(word, 'number')?.value : word?.text;
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

/** Longer spans may mean office hours on each of the days: "Monday 9 to Friday 17". */
const LONGEST_WEEKEND = '72';
/** "Every week", "each weekend" behind the days. */
const EVERY_WEEK = /^(?:(?:every|each|a|per) week(?:end)?|weekends)$/;

/** Reads "Friday 18:00 till Sunday midnight": hours that go on over some days of each week. */
export function weekSpanAt(words: Words, at: number): ClockSpan | undefined {
  const isOnce = matches(words[at - 1], /^(?:this|next|coming|last|an?)$/);
  const from = isOnce ? undefined : timeOfWeekAt(words, at);
  const until = from && matches(words[from.to], TO) ? timeOfWeekAt(words, from.to + 1) : undefined;
  if (!from || !until) return undefined;
  const isEndOfDay = words[until.to - 1]?.text === 'midnight';
  const end = isEndOfDay ? until.hour.plus('24') : until.hour;
  const span = end.minus(from.hour).plus('168').mod('168');
  if (span.eq('0') || span.gt(LONGEST_WEEKEND)) return undefined;
  const often = [1, 2].find((count) => EVERY_WEEK.test(textOf(words.slice(until.to, until.to + count)))) ?? 0;
  return { hours: plain(span.round(4)), to: until.to + often };
}

function textOf(words: Words): string {
  return words.map(({ text }) => text).join(' ');
}

/** Reads "Friday 18:00", "sun at 6 pm", "fri 18h", in hours from the beginning of Monday. */
function timeOfWeekAt(words: Words, at: number): { readonly hour: Decimal; readonly to: number } | undefined {
  const day = senseOf(words[at], 'weekday')?.day;
  const time = day === undefined ? undefined : timeOfDayAt(words, words[at + 1]?.text === 'at' ? at + 2 : at + 1);
  if (day === undefined || !time) return undefined;
  const unit = words[time.to];
  return {
    hour: time.hour.plus(exact('24').times(String(DAYS.indexOf(day)))),
    to: unit?.glued && matches(unit, /^(?:h|hrs?|uhr)$/) ? time.to + 1 : time.to,
  };
}
