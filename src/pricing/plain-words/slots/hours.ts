import { type Decimal, exact, plain } from '../../decimal.js';
import { NONSTOP } from '../../quantities/hours.js';
import { A_MINUTE, AN_HOUR, HOURS_A_MONTH } from '../../quantities/periods.js';
import { rhythmText } from '../../quantities/rhythm.js';
import type { Said } from '../../quantities/said.js';
import { type Amount, type Entities, type Entity, entitiesOf, type Schedule } from '../entities/entity.js';
import {
  areWorkingDaysOfYear,
  eveningsOf,
  hasRoom,
  hoursIn,
  isAlways,
  isDaily,
  isVague,
  runsPerDay,
  SUBDAILY,
  type Times,
  timesOf,
  withoutRepeated,
} from './times.js';

/** Hours that something runs, as the option takes them. */
export interface ReadHours {
  readonly hours: Said;
  /** The entities that say it. */
  readonly used: Entities;
  /** Runs are so short that AWS bills a minute for each. */
  readonly billedMinutes?: true;
}

/**
 * Puts together what times, schedules and frequencies say: "8 hours a day", "weekdays", "for 3 days", "24/7", "3 times a day
 * for 20 minutes", "the first ten days of a month".
 * @param amounts times, and how often it runs
 * @returns nothing if the text says nothing about it, or that it contradicts itself
 */
export function readHours(
  amounts: readonly Amount[],
  entities: Entities,
): ReadHours | { readonly contradictory: true } | undefined {
  const schedules = entitiesOf(entities, 'schedule');
  const times = withoutRepeated(timesOf(amounts, entities));
  const read = combine(times);
  if (!read || 'contradictory' in read) return read;
  // How often it starts says nothing if not for how long; then it stands open.
  const used = amounts.filter((amount) => read.usesRuns || amount.measure === 'time');
  // "Only while we play" is not all day, though something else is kept all month.
  const isByClock = amounts.some(({ clock }) => clock) || [...times.hoursADay].some((hours) => hours !== '24');
  const dated = read.usesRuns || isByClock;
  // "15 hours a week, off otherwise", "4 hours on weekdays, in the evening"
  const isPartOfWeek = times.totals.size > 0 || (times.daysAWeek.size > 0 && times.spans.some((span) => span.lt('24')));
  const agrees = (schedule: Schedule) =>
    dated || (isPartOfWeek && (schedule.denied || !/\d|night/i.test(schedule.typed))) || !isVague(schedule);
  return { ...read, used: [...used, ...schedules.filter(agrees)] };
}

function isNonstop(entity: Entity): boolean {
  return entity.kind === 'schedule' && isAlways(entity);
}

/**
 * What contradictory times come to if only those count that agree, for each beginning: "24/7" and "weekdays from 8 to 20" are
 * 730 hours or 60 a week.
 */
export function consistentHours(amounts: readonly Amount[], entities: Entities): readonly ReadHours[] {
  const times = entities.filter(
    (entity) => entity.kind === 'schedule' || (entity.kind === 'amount' && amounts.includes(entity)),
  );
  const readingOf = (some: Entities) => {
    const read = readHours(entitiesOf(some, 'amount'), some);
    return read && 'hours' in read ? read : undefined;
  };
  const found = times.flatMap((first) => {
    const agreeing = [first];
    // "It runs 24/7 and I want it off at night and on weekends": what is now, and what would be.
    const isOther = (one: Entity) => (isNonstop(one) || isNonstop(first)) && isNonstop(one) !== isNonstop(first);
    for (const one of times) if (one !== first && !isOther(one) && readingOf([...agreeing, one])) agreeing.push(one);
    return readingOf(agreeing) ?? [];
  });
  return [...new Map(found.map((read) => [read.hours.text, read])).values()];
}

type Combined =
  | (Omit<ReadHours, 'used'> & { readonly usesRuns?: boolean })
  | { readonly contradictory: true }
  | undefined;

/** Friday evening to Monday morning. */
const LONGEST_WEEKEND = '72';

