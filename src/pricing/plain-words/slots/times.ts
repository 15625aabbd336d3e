import { type Decimal, exact, isWhole, plain, roundHalfUp } from '../../decimal.js';
import { A_DAY, AN_HOUR, HOURS_A_MONTH, PERIODS, type PeriodName, perMonth } from '../../quantities/periods.js';
import type { Said } from '../../quantities/said.js';
import { type Amount, type Entities, entitiesOf, type Schedule } from '../entities/entity.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';

/** `parseHours` reads as many places. */
const PLACES = 4;

/** What is known of the times at which something runs; a set with two values contradicts itself. */
export interface Times {
  readonly hoursADay: Set<string>;
  readonly daysAWeek: Set<string>;
  readonly daysAMonth: Set<string>;
  readonly daysAYear: Set<string>;
  /** Hours with a period: "20h/week". */
  readonly totals: Map<string, Said>;
  /** Hours without a period: how long it goes on, or one run takes. */
  readonly spans: Decimal[];
  /** Such times that are said in days: "22 working days". */
  readonly counted: Decimal[];
  /** "Four weekends" */
  readonly weekends: Decimal[];
  /** "12 Fridays" */
  readonly weekdays: Decimal[];
  /** How often it runs. */
  readonly runs: Amount[];
}

/** What amounts and schedules say together. */
export function timesOf(amounts: readonly Amount[], entities: Entities): Times {
  const schedules = entitiesOf(entities, 'schedule');
  const times: Times = {
    hoursADay: new Set(),
    daysAWeek: new Set(),
    daysAMonth: new Set(),
    daysAYear: new Set(),
    totals: new Map(),
    spans: [],
    counted: [],
    weekends: [],
    weekdays: [],
    runs: [],
  };
  for (const amount of amounts) addAmount(times, amount);
  // "24/7 but off at weekends": on the other days all day.
  const isCut = schedules.some(({ denied }) => denied);
  for (const schedule of schedules) {
    const { hoursADay, daysAWeek } = schedule;
    if (hoursADay !== undefined) times.hoursADay.add(hoursADay);
    // "Every Monday from 9 to 5": the usual days of such hours are not meant.
    const isUsual = hoursADay !== undefined && daysAWeek === '5' && schedules.some((one) => one.days);
    if (daysAWeek !== undefined && !isUsual && !(isCut && isAlways(schedule))) times.daysAWeek.add(daysAWeek);
  }
  // "2 hours every evening, 5 evenings a week"
  if (amounts.some(({ rate }) => rate?.always) && amounts.some(countsDays)) times.daysAWeek.delete('7');
  const named = new Set(schedules.flatMap(({ days = [] }) => days));
  const isOnce = schedules.some(({ once }) => once);
  if (named.size > 0) (isOnce ? times.daysAMonth : times.daysAWeek).add(String(named.size));
  return times;
}

function addAmount(times: Times, amount: Amount): void {
  const { value, rate, measure, typed, clock } = amount;
  const hours = value.div(AN_HOUR);
  const inDays = value.div(A_DAY);
  // "40 hours a week" are no days, of which each may have 8.
  const isDays = value.gte(A_DAY) && !clock && !IN_HOURS.test(typed);
  if (measure === 'count') times.runs.push(amount);
  else if (!rate && /^(?!an? )\S+ weekends?$/i.test(typed)) times.weekends.push(inDays.div('2'));
  else if (!rate && NAMED_DAYS.test(typed)) times.weekdays.push(inDays);
  else if (!rate) {
    times.spans.push(hours);
    if (IN_DAYS.test(typed)) times.counted.push(inDays);
  } else if (rate.period === 'year' && isDays && inDays.lte('366')) times.daysAYear.add(plain(inDays));
  else if (rate.period === 'week' && isDays && inDays.lte('7')) times.daysAWeek.add(plain(inDays));
  else if (rate.period === 'month' && isDays && inDays.lte('31')) times.daysAMonth.add(plain(inDays));
  else if (rate.period === 'day' && rate.every.eq('1')) {
    times.hoursADay.add(plain(hours));
    if (rate.always) times.daysAWeek.add('7');
  } else if (rate.period === 'weekday') {
    times.hoursADay.add(plain(hours));
    times.daysAWeek.add('5');
  } else {
    const total = hoursIn(hours.div(rate.every), rate.period === 'month' && value.gte(A_DAY) ? undefined : rate.period);
    times.totals.set(total.text, total);
  }
}

