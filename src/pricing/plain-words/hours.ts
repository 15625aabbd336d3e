import { type Decimal, exact, plain, roundHalfUp } from '../decimal.js';
import { HOURS_A_MONTH, perMonth, readPeriod } from '../quantities/periods.js';
import type { Amount, Fact } from './facts.js';

/**
 * Hours that something runs, as the option takes them, or that the text says two things about it.
 * Of something longer than a month these are the hours of one month; then `span` is all of it.
 */
export type ReadHours =
  | { readonly text: string; readonly span?: Decimal }
  | { readonly contradictory: true }
  | undefined;

/** In milliseconds, as amounts of time are. */
export const AN_HOUR = '3600000';
const A_DAY = '86400000';
/** `parseHours` reads as many places. */
const PLACES = 4;
/** The hours of 31 days. */
const LONGEST_MONTH = '744';

/** What is known of the times at which something runs. */
interface Times {
  readonly hoursADay: Set<string>;
  readonly daysAWeek: Set<string>;
  /** Hours in all, or with a period: "20h/week". */
  readonly totals: Set<string>;
  /** The hours of totals without a period. */
  readonly spans: Decimal[];
}

/** Puts together what times and schedules say: "8 hours a day", "weekdays", "for 3 days", "24/7". */
export function readHours(amounts: readonly Amount[], facts: readonly Fact[]): ReadHours {
  const times: Times = { hoursADay: new Set(), daysAWeek: new Set(), totals: new Set(), spans: [] };
  for (const amount of amounts) addAmount(times, amount);
  for (const fact of facts) {
    if (fact.kind !== 'schedule') continue;
    if (fact.hoursADay !== undefined) times.hoursADay.add(fact.hoursADay);
    if (fact.daysAWeek !== undefined) times.daysAWeek.add(fact.daysAWeek);
  }
  return combine(times);
}

/** The hours a month that an option text of `readHours` stands for, unrounded. */
export function monthlyHours(text: string): Decimal {
  const [, hours, period] = /^([\d.]+)h(\/[a-z]+)?$/.exec(text) ?? [];
  if (hours === undefined) return exact(HOURS_A_MONTH);
  const read = period === undefined ? undefined : readPeriod(period);
  return read ? perMonth(exact(hours), read) : exact(hours);
}

/** Tells how often a month's total comes if something goes on for longer; nothing if it does not. */
export function monthsRemark(hours: Decimal): string | undefined {
  if (hours.lte(LONGEST_MONTH)) return undefined;
  const months = plain(roundHalfUp(hours.div(HOURS_A_MONTH), 2));
  return `The total is for one month; ${months} months cost ${months} times as much.`;
}

function addAmount({ hoursADay, daysAWeek, totals, spans }: Times, { value, rate }: Amount): void {
  const hours = value.div(AN_HOUR);
  if (!rate) {
    spans.push(hours);
    totals.add(plain(hours));
    return;
  }
  const inDays = value.div(A_DAY);
  if (rate.period === 'week' && value.gte(A_DAY) && inDays.lte('7')) daysAWeek.add(plain(inDays));
  else if (rate.period === 'day' && rate.every.eq('1')) hoursADay.add(plain(hours));
  else if (rate.period === 'weekday') {
    hoursADay.add(plain(hours));
    daysAWeek.add('5');
  } else totals.add(`${plain(rounded(hours.div(rate.every)))}h/${rate.period}`);
}

function combine({ hoursADay, daysAWeek, totals, spans }: Times): ReadHours {
  if (hoursADay.size > 1 || daysAWeek.size > 1 || totals.size > 1) return { contradictory: true };
  const [daily] = hoursADay;
  const [days] = daysAWeek;
  const [total] = totals;
  const [span] = spans;
  if (span?.gt(LONGEST_MONTH)) return { text: weekly(daily, days), span };
  if (total === undefined) return daily === undefined && days === undefined ? undefined : { text: weekly(daily, days) };
  if (daily === undefined && days === undefined) return { text: span ? spanText(span) : total };
  // "for three days, eight hours a day"
  if (!span || days !== undefined || !span.mod('24').eq('0')) return { contradictory: true };
  return { text: spanText(span.times(daily ?? '24').div('24')) };
}

function weekly(daily = '24', days = '7'): string {
  if (days !== '7') return `${plain(rounded(exact(daily).times(days)))}h/week`;
  return daily === '24' ? '24/7' : `${daily}h/day`;
}

/** A whole month is always on; anything else is so many hours. */
function spanText(hours: Decimal): string {
  return hours.eq(HOURS_A_MONTH) ? '24/7' : `${plain(rounded(hours))}h`;
}

function rounded(hours: Decimal): Decimal {
  return roundHalfUp(hours, PLACES);
}