function combine(times: Times): Combined {
  const { hoursADay, daysAWeek, daysAMonth, totals, runs } = times;
  const year = yearOf(times);
  if (year) return year;
  if (times.weekends.length > 0) return onWeekends(times);
  if (times.weekdays.length > 0) return onWeekdays(times);
  const spans = new Set(times.spans.map(plain));
  const days = daysAWeek.size + daysAMonth.size;
  const evenings = eveningsOf(times);
  if (evenings && hoursADay.size + days + totals.size === 0 && runs.every(isDaily))
    return { hours: inSpan(evenings), usesRuns: true };
  const inWeeks = runs.length === 1 && hoursADay.size + days + totals.size === 0 ? runsInWeeks(times) : undefined;
  if (inWeeks) return { hours: inSpan(inWeeks), usesRuns: true };
  if (hoursADay.size > 1 || days > 1 || totals.size > 1 || spans.size > 1 || runs.length > 1)
    return { contradictory: true };
  const [span] = times.spans;
  const [run] = runs;
  // "From 6 am to 10 pm, daily" says the same twice.
  if (run && isDaily(run) && hoursADay.size > 0) {
    const read = span ? within(span, times) : { hours: regular(times) };
    return read && 'hours' in read ? { ...read, usesRuns: true } : read;
  }
  if (run && span) return totals.size > 0 ? { contradictory: true } : runningTimes(run, span, times);
  const [total] = totals.values();
  // "3 hours a week for 4 weeks"
  if (total?.period?.name === 'week' && span?.mod('168').eq('0') && hoursADay.size + days === 0)
    return { hours: inSpan(total.value.times(span.div('168'))) };
  if (total)
    return hoursADay.size + spans.size > 0 || !hasRoom(total, times) ? { contradictory: true } : { hours: total };
  if (!span) return hoursADay.size + days === 0 ? undefined : { hours: regular(times) };
  return within(span, times);
}

/** "Four weekends, Friday to Sunday, 8 hours each", "3 weekends, 48 hours each", "4 weekends, 10 hours in each". */
function onWeekends({ weekends, hoursADay, daysAWeek, daysAMonth, totals, spans, runs }: Times): Combined {
  const [number = exact('1'), ...others] = weekends;
  const [days, ...otherDays] = [...daysAWeek, ...daysAMonth].filter((week) => week !== '7');
  const spanned = new Set(spans.map(plain));
  const ways = spanned.size + hoursADay.size + totals.size;
  const [total] = totals.values();
  const isWeekly = !total || total.period?.name === 'week';
  if (others.length + otherDays.length + runs.length > 0 || ways > 1 || !isWeekly) return { contradictory: true };
  if (total) return { hours: hoursIn(total.value.times(number)) };
  const [hours = exact('24')] = [...spanned, ...hoursADay].map(exact);
  // Of some hours it is not said on how many of the days.
  if (days === undefined && hours.lt('24') && hoursADay.size === 0) return { contradictory: true };
  return { hours: hoursIn(hours.gt('24') ? hours.times(number) : hours.times(days ?? '2').times(number)) };
}

/** "3 hours every Friday, 12 Fridays", "6 hours on 4 Saturdays": these days do not come back. */
function onWeekdays({ weekdays, daysAWeek, daysAMonth, hoursADay, totals, runs, spans }: Times): Combined {
  const days = weekdays.reduce((sum, number) => sum.plus(number), exact('0'));
  const [hours = exact('24'), ...others] = [...[...hoursADay].map(exact), ...spans];
  const isUnclear = [...others, ...totals.values(), ...runs, ...daysAMonth].length > 0 || hours.gt('24');
  if (isUnclear || daysAWeek.size > 1) return { contradictory: true };
  return { hours: hoursIn(days.times(hours)) };
}

/** "12 hours a day, Monday to Friday, 260 working days" and "10 h a day, 250 days a year": the days of a year count. */
function yearOf({ daysAYear, daysAWeek, daysAMonth, hoursADay, totals, spans, counted, runs }: Times): Combined {
  const ofYear = counted.filter(areWorkingDaysOfYear);
  const [days, ...more] = new Set([...daysAYear, ...ofYear.map(plain)]);
  if (days === undefined) return undefined;
  const [daily = '24', ...others] = hoursADay;
  const isAlone = totals.size + runs.length + daysAMonth.size + more.length + others.length === 0;
  const isWeekly = [...daysAWeek].every((week) => week === '5' || week === '7');
  if (!isAlone || !isWeekly || spans.length > ofYear.length) return { contradictory: true };
  return { hours: hoursIn(exact(daily).times(days), 'year') };
}

