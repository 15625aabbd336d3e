import { type Decimal, exact } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { LONGEST_RUN_MS } from '../../quantities/duration.js';
import {
  A_DAY,
  A_MINUTE,
  A_MONTH,
  AN_HOUR,
  HOURS_A_MONTH,
  PERIODS,
  type PeriodName,
  perMonth,
} from '../../quantities/periods.js';
import { withPositions } from '../entities/amount.js';
import { type Amount, type Clause, entitiesOf, quoted } from '../entities/entity.js';
import type { OptionCollector } from './interpretation.js';
import { alwaysOn, isDuration, manyTimes } from './slots.js';
import { isVague, runsPerDay, SUBDAILY, type Times, timesOf } from './times.js';

/**
 * What comes at a rate and only at some times is counted for a month: "every 5 minutes, on weekdays from 9 to 5". Where the
 * number is that of a month anyway, it makes no difference when they come.
 * @param schedules times that come back
 * @param longest see `withinSpan`
 */
export function withinHours(
  named: readonly Amount[],
  isTraffic: (amount: Amount) => boolean,
  regular: readonly Amount[],
  entities: Clause,
  collector: OptionCollector,
  longest?: string,
): readonly Amount[] {
  const counted = manyTimes(named, isTraffic);
  const onDays = hoursOnDays(counted, isTraffic);
  const given = counted.filter((amount) => !onDays.includes(amount));
  const schedules = [...regular, ...onDays.map((amount) => ({ ...amount, rate: isDays(amount) ? MONTHLY : DAILY }))];
  const amounts = withinSpan(given, isTraffic, schedules, longest, entities);
  const always = alwaysOn(entities);
  const told = new Set(amounts.filter(isTraffic).flatMap(({ at }) => at));
  const when = [...schedules, ...entitiesOf(entities, 'schedule').filter((entity) => !always.includes(entity))].filter(
    ({ at }) => !at.every((position) => told.has(position)),
  );
  if (amounts.some(isTraffic)) collector.use(...always);
  if (when.length === 0) return amounts;
  return amounts.map((amount) => {
    if (!isTraffic(amount)) return amount;
    // "500 jobs, every weekday"
    const isDaily = !amount.rate && when.some((one) => /^(?:every|each)\b/i.test(one.typed));
    const rate = isDaily ? DAILY : amount.rate;
    if (!rate || rate.period === 'month') {
      collector.explain(when, `The number is for a whole month, so ${quoted(when)} changes nothing.`);
      return amount;
    }
    const unsaid = entitiesOf(entities, 'schedule').filter(isVague);
    const isLong = !SUBDAILY.has(rate.period);
    if (isLong) collector.explain(unsaid, `The time of day makes no difference, so ${quoted(unsaid)} changes nothing.`);
    if (isLong && unsaid.length === when.length) return amount;
    const monthly = runsAMonth(amount, rate, schedules, entities);
    if (!monthly) return amount;
    return withPositions(
      { ...amount, value: roundedMonthly(monthly), rate: MONTHLY },
      when.flatMap(({ at }) => at),
    );
  });
}

/** The two times of "50 requests a second, 8 hours on 22 days". */
function hoursOnDays(amounts: readonly Amount[], isTraffic: (amount: Amount) => boolean): readonly Amount[] {
  const isShort = ({ rate }: Amount) => rate !== undefined && SUBDAILY.has(rate.period);
  const times = amounts.filter((amount) => isDuration(amount) && amount.value.gte(AN_HOUR));
  const isPair = times.length === 2 && times.filter(isDays).length === 1;
  return isPair && amounts.some((amount) => isTraffic(amount) && isShort(amount)) ? times : [];
}

function isDays({ value }: Amount): boolean {
  return value.gte(A_DAY);
}

/** "Calls 2 lambdas, 3M requests a month", "each message triggers 3 lambdas, 2M messages a month": what each run starts, as often as it runs. */
function ofEachRun(amounts: readonly Amount[], isTraffic: (amount: Amount) => boolean): readonly Amount[] {
  const traffic = amounts.filter(isTraffic);
  const load = traffic.find(({ spread }) => spread) ?? traffic.find(({ rate }) => rate);
  const [started, ...more] = traffic.filter((amount) => amount !== load);
  if (!load || !started || more.length > 0) return amounts;
  const isAll = load.at.every((position) => started.at.includes(position));
  if (!isAll && !(started.each && !started.rate)) return amounts;
  const times = isAll ? started.value.div(load.value) : started.value;
  const all = withPositions({ ...load, ...(isAll ? started : { value: load.value.times(times) }), times }, started.at);
  return amounts.filter((amount) => amount !== load).map((amount) => (amount === started ? all : amount));
}

/**
 * "1M requests a day for 5 days" are 5M, if at least two periods fit into the time.
 * @param longest of one run, in milliseconds: a longer time is for how long they come
 */
