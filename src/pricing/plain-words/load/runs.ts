import { PERIODS } from '../../quantities/periods.js';
import { MINUTES } from '../timetable/minutes.js';
import { isShort } from './periods.js';
import { daysAWeek, minutesAWeek, WEEKS_A_MONTH } from './scope.js';
import type { WholeSource } from './sources.js';
import type { Rate } from './term.js';

/**
 * The runs a month of all sources together, or of all that there are of something that comes once.
 * @param isOnce it comes but once
 * @returns nothing if they do not add up, or the times of one are not clear
 */
export function runsOf(told: readonly WholeSource[], isOnce: boolean): number | undefined {
  const sources = told.map(onDaysOfMonth);
  const [only, ...others] = sources;
  if (!only) return undefined;
  if (isOnce && others.length === 0 && !only.rate && only.span === undefined && !only.scope?.every)
    return only.values.length > 0 ? only.value : undefined;
  const hasDays = sources.some(({ scope }) => scope?.every);
  if (sources.some(hasIdleTime)) return undefined;
  if (!sources.every(({ rate, scope }) => rate || scope?.every || (scope?.rest && hasDays))) return undefined;
  // "On Giving Tuesday 15 a minute"
  if (others.length === 0 && only.scope?.single && only.scope.days?.length === 1) return undefined;
  if (others.length === 0)
    return only.scope?.rest ? undefined : ofSource(only, minutesAWeek(only.scope), daysAWeek(only.scope));
  return areTogether(sources) ? ofAll(sources) : undefined;
}

/** So many days more or less than a month has of them on average are still all of a month: "Monday to Friday, so 22 days". */
const NEAR_A_MONTH = 1.75;

/** A source whose days of the week are counted for a month. */
function onDaysOfMonth(source: WholeSource): WholeSource {
  const { scope, span, ...others } = source;
  const days = (span ?? 0) / MINUTES.day;
  const average = daysAWeek(scope) * WEEKS_A_MONTH;
  const isOfMonth = scope?.days !== undefined && Number.isInteger(days) && Math.abs(days - average) <= NEAR_A_MONTH;
  if (!isOfMonth) return source;
  const { days: _, ...rest } = scope;
  return { ...others, scope: { ...rest, monthly: days } };
}

/** "2M a month on Sundays", "500 a day from 9 to 17": the times change nothing. */
function hasIdleTime({ rate, scope, span }: WholeSource): boolean {
  if (!scope || scope.rest || span !== undefined) return false;
  const { period } = rate ?? { period: 'day' };
  return period === 'day' ? scope.minutes !== undefined : !isShort({ period, every: 1 });
}

/** Each source at its times; what has none, or "otherwise", at all that are left. */
function ofAll(sources: readonly WholeSource[]): number | undefined {
  const timed = sources.filter(({ scope }) => scope && !scope.rest);
  const minutes = timed.reduce((sum, { scope }) => sum + minutesAWeek(scope), 0);
  const named = new Set(timed.flatMap(({ scope }) => scope?.days ?? [])).size;
  const days = named + timed.reduce((sum, { scope }) => sum + (scope?.monthly ?? 0) / WEEKS_A_MONTH, 0);
  // "Weekdays 80 for 10 hours and 10 for the remaining 14, weekends 5": of what the rest is one is not clear.
  const isOfPart = sources.length > 2 && timed.some(({ scope }) => scope?.days && scope.minutes !== undefined);
  const left = MINUTES.week - minutes;
  const runs = sources.map((source) => {
    const isRest = source.scope?.rest || (!source.scope && timed.length > 0 && !timed.some(({ more }) => more));
    if (!isRest) return ofSource(source, minutesAWeek(source.scope), daysAWeek(source.scope));
    const isClear =
      left > 0 && timed.length > 0 && !(source.rate?.period === 'day' && days === 0) && !(isOfPart && source.scope);
    return isClear ? ofSource(source, left, 7 - days) : undefined;
  });
  return runs.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0);
}

/** Whether several sources add up: at times of their own, or by words that say so. */
function areTogether(sources: readonly WholeSource[]): boolean {
  if (sources.some(({ span }) => span !== undefined)) return false;
  const [base, ...more] = sources.filter(({ scope }) => !scope);
  if (!base) return true;
  // "300 an hour, but 3,000 an hour in the evening"
  const isSame = (one: WholeSource) =>
    one.more ||
    [one, base].some(({ nouns, onlyTimes }) => nouns.length === 0 || onlyTimes) ||
    one.nouns.some((noun) => base.nouns.includes(noun));
  if (more.length === 0 && sources.every(isSame)) return true;
  const others = sources.slice(1);
  return others.length > 1 || others.every((one) => one.more || one.and);
}

/** The runs a month of one source, in so many minutes on so many days of a week. */
function ofSource({ value, rate, span }: WholeSource, minutes: number, days: number): number | undefined {
  if (span !== undefined) return rate && value * timesWithin(rate, span, minutes, days);
  const { period, every } = rate ?? { period: 'day', every: 1 };
  if (isShort({ period, every })) return (value * minutes * WEEKS_A_MONTH) / minutesOf(period) / every;
  if (period === 'day') return (value * days * WEEKS_A_MONTH) / every;
  const { numerator, denominator } = PERIODS[period].timesAMonth;
  return (value * Number(numerator)) / Number(denominator) / every;
}

/** How often something comes while it goes on. */
function timesWithin(rate: Rate, span: number, minutes: number, days: number): number {
  const times = span / minutesOf(rate.period) / rate.every;
  // What goes on for less than a week has its own days.
  const isLong = span >= MINUTES.week;
  if (isShort(rate)) return times * (isLong ? minutes / MINUTES.week : minutes / (days * MINUTES.day));
  return rate.period === 'day' && isLong ? (times * days) / 7 : times;
}

function minutesOf(period: Rate['period']): number {
  if (period === 'second') return 1 / 60;
  return period === 'weekday' ? MINUTES.day : MINUTES[period];
}