/** "2 hours twice a week, for 4 weeks" */
function runsInWeeks({ runs: [run], spans }: Times): Decimal | undefined {
  const [span, weeks, ...others] = [...spans].sort((a, b) => a.cmp(b));
  const isWeekly = run?.rate?.period === 'week' && others.length === 0 && weeks?.mod('168').eq('0');
  if (!isWeekly || !weeks || !span?.lt('24')) return undefined;
  return billed(span)
    .each.times(run.value)
    .div(run.rate?.every ?? '1')
    .times(weeks.div('168'));
}

/** How long a run is that takes so long: at least a minute. */
function billed(span: Decimal) {
  const least = exact(A_MINUTE).div(AN_HOUR);
  const isShort = span.lt(least);
  return { each: isShort ? least : span, shown: { usesRuns: true, ...(isShort && { billedMinutes: true as const }) } };
}

/** So many runs × how long. */
function runningTimes(run: Amount, span: Decimal, times: Times): Combined {
  const { each, shown } = billed(span);
  const { every, period } = run.rate ?? { every: '1', period: 'month' };
  if (period === 'day' || SUBDAILY.has(period)) {
    const [hours = '24'] = period === 'day' ? [] : times.hoursADay;
    const daily = runsPerDay(run).times(hours).div('24').times(each);
    return { ...shown, hours: regular({ ...times, hoursADay: new Set([plain(daily)]) }) };
  }
  const others = times.hoursADay.size + times.daysAWeek.size + times.daysAMonth.size;
  if (others > 0) return { contradictory: true };
  return { ...shown, hours: hoursIn(each.times(run.value).div(every), period) };
}

/** A span with its days: "for three days, eight hours a day", "6 hours every Saturday". */
function within(span: Decimal, times: Times): Combined {
  const [daily] = times.hoursADay;
  const [weekdays] = times.daysAWeek;
  // "8 hours a day for one month"
  if (span.eq(HOURS_A_MONTH)) return { hours: regular(times) };
  if (daily === undefined && weekdays === undefined && times.daysAMonth.size === 0)
    return { hours: times.counted.length > 0 ? onDays('24', plain(span.div('24'))) : inSpan(span) };
  if (daily !== undefined) {
    // "For a 2 day hackathon, round the clock"
    if (daily === '24' && weekdays === '7' && span.mod('24').eq('0')) return { hours: inSpan(span) };
    // "For two weeks, weekdays from 8 to 18"
    if (weekdays !== undefined && span.mod('168').eq('0'))
      return { hours: inSpan(span.div('168').times(weekdays).times(daily)) };
    // "2 hours each night, 30 nights"
    if ((weekdays !== undefined && weekdays !== '7') || times.daysAMonth.size > 0 || !span.mod('24').eq('0'))
      return { contradictory: true };
    return { hours: onDays(daily, plain(span.div('24'))) };
  }
  if (span.lt('24')) return { hours: regular({ ...times, hoursADay: new Set([plain(span)]) }) };
  // "Game jam weekend, 54 hours"
  if (weekdays === '2' && span.lte(LONGEST_WEEKEND)) return { hours: inSpan(span) };
  if (weekdays === undefined || !span.mod('168').eq('0')) return { contradictory: true };
  return { hours: inSpan(span.times(weekdays).div('7')) };
}

/** So many hours on each of some days, which a later line may change one by one. */
function onDays(daily: string, days: string, period?: 'week'): Said {
  const said = hoursIn(exact(daily).times(days), period);
  return { ...said, parts: rhythmText(hoursIn(exact(daily)).text, days, period ?? 'month') };
}

function regular({ hoursADay, daysAWeek, daysAMonth }: Pick<Times, 'hoursADay' | 'daysAWeek' | 'daysAMonth'>): Said {
  const [daily = '24'] = hoursADay;
  const [days = '7'] = daysAWeek;
  const [month] = daysAMonth;
  if (month !== undefined) return onDays(daily, month);
  if (days !== '7') return onDays(daily, days, 'week');
  return daily === '24' ? NONSTOP : hoursIn(exact(daily), 'day');
}

/** A whole month is always on; anything else is so many hours. */
function inSpan(hours: Decimal): Said {
  return hours.eq(HOURS_A_MONTH) ? NONSTOP : hoursIn(hours);
}
