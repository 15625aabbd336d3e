import { TENS, TO_NINETEEN } from '../tokens/vocabulary/quantity-words.js';
import { HALF_DAY, MINUTES } from './minutes.js';
import { isPiece, type Pieces, past } from './pieces.js';

/** Something that was read, and the position behind it. */
export interface Read<Value> {
  readonly value: Value;
  readonly to: number;
}

/** Reads a number: "4", "1.5", "four", "1 1/2", "half", "one and a half". */
export function numberAt(pieces: Pieces, at: number): Read<number> | undefined {
  const text = pieces[at]?.text ?? '';
  const ten = TENS.indexOf(text);
  const named = ten >= 0 ? (ten + 2) * 10 : TO_NINETEEN.indexOf(text);
  const whole = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : named >= 0 ? named : undefined;
  if (whole === undefined) return undefined;
  // "1 1/2", "one and a half"
  const isHalf = isPiece(pieces, at + 1, /^1$/) && isPiece(pieces, at + 2, /^\/$/) && isPiece(pieces, at + 3, /^2$/);
  if (isHalf) return { value: whole + 0.5, to: at + 4 };
  const half = past(pieces, at + 1, /^(?:and|a|n)$/);
  if (half > at + 1 && isPiece(pieces, half, /^half$/)) return { value: whole + 0.5, to: half + 1 };
  return { value: whole, to: at + 1 };
}

const UNITS: readonly (readonly [form: RegExp, minutes: number])[] = [
  [/^(?:h|hr|hrs|hour|hours)$/, 60],
  [/^(?:min|mins|minute|minutes)$/, 1],
  [/^days?$/, MINUTES.day],
];

/** Reads how long something lasts, in minutes: "4 hours", "90-minute", "an hour and 20 min", "half an hour", "2 days and 2 hours". */
export function lengthAt(pieces: Pieces, at: number): Read<number> | undefined {
  const first = partOfLengthAt(pieces, at);
  if (!first) return undefined;
  const next = past(pieces, first.to, /^(?:and|n|&|,)$/);
  const second = next <= first.to + 1 ? partOfLengthAt(pieces, next) : undefined;
  // "4 hours, 90 minutes" are two times, "an hour and 20 minutes" one.
  const isOne = second && second.unit < first.unit && second.value < first.unit && !isPiece(pieces, first.to, /^,$/);
  if (isOne) return { value: first.value + second.value, to: second.to };
  return first.unit > MINUTES.hour ? undefined : first;
}

function partOfLengthAt(pieces: Pieces, at: number): (Read<number> & { readonly unit: number }) | undefined {
  const isHalf = isPiece(pieces, at, /^half$/);
  const article = isHalf ? past(pieces, at + 1, /^an?$/) : at;
  const number = isHalf
    ? { value: 0.5, to: article }
    : isPiece(pieces, at, /^an?$/)
      ? { value: 1, to: at + 1 }
      : numberAt(pieces, at);
  if (!number) return undefined;
  const behind = past(pieces, number.to, /^(?:-|full|straight|whole)$/);
  const minutes = UNITS.find(([form]) => isPiece(pieces, behind, form))?.[1];
  return minutes === undefined ? undefined : { value: number.value * minutes, unit: minutes, to: behind + 1 };
}

/** A time of day in minutes; open: in which half of the day it is is not said. */
export interface TimeOfDay {
  readonly minute: number;
  readonly open: boolean;
  /** Its half of the day is said. */
  readonly said: boolean;
  /** It can be nothing but a time. */
  readonly marked: boolean;
}

/** Reads a time of day: "9", "7:30", "7.30", "1930", "6 pm", "seven at night", "half past two", "noon". */
export function timeOfDayAt(pieces: Pieces, at: number): Read<TimeOfDay> | undefined {
  if (isPiece(pieces, at, /^(?:noon|midday)$/))
    return { value: { minute: HALF_DAY, open: false, said: true, marked: true }, to: at + 1 };
  if (isPiece(pieces, at, /^midnight$/))
    return { value: { minute: 0, open: false, said: false, marked: true }, to: at + 1 };
  const lead = isPiece(pieces, at, /^(?:half|quarter)$/) && isPiece(pieces, at + 1, /^(?:past|to)$/);
  const read = clockAt(pieces, lead ? at + 2 : at);
  if (!read) return undefined;
  const quarter = isPiece(pieces, at, /^half$/) ? 30 : 15;
  const shift = !lead ? 0 : isPiece(pieces, at + 1, /^to$/) ? -quarter : quarter;
  const half = halfOfDayAt(pieces, read.to);
  const hour = read.value.minute;
  const isOnDial = hour >= 60 && hour < 780;
  const moved =
    half?.value === 'pm' && hour < HALF_DAY
      ? hour + HALF_DAY
      : half?.value === 'am' && hour >= HALF_DAY && isOnDial
        ? hour - HALF_DAY
        : hour;
  return {
    value: {
      minute: moved + shift,
      open: !half && isOnDial && !read.value.full,
      said: half !== undefined,
      marked: read.value.marked || half !== undefined || lead,
    },
    to: half?.to ?? read.to,
  };
}

