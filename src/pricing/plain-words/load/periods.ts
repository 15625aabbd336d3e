import type { PeriodName } from '../../quantities/periods.js';
import { isPiece, type Pieces, past } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import type { Words } from '../tokens/sense.js';
import { numberAt } from './numbers.js';
import type { Rate } from './term.js';

const UNITS: readonly (readonly [form: RegExp, period: PeriodName])[] = [
  [/^(?:s|secs?|seconds?)$/, 'second'],
  [/^(?:mins?|minutes?)$/, 'minute'],
  [/^(?:h|hrs?|hours?)$/, 'hour'],
  [/^(?:weekdays?|workdays?|schooldays?)$/, 'weekday'],
  [/^(?:d|days?|nights?|evenings?|mornings?|afternoons?)$/, 'day'],
  [/^(?:weeks?|wks?)$/, 'week'],
  [/^(?:months?|mo|mth)$/, 'month'],
  [/^quarters?$/, 'quarter'],
  [/^(?:years?|yrs?)$/, 'year'],
];
const WORKING = /^(?:work|working|school|business)$/;

/** Reads the name of a period: "hours", "working day". */
export function unitAt(pieces: Pieces, at: number): Read<PeriodName> | undefined {
  if (isPiece(pieces, at, WORKING) && isPiece(pieces, at + 1, /^days?$/)) return { value: 'weekday', to: at + 2 };
  const period = UNITS.find(([form]) => isPiece(pieces, at, form))?.[1];
  return period && { value: period, to: at + 1 };
}

const ADVERBS: Readonly<Record<string, PeriodName>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  rps: 'second',
  tps: 'second',
  qps: 'second',
  rpm: 'minute',
};
/** These may also ask for the bill of such a period. */
const LONG = /^(?:month|quarter|year)$/;
const BILL = /^(?:costs?|bill|price|total|charges?|spend|fee|figure|estimate|amount)$/;

/** Whether a word says how often by itself: "hourly", "rps". */
export function isAdverb(text: string): boolean {
  return text in ADVERBS;
}

/** A rate, and whether it says when something comes: "every 5 minutes" does, "a month" may be that of the bill. */
export type ReadRate = Read<Rate & { readonly firm: boolean }>;

/** Reads how often: "per day", "every 5 minutes", "an hour", "nightly", "rps", "rate(1 minute)", "in one week". */
export function rateAt(pieces: Pieces, at: number, words: Words): ReadRate | undefined {
  const period = ADVERBS[pieces[at]?.text ?? ''];
  if (period) {
    const firm = !LONG.test(period) && !isPiece(pieces, at + 1, BILL);
    return { value: { every: 1, period, firm }, to: at + 1 };
  }
  if (isPiece(pieces, at, /^rate$/) && isPiece(pieces, at + 1, /^\($/)) {
    const rate = everyAt(pieces, at + 2, words, true);
    return rate && { ...rate, to: rate.to + 1 };
  }
  const preposition = past(pieces, at, /^(?:in|on|at|by)$/);
  const lead = past(
    pieces,
    preposition,
    preposition > at ? /^(?:an?|per|\/|each|every|one|1|any|the)$/ : /^(?:an?|per|\/|each|every|any)$/,
  );
  if (lead === preposition && !isPiece(pieces, lead - 1, /^in$/)) return undefined;
  if (lead === at || isPartOfDay(pieces, lead) || isHowLong(pieces, at, lead)) return undefined;
  const firm = preposition > at || pieces.slice(at, lead).some(({ text }) => /^(?:each|every)$/.test(text));
  return everyAt(pieces, past(pieces, lead, /^(?:single|whole|full|given)$/), words, firm);
}

/** "5 minutes", "other day", "half hour", "fortnight" behind "every" or the like. */
function everyAt(pieces: Pieces, at: number, words: Words, firm: boolean): ReadRate | undefined {
  if (isPiece(pieces, at, /^fortnights?$/)) return { value: { every: 2, period: 'week', firm }, to: at + 1 };
  const other = firm && isPiece(pieces, at, /^(?:other|second|2nd)$/) ? unitAt(pieces, at + 1) : undefined;
  if (other) return { value: { every: 2, period: other.value, firm: true }, to: other.to };
  const isHalf = isPiece(pieces, at, /^half$/);
  const number = isHalf
    ? { value: 0.5, to: past(pieces, at + 1, /^an?$/) }
    : ((firm ? numberAt(pieces, at, words) : undefined) ?? { value: 1, to: at });
  const unit = unitAt(pieces, number.to);
  // "A quarter of a million"
  return unit && !(isPiece(pieces, number.to, /^quarter$/) && isPiece(pieces, unit.to, /^of$/))
    ? { value: { every: number.value, period: unit.value, firm }, to: unit.to }
    : undefined;
}

const PLAIN_UNITS = /^(?:hours?|weeks?|months?|minutes?)$/;

/** "In the evening from 6 to 10", "on one night" do not say how often; "in day" does. */
function isPartOfDay(pieces: Pieces, lead: number): boolean {
  const isPlain = isPiece(pieces, lead, PLAIN_UNITS);
  if (isPiece(pieces, lead - 1, /^the$/)) return !isPlain;
  if (isPiece(pieces, lead - 1, /^(?:in|on|at|by)$/)) return !isPlain && !isPiece(pieces, lead, /^days?$/);
  return isPiece(pieces, lead - 1, /^(?:one|1)$/) && isPiece(pieces, lead, /^(?:night|evening|morning|afternoon)$/);
}

const TAKES = /^(?:takes?|taking|lasts?|lasting|about|for|of|in|roughly|under|to|is|,)$/;

/** "Takes about a second", "a second time" */
function isHowLong(pieces: Pieces, at: number, lead: number): boolean {
  if (lead > at + 1 || !isPiece(pieces, at, /^an?$/)) return false;
  const isShort = isPiece(pieces, lead, /^(?:sec|second|min|minute|hour)$/);
  return (isShort && isPiece(pieces, at - 1, TAKES)) || isPiece(pieces, lead + 1, /^(?:time|run|try|attempt)$/);
}

/** Whether such a rate comes within a day: what it comes to depends on the hours. */
export function isShort({ period }: Rate): boolean {
  return /^(?:second|minute|hour)$/.test(period);
}

/** Whether a rate may also be the period of a bill. */
export function isLong({ period }: Rate): boolean {
  return LONG.test(period);
}

/** Reads "a 1-min cron" and the schedule that is written "* / 5 * * *". */
export function timerAt(pieces: Pieces, at: number, words: Words): ReadRate | undefined {
  if (isPiece(pieces, at, /^\*$/) && isPiece(pieces, at + 1, /^\/$/)) {
    const every = numberAt(pieces, at + 2, words);
    const to = past(pieces, every?.to ?? at, /^[*?]$/);
    return every && to > every.to ? { value: { every: every.value, period: 'minute', firm: true }, to } : undefined;
  }
  const number = numberAt(pieces, at, words);
  const unit = number && unitAt(pieces, past(pieces, number.to, /^-$/));
  return number && unit && isPiece(pieces, unit.to, /^(?:cron|schedule|timer|interval|tick)s?$/)
    ? { value: { every: number.value, period: unit.value, firm: true }, to: unit.to + 1 }
    : undefined;
}
