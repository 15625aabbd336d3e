import { type Decimal, exact } from '../../decimal.js';
import { hasSense, matches, senseOf, type Words } from '../tokens/sense.js';

/** Hours between two times, with the first of them and the position behind them. */
export interface ClockSpan {
  readonly hours: string;
  readonly start: Decimal;
  readonly to: number;
}

/** Stands between the two. */
export const TO = /^(?:to|-|till|til|until|and|through|thru|bis)$/;

/** A time of day, and the position behind it. */
export interface TimeOfDay {
  readonly hour: Decimal;
  /** Which half of the day it is in is said ("6 pm", "noon"), or open ("6", "6:30"); neither on a clock of 24 hours ("18", "06:30"). */
  readonly half?: 'said' | 'open';
  readonly marked: boolean;
  readonly to: number;
}

/** The last hour of half a day. */
export const NOON = '12';

/** Times of day with a name, by their hour. */
export const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', NOON],
  ['midday', NOON],
  ['midnight', '24'],
]);

/** Reads a time of day: "8", "7:30", "2 am", "noon", "half past 4". */
export function timeOfDayAt(words: Words, at: number): TimeOfDay | undefined {
  const word = words[at];
  const named = NAMED_TIMES.get(word?.text ?? '');
  if (named !== undefined)
    return { hour: exact(named), ...(named === NOON && { half: 'said' }), marked: true, to: at + 1 };
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
  const isOpen = isOnDial(hour) && !/^0/.test(digits);
  if (!isMorning && !isEvening && !matches(words[to], /^(?:uhr|o'clock)$/))
    return { hour, ...(isOpen && { half: 'open' }), marked: minutes !== undefined || /^0\d/.test(digits), to };
  const moved = isEvening && hour.lt('12') ? hour.plus('12') : isMorning && hour.gte('12') ? hour.minus('12') : hour;
  const half = isMorning || isEvening ? 'said' : isOpen ? 'open' : undefined;
  return { hour: moved, ...(half && { half }), marked: true, to: to + 1 };
}

/**
 * Hours from one time of day to another. Of the two that one without "am" and "pm" may be, the one less than half a day away is meant:
 * "6-11pm" is in the evening, "9 to 5pm" begins in the morning, and "10 to 6am" at night.
 */
export function hoursBetween(from: TimeOfDay, until: TimeOfDay): Decimal {
  const span = until.hour.minus(from.hour).plus('24').mod('24');
  const ends = [from, until];
  const isOpen = ends.some(({ half }) => half === 'open') && ends.every(({ hour, half }) => half || isOnDial(hour));
  if (!isOpen) return span;
  const least = span.mod(NOON);
  return least.eq('0') ? exact(NOON) : least;
}

/** Whether an hour may be of either half of the day. */
function isOnDial(hour: Decimal): boolean {
  return hour.gte('1') && hour.lt('13');
}

/** "7:30" is a time; "lambda 7: 30" is not. */
function minutesAt(words: Words, at: number): string | undefined {
  const [mark, minutes] = [words[at], words[at + 1]];
  const isTime = mark?.text === ':' && mark.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text);
  return isTime ? minutes.text : undefined;
}