function clockAt(
  pieces: Pieces,
  at: number,
): Read<{ readonly minute: number; readonly marked: boolean; readonly full: boolean }> | undefined {
  const text = pieces[at]?.text ?? '';
  const isFull = /^0/.test(text);
  const together = /^(\d{1,2})[.:]([0-5]\d)$/.exec(text) ?? /^([01]\d|2[0-3])([0-5]\d)$/.exec(text);
  if (together)
    return {
      value: { minute: Number(together[1]) * 60 + Number(together[2]), marked: false, full: isFull },
      to: at + 1,
    };
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : TO_NINETEEN.indexOf(text);
  if (hour < 0 || hour > 24) return undefined;
  const hasMinutes = isPiece(pieces, at + 1, /^:$/) && isPiece(pieces, at + 2, /^[0-5]\d$/);
  const minute = hour * 60 + (hasMinutes ? Number(pieces[at + 2]?.text) : 0);
  return { value: { minute, marked: hasMinutes || isFull, full: isFull }, to: hasMinutes ? at + 3 : at + 1 };
}

function halfOfDayAt(pieces: Pieces, at: number): Read<'am' | 'pm'> | undefined {
  if (isPiece(pieces, at, /^am$/)) return { value: 'am', to: at + 1 };
  if (isPiece(pieces, at, /^pm$/)) return { value: 'pm', to: at + 1 };
  const the = past(pieces, at, /^(?:in|at|the|next|following)$/);
  if (the === at) return undefined;
  if (isPiece(pieces, the, /^mornings?$/)) return { value: 'am', to: the + 1 };
  return isPiece(pieces, the, /^(?:afternoons?|evenings?|nights?)$/) ? { value: 'pm', to: the + 1 } : undefined;
}

/** Stands between the two ends of a span. */
export const TO = /^(?:to|-|till|til|until|through|thru|bis)$/;
const LED = /^(?:from|between|starting|begin(?:s|ning)?)$/;
/** What may stand behind a time of day and belong to it. */
const BEHIND = /^(?:sharp|o'clock|uhr)$/;

/** From one time of day to another, in minutes; past midnight the end is behind 24:00. */
export interface Spell {
  readonly start: number;
  readonly end: number;
  readonly marked: boolean;
}

/** Reads a part of the day: "9-17", "from 8 pm to 6 am", "10 to 4", "1930-2200", "8 to noon". */
export function spellAt(pieces: Pieces, at: number): Read<Spell> | undefined {
  const first = isPiece(pieces, at, LED) ? at + 1 : at;
  const from = timeOfDayAt(pieces, first);
  if (!from) return undefined;
  const joint = past(pieces, from.to, BEHIND);
  const isBetween = isPiece(pieces, at, /^between$/) && isPiece(pieces, joint, /^and$/);
  // In "9pm-midnight" the mark between letters is lost.
  const isLost = from.value.marked && isPiece(pieces, joint, /^(?:midnight|noon)$/);
  if (!isPiece(pieces, joint, TO) && !isBetween && !isLost) return undefined;
  const until = timeOfDayAt(pieces, isLost ? joint : joint + 1);
  if (!until) return undefined;
  const to = past(pieces, until.to, BEHIND);
  return { value: spellOf(from.value, until.value), to: isPiece(pieces, to, /^h$/) ? to + 1 : to };
}

/** From one time of day to the other; of the two that one without "am" and "pm" may be, the one less than half a day away. */
export function spellOf(from: TimeOfDay, until: TimeOfDay): Spell {
  const straight = (until.minute - from.minute + MINUTES.day) % MINUTES.day;
  const isOnDial = (from.open || until.open) && [from, until].every(({ open, said }) => open || said);
  const length = isOnDial ? straight % HALF_DAY || HALF_DAY : straight || MINUTES.day;
  // "2-4" is in the afternoon, and a first time moves if only the second is said: "6-11pm".
  const fixed = until.open ? undefined : until.minute;
  const start =
    from.open && fixed !== undefined
      ? (fixed - length + MINUTES.day) % MINUTES.day
      : from.open && from.minute < 420
        ? from.minute + HALF_DAY
        : from.minute;
  return { start, end: start + length, marked: from.marked || until.marked };
}
