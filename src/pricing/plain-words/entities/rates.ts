import { monthNamed } from '../../../time/month-names.js';
import { type Decimal, exact } from '../../decimal.js';
import { A_MONTH, PERIODS, type PeriodName, perMonth } from '../../quantities/periods.js';
import { clauseStart, hasSense, matches, senseOf, type Words } from '../tokens/sense.js';
import { type Amount, endOf, startOf } from './entity.js';
import { halfAt, numberAt } from './numbers.js';

/** How often something happens: once in so many of these periods. */
export interface Frequency {
  readonly period: PeriodName;
  /** 5 for "every 5 minutes", mostly 1. */
  readonly every: Decimal;
  /** Said without a number: "daily", which contradicts "on Saturdays". */
  readonly always?: true;
  /** The position behind it. */
  readonly to: number;
}

/**
 * Reads "/day", "per week", "an hour", "every 5 minutes", "daily", "rps".
 * @param isOften what stands before it can only come so often, as in "8 hours a day each"; otherwise "a day each" is how long
 */
export function rateAt(words: Words, at: number, isOften = false): Frequency | undefined {
  const alone = senseOf(words[at], 'rate');
  if (alone) return { period: alone.period, every: exact('1'), to: at + 1, always: true };
  // "3 times in each second"
  if (words[at]?.text === 'in' && words[at + 1]?.text === 'each') return rateAt(words, at + 1, isOften);
  // "6 hours in day", "50 GB on month", "2 times in a week", "10 hours in the day"
  if (isOften && matches(words[at], /^(?:in|on|in the|on the)$/)) {
    const one = hasSense(words[at + 1], 'article') ? at + 2 : at + 1;
    const period = /^(?:day|week|month|year)$/.test(words[one]?.text ?? '') ? senseOf(words[one], 'period') : undefined;
    if (period) return { period: period.period, every: exact('1'), to: one + 1 };
  }
  if (!hasSense(words[at], 'per')) return undefined;
  const next = `${words[at]?.text} ${words[at + 1]?.text}`;
  const one = /^(?:(?:each|every) single|by the|\w+ (?:connected|online|active))$/.test(next) ? at + 2 : at + 1;
  const period = senseOf(words[one], 'period');
  const lasts = !isOften && hasSense(words[at], 'article') && hasSense(words[one + 1], 'each');
  if (period && !lasts && halfAt(words, one + 1) === undefined)
    return { period: period.period, every: exact('1'), to: one + 1 };
  const number = words[at]?.text === 'every' || isSecondEach(words, at) ? numberAt(words, at + 1) : undefined;
  const several = number && senseOf(words[number.to], 'period');
  return number && several ? { period: several.period, every: number.value, to: number.to + 1 } : undefined;
}

/** "Off 10 hours a day", "stopped for 20 days of the month", "one day a week off": it runs for the rest of that. */
export function restOf(amount: Amount, words: Words): Amount {
  const { measure, value, rate, typed } = amount;
  const first = startOf(amount);
  const before = words[matches(words[first - 1], /^(?:for|it|them)$/) ? first - 2 : first - 1];
  const behind = words[endOf(amount)];
  const isLast = hasSense(words[endOf(amount) + 1], 'separator') || !words[endOf(amount) + 1];
  const off = behind?.text === 'off' && isLast ? behind : before;
  if (measure !== 'time' || !rate || !off || !matches(off, STOPPED)) return amount;
  const period = exact(A_MONTH)
    .times(rate.every)
    .div(perMonth(exact('1'), PERIODS[rate.period]));
  const readings = [{ text: `${off.typed} ${typed}`, as: 'running for the rest of it' }];
  return value.gte(period) ? amount : { ...amount, value: period.minus(value), readings };
}

const STOPPED = /^(?:off|stop(?:s|ped)?|down|paused?)$/;

/** "Each sensor posts each 5 minutes": who does it is said already. */
function isSecondEach(words: Words, at: number): boolean {
  const clause = words.slice(clauseStart(words, at), at);
  return words[at]?.text === 'each' && clause.some((word) => hasSense(word, 'each'));
}

/** Whether a word is the name of a month, in full or short. May is none: it is rather a verb. */
export function isMonth(text: string): boolean {
  return monthNamed(text) >= 0 && text !== 'may';
}
