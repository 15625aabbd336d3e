import { type Decimal, exact, larger, plain, smaller, sum, ZERO } from '../../decimal.js';
import { A_DAY, AN_HOUR } from '../../quantities/periods.js';
import type { Words } from '../tokens/sense.js';
import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { IMPLIED } from './amount.js';
import { clockSpanAt } from './clock.js';
import { type Entities, type Entity, range, startOf } from './entity.js';

/** Hours on each day of a week, from Monday to Sunday. */
export type HoursOfWeek = readonly Decimal[];

/** The same hours on each of some days, with the time at which they begin if that is known. */
export interface When {
  /** Places in a week: 0 is Monday. */
  readonly days: readonly number[];
  readonly hours: Decimal;
  readonly from?: Decimal | undefined;
}

/** So many, and when. */
export interface Shift {
  readonly count: Decimal;
  readonly hours: HoursOfWeek;
}

const EVERY_DAY = range(0, DAYS.length);
const ALL_DAY = exact('24');
/** What a part of the day is taken for if nobody says its hours. */
export const PARTS_OF_DAY = {
  night: { days: EVERY_DAY, hours: exact('8'), from: exact('22') },
  day: { days: EVERY_DAY, hours: exact('16'), from: exact('6') },
} as const;

/** When some times say that something runs; nothing if they say more than the same hours on some days of each week. */
export function whenOf(times: Entities, words: Words): When | undefined {
  const said = times.filter(saysHours).map((time) => {
    if (time.kind === 'schedule') {
      const clock = clockSpanAt(words, startOf(time));
      const hours = time.hoursADay === '24' ? undefined : time.hoursADay;
      return {
        hours,
        days: daysOf(time.days, time.daysAWeek),
        from: clock?.hours === hours ? clock?.start : undefined,
      };
    }
    const isHours = time.kind === 'amount' && time.value.lt(A_DAY) && (time.rate?.period ?? 'day') === 'day';
    return isHours ? { hours: plain(time.value.div(AN_HOUR)) } : {};
  });
  const [hours, ...moreHours] = said.flatMap((one) => one.hours ?? []);
  const days = said.flatMap((one) => (one.days ? [one.days] : []));
  // "On Saturdays and Sundays" are two days, "on weekdays, not on Fridays" are four.
  const areAdded = days.length < 2 || new Set(days.flat()).size === days.flat().length;
  // "On weekdays in the evening" does not say how long.
  const isOpen = hours === undefined && times.some(isPartOfDay);
  const isUnclear = isOpen || moreHours.length > 0 || !areAdded || said.some((one) => !(one.hours ?? one.days));
  if (said.length === 0 || isUnclear) return undefined;
  const from = said.find((one) => one.from)?.from;
  return {
    days: days.length > 0 ? days.flat() : EVERY_DAY,
    hours: exact(hours ?? '24'),
    from: hours === undefined ? ZERO : from,
  };
}

/** The places of named days in a week, or of so many from Monday; two are a weekend, and seven say nothing. */
function daysOf(named: readonly string[] | undefined, number = '7'): readonly number[] | undefined {
  if (named) return named.map((day) => DAYS.indexOf(day));
  return number === '7' ? undefined : number === '2' ? [5, 6] : range(0, Number(number));
}

/** The part of the day that times name without its hours, with what that is taken for. */
export function partOfDayIn(
  times: Entities,
): { readonly name: keyof typeof PARTS_OF_DAY; readonly when: When } | undefined {
  if (times.some(saysHours)) return undefined;
  const typed = times.flatMap((time) => (time.kind === 'schedule' && time.partOfDay ? [time.typed] : []));
  const name = typed.some((one) => /night/i.test(one))
    ? 'night'
    : typed.some((one) => /day/i.test(one))
      ? 'day'
      : undefined;
  return name && { name, when: PARTS_OF_DAY[name] };
}

/** Whether times that are not read say hours or days, or a part of the day that has none everybody would take it for: "in the evening". */
export function sayOpenHours(times: Entities): boolean {
  return times.some(saysHours) || (times.some(isPartOfDay) && !partOfDayIn(times));
}

/**
 * How many hours of each day of a week several times have. What is said of fewer days goes before what is said of more, and a time that is
 * not given is the rest of the week.
 * @returns nothing if times overlap, or may
 */
export function hoursShared(times: readonly (When | undefined)[]): readonly HoursOfWeek[] | undefined {
  const days = EVERY_DAY.map((day) => hoursOfDay(times.map((time) => (time?.days.includes(day) ? time : undefined))));
  // Without a rest, a number may be one of something else, unless each has its hours on the clock: "7 hours on weekdays and 4 on Saturday".
  const isOpen = !times.includes(undefined) && !times.every((time) => time?.from && time.hours.lt(ALL_DAY));
  if (days.some((day) => !day || ((isOpen || !day.isSure) && !times.includes(undefined) && day.rest.gt('0'))))
    return undefined;
  return times.map((time, place) => days.map((day) => (time ? day?.hours[place] : day?.rest) ?? ZERO));
}

