import { type Decimal, exact } from '../decimal.js';
import { isCurrency } from '../plain-words/entities/money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, senseOf, type Words } from '../plain-words/tokens/sense.js';
import { type PriceUnit, unitAt } from './units.js';

/** A number in a product, with what it measures. */
export interface Factor {
  readonly value: Decimal;
  readonly unit?: PriceUnit | undefined;
  readonly money: boolean;
  readonly typed: string;
  readonly from: number;
}

/** A product and what the writer says it is: "0.0464 USD/hour * 720 hours = 33.408". */
export interface Sum {
  readonly factors: readonly Factor[];
  readonly result: Factor;
  /** The exact product. */
  readonly product: Decimal;
}

/** So many words may belong to a factor: "2 (memory)", "0.0464 USD/hour". */
const LONGEST_FACTOR = 6;
const EQUALS = /^(?:=|is|are|equals|makes|≈)$/;
const APPROXIMATELY = /^[~≈>-]$/;

/** The products in a text with their results, in its order. */
export function sumsIn(words: Words): readonly Sum[] {
  const sums: Sum[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = sumAt(words, at);
    if (!found) continue;
    sums.push(found.sum);
    at = found.to - 1;
  }
  return sums;
}

function sumAt(words: Words, at: number): { readonly sum: Sum; readonly to: number } | undefined {
  const first = factorAt(words, at);
  if (!first) return undefined;
  // "$5.84 = $0.008 * 730" has its result first.
  const leads = words[first.to]?.text === '=';
  const factors = leads ? [] : [first.factor];
  let to = leads ? first.to : first.end;
  while (leads ? factors.length === 0 || hasSense(words[to], 'times') : hasSense(words[to], 'times')) {
    const next = factorAt(words, to + 1);
    if (!next) return undefined;
    factors.push(next.factor);
    to = next.end;
  }
  if (factors.length < 2) return undefined;
  const product = factors.reduce((all, { value }) => all.times(value), exact('1'));
  if (leads) return { sum: { factors, result: first.factor, product }, to };
  let from = to + 1;
  while (matches(words[from], APPROXIMATELY)) from += 1;
  const result = matches(words[to], EQUALS) ? factorAt(words, from) : undefined;
  return result && { sum: { factors, result: result.factor, product }, to: result.to };
}

/** @returns the factor, the position behind its number, and that behind the words that belong to it */
function factorAt(
  words: Words,
  at: number,
): { readonly factor: Factor; readonly to: number; readonly end: number } | undefined {
  const sign = isCurrency(words[at]) ? 1 : 0;
  const hours = senseOf(words[at], 'schedule')?.hoursADay;
  const number = hours === undefined ? numberAt(words, at + sign) : { value: exact(hours), to: at + 1 };
  if (!number) return undefined;
  const behind = isCurrency(words[number.to]) ? 1 : 0;
  const to = number.to + behind;
  const unit = unitAt(words, to, behind === 0)?.unit;
  let end = to;
  const isPart = (position: number) =>
    !hasSense(words[position], 'times') &&
    !matches(words[position], EQUALS) &&
    (!hasSense(words[position], 'digits') || matches(words[position - 1], /^\($/)) &&
    !matches(words[position], /^[,;.?!]$/);
  while (words[end] && end < to + LONGEST_FACTOR && isPart(end)) end += 1;
  const typed = words[number.to - 1]?.typed ?? '';
  return { factor: { value: number.value, unit, money: sign + behind > 0, typed, from: at }, to, end };
}
