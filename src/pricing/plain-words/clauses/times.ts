import { type Decimal, exact, plain, roundHalfUp, sum } from '../../decimal.js';
import { HOURS_A_MONTH, PERIODS, type PeriodName, perMonth } from '../../quantities/periods.js';
import type { Said } from '../../quantities/said.js';
import { type Amount, type Entities, entitiesOf, type Placed, type Schedule } from '../entities/entity.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';

/** In milliseconds, as amounts of time are; a month is the 730 hours of a bill. */
export const A_MINUTE = '60000';
export const AN_HOUR = '3600000';
export const A_DAY = '86400000';
export const A_MONTH = '2628000000';
/** `parseHours` reads as many places. */
const PLACES = 4;

/** What is known of the times at which something runs; a set with two values contradicts itself. */
export interface Times {
  readonly hoursADay: Set<string>;
  readonly daysAWeek: Set<string>;
  readonly daysAMonth: Set<string>;
  /** Hours with a period: "20h/week". */
  readonly totals: Map<string, Said>;
  /** Hours without a period: how long it goes on, or one run takes. */
  readonly spans: Decimal[];
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
    totals: new Map(),
    spans: [],
    runs: [],
  };
  const spells = amounts.filter(({ measure, rate, value }) => measure === 'time' && !rate && value.lt(A_DAY));
  const week = weekOfDays(schedules) ?? weekOfDays([...schedules, ...spells.map(spellOf)].sort(byPlace));
  const daily = hoursOfParts(spells, entities);
  for (const hours of daily ?? []) times.hoursADay.add(plain(hours));
  for (const amount of amounts) {
    if ((daily || week) && spells.includes(amount)) continue;
    if (isOfDays(amount, amounts)) times.hoursADay.add(plain(amount.value.div(AN_HOUR)));
    else addAmount(times, amount);
  }
  if (week) {
    times.totals.set(week.text, week);
    return times;
  }
  // "24/7 but off at weekends": on the other days all day.
  const isCut = schedules.some(({ denied }) => denied);
  for (const schedule of schedules) {
    const { hoursADay, daysAWeek, daysAMonth } = schedule;
    if (hoursADay !== undefined) times.hoursADay.add(hoursADay);
    if (daysAWeek !== undefined && !(isCut && isAlways(schedule))) times.daysAWeek.add(daysAWeek);
    if (daysAMonth !== undefined) times.daysAMonth.add(daysAMonth);
  }
  const named = new Set(schedules.flatMap(({ days = [] }) => days));
  if (named.size > 0) times.daysAWeek.add(String(named.size));
  // "8 hours on a working day, 20 working days a month"
  const ofWeekdays = amounts.some(({ measure, rate }) => measure === 'time' && rate?.period === 'weekday');
  if (ofWeekdays && times.daysAMonth.size > 0) times.daysAWeek.delete('5');
  return times;
}

/** "3 hours on Tuesdays and 5 hours on Thursdays": a time that belongs to days. */
function spellOf({ value, typed, at }: Amount): Schedule & { readonly at: readonly number[] } {
  return { kind: 'schedule', hoursADay: plain(value.div(AN_HOUR)), typed, at };
}

function byPlace({ at: [one = 0] }: Placed, { at: [other = 0] }: Placed): number {
  return one - other;
}

/** "Friday 8pm to midnight, Saturday and Sunday 2pm to 11pm": hours a week, where days have times of their own. */
function weekOfDays(schedules: readonly Schedule[]): Said | undefined {
  const told = schedules.filter((schedule) => !isVague(schedule));
  const days = told.map(daysNamed);
  const firstNamed = days[0] !== undefined;
  const spells: { readonly days: Set<string>; hours: string | undefined }[] = [];
  told.forEach(({ hoursADay }, at) => {
    const named = days[at];
    const last = spells.at(-1);
    const isOpen = last && (firstNamed ? last.hours === undefined : named !== undefined);
    const spell = isOpen ? last : { days: new Set<string>(), hours: undefined };
    if (!isOpen) spells.push(spell);
    for (const day of named ?? []) spell.days.add(day);
    if (!named) spell.hours = hoursADay;
  });
  const names = spells.flatMap((spell) => [...spell.days]);
  const isWhole = spells.every((spell) => spell.days.size > 0 && spell.hours !== undefined);
  if (spells.length < 2 || !isWhole || new Set(names).size < names.length) return undefined;
  return hoursIn(sum(spells.map((spell) => exact(spell.hours ?? '0').times(String(spell.days.size)))), 'week');
}

