import { type Decimal, exact } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { A_DAY, A_MONTH, HOURS_A_MONTH, PERIODS, perMonth } from '../../quantities/periods.js';
import { withPositions } from '../entities/amount.js';
import { type Amount, type Clause, entitiesOf, quoted } from '../entities/entity.js';
import type { OptionCollector } from './interpretation.js';
import { alwaysOn, isDuration } from './slots.js';
import { isVague, runsPerDay, SUBDAILY, type Times, timesOf } from './times.js';

/**
 * What comes at a rate and only at some times is counted for a month: "every 5 minutes, on weekdays from 9 to 5". Where the
 * number is that of a month anyway, it makes no difference when they come.
 * @param schedules times that come back
 * @param longest see `withinSpan`
 */
export function withinHours(
  given: readonly Amount[],
  isTraffic: (amount: Amount) => boolean,
  schedules: readonly Amount[],
  entities: Clause,
  collector: OptionCollector,
  longest?: string,
): readonly Amount[] {
  const amounts = withinSpan(given, isTraffic, schedules, longest);
  const always = alwaysOn(entities);
  const when = [...schedules, ...entitiesOf(entities, 'schedule').filter((entity) => !always.includes(entity))];
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

/** In milliseconds: no function runs longer, so that a longer time is for how long its requests come. */
export const LONGEST_RUN = '900000';

/**
 * "1M requests a day for 5 days" are 5M, if at least two periods fit into the time.
 * @param longest of one run, in milliseconds: a longer time is for how long they come
 */
export function withinSpan(
  amounts: readonly Amount[],
  isTraffic: (amount: Amount) => boolean,
  schedules: readonly Amount[],
  longest = LONGEST_RUN,
): readonly Amount[] {
  const span = amounts.find((amount) => isDuration(amount) && amount.value.gt(longest));
  const [traffic, ...more] = amounts.filter((amount) => isTraffic(amount) && amount.rate);
  if (!span || !traffic?.rate || more.length > 0) return amounts;
  const { period, every } = traffic.rate;
  const days = span.value.div(A_DAY);
  const periods =
    period === 'weekday' && days.lte(MOST_WEEKDAYS)
      ? days
      : perMonth(span.value, PERIODS[period]).div(A_MONTH).div(every);
  if (periods.lt('2')) return amounts;
  // "20 messages a minute, 3 hours a day for 30 days"
  const [daily = '24'] = SUBDAILY.has(period) ? timesOf(schedules, []).hoursADay : [];
  const value = roundedMonthly(periods.times(traffic.value).times(daily).div('24'));
  const all = withPositions({ ...traffic, value, rate: MONTHLY }, span.at);
  return amounts.filter((amount) => amount !== span).map((amount) => (amount === traffic ? all : amount));
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
  if (isShort && entitiesOf(entities, 'schedule').some(isVague)) return undefined;
  if (hoursADay.size + totals.size > 1 || daysAWeek.size + daysAMonth.size > 1 || spans.length > 0) return undefined;
  const [total] = totals.values();
  // "100 an hour, 40 hours a week"
  if (total)
    return isShort && total.period && daysAWeek.size + daysAMonth.size === 0
      ? runsPerDay(amount).div('24').times(perMonth(total.value, total.period))
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
