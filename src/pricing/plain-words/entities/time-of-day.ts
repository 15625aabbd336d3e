import { type Decimal, exact } from '../../decimal.js';
import { hasSense, matches, senseOf, type Words } from '../tokens/sense.js';

/** Hours between two times, with the position behind them. */
export interface ClockSpan {
  readonly hours: string;
  readonly to: number;
}

/** Stands between the two. */
export const TO = /^(?:to|-|till|til|until|and|through|bis)$/;

/** A time of day, and the position behind it. */
export interface TimeOfDay {
  readonly hour: Decimal;
  /** Minutes, "am" or "pm", or a word for it say which half of the day it is in. */
  readonly halved: boolean;
  readonly marked: boolean;
  readonly to: number;
}

/** Times of day with a name, by their hour. */
export const NAMED_TIMES: ReadonlyMap<string, string> = new Map([
  ['noon', '12'],
  ['midday', '12'],
  ['midnight', '24'],
]);

/** Reads a time of day: "8", "7:30", "2 am", "noon", "half past 4". */
export function timeOfDayAt(words: Words, at: number): TimeOfDay | undefined {
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
    return { hour, halved: minutes !== undefined, marked: minutes !== undefined || /^0\d/.test(digits), to };
  const moved = isEvening && hour.lt('12') ? hour.plus('12') : isMorning && hour.gte('12') ? hour.minus('12') : hour;
  return { hour: moved, halved: true, marked: true, to: to + 1 };
}

/** "7:30" is a time; "lambda 7: 30" is not. */
function minutesAt(words: Words, at: number): string | undefined {
  const [mark, minutes] = [words[at], words[at + 1]];
  const isTime = mark?.text === ':' && mark.glued && minutes?.glued && /^[0-5]\d$/.test(minutes.text);
  return isTime ? minutes.text : undefined;
}
