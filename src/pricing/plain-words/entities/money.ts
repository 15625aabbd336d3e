import type { Decimal } from '../../decimal.js';
import { hasSense, matches, nounOf, until, upToSeparator, type Word, type Words } from '../tokens/sense.js';
import type { Entity } from './entity.js';
import { numberAt, type ParsedNumber } from './numbers.js';

export const DOLLARS = /^(?:\$|usd|dollars?|bucks)$/;
export const CENTS = /^(?:cents?|¢)$/;
const FOREIGN = /^(?:[€£]|eur|euros?|quid|pounds?|gbp)$/;

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

/**
 * Reads the percentage of the price that begins at a word: "20 % off", "a discount of 15 %", "plus 19 % VAT".
 * @returns what the total is to be multiplied by, 0.8 for "20 % off", and the position behind it
 */
export function percentageAt(words: Words, at: number): { readonly times: Decimal; readonly to: number } | undefined {
  let from = at;
  while (matches(words[from], LEADS) || isShare(words[from])) from += 1;
  const number = numberAt(words, from);
  if (!number || nounOf(words[number.to]) !== 'percent') return undefined;
  const near = upToSeparator(words, number.to + 1, FARTHEST + 1);
  const end = near.findIndex(isShare);
  const what = near[end] ?? words.slice(at, from).find(isShare);
  if (!what) return undefined;
  const part = number.value.div('100');
  return { times: matches(what, ADDED) ? part.plus('1') : part.minus('1').abs(), to: number.to + 2 + end };
}

function isShare(word: Word | undefined): boolean {
  return matches(word, TAKEN) || matches(word, ADDED);
}

/** Begins what is done with what is counted. */
const ASKS_OF_ACTION = /^(?:can|could|may|do|does|did|would|will|should)$/;
/** So many words may stand between "how many" and what is counted: "how many m5.xlarge hours". */
const HOW_MANY_REACH = 12;

/**
 * Reads "how many hours of …" and "how many t3.micro …" beside money: what the money is to buy. Without money the question is
 * another one.
 */
export function budgetQuestionAt(words: Words, at: number): Entity | undefined {
  if (!hasSense(words[at], 'how-many') || !words.some(isCurrency)) return undefined;
  const behind = words.slice(at + 1, at + 1 + HOW_MANY_REACH);
  // "How many 1 vCPU / 2 GB tasks", "how many 500 ms calls": a size belongs to them.
  const near = until(
    behind,
    (word, place) =>
      hasSense(word, 'separator', 'in-place', 'cost') ||
      matches(word, ASKS_OF_ACTION) ||
      (hasSense(word, 'digits') && !hasSense(behind[place + 1], 'vcpu', 'memory', 'time')),
  );
  const time = near.findIndex((word, place) => hasSense(word, 'time') && !hasSense(near[place - 1], 'digits'));
  if (time >= 0) return { kind: 'asked-number', of: 'time', at: [at, at + 1 + time] };
  const isOfThem = matches(near[0], /^of\b/) && near.some((word) => matches(word, /\b(?:them|those|these)$/));
  // "Only t3.micro. How many can I have?"
  const isBare = near.length === 0 && matches(behind[0], ASKS_OF_ACTION);
  const things = isBare || isOfThem || near.some((word) => hasSense(word, 'noun', 'instance', 'service'));
  return things ? { kind: 'asked-number', of: 'things', at: [at] } : undefined;
}
