import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { AskedPeriod } from '../../pricing/plain-words/facts.js';

/** A month has so many days in every quote: 730 hours. */
const DAYS_A_MONTH = '30.4167';
/** Money that lasts longer than that is told in months. */
const SHORT = '2';

/** What a month's total comes to in the periods that were asked for: "**$0.25** a day". */
export function periodTexts(total: string, periods: readonly AskedPeriod[]): readonly string[] {
  return periods.map(({ name, months }) => {
    const money = formatMoney(plain(exact(total).times(months)));
    return /^an? (?!year)/.test(name)
      ? `**${money} ${name}**, spread over the month`
      : `**${money}** ${name === 'a year' ? name : `for ${name}`}`;
  });
}

/** What a budget does for something with this total a month: whether it is enough, and how long the money lasts. */
export function budgetText(total: string, budget: Decimal): string {
  const money = formatMoney(plain(budget));
  const cost = exact(total);
  if (cost.eq('0')) return `**${money}** is more than enough: it costs nothing.`;
  const months = budget.div(cost);
  const lasts = months.lt(SHORT)
    ? `${plain(months.times(DAYS_A_MONTH).round(1))} days`
    : `${plain(months.round(1))} months`;
  const left = budget.minus(cost);
  const enough = left.gte('0')
    ? `is enough for a month, with ${formatMoney(plain(left))} left`
    : `is ${formatMoney(plain(left.abs()))} short of a month`;
  return `**${money}** ${enough}; it lasts ${lasts}.`;
}
