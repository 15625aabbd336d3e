import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Decimal, exact, plain } from '../../pricing/decimal.js';
import { type EuroRate, formatMoney, shownAmount } from '../../pricing/money.js';
import type { PriceRequest, ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import type { AskedPeriod } from '../../pricing/plain-words/entities/entity.js';
import { formatCounted, groupThousands } from '../../pricing/quantities/format.js';
import { NONSTOP, parseHours } from '../../pricing/quantities/hours.js';
import { HOURS_A_MONTH } from '../../pricing/quantities/periods.js';
import type { Prices } from '../../pricing/rates.js';
import { echo } from '../../typed-text.js';
import { claimText } from './claim-text.js';
import type { Quoted } from './quoted.js';

/**
 * What stands beside the total of the cheapest side: whether a claim is right, the total in other periods and currencies, compared with
 * a budget, and on Spot.
 * @param sides cheapest first
 */
export function besideTotal(
  request: PriceRequest,
  sides: readonly [Quoted, ...Quoted[]],
  { prices, euros }: Pick<Knowledge, 'prices' | 'euros'>,
): readonly string[] {
  const { claimed, currency, shares, periods, budget, asksTime, asksDifference } = request;
  const [cheapest, ...dearer] = sides;
  const { total, alternative } = cheapest;
  return [
    // "How much do I save?" comes before what the cheaper side costs.
    ...(asksDifference === 'in-dollars' && dearer.length === 1 ? dearer : []).map(
      (other) =>
        `**${formatMoney(plain(shownAmount(other.total).minus(shownAmount(total))))} a month** is the difference`,
    ),
    ...claimed.flatMap((claim) => claimText(claim, sides, periods)),
    ...(currency === 'euros' && euros ? [euroText(total, euros)] : []),
    ...shares.map(
      ({ times, typed }) => `**${formatMoney(plain(total.times(times)))} a month** with ${echo(typed, 30)}`,
    ),
    ...periodTexts(total, periods),
    ...(alternative.lines.some(({ options }) => options['disk'] !== undefined)
      ? []
      : runningHourTexts(total, periods, hoursOf(sides))),
    // What a type saves over a term of a commitment is not what the commitment saves.
    ...(alternative.onDemand === 'commitment' ? [] : dearer).flatMap((other) =>
      periodTexts(other.total.minus(total), periods).map((saved) => `saves ${saved}`),
    ),
    ...(budget ? [budgetText(total, budget, hoursOf(sides), asksTime)] : []),
    ...leastOnSpot(cheapest, prices),
  ];
}

/** What tasks cost at best on Fargate Spot. EC2's best discount is that of a few types, and says little of one. */
function leastOnSpot({ total, alternative, lines }: Quoted, { fargate }: Prices): readonly string[] {
  const isOfTasks = lines.every(({ line: { service, options } }) => service === 'fargate' && !options['storage']);
  if (alternative.onDemand !== 'spot' || !isOfTasks) return [];
  const share = exact('100').minus(fargate.facts.spotSavesPercent).div('100');
  return [`about **${formatMoney(plain(total.times(share)))} a month** at best on Fargate Spot`];
}

/** In euros, at the rate that the bot's owner has set. */
function euroText(total: Decimal, { perDollar, asOf }: EuroRate): string {
  const euros = formatMoney(total.times(perDollar)).replace('$', '€');
  return `**${euros}** at ${perDollar} euros to the dollar, the rate of ${asOf} that the owner of this bot set; AWS bills in dollars.`;
}

/** In the requested periods: "**$0.25** a day". */
function periodTexts(total: Decimal, periods: readonly AskedPeriod[]): readonly string[] {
  // "For a 6 week block … the six weeks" is one period.
  const asked = periods.filter(
    ({ months }, at) => periods.findLastIndex((other) => other.months.round(6).eq(months.round(6))) === at,
  );
  const lasting = asked.find((one) => one.lasting && !one.each);
  return asked.map(({ name, months, each }) => {
    // What each pays is of all of it: "6 hours every Thursday for 10 weeks".
    const cost = total.times(months).times(each && lasting ? lasting.months : '1');
    const money = name === 'an hour' ? hourlyMoney(cost) : formatMoney(plain(cost));
    return /^an? (?!quarter|year|semester)/.test(name)
      ? `**${money} ${name}**, spread over the month`
      : `**${money}** ${name === 'a year' ? name : `for ${name}`}`;
  });
}

/** "$3.06 for each hour that it runs", where an hour is asked for of what does not run all the time. */
function runningHourTexts(
  total: Decimal,
  periods: readonly AskedPeriod[],
  hours: Decimal | undefined,
): readonly string[] {
  const asksHour = periods.some(({ name }) => name === 'an hour');
  if (!asksHour || !hours || hours.eq('0') || hours.gte(HOURS_A_MONTH)) return [];
  return [`**${hourlyMoney(total.div(hours))}** for each hour that it runs`];
}

/** An hour often costs less than a cent. */
function hourlyMoney(cost: Decimal): string {
  return cost.lt('1') ? `$${plain(cost.round(4))}` : formatMoney(plain(cost));
}

/** Every quote has a month of 730 hours. */
const DAYS_A_MONTH = '30.4167';
/** Up to this many months, a budget is shown in days. */
const SHORT = '2';

/**
 * Whether a budget is enough, and how long it lasts.
 * @param hoursAMonth how long it runs, if it is billed by the hour
 * @param asksTime whether the hours are what is asked for
 */
function budgetText(total: Decimal, budget: Decimal, hoursAMonth: Decimal | undefined, asksTime: boolean): string {
  const money = formatMoney(plain(budget));
  if (total.eq('0')) return `**${money}** is more than enough, because this costs nothing.`;
  const months = budget.div(total);
  const lasts = months.lt(SHORT)
    ? `${plain(months.times(DAYS_A_MONTH).round(1))} days`
    : `${plain(months.round(1))} months`;
  const left = budget.minus(total);
  const enough = left.gte('0')
    ? `is enough for a month, with ${formatMoney(plain(left))} left`
    : `is ${formatMoney(plain(left.abs()))} short of a month`;
  if (!hoursAMonth) return `**${money}** ${enough}; it lasts ${lasts}.`;
  const affordable = hoursAMonth.times(months);
  const hours = `${groupThousands(plain(affordable.round(1)))} hours`;
  const each = formatCounted(affordable.div(DAYS_A_MONTH).round(1), 'hour');
  const daily = left.lt('0') ? `, or ${each} every day of a month` : '';
  return asksTime
    ? `**${money} lasts ${hours}** (${lasts} of it${daily}); it ${enough}.`
    : `**${money}** ${enough}; it lasts ${lasts}, which is ${hours}.`;
}

/** Services that are billed by the hour. */
const HOURLY: ReadonlySet<ServiceRequest['service']> = new Set(['ec2', 'fargate', 'eks']);

/** The hours a month that everything runs; undefined if they differ, or are not billed by the hour. */
function hoursOf(sides: readonly Quoted[]): Decimal | undefined {
  const lines = sides.flatMap((side) => side.lines.map(({ line }) => line));
  const [only, ...others] = lines.map(({ service, options: { hours = NONSTOP, node_hours: ofNodes } }) => {
    const read = HOURLY.has(service) && ofNodes === undefined ? parseHours(hours) : undefined;
    return read?.ok ? read.value : undefined;
  });
  return only && others.every((other) => other?.eq(only)) ? only : undefined;
}
