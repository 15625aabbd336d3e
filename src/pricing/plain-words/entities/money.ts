import { type Decimal, exact } from '../../decimal.js';
import { A_MONTH, AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, nounOf, senseOf, until, type Word, type Words } from '../tokens/sense.js';
import type { Entity } from './entity.js';
import { numberAt, type ParsedNumber } from './numbers.js';
import { rateAt } from './rates.js';

export const DOLLARS = /^(?:\$|usd|dollars?|bucks)$/;
export const CENTS = /^cents?$/;
export const FOREIGN = /^(?:[€£]|eur|euros?|quid|pounds?|gbp)$/;

/** Whether a word is a currency. */
export function isCurrency(word: Word | undefined): boolean {
  return [DOLLARS, CENTS, FOREIGN].some((currency) => matches(word, currency));
}

/** A number, with the currency before or behind it if it has one. */
export interface MoneyNumber extends ParsedNumber {
  readonly currency: Word | undefined;
}

/** Reads the number that begins at a word or behind its currency; it ends behind the currency. */
export function moneyNumberAt(words: Words, at: number): MoneyNumber | undefined {
  const before = isCurrency(words[at]) ? words[at] : undefined;
  const number = numberAt(words, before ? at + 1 : at);
  if (!number) return undefined;
  // In "2M $50 requests" the sign belongs to the next number.
  const next = words[number.to + 1];
  const isBehind = isCurrency(words[number.to]) && !(next?.glued && hasSense(next, 'digits'));
  const currency = before ?? (isBehind ? words[number.to] : undefined);
  return { ...number, currency, to: isBehind ? number.to + 1 : number.to };
}

/** A percentage of the price is taken off, or added. */
const TAKEN = /^(?:off|discounts?|rebate|reduction|reduced|savings?)$/;
const ADDED = /^(?:vat|tax|taxes|gst|mwst|surcharge)$/;
const LEADS = /^(?:with|w \/|minus|less|plus|\+|an?|the|of|extra|another)$/;
/** So many words may stand between the percentage and what it is: "20 % student discount". */
const FARTHEST = 2;

/** A percentage by which a total changes: "20 % off", "a discount of 15 %", "plus 19 % VAT". */
export interface Percentage {
  /** Of the total: 0.8 for "20 % off". */
  readonly times: Decimal;
  /** The position behind it. */
  readonly to: number;
}

/** Reads the percentage of the price that begins at a word. */
export function percentageAt(words: Words, at: number): Percentage | undefined {
  let from = at;
  while (matches(words[from], LEADS) || isShare(words[from])) from += 1;
  const number = numberAt(words, from);
  if (!number || nounOf(words[number.to]) !== 'percent') return undefined;
  const behind = words.slice(number.to + 1, number.to + 2 + FARTHEST);
  const end = behind.findIndex((word) => isShare(word) || hasSense(word, 'separator'));
  const isBehind = isShare(behind[end]);
  const what = isBehind ? behind[end] : words.slice(at, from).find(isShare);
  if (!what) return undefined;
  const part = number.value.div('100');
  const times = matches(what, ADDED) ? part.plus('1') : part.minus('1').abs();
  return { times, to: isBehind ? number.to + 2 + end : number.to + 1 };
}

function isShare(word: Word | undefined): boolean {
  return matches(word, TAKEN) || matches(word, ADDED);
}

/** A calculation of the writer's own, with the position behind what of it is not counted. */
export interface Calculation {
  readonly money: boolean;
  readonly to: number;
}

/** How far the writer may have rounded. */
const ROUNDED = '0.02';
/** Shorter than a month by no more than this, it is all of one: 720 hours. */
const WHOLE_MONTH = exact(A_MONTH).div(AN_HOUR).times('0.98');

/**
 * Reads "$0.0464/hour * 720 hours = 33.408" and "* 730 h = 70$" as money. Of times only what comes out is counted ("8 hours x
 * 20 days = 160 hours"), and not even that if it is all month. A product of things or sizes is no such calculation.
 */
