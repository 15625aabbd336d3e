import { MONTH_NAMES } from '../../../time/month-names.js';
import { A_DAY } from '../../quantities/periods.js';
import { hasSense, matches, type Words } from '../tokens/sense.js';
import { type Placed, spanOf } from './entity.js';
import { isMonth } from './rates.js';

/** The days from one date to another. */
export interface DateSpan extends Placed {
  readonly days: number;
  readonly typed: string;
}

/** A day of a month, and the position behind it. */
interface Day {
  readonly day: number | undefined;
  readonly month?: number;
  readonly to: number;
}

/** A day of a year, or a whole month without one. */
type YearDay = Day & { readonly month: number };

const ORDINAL = /^(?:st|nd|rd|th)$/;
const UNTIL = /^(?:to|-|till|til|until|and|through|thru)$/;
/** A year without a leap day, for spans that name no year. */
const A_YEAR = 2026;

/** Reads, with both days counted, "nov 23 till dec 25", "1st January, until June 30th", "3 - 17 October", "September to December", "5 May to the end of June". */
export function dateSpanAt(words: Words, at: number): DateSpan | undefined {
  const from = dateAt(words, at) ?? dayAt(words, at);
  const joint = words[from?.to ?? -1]?.text === ',' ? 1 : 0;
  const second = from && from.to + joint + 1;
  const last =
    second && matches(words[second - 1], UNTIL)
      ? (endOfMonthAt(words, second, from) ?? dateAt(words, second) ?? ordinalUntil(words, second, from))
      : undefined;
  // In "january to march 2 servers" the number is no day.
  const isMonths = from?.day === undefined && second && isMonth(words[second]?.text ?? '');
  const until = last && isMonths ? { month: last.month, day: undefined, to: second + 1 } : last;
  if (!from || !until || (from.day === undefined) !== (until.day === undefined)) return undefined;
  const start = Date.UTC(A_YEAR, from.month ?? until.month, from.day ?? 1);
  const end = Date.UTC(A_YEAR, until.month, until.day ?? lastDayOf(until.month));
  const days = Math.round((end - start) / Number(A_DAY)) + 1;
  return { days: days > 0 ? days : days + 365, ...spanOf(words, at, until.to) };
}

/** "From the 3rd to the 19th": days of one month, or of the next one. */
function ordinalUntil(words: Words, at: number, { day: from = 0, to: behind }: Day): YearDay | undefined {
  const first = matches(words[at], /^the$/) ? at + 1 : at;
  const until = dayAt(words, first);
  const isOrdinal = (to: number) => matches(words[to - 1], ORDINAL);
  if (!until?.day || !isOrdinal(until.to) || !isOrdinal(behind) || matches(words[at - 1], /^and$/)) return undefined;
  const named = words[until.to]?.text === 'of' ? dateAt(words, until.to + 1) : undefined;
  const day = until.day + (until.day < from ? lastDayOf(named?.month ?? 0) : 0);
  return { day, month: named?.month ?? 0, to: named?.to ?? until.to };
}

/** "The end of December", "end of dec": as a day, if the span begins with one. */
function endOfMonthAt(words: Words, at: number, from: Day): YearDay | undefined {
  const end = matches(words[at], /^the$/) ? at + 1 : at;
  const of = matches(words[end], /^end$/) && matches(words[end + 1], /^of$/) ? end + 2 : end;
  const month = of > end ? dateAt(words, of) : undefined;
  return month && { ...month, day: from.day && lastDayOf(month.month) };
}

/** Day 0 of the next month is the last of this one. */
function lastDayOf(month: number): number {
  return new Date(Date.UTC(A_YEAR, month + 1, 0)).getUTCDate();
}

/** "3 March" and "the end of March" as the day of a year, and the position behind it. */
export function dayOfYearAt(words: Words, at: number): { readonly day: number; readonly to: number } | undefined {
  const date = endOfMonthAt(words, at, { day: 1, to: at }) ?? dateAt(words, at);
  if (date?.day === undefined) return undefined;
  const hours = Date.UTC(A_YEAR, date.month, date.day) - Date.UTC(A_YEAR, 0, 1);
  return { day: Math.round(hours / Number(A_DAY)), to: date.to };
}

/** "23 nov", "nov 23rd, 2027", "november" */
function dateAt(words: Words, at: number): YearDay | undefined {
  const first = dayAt(words, at);
  const name = first?.to ?? at;
  const text = words[name]?.text ?? '';
  // Without a day or another month "may" is a verb.
  const isBeside = (place: number) => isMonth(words[place]?.text ?? '');
  const isMay = first || [1, -1].some((step) => matches(words[name + step], UNTIL) && isBeside(name + 2 * step));
  if (!isMonth(text) && !(isMay && text === 'may')) return undefined;
  const date = first ?? dayAt(words, name + 1);
  const to = Math.max(name + 1, date?.to ?? 0);
  const month = MONTH_NAMES.findIndex((one) => one.startsWith(text.slice(0, 3)));
  return { month, day: date?.day, to: matches(words[to], /^20\d\d$/) ? to + 1 : to };
}

/** "23", "23rd" */
export function dayAt(words: Words, at: number): Day | undefined {
  const word = words[at];
  if (!word || !hasSense(word, 'digits') || !/^(?:[12]?\d|3[01])$/.test(word.text)) return undefined;
  return { day: Number(word.text), to: matches(words[at + 1], ORDINAL) ? at + 2 : at + 1 };
}
