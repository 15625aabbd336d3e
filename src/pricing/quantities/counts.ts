import { type Decimal, plain, roundHalfUp } from '../decimal.js';
import { formatCount } from './format.js';
import type { LeadingNumber } from './number.js';
import { type Parsed, type QuantityRules, refused } from './parsed.js';
import { perMonth, readPeriod, SECONDS_A_MONTH } from './periods.js';
import { checkRules, type Given, readQuantity, type Said, type Unit } from './said.js';
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
  const said = readCount(given, rules);
  if (!said.ok) return said;
  const { readings } = said;
  const { value, period, text } = said.value;
  if (!period) return checkRules(value, text, rules, readings);
  const monthly = roundedMonthly(perMonth(value, period));
  if (period.name === 'month') return checkRules(monthly, text, { ...rules, whole: false }, readings);
  const rateReading = { text: text.trim(), as: `${formatCount(monthly)} ${quantity} a month` };
  return checkRules(monthly, text, { ...rules, whole: false }, [...readings, rateReading]);
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
  const said = readCount(given, PER_SECOND);
  if (!said.ok) return said;
  const { value, period, text } = said.value;
  const perSecond = period ? perMonth(value, period).div(SECONDS_A_MONTH) : value;
  return checkRules(perSecond, text, PER_SECOND, said.readings);
}

/** Parses a number of things that is not a rate: tasks, warm instances. */
export function parseCount(given: Given, rules: QuantityRules): Parsed<Decimal> {
  const { quantity } = rules;
  const said = readCount(given, rules);
  if (!said.ok) return said;
  const { value, period, text } = said.value;
  return period
    ? refused({ kind: 'unknown-unit', quantity, text, unit: `a ${period.name}` })
    : checkRules(value, text, rules, said.readings);
}

/** A count or a rate. */
function readCount(given: Given, rules: QuantityRules): Parsed<Said> {
  return readQuantity(given, rules, (words, number) => countUnit(words, number, rules.quantity));
}

/** Reads the words after a number, in this order: magnitude, noun, period; each is optional. */
function countUnit(words: string, { value, doubt, text }: LeadingNumber, quantity: string): Unit | undefined {
  const [first = ''] = /^[a-z]+/.exec(words) ?? [];
  const magnitude = MAGNITUDES.get(first);
  const last = withoutNoun(magnitude ? words.slice(first.length).trim() : words, quantity);
  const period = readPeriod(last);
  if (last !== '' && !period) return undefined;
  // A lone `1.500` can only be a count if the dot separates thousands; with a magnitude or a rate it stays a decimal.
  const isDotted = doubt === 'dot-as-decimal';
  const times = magnitude ?? (isDotted && !period ? '1e3' : '1');
  const readings = isDotted ? [{ text, as: plain(magnitude ? value : value.times(times)) }] : [];
  return { times, period, readings };
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
