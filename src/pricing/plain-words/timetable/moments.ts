import { dayOfYear } from '../../../time/day-of-year.js';
import { monthNamed } from '../../../time/month-names.js';
import { daysAt } from './days.js';
import type { MarkOf } from './mark.js';
import { HALF_DAY, MINUTES } from './minutes.js';
import { isPiece, type Pieces, past } from './pieces.js';
import { DENIED, NONSTOP } from './polarity.js';
import { lengthAt, type Read, spellAt, timeOfDayAt } from './times.js';

/** What stands between two moments of one stretch: nothing else is told there. */
const FARTHEST_MOMENT = 12;
const TO =
  /^(?:to|-|>|till|til|until|through|thru|ends?|ended|now|today|only|noticed|saw|found|off|back|stopped|killed|terminated|cleaned|realised|realized)$/;
const LED = /^(?:from|since|after|on|every|each|starts?|started|launched)$/;

/** "From Monday 8 am to Friday 18:00", "left on friday at 5pm, only noticed monday 8:30", "fri 10pm-Mon 5am". */
export function stretchAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const from = momentAt(pieces, past(pieces, at, LED));
  const until = from && secondAt(pieces, from.to, momentAt);
  if (!from || !until) return undefined;
  const span = (until.value - from.value + MINUTES.week) % MINUTES.week;
  const isNonstop = pieces.slice(from.to, until.to).some(({ text }) => NONSTOP.test(text));
  const stretch = {
    kind: 'stretch',
    start: from.value,
    end: from.value + span,
    ...(isNonstop && { nonstop: true as const }),
  } as const;
  return span > 0 ? { value: stretch, to: until.to } : undefined;
}

/** A second moment behind a first, with words between that say so. */
function secondAt(
  pieces: Pieces,
  from: number,
  read: (pieces: Pieces, at: number) => Read<number> | undefined,
): Read<number> | undefined {
  for (let at = from; at <= from + FARTHEST_MOMENT; at += 1) {
    const found = read(pieces, at);
    const isLost = at === from && isPiece(pieces, from - 1, /^[ap]m$/);
    if (found) return isLost || pieces.slice(from, at).some(({ text }) => TO.test(text)) ? found : undefined;
    if (isPiece(pieces, at, /^\d/) || daysAt(pieces, at)) return undefined;
  }
  return undefined;
}

/** A minute of the week: "Friday 18:00", "monday morning 8", "friday's lab at 4pm". */
function momentAt(pieces: Pieces, at: number): Read<number> | undefined {
  const day = daysAt(pieces, at);
  const [only, another] = day?.value ?? [];
  if (!day || only === undefined || another !== undefined) return undefined;
  const part = past(pieces, day.to, /^(?:mornings?|afternoons?|evenings?|nights?|,|about|around|the|following)$/);
  const isNamed = isPiece(pieces, part + 1, /^at$/) && isPiece(pieces, part, /^\p{L}+$/u);
  const place = past(pieces, isNamed ? part + 1 : part, /^(?:at|about|around)$/);
  const time = timeOfDayAt(pieces, place);
  if (!time || lengthAt(pieces, place) || spellAt(pieces, place)) return undefined;
  const isLate = pieces.slice(day.to, part).some(({ text }) => /^(?:afternoon|evening|night)/.test(text));
  const half = time.value.open && isLate && time.value.minute < HALF_DAY ? HALF_DAY : 0;
  const end = isPiece(pieces, place, /^midnight$/) ? MINUTES.day : 0;
  return { value: only * MINUTES.day + time.value.minute + half + end, to: time.to };
}

/** So many days are hours of one month. */
const MOST_DAYS = 31;

/** "Dec 20th 6pm to Jan 7th 6pm", "on 10 april 8am, off 30 april 8am": only with times of the day, as dates alone are days. */
export function datesAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const from = dateAt(pieces, past(pieces, at, LED));
  const until = from && secondAt(pieces, from.to, dateAt);
  if (!from || !until) return undefined;
  const minutes = (until.value - from.value + MINUTES.year) % MINUTES.year;
  return minutes > 0 && minutes <= MOST_DAYS * MINUTES.day
    ? { value: { kind: 'dates', minutes }, to: until.to }
    : undefined;
}

/** A minute of the year: "20 Dec 6 pm", "2 May at noon", "14 April 10:30". */
function dateAt(pieces: Pieces, at: number): Read<number> | undefined {
  const [first, second] = [monthAt(pieces, at), past(pieces, at, /^the$/)];
  const dayAt = first >= 0 ? at + 1 : second;
  const day = Number(/^\d{1,2}$/.test(pieces[dayAt]?.text ?? '') ? pieces[dayAt]?.text : 0);
  const name = past(pieces, dayAt + 1, /^(?:st|nd|rd|th|of)$/);
  const month = first >= 0 ? first : monthAt(pieces, name);
  if (day < 1 || day > MOST_DAYS || month < 0) return undefined;
  const place = past(pieces, first >= 0 ? name : name + 1, /^(?:at|,|20\d\d)$/);
  const time = timeOfDayAt(pieces, place);
  if (!time?.value.marked) return undefined;
  return { value: dayOfYear(month, day) * MINUTES.day + time.value.minute, to: time.to };
}

function monthAt(pieces: Pieces, at: number): number {
  return monthNamed(pieces[at]?.text ?? '');
}

const STARTS = /^(?:on|up|back|open|opens|opened|starts?|started|begins?|boots?|booted|launched|launch|wakes?|doors)$/;
const ENDS =
  /^(?:off|down|stops?|stopped|close|closes|closed|kill|kills|killed|shut|ends?|ended|out|terminated?|terminates)$/;
/** So many pieces behind its verb is the time of a switch. */
const FARTHEST_SWITCH = 7;
const ENDS_SWITCH = /^(?:[,;.:?!]|and|between|since|then|to|till|until|for|from|on|off|\d.*)$/;

/** "Starts at 8", "off at 18:30", "doors 8 pm". */
export function switchAt(pieces: Pieces, at: number): Read<MarkOf> | undefined {
  const on = isPiece(pieces, at, STARTS);
  if (!on && !isPiece(pieces, at, ENDS)) return undefined;
  if (isPiece(pieces, at - 1, DENIED)) return undefined;
  let place = at + 1;
  while (
    place < at + FARTHEST_SWITCH &&
    !timeOfDayAt(pieces, place) &&
    !isPiece(pieces, place, ENDS_SWITCH) &&
    !daysAt(pieces, place)
  )
    place += 1;
  const time = timeOfDayAt(pieces, place);
  if (!time || spellAt(pieces, place) || lengthAt(pieces, place)) return undefined;
  const isLed = isPiece(pieces, place - 1, /^(?:at|by|around|about)$/);
  return isLed || time.value.marked ? { value: { kind: 'switch', on, time: time.value }, to: time.to } : undefined;
}