/** "5 evenings a week" */
function countsDays({ value, rate, clock, typed }: Amount): boolean {
  return rate?.period === 'week' && value.gte(A_DAY) && !clock && !IN_HOURS.test(typed);
}

const NAMED_DAYS = new RegExp(`\\b(?:${DAYS.join('|')})s$`, 'i');
const IN_DAYS = /(?:day|night|evening|morning|afternoon)s?$|\bd$/i;
const IN_HOURS = /^[\d.,]+ ?(?:h|hrs?|hours?)\b/i;

/** "24/7" leaves nothing out. */
export function isAlways({ hoursADay, daysAWeek }: Schedule): boolean {
  return hoursADay === '24' && daysAWeek === '7';
}

/** Periods shorter than a day. */
export const SUBDAILY: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

/** How often something with such a rate happens in a day of 24 hours. */
export function runsPerDay({ value, rate }: Amount): Decimal {
  return rate ? perMonth(value, PERIODS[rate.period]).div(rate.every).div(HOURS_A_MONTH).times('24') : value;
}

/** "At night" and "at 8" do not say how many hours. */
export function isVague({ hoursADay, daysAWeek, days }: Schedule): boolean {
  return [hoursADay, daysAWeek, days].every((said) => said === undefined);
}

/** Once a day. */
export function isDaily({ value, rate }: Amount): boolean {
  return value.eq('1') && rate?.period === 'day' && rate.every.eq('1');
}

/** Hours a month, or in each period, as the option takes them. */
export function hoursIn(hours: Decimal, period?: PeriodName): Said {
  const value = roundHalfUp(hours, PLACES);
  const minutes = hours.times('60').round(PLACES);
  // A third of an hour has no end, unlike 20 minutes.
  const isEndless = hours.lt('24') && !value.times('60').eq(minutes) && isWhole(minutes);
  if (isEndless) return said(minutes.div('60'), `${plain(minutes)}min`, period);
  return said(value, `${plain(value)}h`, period);
}

function said(value: Decimal, text: string, period?: PeriodName): Said {
  return { text: `${text}${period ? `/${period}` : ''}`, value, ...(period && { period: PERIODS[period] }) };
}

/** Whether so many days may be the working days of a year. */
export function areWorkingDaysOfYear(days: Decimal): boolean {
  return days.gte('250') && days.lte('262');
}

/** "Fourteen evenings, five hours each": so many days with so many hours; a workshop of one day is from 9 to 16. */
export function eveningsOf({ spans, counted: [days, ...others] }: Times): Decimal | undefined {
  const hours = spans.find((span) => span.lt('24'));
  return days?.gte('1') && others.length === 0 && hours && spans.length === 2 ? days.times(hours) : undefined;
}

/** Whether so many days may be all weekdays of a month. */
function areWeekdays(days: Decimal): boolean {
  return days.gte('20') && days.lte('23');
}

/** "40 hours a week, on weekdays": the days have room for the hours, and change nothing. */
export function hasRoom({ value, period }: Said, { daysAWeek, daysAMonth }: Times): boolean {
  const [days] = daysAWeek;
  if (daysAMonth.size > 0) return false;
  return days === undefined || (period?.name === 'week' && value.lte(exact(days).times('24')));
}

/** Times without what says again what others do. */
export function withoutRepeated(times: Times): Times {
  const { daysAMonth, counted, weekends, weekdays } = times;
  const { hoursADay, daysAWeek } = { hoursADay: new Set(times.hoursADay), daysAWeek: new Set(times.daysAWeek) };
  // "The first ten days of a month, 24 hours a day": all days of a week are no days of their own.
  if (daysAMonth.size > 0) daysAWeek.delete('7');
  // "Mon-Fri, 22 working days": the same days, counted.
  if ([...[...daysAMonth].map(exact), ...counted].some(areWeekdays)) daysAWeek.delete('5');
  // "Office hours, 8 h on 22 days"
  if (weekends.length + weekdays.length === 0 && eveningsOf(times))
    for (const span of times.spans) hoursADay.delete(plain(span));
  // "Nightly, 45 minutes, every day of the month"
  const runs = times.runs.every(isDaily) ? times.runs.slice(0, 1) : times.runs;
  return { ...times, hoursADay, daysAWeek, runs };
}
