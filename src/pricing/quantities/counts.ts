import { type Decimal, exact, plain, roundHalfUp } from '../decimal.js';
import { checkRules, readAmount } from './amount.js';
import { formatCount } from './format.js';
import type { LeadingNumber } from './number.js';
import { type Parsed, type QuantityRules, type Reading, refused } from './parsed.js';
import { type Period, perMonth, readPeriod } from './periods.js';
import { wordTable } from './word-table.js';

const MAGNITUDES = wordTable({
  'k thousand thousands': '1e3',
  'm mn mio mln million millions': '1e6',
  'b bn bln mrd billion billions': '1e9',
  't tn trillion trillions': '1e12',
});

const NOUN = /^(?:requests?|reqs?|invocations?|calls?|executions?|runs?|events?|tasks?|containers?|pods?|instances?)\b/;

/** Requests a month. AWS's largest published example has 15 billion, so a thousand billion is generous. */
export const REQUESTS: QuantityRules = {
  quantity: 'requests',
  least: '1',
  most: '1e15',
  whole: true,
  show: formatCount,
};

/**
 * Reads requests a month: a count (`3M`, `1.5 billion`, `3,000,000`) or a rate (`5M/day`, `100 rps`).
 * A rate is taken for a month of 730 hours and rounded to whole requests.
 */
export function parseRequests(typed: string): Parsed<Decimal> {
  const amount = readAmount(typed, REQUESTS);
  if (!amount.ok) return amount;
  const words = readWords(amount.value.rest);
  if (!words) return refused({ kind: 'unknown-unit', quantity: 'requests', text: typed, unit: amount.value.rest });
  const { value, readings } = readCount(amount.value, words, amount.readings);
  if (!words.period || words.period.name === 'month') return checkRules(value, typed, REQUESTS, readings);
  const monthly = roundHalfUp(perMonth(value, words.period), 0);
  const rateReading = { text: typed.trim(), as: `${formatCount(monthly)} requests a month` };
  return value.gt('0') && monthly.eq('0')
    ? refused({ kind: 'too-small', quantity: 'requests', text: typed, limit: '1 request a month' })
    : checkRules(monthly, typed, REQUESTS, [...readings, rateReading]);
}

/** Reads a whole number of things that are not spread over time: tasks, warm instances. */
export function parseCount(typed: string, rules: QuantityRules): Parsed<Decimal> {
  const amount = readAmount(typed, rules);
  if (!amount.ok) return amount;
  const words = readWords(amount.value.rest);
  if (!words || words.period) {
    return refused({ kind: 'unknown-unit', quantity: rules.quantity, text: typed, unit: amount.value.rest });
  }
  const { value, readings } = readCount(amount.value, words, amount.readings);
  return checkRules(value, typed, rules, readings);
}

interface Counted {
  readonly value: Decimal;
  readonly readings: readonly Reading[];
}

interface CountWords {
  readonly magnitude?: string;
  readonly period?: Period;
}

/** The words behind a count, in this order: magnitude, noun, period; each may be absent. */
function readWords(rest: string): CountWords | undefined {
  const [first = ''] = /^[a-z]+/.exec(rest) ?? [];
  const magnitude = MAGNITUDES.get(first);
  const afterMagnitude = magnitude ? rest.slice(first.length).trim() : rest;
  const last = afterMagnitude.replace(NOUN, '').trim();
  if (last === '') return magnitude ? { magnitude } : {};
  const period = readPeriod(last);
  return period && { ...(magnitude && { magnitude }), period };
}

/** A lone `1.500` can only be a count if the dot separates thousands; with a magnitude or a rate it stays a decimal. */
function readCount(number: LeadingNumber, { magnitude, period }: CountWords, readings: readonly Reading[]): Counted {
  const times = exact(magnitude ?? '1');
  if (number.doubt !== 'dot-as-decimal') return { value: number.value.times(times), readings };
  const dotSeparates = !magnitude && !period;
  const read = dotSeparates ? number.value.times('1e3') : number.value;
  return { value: read.times(times), readings: [...readings, { text: number.text, as: plain(read) }] };
}
