import { type Decimal, plain, roundHalfUp } from '../decimal.js';
import { checkRules, readAmount } from './amount.js';
import { formatCount } from './format.js';
import { type Parsed, parsed, type QuantityRules, refused } from './parsed.js';
import { type Period, perMonth, readPeriod, SECONDS_A_MONTH } from './periods.js';
import { type Given, type Said, saidIn } from './said.js';
import { wordTable } from './tidy.js';

/** Factors by their words. */
export const MAGNITUDES = wordTable({
  'k thousand thousands grand': '1e3',
  'lakh lakhs': '1e5',
  'm mn mio mil mill mln million millions millionen': '1e6',
  'crore crores': '1e7',
  'b bn bln bil mrd billion billions': '1e9',
  't tn trillion trillions': '1e12',
});

const NOUN =
  /^(?:requests?|reqs?|invocations?|calls?|executions?|runs?|events?|messages?|jobs?|tasks?|containers?|pods?|instances?|nodes?|servers?|units?|ips?)\b/;
/** A count of minutes is the only one that may name a time: "10 minutes" is no number of requests. */
const MINUTES_NOUN = /^(?:connection )?min(?:ute)?s?\b/;

/** Rules for a whole number. */
export function wholeNumber(quantity: string, least: string, most: string): QuantityRules {
  return { quantity, least, most, whole: true, show: formatCount };
}

/** Requests a month. AWS's largest published example has 15 billion, so a thousand billion is generous. */
export const REQUESTS = wholeNumber('requests', '1', '1e15');

/**
 * Parses a number a month: a count (`3M`, `1.5 billion`, `3,000,000`) or a rate (`5M/day`, `100 rps`).
 * A rate is converted to a month of 730 hours and rounded to a whole number, unless it is so small that rounding would change the price.
 */
export function parseMonthly(given: Given, rules: QuantityRules): Parsed<Decimal> {
  const { quantity } = rules;
  const said = saidIn(given, quantity, (typed) => readCount(typed, rules));
  if (!said.ok) return said;
  const { readings } = said;
  const { value, period, text } = said.value;
  if (!period) return checkRules(value, text, rules, readings);
  const monthly = roundedMonthly(perMonth(value, period));
  if (period.name === 'month') return checkRules(monthly, text, { ...rules, whole: false }, readings);
  const rateReading = { text: text.trim(), as: `${formatCount(monthly)} ${quantity} a month` };
  return value.gt('0') && monthly.eq('0')
    ? refused({ kind: 'too-small', quantity, text, limit: `1 ${quantity.replace(/s$/, '')} a month` })
    : checkRules(monthly, text, { ...rules, whole: false }, [...readings, rateReading]);
}

/** From this number on, rounding to a whole number changes less than a thousandth. */
const MANY = '1000';

/** Rounds a number a month that comes from a rate. Small ones keep four places: once a week is 4.3452 times a month. */
export function roundedMonthly(value: Decimal): Decimal {
  return roundHalfUp(value, value.gte(MANY) ? 0 : 4);
}

/** Requests a second that one container handles. */
const PER_SECOND: QuantityRules = {
  quantity: 'requests',
  least: '0.000001',
  most: '1e6',
  whole: false,
  show: (rate) => `${formatCount(rate)} a second`,
};

/** Parses requests a second: `20`, `20/s`, `600 per minute`; without a period, the number is per second. */
export function parsePerSecond(given: Given): Parsed<Decimal> {
  const said = saidIn(given, PER_SECOND.quantity, (typed) => readCount(typed, PER_SECOND));
  if (!said.ok) return said;
  const { value, period, text } = said.value;
  const perSecond = period ? perMonth(value, period).div(SECONDS_A_MONTH) : value;
  return checkRules(perSecond, text, PER_SECOND, said.readings);
}

/** Parses a number of things that is not a rate: tasks, warm instances. */
export function parseCount(given: Given, rules: QuantityRules): Parsed<Decimal> {
  const { quantity } = rules;
  const said = saidIn(given, quantity, (typed) => readCount(typed, rules));
  if (!said.ok) return said;
  const { value, period, text } = said.value;
  return period
    ? refused({ kind: 'unknown-unit', quantity, text, unit: `a ${period.name}` })
    : checkRules(value, text, rules, said.readings);
}

/** A count or a rate. */
function readCount(typed: string, rules: QuantityRules): Parsed<Said> {
  const amount = readAmount(typed, rules);
  if (!amount.ok) return amount;
  const { rest } = amount.value;
  const words = readUnit(rest, rules.quantity);
  if (!words) return refused({ kind: 'unknown-unit', quantity: rules.quantity, text: typed, unit: rest });
  const { value, doubt, text } = amount.value;
  const { magnitude, period } = words;
  const of = (count: Decimal): Said => ({
    text: typed,
    value: count.times(magnitude ?? '1'),
    ...(period && { period }),
  });
  if (doubt !== 'dot-as-decimal') return parsed(of(value), amount.readings);
  // A lone `1.500` can only be a count if the dot separates thousands; with a magnitude or a rate it stays a decimal.
  const count = magnitude || period ? value : value.times('1e3');
  return parsed(of(count), [...amount.readings, { text, as: plain(count) }]);
}

interface CountUnit {
  readonly magnitude?: string;
  readonly period?: Period;
}

/** Reads the words after a number, in this order: magnitude, noun, period; each is optional. */
function readUnit(rest: string, quantity: string): CountUnit | undefined {
  const [first = ''] = /^[a-z]+/.exec(rest) ?? [];
  const magnitude = MAGNITUDES.get(first);
  const afterMagnitude = magnitude ? rest.slice(first.length).trim() : rest;
  const last = withoutNoun(afterMagnitude, quantity);
  if (last === '') return magnitude ? { magnitude } : {};
  const period = readPeriod(last);
  return period && { ...(magnitude && { magnitude }), period };
}

/** Removes the noun after a number: that of the quantity, such as "balancers", or a general one. */
function withoutNoun(words: string, quantity: string): string {
  const [last = ''] = /[a-z]+$/i.exec(quantity) ?? [];
  const own = new RegExp(`^${last.replace(/s$/, '')}s?\\b`, 'i');
  return words
    .replace(own, '')
    .replace(quantity === 'minutes' ? MINUTES_NOUN : NOUN, '')
    .trim();
}