export function calculationAt(words: Words, at: number): Calculation | undefined {
  const isEnd = hasSense(words[at], 'times');
  const factors: Factor[] = [];
  let behind = isEnd ? at : at - 1;
  do {
    const factor = factorAt(words, behind + 1);
    if (!factor) return undefined;
    factors.push(factor);
    behind = factor.to;
  } while (hasSense(words[behind], 'times'));
  const result = words[behind]?.text === '=' ? (factorAt(words, behind + 1) ?? countAt(words, behind + 1)) : undefined;
  const money = result?.money || factors.some((factor) => factor.money);
  if (money && (result || !isEnd) && factors.length + (isEnd ? 1 : 0) > 1) return { money, to: result?.to ?? behind };
  if (!result) return undefined;
  // "3 t3.small * 720 hours = 2160 hours"
  if (isEnd)
    return result.time && factors[0]?.time && factors[0].value.gte(WHOLE_MONTH)
      ? { money: false, to: result.to }
      : undefined;
  const product = factors.reduce((all, { value }) => all.times(value), exact('1'));
  // "667 * 43800 = 29214600 requests"
  if (factors.length > 1 && product.eq(result.value) && ![...factors, result].some(({ time }) => time))
    return { money: false, to: behind + 1 };
  if (factors.length < 2 || !factors.some(({ time }) => time)) return undefined;
  if (product.minus(result.value).abs().gt(product.times(ROUNDED))) return undefined;
  if (result.value.gte(WHOLE_MONTH)) return { money: false, to: result.to };
  return result.time ? { money: false, to: behind + 1 } : undefined;
}

/** What comes out may be counted: "= 29214600 requests". */
function countAt(words: Words, at: number): Factor | undefined {
  const number = numberAt(words, at);
  return number && { value: number.value, money: false, time: false, to: number.to };
}

/** One factor of a calculation: money, a time, or a bare number. */
interface Factor extends Calculation {
  readonly value: Decimal;
  readonly time: boolean;
}

/** Units and periods are passed, for only the writer's own numbers are multiplied. */
function factorAt(words: Words, at: number): Factor | undefined {
  // "24 hours" may be a phrase of its own.
  const daily = senseOf(words[at], 'schedule')?.hoursADay;
  if (daily !== undefined) return { value: exact(daily), money: false, time: true, to: at + 1 };
  const number = moneyNumberAt(words, at);
  if (!number) return undefined;
  const time = hasSense(words[number.to], 'time');
  const unit = time ? number.to + 1 : number.to;
  const to = rateAt(words, unit)?.to ?? unit;
  if (hasSense(words[to], 'memory', 'vcpu', 'noun', 'role', 'instance', 'service', 'scale')) return undefined;
  return { value: number.value, money: number.currency !== undefined, time, to };
}

/** So many words may stand between "how many" and what is counted: "how many m5.xlarge hours". */
const HOW_MANY_REACH = 8;

/**
 * Reads "how many hours of …" and "how many t3.micro …" beside money: what the money is to buy. Without money the question is
 * another one.
 */
export function budgetQuestionAt(words: Words, at: number): Entity | undefined {
  if (!hasSense(words[at], 'how-many') || !words.some(isCurrency)) return undefined;
  const behind = words.slice(at + 1, at + 1 + HOW_MANY_REACH);
  // "How many 1 vCPU / 2 GB tasks": a size belongs to them.
  const near = until(
    behind,
    (word, place) =>
      hasSense(word, 'separator', 'in-place', 'cost') ||
      matches(word, /^(?:can|could|may|do|does|did|would|will|should)$/) ||
      (hasSense(word, 'digits') && !hasSense(behind[place + 1], 'vcpu', 'memory')),
  );
  const time = near.findIndex((word) => hasSense(word, 'time') && !hasSense(word, 'memory'));
  if (time >= 0) return { kind: 'asked-number', of: 'time', at: [at, at + 1 + time] };
  const things = near.some((word) => hasSense(word, 'noun', 'instance', 'service'));
  return things ? { kind: 'asked-number', of: 'things', at: [at] } : undefined;
}
