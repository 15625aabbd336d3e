import { type Decimal, exact, roundHalfUp } from '../decimal.js';
import { formatHours, shownHours } from './format.js';
import { type Parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import { AN_HOUR, LONG_TIMES, PERIODS, type Period, perMonth, readPeriod } from './periods.js';
import { checkRules, type Given, readQuantity, type Said, textOf } from './said.js';
import { LONGEST_TEXT, tidy } from './tidy.js';

/** Hours a month: at most a month of 31 days. */
const HOURS: QuantityRules = { quantity: 'hours', least: '0.0001', most: '744', whole: false, show: formatHours };

const ALWAYS = /^(?:24 ?[/x] ?7|always|always on|all month|all the time|non-?stop)$/;
const UNIT = /^([a-z]+) ?/;
/** "8h*5d/week": on so many days of each week or month. */
const ON_DAYS = /^\* ?(\d+(?:\.\d+)?) ?d(?=\/(?:week|month)$)/;
/** A third of a second: as fine as AWS bills, and few enough places to show. */
const PLACES = 4;

/**
 * Parses hours a month: `730`, `24/7`, `8h/day`, `40 hours a week`, `10 min a day`, `30 days`, `8h*5d/week`; `12h weekdays` is
 * five days a week. Weeks and days are spread over a month of 730 hours, to four places.
 */
export function parseHours(given: Given, least = HOURS.least): Parsed<Decimal> {
  const isAlways = typeof given === 'string' && given.length <= LONGEST_TEXT && ALWAYS.test(tidy(given));
  const said = readQuantity(isAlways ? { ...NONSTOP, text: given } : given, HOURS, (words, { value }) => {
    const { milliseconds, days, period } = readWords(words);
    const times = exact(milliseconds).div(AN_HOUR).times(days);
    const isInHours = milliseconds === AN_HOUR;
    const readings = isInHours ? [] : [readingOf(textOf(given), hoursAMonth({ value: value.times(times), period }))];
    return period && { times: times.toFixed(), period, readings };
  });
  if (!said.ok) return said;
  const { value, text, period = PERIODS.month } = said.value;
  // A day has no 25th hour, even if the month had room for it.
  const limit = `${period.longest.round(PLACES).toFixed()} hours a ${period.name}`;
  if (value.gt(period.longest)) return refused({ kind: 'too-large', quantity: 'hours', text, limit });
  const monthly = roundHalfUp(hoursAMonth(said.value), PLACES);
  const readings = monthly.eq(value) ? said.readings : [readingOf(text, monthly)];
  return checkRules(monthly, text, { ...HOURS, least }, readings);
}

/** Converts hours in a period to hours a month, not rounded. */
export function hoursAMonth({ value, period = PERIODS.month }: Pick<Said, 'value' | 'period'>): Decimal {
  return perMonth(value, period);
}

/** All hours of all days. */
export const NONSTOP: Said = { text: '24/7', value: exact('24'), period: PERIODS.day };

/** "8h*5d/week" as members see it. */
const PARTS = /^(\d+(?:\.\d+)?) ?h\* ?(\d+(?:\.\d+)?) ?d\/(week|month)$/;

const RATE = /^(\d+(?:\.\d+)?) ?h(?:\/(day|week|month|year))?$/;

/** A time of an option in words: "8 hours on 5 days a week" for `8h*5d/week`, "8 hours a day" for `8h/day`. */
export function timeInWords(text: string): string {
  const inParts = text.replace(PARTS, '$1 hours on $2 days a $3');
  return inParts.replace(RATE, (_, number: string, period?: string) => {
    const hours = `${number} ${number === '1' ? 'hour' : 'hours'}`;
    return period ? `${hours} a ${period}` : hours;
  });
}

function readingOf(typed: string, hours: Decimal): Reading {
  const text = typed.trim().replace(PARTS, '$1 hours on $2 days a $3');
  return { text, as: `${shownHours(roundHalfUp(hours, PLACES))} hours a month` };
}

/** The unit, on how many days, and the period; without words a number is hours a month. */
function readWords(words: string) {
  const [matched = '', unit = ''] = UNIT.exec(words) ?? [];
  const milliseconds = LONG_TIMES.get(unit);
  const behind = milliseconds === undefined ? words : words.slice(matched.length);
  const [onDays = '', days = '1'] = ON_DAYS.exec(behind) ?? [];
  const period: Period | undefined = readPeriod(behind.slice(onDays.length) || 'monthly');
  return { milliseconds: milliseconds ?? AN_HOUR, days, period };
}