/** The days of a week that a schedule names and nothing else. */
function daysNamed({ days, daysAWeek, hoursADay, denied }: Schedule): readonly string[] | undefined {
  if (days || hoursADay !== undefined || denied) return days;
  return daysAWeek === '5' ? DAYS.slice(0, 5) : daysAWeek === '2' ? DAYS.slice(5) : undefined;
}

/** "10 hours at night", "3 hours in the morning and 4 hours in the evening": hours of every day; two values contradict each other. */
function hoursOfParts(spells: readonly Amount[], entities: Entities): readonly Decimal[] | undefined {
  const parts = entitiesOf(entities, 'schedule').filter(({ partOfDay }) => partOfDay);
  const isDated = entitiesOf(entities, 'aside').some(({ what }) => what === 'date');
  const [spell, ...more] = spells;
  if (parts.length === 0 || !spell || isDated) return undefined;
  const hours = sum(spells.map(({ value }) => value.div(AN_HOUR)));
  const running = parts.filter(({ denied }) => !denied);
  if (running.length === spells.length) return [hours];
  if (more.length > 0) return undefined;
  // "12 hours during the day, less at night"
  if (running.length > 0) return [hours, exact('24')];
  // "Off at night, 10 hours", but "10 hours, off at night"
  const isOff = (parts[0]?.at[0] ?? 0) < (spell.at[0] ?? 0);
  return [isOff ? exact('24').minus(hours) : hours];
}

/** "Two workshop days, 6 hours each" */
function isOfDays({ measure, rate, each, value }: Amount, amounts: readonly Amount[]): boolean {
  const isPart = measure === 'time' && !rate && each && value.lt(A_DAY);
  const days = amounts.filter((other) => other.measure === 'time' && !other.rate && other.value.mod(A_DAY).eq('0'));
  return isPart && days.length === 1 && amounts.every((other) => other.measure === 'time');
}

function addAmount(times: Times, amount: Amount): void {
  const { value, rate, measure } = amount;
  const hours = value.div(AN_HOUR);
  const inDays = value.div(A_DAY);
  if (measure === 'count') times.runs.push(amount);
  else if (!rate) times.spans.push(hours);
  else if (rate.period === 'week' && value.gte(A_DAY) && inDays.lte('7')) times.daysAWeek.add(plain(inDays));
  else if (rate.period === 'month' && value.gte(A_DAY) && inDays.lte('31')) times.daysAMonth.add(plain(inDays));
  else if (rate.period === 'day' && rate.every.eq('1')) {
    times.hoursADay.add(plain(hours));
    if (rate.always) times.daysAWeek.add('7');
  } else if (rate.period === 'weekday') {
    times.hoursADay.add(plain(hours));
    times.daysAWeek.add('5');
  } else {
    const total = hoursIn(hours.div(rate.every), rate.period);
    times.totals.set(total.text, total);
  }
}

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
export function isVague({ hoursADay, daysAWeek, days, daysAMonth }: Schedule): boolean {
  return [hoursADay, daysAWeek, days, daysAMonth].every((said) => said === undefined);
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
  const isEndless = hours.lt('24') && !value.times('60').eq(minutes) && minutes.mod('1').eq('0');
  if (isEndless) return said(minutes.div('60'), `${plain(minutes)}min`, period);
  return said(value, `${plain(value)}h`, period);
}

function said(value: Decimal, text: string, period?: PeriodName): Said {
  return { text: `${text}${period ? `/${period}` : ''}`, value, ...(period && { period: PERIODS[period] }) };
}
