import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { type EuroRate, formatMoney } from '../../pricing/money.js';
import type { AskedPeriod } from '../../pricing/plain-words/entities/entity.js';
import type { PriceRequest, ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import { groupThousands } from '../../pricing/quantities/format.js';
import { hoursAMonth, NONSTOP } from '../../pricing/quantities/hours.js';
import { echo } from '../../typed-text.js';

/** A monthly total in euros, at the rate that the bot's owner has set. */
export function euroText(total: string, rate: EuroRate): string {
  const euros = formatMoney(exact(total).times(rate.perDollar)).replace('$', '€');
  return `**${euros}** at ${rate.perDollar} euros to the dollar, the rate of ${rate.asOf} that the owner of this bot set; AWS bills in dollars.`;
}

/** Every quote has a month of 730 hours. */
const DAYS_A_MONTH = '30.4167';
/** Up to this many months, a budget is shown in days. */
const SHORT = '2';

/** A monthly total in the requested periods: "**$0.25** a day". */
export function periodTexts(total: string, periods: readonly AskedPeriod[]): readonly string[] {
  // "For a 6 week block … the six weeks" is one period.
  const asked = periods.filter(
    ({ months }, at) => periods.findLastIndex((other) => other.months.round(6).eq(months.round(6))) === at,
  );
  return asked.map(({ name, months }) => {
    const cost = exact(total).times(months);
    const money = name === 'an hour' && cost.lt('1') ? `$${plain(cost.round(4))}` : formatMoney(plain(cost));
    return /^an? (?!year|semester)/.test(name)
      ? `**${money} ${name}**, spread over the month`
      : `**${money}** ${name === 'a year' ? name : `for ${name}`}`;
  });
}

/** A monthly total with a discount or a tax, which list prices do not have. */
export function shareText(total: string, { times, typed }: PriceRequest['shares'][number]): string {
  return `**${formatMoney(plain(exact(total).times(times)))} a month** with ${echo(typed, 30)}`;
}

/**
 * Compares a monthly total with a budget: whether it is enough, and how long the money lasts.
 * @param hoursAMonth how long it runs, if it is billed by the hour
 * @param asksTime whether the hours are what is asked for
 */
export function budgetText(total: string, budget: Decimal, hoursAMonth: Decimal | undefined, asksTime = false): string {
  const money = formatMoney(plain(budget));
  const cost = exact(total);
  if (cost.eq('0')) return `**${money}** is more than enough, because this costs nothing.`;
  const months = budget.div(cost);
  const lasts = months.lt(SHORT)
    ? `${plain(months.times(DAYS_A_MONTH).round(1))} days`
    : `${plain(months.round(1))} months`;
  const left = budget.minus(cost);
  const enough = left.gte('0')
    ? `is enough for a month, with ${formatMoney(plain(left))} left`
    : `is ${formatMoney(plain(left.abs()))} short of a month`;
  if (!hoursAMonth) return `**${money}** ${enough}; it lasts ${lasts}.`;
  const hours = `${groupThousands(plain(hoursAMonth.times(months).round(1)))} hours`;
  return asksTime
    ? `**${money} lasts ${hours}** (${lasts} of it); it ${enough}.`
    : `**${money}** ${enough}; it lasts ${lasts}, which is ${hours}.`;
}

/** Services that are billed by the hour. */
const HOURLY: ReadonlySet<ServiceRequest['service']> = new Set(['ec2', 'fargate', 'eks']);

/** The hours a month that all lines run; undefined if they differ, or are not billed by the hour. */
export function hoursOf(lines: readonly ServiceRequest[]): Decimal | undefined {
  const [only, ...others] = lines.map(({ service, options: { hours = NONSTOP } }) =>
    HOURLY.has(service) && typeof hours === 'object' ? hours : undefined,
  );
  return only && others.every((other) => other?.text === only.text) ? hoursAMonth(only) : undefined;
}
