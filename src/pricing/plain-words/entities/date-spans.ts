import { MONTH_NAMES } from '../../../time/month-names.js';
import { A_DAY } from '../../quantities/periods.js';
import { hasSense, matches, type Words } from '../tokens/sense.js';
import { isMonth } from './rates.js';

/** The days from one date to another, both counted, with the position behind the second. */
interface DateSpan {
  readonly days: number;
  readonly to: number;
}

/** A day of a year, or a whole month without one. */
interface YearDay {
  readonly month: number;
  readonly day?: number;
  readonly to: number;
}

const UNTIL = /^(?:to|-|till|til|until|and|through|thru)$/;
/** What may stand between "until" and a date: "till xmas (dec 25)". */
const FARTHEST_DATE = 3;
/** A year without a leap day, for spans that name no year. */
const A_YEAR = 2026;

/** Reads "nov 23 till dec 25", "1st January, until June 30th", "3 - 17 October", "September to December". */
export function dateSpanAt(words: Words, at: number): DateSpan | undefined {
  const date = dateAt(words, at);
  const until = dateAt(words, behindUntil(words, date?.to ?? at + 1));
  const from = date ?? (until && dayOf(words, at, until.month));
  if (!from || !until || (from.day === undefined) !== (until.day === undefined)) return undefined;
  const start = Date.UTC(A_YEAR, from.month, from.day ?? 1);
  // Day 0 of the next month is the last of this one.
  const end = until.day === undefined ? Date.UTC(A_YEAR, until.month + 1, 0) : Date.UTC(A_YEAR, until.month, until.day);
  const days = Math.round((end - start) / Number(A_DAY)) + 1;
  return { days: days > 0 ? days : days + 365, to: until.to };
}

/** Where the second date begins: no word is there if nothing leads to one. */
function behindUntil(words: Words, at: number): number {
  const until = matches(words[at], /^,$/) ? at + 1 : at;
  if (!matches(words[until], UNTIL)) return words.length;
  const near = words.slice(until + 1, until + 1 + FARTHEST_DATE);
  const next = near.findIndex((word) => isMonth(word.text) || hasSense(word, 'digits'));
  return next < 0 ? words.length : until + 1 + next;
}

function dateAt(words: Words, at: number): YearDay | undefined {
  const first = dayOf(words, at, 0);
  const of = first && matches(words[first.to], /^of$/) ? first.to + 1 : (first?.to ?? at);
  const name = words[of]?.text ?? '';
  if (!isMonth(name)) return undefined;
  const month = MONTH_NAMES.findIndex((one) => one.startsWith(name.slice(0, 3)));
  const last = first ? undefined : dayOf(words, of + 1, month);
  const to = last?.to ?? of + 1;
  const isYear = matches(words[to], /^20\d\d$/);
  const day = first?.day ?? last?.day;
  return { month, ...(day !== undefined && { day }), to: isYear ? to + 1 : to };
}

/** "23", "23rd" */
function dayOf(words: Words, at: number, month: number): YearDay | undefined {
  const word = words[at];
  if (!hasSense(word, 'digits') || !matches(word, /^(?:[12]?\d|3[01])$/)) return undefined;
  const isOrdinal = words[at + 1]?.glued && matches(words[at + 1], /^(?:st|nd|rd|th)$/);
  return { month, day: Number(word?.text), to: isOrdinal ? at + 2 : at + 1 };
}