export function withinSpan(
  given: readonly Amount[],
  isTraffic: (amount: Amount) => boolean,
  schedules: readonly Amount[],
  longest = LONGEST_RUN_MS,
  entities: Clause = [],
): readonly Amount[] {
  if (hoursOnDays(given, isTraffic).length > 0) return given;
  const amounts = ofEachRun(given, isTraffic);
  const [traffic, ...more] = amounts.filter((amount) => isTraffic(amount) && amount.rate);
  const span = amounts.find((amount) => isDuration(amount) && amount.value.gt(longest)) ?? burstOf(amounts, traffic);
  if (!span || !traffic?.rate || more.length > 0) return amounts;
  const { period, every } = traffic.rate;
  const days = span.value.div(A_DAY);
  const periods =
    period === 'weekday' && days.lte(MOST_WEEKDAYS)
      ? days
      : perMonth(span.value, PERIODS[period]).div(A_MONTH).div(every);
  if (periods.lt('2')) return amounts;
  const when = entitiesOf(entities, 'schedule').filter((one) => !isVague(one));
  const share = shareOfSpan(span, period, timesOf(schedules, when));
  if (!share) return amounts;
  const value = roundedMonthly(periods.times(traffic.value).times(share));
  const all = withPositions({ ...traffic, value, rate: MONTHLY }, [...span.at, ...when.flatMap(({ at }) => at)]);
  return amounts.filter((amount) => amount !== span).map((amount) => (amount === traffic ? all : amount));
}

/** "100 requests a second for 10 minutes, each takes 200 ms": beside the length of a run, a longer one is for how long they come. */
function burstOf(amounts: readonly Amount[], traffic: Amount | undefined): Amount | undefined {
  const [run, burst, ...more] = amounts.filter(isDuration).sort((one, other) => one.value.cmp(other.value));
  const isBurst = more.length === 0 && run && burst?.value.gte(A_MINUTE) && run.value.lt(A_MINUTE);
  return isBurst && traffic?.rate?.period === 'second' ? burst : undefined;
}

/** In which part of it requests come: "20 a minute, 3 hours a day, 5 days a week, for 4 weeks"; nothing if that is not clear. */
function shareOfSpan(span: Amount, period: PeriodName, times: Times): Decimal | undefined {
  const { hoursADay, daysAWeek, totals } = times;
  const isShort = SUBDAILY.has(period);
  const [daily = '24', ...others] = isShort ? hoursADay : [];
  const [week = '7', ...more] = isShort || period === 'day' ? daysAWeek : [];
  // "Monday to Friday, so 22 days": so many are the days of a month; for 10 days it may be another number of them.
  const isCounted = /day/i.test(span.typed) && daysOf(times).minus(span.value.div(A_DAY)).round(0).abs().lte('2');
  const days = isCounted ? '7' : week;
  const [total, ...further] = isShort ? totals.values() : [];
  // "Black Friday, for 6 hours": all of them on one day.
  const isPart = span.value.gte(A_DAY) && (days !== '7' || total !== undefined);
  if (others.length + more.length + further.length > 0) return undefined;
  if (isPart && !span.value.div(A_DAY).mod('7').eq('0')) return undefined;
  if (!total)
    return exact(daily)
      .div('24')
      .times(isPart ? days : '7')
      .div('7');
  return total.period?.name === 'week' && daily === '24' && days === '7' ? total.value.div('168') : undefined;
}

/** "12 times per workday (21 days)": so many are the workdays of a month. */
const MOST_WEEKDAYS = '23';

const DAILY = { period: 'day', every: exact('1') } as const;
const MONTHLY = { period: 'month', every: exact('1') } as const;

/**
 * How often something happens in a month that happens only in these hours and on these days.
 * @returns nothing if the schedules do not fit the rate
 */
function runsAMonth(
  amount: Amount,
  { period, every }: NonNullable<Amount['rate']>,
  amounts: readonly Amount[],
  entities: Clause,
): Decimal | undefined {
  const times = timesOf(amounts, entities);
  const { hoursADay, daysAWeek, daysAMonth, totals, spans } = times;
  const isShort = SUBDAILY.has(period);
  // "At night" does not say for how long.
  const isOpen = amounts.length === 0 && hoursADay.size === 0;
  if (isShort && isOpen && entitiesOf(entities, 'schedule').some(isVague)) return undefined;
  if (hoursADay.size + totals.size > 1 || daysAWeek.size + daysAMonth.size > 1 || spans.length > 0) return undefined;
  const [total] = totals.values();
  // "100 an hour, 40 hours a week"
  if (total)
    return isShort && daysAWeek.size + daysAMonth.size === 0
      ? runsPerDay(amount)
          .div('24')
          .times(total.period ? perMonth(total.value, total.period) : total.value)
      : undefined;
  const hours = [...hoursADay][0] ?? '24';
  if (isShort) return runsPerDay(amount).times(hours).div('24').times(daysOf(times));
  return period === 'day' || period === 'weekday' ? amount.value.div(every).times(daysOf(times)) : undefined;
}

/** The days a month on which it runs. */
function daysOf({ daysAWeek, daysAMonth }: Times): Decimal {
  const [month] = daysAMonth;
  if (month !== undefined) return exact(month);
  return exact([...daysAWeek][0] ?? '7')
    .times(HOURS_A_MONTH)
    .div('168');
}
