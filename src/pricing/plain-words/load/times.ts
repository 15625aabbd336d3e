import { A_MINUTE, A_MONTH } from '../../quantities/periods.js';
import { dateSpanAt } from '../entities/date-span.js';
import { ALL_DAYS, daysAt, isPluralDay, type WeekDays } from '../timetable/days.js';
import { HALF_DAY, MINUTES } from '../timetable/minutes.js';
import { isPiece, type Piece, type Pieces, past } from '../timetable/pieces.js';
import { restAt } from '../timetable/polarity.js';
import { type Read, spellAt, timeOfDayAt } from '../timetable/times.js';
import { hasSense, type Words } from '../tokens/sense.js';
import { wordAt } from './counts.js';
import { behindWord, numberAt } from './numbers.js';
import { unitAt } from './periods.js';
import type { TermOf } from './term.js';

const END = /^[,;:.?!()]$/;

/** Reads at which part of the day something runs, or at which moment: "8:00 to 20:00", "weekdays 9 to 5", "at 3am", "the rest of the day". */
export function partOfDayAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const spell = spellAt(pieces, at);
  const isTime =
    spell &&
    (spell.value.marked ||
      isPiece(pieces, at, /^(?:from|between)$/) ||
      daysAt(pieces, spell.to) ||
      isBehindDays(pieces, at)) &&
    // "Between 5000 and 8000 commands"
    !hasSense(wordAt(pieces, spell.to, words), 'noun', 'scale', 'time', 'memory');
  if (isTime) {
    const minutes = spell.value.end - spell.value.start;
    const isEvening = pieces.slice(Math.max(0, at - 2), at).some(({ text }) => /^(?:evening|night)s?$/.test(text));
    return { value: { kind: 'spell', minutes: isEvening ? minutes % HALF_DAY || HALF_DAY : minutes }, to: spell.to };
  }
  const never = isPiece(pieces, at, /^(?:never|nothing|none|not)$/) ? outsideAt(pieces, at + 1) : undefined;
  const moment = never ?? momentAt(pieces, at);
  if (moment !== undefined) return { value: { kind: 'moment' }, to: moment };
  const others = isPiece(pieces, at, /^(?:others?|remaining)$/) ? at + 1 : undefined;
  const rest = restAt(pieces, at)?.to ?? outsideAt(pieces, at) ?? others;
  return rest === undefined ? undefined : { value: { kind: 'rest' }, to: rest };
}

function isBehindDays(pieces: Pieces, at: number): boolean {
  return [at - 1, at - 2, at - 3].some((from) => daysAt(pieces, from)?.to === at);
}

/** "Outside those hours" */
function outsideAt(pieces: Pieces, at: number): number | undefined {
  const of = past(pieces, at + 1, /^(?:of|those|these|that|the)$/);
  return isPiece(pieces, at, /^outside$/) && of > at + 1
    ? past(pieces, of, /^(?:hours?|times?|window|period)$/)
    : undefined;
}

/** "At 3am", "at 9 o'clock", "at half past seven": when it runs, and not how often. */
function momentAt(pieces: Pieces, at: number): number | undefined {
  const time = isPiece(pieces, at, /^(?:at|by|around|from|until|till)$/) ? timeOfDayAt(pieces, at + 1) : undefined;
  if (!time) return undefined;
  const to = past(pieces, time.to, /^(?:o'clock|utc|gmt|sharp|uhr)$/);
  const isLast = pieces[to] === undefined || isPiece(pieces, to, END);
  const isAt = isLast && isPiece(pieces, at, /^at$/) && time.value.minute <= MINUTES.day;
  return time.value.marked || to > time.to || isAt ? to : undefined;
}

const OFF = /^(?:closed|except|excluding|excl|not|off|never|without|minus|none|nothing|no)$/;
/** So many pieces may stand between days and a word that says that nothing runs on them. */
const FARTHEST_OFF = 3;

/** Reads days of the week: "on weekdays", "sat and sun", "closed Sundays", "weekends too". */
export function daysTermAt(pieces: Pieces, at: number): Read<TermOf> | undefined {
  const days = daysListedAt(pieces, at);
  if (!days) return undefined;
  const { value, to } = days;
  const every = pieces.slice(at, to).some(({ text }) => /^(?:each|every)$/.test(text));
  const isToo =
    isPiece(pieces, isPiece(pieces, at - 1, /^\.$/) ? at - 2 : at - 1, /^(?:including|incl|even|also)$/) ||
    isPiece(pieces, to, /^(?:too|included|also)$/) ||
    (isPiece(pieces, to, /^as$/) && isPiece(pieces, to + 1, /^well$/));
  const off = isOff(pieces, at, to);
  const single = value.length === 1 && !every && !off && !isPluralDay(pieces[to - 1]);
  return {
    value: {
      kind: 'days',
      days: isToo ? ALL_DAYS : value,
      ...(every && { every }),
      ...(off && { off }),
      ...(single && { single }),
    },
    to,
  };
}

function daysListedAt(pieces: Pieces, at: number): Read<WeekDays> | undefined {
  const first = daysAt(pieces, at);
  const isJoined = first && first.value.length < 3 && isPiece(pieces, first.to, /^(?:and|&|,|\+)$/);
  const second = isJoined ? daysAt(pieces, first.to + 1) : undefined;
  return second ? { value: [...(first?.value ?? []), ...second.value], to: second.to } : first;
}

function isOff(pieces: Pieces, from: number, to: number): boolean {
  const isEnd = ({ text }: Piece) => END.test(text);
  const before = pieces.slice(Math.max(0, from - FARTHEST_OFF), from);
  const behind = pieces.slice(to, to + FARTHEST_OFF);
  const end = behind.findIndex(isEnd);
  return (
    before.slice(before.findLastIndex(isEnd) + 1).some(({ text }) => OFF.test(text)) ||
    behind.slice(0, end < 0 ? behind.length : end).some(({ text }) => /^(?:closed|off|shut)$/.test(text))
  );
}

/** Reads how long something goes on: "8 hours", "an hour and a half", "36 week", "June 1st to August 31st". */
export function lengthAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const dates = datesAt(pieces, at, words);
  if (dates) return { value: { kind: 'length', minutes: dates.value, dated: true }, to: dates.to };
  const number = isPiece(pieces, at, /^an?$/) ? { value: 1, to: at + 1 } : numberAt(pieces, at, words);
  const of = number && past(pieces, number.to, /^(?:-|full|whole|straight)$/);
  // "A quarter of a million"
  const unit = of === undefined || isPiece(pieces, of + 1, /^of$/) ? undefined : unitAt(pieces, of);
  if (!number || !unit || unit.value === 'second') return undefined;
  const hasHalf = ['and', 'a', 'half'].every((text, index) => pieces[unit.to + index]?.text === text);
  const minutes = unit.value === 'weekday' ? MINUTES.day : MINUTES[unit.value];
  return {
    value: { kind: 'length', minutes: (number.value + (hasHalf ? 0.5 : 0)) * minutes },
    to: hasHalf ? unit.to + 3 : unit.to,
  };
}

function datesAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  const word = pieces[at]?.word ?? -1;
  const dates = pieces[at - 1]?.word === word ? undefined : dateSpanAt(words, word);
  const milliseconds =
    dates?.kind === 'amount' ? dates.value : dates?.kind === 'asked-period' ? dates.months.times(A_MONTH) : undefined;
  if (!dates || !milliseconds) return undefined;
  return { value: Number(milliseconds.div(A_MINUTE).toString()), to: behindWord(pieces, Math.max(...dates.at)) };
}