/** The hours of each time on one day, and the rest of it. Sure: no two of them can overlap. */
function hoursOfDay(times: readonly (When | undefined)[]) {
  const read = times.map((time, place) => {
    const others = times.flatMap((one, at) => (one && at !== place ? [one] : []));
    return time ? hoursBeside(time, others) : { hours: ZERO, isSure: true };
  });
  const hours = read.flatMap((one) => one?.hours ?? []);
  const rest = ALL_DAY.minus(sum(hours));
  return hours.length < times.length || rest.lt('0')
    ? undefined
    : { hours, rest, isSure: read.every((one) => one?.isSure) };
}

/** What the other times of a day leave of one. */
function hoursBeside(time: When, others: readonly When[]) {
  const overlaps = others.map((one) => overlapOf(one, time));
  const before = others.filter((one) => one.days.length < time.days.length);
  const isMixed = others.some((one, at) => one.days.length === time.days.length && overlaps[at]?.gt('0'));
  if (isMixed) return undefined;
  if (before.length === 0) return { hours: time.hours, isSure: !overlaps.includes(undefined) };
  if (before.some((one) => one.hours.eq(ALL_DAY))) return { hours: ZERO, isSure: false };
  const [first, ...more] = before;
  const taken = first && overlapOf(first, time);
  return taken && more.length === 0 ? { hours: time.hours.minus(taken), isSure: false } : undefined;
}

/** The hours that two times of a day have in common, if it is known when both begin. */
function overlapOf(one: When, other: When): Decimal | undefined {
  if (!one.from || !other.from) return undefined;
  const shift = other.from.minus(one.from).plus('24').mod('24');
  const behind = larger(smaller(one.hours.minus(shift), other.hours), ZERO);
  return behind.plus(larger(smaller(shift.plus(other.hours).minus('24'), one.hours), ZERO));
}

/**
 * "6 for 16 hours and 2 for the other 8" as "2 all the time and 4 more for 16 hours": what each machine has beside it, such as a disk, is
 * counted once then.
 */
export function inLayers(shifts: readonly Shift[]): readonly Shift[] {
  const counts = [...new Map(shifts.map(({ count }) => [plain(count), count])).values()].sort((a, b) => a.cmp(b));
  const layers = counts.map((count, place) => ({
    count: count.minus(counts[place - 1] ?? ZERO),
    hours: EVERY_DAY.map((day) =>
      sum(shifts.flatMap((shift) => (shift.count.gte(count) ? (shift.hours[day] ?? []) : []))),
    ),
  }));
  return layers.filter(({ count }) => count.gt('0'));
}

/** Hours of a week as the time of what stands at some words. */
export function timeOver(hours: HoursOfWeek, at: Entity['at']): Entity {
  const on = hours.filter((one) => one.gt('0'));
  const [daily = ZERO] = on;
  if (daily.eq(ALL_DAY) && on.length === DAYS.length) return nonstop(at);
  if (on.every((one) => one.eq(daily))) {
    const days = on.length === DAYS.length ? {} : { daysAWeek: String(on.length) };
    return { kind: 'schedule', hoursADay: plain(daily), ...days, typed: '', at };
  }
  const rate = { period: 'week', every: exact('1') } as const;
  const said = { bare: false, each: false, typed: '', clock: true, ...IMPLIED } as const;
  return { kind: 'amount', ...said, measure: 'time', value: sum(hours).times(AN_HOUR), rate, at };
}

/** "All the time", where nobody has to say it. */
export function nonstop(at: Entity['at']): Entity {
  return { kind: 'schedule', hoursADay: '24', daysAWeek: '7', typed: '', at };
}

/** Whether an entity says when or how often something runs. */
export function saysWhen(entity: Entity): boolean {
  return entity.kind === 'schedule' || (entity.kind === 'amount' && (entity.measure === 'time' || isOfMonth(entity)));
}

/** "30 days", "every day", but "30 evenings" are those of one phase. */
export function isOfMonth(entity: Entity): boolean {
  if (entity.kind !== 'amount') return false;
  const { measure, rate, value, typed } = entity;
  if (measure === 'time') return !rate && value.gte(exact(A_DAY).times('28')) && !/(?:ing|night)s$/i.test(typed);
  return measure === 'count' && rate?.period === 'day' && value.eq('1');
}

/** "At night", "in the evening" */
function isPartOfDay(time: Entity): boolean {
  return time.kind === 'schedule' && time.partOfDay === true;
}

/** Whether a time says which hours of a day, or which days. */
export function saysHours(time: Entity): boolean {
  if (time.kind === 'amount') return !isOfMonth(time);
  return (
    time.kind === 'schedule' &&
    (time.days !== undefined || (time.hoursADay ?? '24') !== '24' || (time.daysAWeek ?? '7') !== '7')
  );
}
