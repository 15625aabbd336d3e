import { type Decimal, exact } from '../../decimal.js';
import { A_DAY, A_MONTH, AN_HOUR } from '../../quantities/periods.js';
import {
  hasSense,
  matches,
  roleOf,
  senseOf,
  sentenceStart,
  typedText,
  upToSeparator,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { amountOver, IMPLIED, withThousands } from './amount.js';
import { isOff, OFF } from './clock.js';
import type { Amount, AskedPeriod } from './entity.js';
import { halfAt, numberAt, type ParsedNumber } from './numbers.js';
import { comesOnce } from './once.js';
import { rateAt } from './rates.js';

/** So many words may stand between "keep" and for how long. */
const FARTHEST_KEPT = 4;
/** And between an end and after what time it comes. */
const FARTHEST_END = 6;
const KEEPING = /^(?:keep|keeping|keeps|kept|retain|retained|retention|stored?)$/;

/** "an hour each", "takes a second": how long, if the words around say that it is no rate. */
export function articleTimeAt(words: Words, at: number): Amount | undefined {
  const unit = words[at + 1];
  const time = senseOf(unit, 'time');
  if (!time) return undefined;
  const kept = hasSense(words[at], 'article') && isKept(words, at, at + 2);
  if (!kept && senseOf(unit, 'period')?.period === 'month') return undefined;
  if (isThis(words, at))
    return amountOver(words, at, at + 2, IMPLIED, { measure: 'time', value: exact(time.milliseconds) });
  if (!hasSense(words[at], 'article')) return undefined;
  const half = halfAt(words, at + 2);
  const to = half ?? at + 2;
  // "I deleted it after exactly a week"
  const before = words.slice(Math.max(0, at - FARTHEST_END), at);
  const isEnd =
    before.slice(-2).some(({ text }) => text === 'after') && before.some((word) => hasSense(word, 'ends', 'deletes'));
  if (half === undefined && !kept && !isEnd && !hasSense(words[at - 1], 'lasting') && !hasSense(words[to], 'each'))
    return undefined;
  const value = exact(half === undefined ? '1' : '1.5').times(time.milliseconds);
  return amountOver(words, at, to, IMPLIED, { measure: 'time', value, ...(kept && { kept }) });
}

/** "This weekend", "for the week", "the first week": once, and no time that comes back. */
function isThis(words: Words, at: number): boolean {
  if (matches(words[at], /^(?:first|second|third|fourth)$/)) return matches(words[at + 1], /^(?:day|week)$/);
  if (matches(words[at], /^(?:this|next|last)$/)) return words[at + 1]?.text === 'weekend';
  return matches(words[at], /^(?:the|my|our)$/) && matches(words[at - 1], /^(?:for|over)$/);
}

/** Smaller units may follow: "1m30s", "2 min 30 s"; a rate makes it a schedule: "8 hours a day". */
export function timeAt(words: Words, at: number, to: number, number: ParsedNumber, unit: Decimal): Amount {
  const half = halfAt(words, to + 1);
  const rest = half === undefined ? smallerTime(words, to + 1, unit) : { value: unit.div('2'), to: half };
  // Nobody writes "1.500 hours" for one and a half.
  const isWhole = unit.lte('1') || unit.gte(AN_HOUR);
  const value = (isWhole ? withThousands(number) : number.value).times(unit).plus(rest.value);
  // "15 minutes each per day"
  const each = hasSense(words[rest.to], 'each');
  // Nothing runs for "200 ms a day": the rate is that of something before.
  const mayRecur = unit.gt('1');
  const said = mayRecur ? (rateAt(words, rest.to, true) ?? (each ? rateAt(words, rest.to + 1) : undefined)) : undefined;
  const isDaily = !said && unit.gte(AN_HOUR) && value.lt(A_DAY) && isOfPartOfDay(words, at, rest.to);
  const rate = isDaily ? ({ period: 'day', every: exact('1'), to: rest.to } as const) : said;
  const readings = isDaily
    ? [...number.readings, { text: typedText(words, at, rest.to), as: 'hours of each day' }]
    : number.readings;
  const kept = !rate && isKept(words, at, rest.to);
  const parts = { measure: 'time', value, ...(rate ? { rate, ...(each && { each }) } : kept && { kept }) } as const;
  return amountOver(words, at, rate?.to ?? rest.to, { ...number, readings }, parts);
}

/** "4 hours in the evening", "at night (10 hours)": on each day, unless it comes once, is off, or more is said of when or how often. */
function isOfPartOfDay(words: Words, from: number, to: number): boolean {
  const before = matches(words[from - 1], /^[(,]$/) ? from - 2 : from - 1;
  const isPart = (word: Word | undefined) => senseOf(word, 'schedule')?.partOfDay === true;
  const isBeside = [words[before], words[to]].some(isPart) && words.filter(isPart).length === 1;
  // "If I stop it at night (12 h)"
  const isStopped = words.slice(sentenceStart(words, from), from).some((word) => matches(word, OFF));
  if (!isBeside || comesOnce(words, from) || isStopped || isOff(words, from, to)) return false;
  return !words.some((_, at) => /^(?:day|week)$/.test(rateAt(words, at, true)?.period ?? ''));
}

/** Logs with "retention 30 days", "we keep them for 2 weeks", "90 days of retention". */
function isKept(words: Words, from: number, to: number): boolean {
  const isOfLogs = words.some((word) => roleOf(word) === 'logs');
  return isOfLogs && (isKeptBefore(words, from) || upToSeparator(words, to, 2).some((word) => matches(word, KEEPING)));
}

/**
 * A time as the period that a bill is wanted for.
 * @param month the length of a month, in milliseconds
 */
export function lastingFor({ typed, value }: Amount, month: Decimal | string = A_MONTH): AskedPeriod {
  return { kind: 'asked-period', name: typed, months: value.div(month), lasting: true, typed };
}

/** "We keep it for 30 days": how long something is kept, which begins at a position. */
export function isKeptBefore(words: Words, from: number): boolean {
  return words.slice(Math.max(0, from - FARTHEST_KEPT), from).some((word) => matches(word, KEEPING));
}

function smallerTime(words: Words, at: number, unit: Decimal): { readonly value: Decimal; readonly to: number } {
  const more = numberAt(words, at);
  const smaller = more && senseOf(words[more.to], 'time');
  // In "3 days 4 hours each day" the hours are those of each day.
  const isRate = more && rateAt(words, more.to + 1) !== undefined;
  if (!more || !smaller || isRate || unit.lte(smaller.milliseconds)) return { value: exact('0'), to: at };
  return { value: more.value.times(smaller.milliseconds), to: more.to + 1 };
}
