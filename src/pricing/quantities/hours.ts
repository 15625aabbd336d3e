import { type Decimal, exact, roundHalfUp } from '../decimal.js';
import { checkRules, readAmount } from './amount.js';
import { formatHours } from './format.js';
import { type Parsed, parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import { HOURS_A_MONTH, type Period, perMonth, readPeriod } from './periods.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/** Hours a month that something runs: at most a month of 31 days. */
const HOURS: QuantityRules = {
  quantity: 'hours',
  least: '0.0001',
  most: '744',
  whole: false,
  show: formatHours,
};

const NONSTOP = /^(?:24 ?[/x] ?7|always|always on|all month|all the time|non-?stop)$/;
const UNIT = /^(?:(hours?|hrs?|h)|(days?|d)|(minutes?|mins?|min))(?![a-z]) ?/;
/** A third of a second: as fine as AWS bills, and few enough places to show. */
const PLACES = 4;

/**
 * Reads hours a month: `730`, `24/7`, `8h/day`, `40 hours a week`, `10 min a day`, `30 days`; `12h weekdays` is five
 * days a week. Weeks and days are spread over a month of 730 hours, to four places.
 */
export function parseHours(typed: string): Parsed<Decimal> {
  if (isNonstop(typed)) return parsed(exact(HOURS_A_MONTH), [readingOf(typed, exact(HOURS_A_MONTH))]);
  const amount = readAmount(typed, HOURS);
  if (!amount.ok) return amount;
  const { value, rest } = amount.value;
  const { minutes, period } = readWords(rest);
  if (period === undefined) return refused({ kind: 'unknown-unit', quantity: 'hours', text: typed, unit: rest });
  const hours = value.times(minutes).div('60');
  // A day has no 25th hour, even if the month had room for it.
  if (hours.gt(period.longest))
    return refused({ kind: 'too-large', quantity: 'hours', text: typed, limit: limitOf(period) });
  const monthly = roundHalfUp(perMonth(value.times(minutes), period).div('60'), PLACES);
  const readings = monthly.eq(value) ? amount.readings : [readingOf(typed, monthly)];
  return checkRules(monthly, typed, HOURS, readings);
}

function isNonstop(typed: string): boolean {
  return typed.length <= LONGEST_TEXT && NONSTOP.test(tidy(typed));
}

function readingOf(typed: string, hours: Decimal): Reading {
  return { text: typed.trim(), as: `${hours.toFixed()} hours a month` };
}

function limitOf({ longest, name }: Period): string {
  return `${longest.round(PLACES).toFixed()} hours a ${name}`;
}

/** The unit, in minutes, and the period; without words a number is hours a month. */
function readWords(rest: string): { readonly minutes: string; readonly period: Period | undefined } {
  const [matched = '', , days, minutes] = UNIT.exec(rest) ?? [];
  const unit = days ? '1440' : minutes ? '1' : '60';
  return { minutes: unit, period: readPeriod(rest.slice(matched.length) || 'monthly') };
}
