import { MONTH_NAMES } from '../../../time/month-names.js';
import { type Decimal, exact, sum } from '../../decimal.js';
import { hasSense, matches, senseOf, type Words } from '../tokens/sense.js';
import { endOf, type Placed, range } from './entity.js';
import { isMonth } from './rates.js';

/** Some months of a year. */
export interface MonthSpan extends Placed {
  /** How many; the rest of the year if they are not given. */
  readonly number?: Decimal | undefined;
  /** Which of them, January is 0, if that is said. */
  readonly months?: readonly number[];
}

const UNTIL = /^(?:to|-|till|til|until|through|thru)$/;
const LIST = /^(?:,|and|&|\+|\/)$/;
const OPENS = /^(?:in|during|from|for|over|through|between|of|the|each|every)$/;
const ORDER = /^(?:first|next|last|following|another|then|final|remaining|other)$/;
const REST = /^(?:rest|remainder|remaining|others?|otherwise|normal|normally|usual|usually|else)$/;
/** What stands behind the rest: "of the year", "of the months", "9 months". */
const OF_REST = /^(?:of|the|year|months?|time|all)$/;
/** These alone say that it is the rest: "otherwise 2". */
const ALONE = /^(?:otherwise|normally|usually)$/;
const A_YEAR = 12;

/** "Jan-Mar", "june, july and august", "Q1", "the first 3 months", "rest of the year", in the order of the text. */
export function monthSpansIn(words: Words): readonly MonthSpan[] {
  const spans: MonthSpan[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const span = monthSpanAt(words, at);
    if (!span) continue;
    spans.push(span);
    at = endOf(span) - 1;
  }
  return spans;
}

/** The months that all spans leave of a year; nothing if a month is named twice, or they are more than a year. */
export function monthsLeft(spans: readonly MonthSpan[]): Decimal | undefined {
  const named = spans.flatMap(({ months = [] }) => months);
  const left = exact(String(A_YEAR)).minus(sum(spans.flatMap(({ number }) => number ?? [])));
  return new Set(named).size < named.length || left.lt('0') ? undefined : left;
}

function monthSpanAt(words: Words, at: number): MonthSpan | undefined {
  return calendarAt(words, at) ?? quarterAt(words, at) ?? lengthAt(words, at) ?? restAt(words, at);
}

/** "Jan-Mar", "june july august", "in may". */
function calendarAt(words: Words, at: number): MonthSpan | undefined {
  const first = monthAt(words, at);
  if (first === undefined) return undefined;
  const until = matches(words[at + 1], UNTIL) ? monthAt(words, at + 2, true) : undefined;
  if (until !== undefined) return spanOver(range(first, first + 1 + ((until - first + A_YEAR) % A_YEAR)), at, at + 3);
  const months = [first];
  let to = at + 1;
  for (;;) {
    // ", and"
    const joint = matches(words[to], LIST) ? to + 1 : to;
    const place = matches(words[joint], LIST) ? joint + 1 : joint;
    const next = monthAt(words, place, true);
    if (next === undefined || matches(words[joint + 1], UNTIL)) break;
    months.push(next);
    to = place + 1;
  }
  return spanOver(months, at, to);
}

/** "Q1", "q2 and q3", "Q1-Q3". */
function quarterAt(words: Words, at: number): MonthSpan | undefined {
  const first = quarterOf(words, at);
  if (first === undefined) return undefined;
  const last = matches(words[at + 1], UNTIL) || matches(words[at + 1], LIST) ? quarterOf(words, at + 2) : undefined;
  const isNext = last !== undefined && last > first;
  const quarters = isNext && matches(words[at + 1], UNTIL) ? range(first, last + 1) : isNext ? [first, last] : [first];
  return spanOver(
    quarters.flatMap((quarter) => range(3 * quarter, 3 * quarter + 3)),
    at,
    at + (isNext ? 3 : 1),
  );
}

/** "The first 3 months", "then for 6 months", "(3 months)", "the other 9 months". */
function lengthAt(words: Words, at: number): MonthSpan | undefined {
  if (!hasSense(words[at], 'digits', 'number') && !ORDER.test(words[at]?.text ?? '')) return undefined;
  const ordered = matches(words[at], ORDER);
  const number = ordered ? at + 1 : at;
  const value = numberOf(words, number);
  // "The first month"
  const unit = value === undefined ? number : number + 1;
  if (senseOf(words[unit], 'period')?.period !== 'month' && !matches(words[unit], /^(?:months?|mths?)$/))
    return undefined;
  if (value === undefined && !(ordered && matches(words[unit], /^month$/))) return undefined;
  return { number: exact(value ?? '1'), at: range(at, unit + 1) };
}

/** "Rest of the year", "otherwise", "normal months". */
function restAt(words: Words, at: number): MonthSpan | undefined {
  if (!matches(words[at], REST)) return undefined;
  let to = at + 1;
  while (matches(words[to], OF_REST)) to += 1;
  const isNamed = /^(?:year|months?|time)$/.test(words[to - 1]?.text ?? '') && to > at + 1;
  return isNamed || matches(words[at], ALONE) ? { at: range(at, to) } : undefined;
}

function spanOver(months: readonly number[], from: number, to: number): MonthSpan {
  const own = months.map((month) => month % A_YEAR);
  return { months: own, number: exact(String(own.length)), at: range(from, to) };
}

/** @param joined it stands beside another month, so that "may" is one */
function monthAt(words: Words, at: number, joined = false): number | undefined {
  const text = words[at]?.text ?? '';
  const isMay = text === 'may' && (joined || matches(words[at - 1], OPENS) || monthAt(words, at + 2) !== undefined);
  // "3 march" is a day.
  if (!(isMonth(text) || isMay) || hasSense(words[at - 1], 'digits')) return undefined;
  return MONTH_NAMES.findIndex((one) => one.startsWith(text.slice(0, 3)));
}

function quarterOf(words: Words, at: number): number | undefined {
  const place = 'q1 q2 q3 q4'.split(' ').indexOf(words[at]?.text ?? '');
  return place < 0 ? undefined : place;
}

function numberOf(words: Words, at: number): string | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (/^(?:[1-9]|1[01])$/.test(word.text)) return word.text;
  return senseOf(word, 'number')?.value;
}
