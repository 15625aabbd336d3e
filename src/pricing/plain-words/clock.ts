import { type Decimal, exact, plain } from '../decimal.js';
import { hasSense, senseOf, type Word } from './meaning.js';
import { DAYS } from './vocabulary/quantity-words.js';

/** Hours a day between two times of day, with the position behind them. */
export interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

const TO: ReadonlySet<string> = new Set(['to', '-', 'till', 'til', 'until', 'and', 'through', 'bis']);
/** What is told of the span is when it does not run: "off from 8 pm to 7 am". */
export const OFF = /^(?:off|stopped|stops?|down|idle|paused|sleeps?|sleeping|shut|closed|asleep|except|outside)$/;
/** What may stand between a day and its time. */
const AT = /^(?:at|by|around)$/;
const FARTHEST_OFF = 3;

/** Reads "8am to 6pm", "from 8 to 18 h": when something runs on each day. At least one of the times must show that it is one. */
export function clockSpanAt(words: readonly Word[], at: number): ClockSpan | undefined {
  const from = timeOfDayAt(words, at);
  const second = from && secondTimeAt(words, from);
  if (!from || !second) return undefined;
  const until = timeOfDayAt(words, second);
  if (!until || !(from.marked || until.marked || isBesideDay(words, at, until.to))) return undefined;
  // "9 to 5pm" starts in the morning; "10pm to 6am" runs over midnight.
  // "8 to 6" ends in the evening: half a day has no two halves by itself.
  const isEvening = !until.halved && from.hour.lt('12') && until.hour.lte(from.hour);
  const end = isEvening ? until.hour.plus('12') : until.hour;
  const span = end.minus(from.hour).plus('24').mod('24');
  if (span.eq('0')) return undefined;
  const hours = isOff(words, at) ? exact('24').minus(span) : span;
  return { hours: plain(hours.round(4)), to: until.to };
}

/** Reads "from Friday 18:00 to Sunday 18:00": hours from a time of one day to a time of another. */
export function daySpanAt(words: readonly Word[], at: number): ClockSpan | undefined {
  const from = timeOfWeekAt(words, at);
  const until = from && TO.has(words[from.to]?.text ?? '') ? timeOfWeekAt(words, from.to + 1) : undefined;
  if (!from || !until) return undefined;
  return { hours: plain(until.hour.minus(from.hour).plus(A_WEEK).mod(A_WEEK).round(4)), to: until.to };
}

const A_WEEK = '168';

/** Hours since the beginning of Monday. */
function timeOfWeekAt(words: readonly Word[], at: number): Pick<TimeOfDay, 'hour' | 'to'> | undefined {
  const day = senseOf(words[at], 'weekday')?.day;
  const time = timeOfDayAt(words, AT.test(words[at + 1]?.text ?? '') ? at + 2 : at + 1);
  return day && time ? { hour: time.hour.plus(String(24 * DAYS.indexOf(day))), to: time.to } : undefined;
}

/** Where the second time begins: behind "to", or behind "and" if that is no sum. */
function secondTimeAt(words: readonly Word[], from: TimeOfDay): number | undefined {
  // "8pm-midnight", of which the mark between letters is lost
  if (from.marked && NAMED_TIMES.has(words[from.to]?.text ?? '')) return from.to;
  return TO.has(words[from.to]?.text ?? '') && isTime(words, from.to + 1) ? from.to + 1 : undefined;
}

function isTime(words: readonly Word[], at: number): boolean {
  return timeOfDayAt(words, at) !== undefined;
}

function isOff(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - FARTHEST_OFF), at);
  return before.some((word) => OFF.test(word.text) || hasSense(word, 'without'));
}

/** "from 8 to 18", "weekdays 8 to 18", "9-17, mon-fri". */
function isBesideDay(words: readonly Word[], at: number, to: number): boolean {
  const behind = words[to]?.text === ',' ? words[to + 1] : words[to];
  return (
    words[at - 1]?.text === 'from' || [words[at - 1], behind].some((word) => hasSense(word, 'schedule', 'weekday'))
  );
}

interface TimeOfDay {
  readonly hour: Decimal;
  /** Minutes, "am" or "pm", or a word for it say which half of the day is meant. */
  readonly halved: boolean;
  readonly marked: boolean;
  readonly to: number;
}

const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', '12'],
  ['midday', '12'],
  ['midnight', '0'],
]);

/** "6 in the morning" */
const HALVES: ReadonlyMap<string, string> = new Map([
  ['in the morning', 'am'],
  ['in the afternoon', 'pm'],
  ['in the evening', 'pm'],
]);

function timeOfDayAt(words: readonly Word[], at: number): TimeOfDay | undefined {
  const word = words[at];
  const named = NAMED_TIMES.get(word?.text ?? '');
  if (named !== undefined) return { hour: exact(named), halved: true, marked: true, to: at + 1 };
  if (!word || !hasSense(word, 'digits') || !/^\d{1,2}$/.test(word.text)) return undefined;
  const minutes = minutesAt(words, at + 1);
  const to = minutes === undefined ? at + 1 : at + 3;
  const hour = exact(word.text).plus(exact(minutes ?? '0').div('60'));
  if (hour.gt('24')) return undefined;
  const half = HALVES.get(words[to]?.text ?? '') ?? words[to]?.text ?? '';
  if (!/^(?:am|pm|uhr|o'clock)$/.test(half))
    return { hour, halved: minutes !== undefined, marked: minutes !== undefined, to };
  const later = half === 'pm' && hour.lt('12');
  const midnight = half === 'am' && hour.gte('12');
  return { hour: later ? hour.plus('12') : midnight ? hour.minus('12') : hour, halved: true, marked: true, to: to + 1 };
}

/** "7:30" is a time; "lambda 7: 30" is not. */
function minutesAt(words: readonly Word[], at: number): string | undefined {
  const [mark, minutes] = [words[at], words[at + 1]];
  if (mark?.text !== ':' || !mark.glued || !minutes?.glued || !/^[0-5]\d$/.test(minutes.text)) return undefined;
  return minutes.text;
}
