import { type Decimal, exact } from '../../decimal.js';
import { hasSense, matches, type Words } from '../tokens/sense.js';
import { type MoneyNumber, moneyNumberAt } from './money.js';
import { rateAt } from './rates.js';

/** A number in a product, with the money that it measures. */
export interface Factor extends Pick<MoneyNumber, 'value' | 'currency'> {
  /** The number as it was typed. */
  readonly typed: string;
  readonly from: number;
  /** The position behind its time and its rate: "0.0464 USD/hour". */
  readonly to: number;
}

/** Numbers that the writer multiplies, and what they say comes out. */
export interface Product {
  readonly factors: readonly Factor[];
  readonly result?: Factor | undefined;
  /** The exact product. */
  readonly value: Decimal;
}

/** So many words may belong to a factor: "2 (memory)", "0.08 per GB and month". */
const LONGEST_FACTOR = 6;
const EQUALS = /^(?:=|is|are|equals|makes|≈)$/;
const APPROXIMATELY = /^[~≈>-]$/;

/** Reads the product that begins at a position, if only of one number: "0.0464 USD/hour * 720 hours = 33.408". */
export function productAt(words: Words, at: number): Product | undefined {
  const factors: Factor[] = [];
  let to = at - 1;
  do {
    const factor = factorAt(words, to + 1);
    if (!factor) return undefined;
    factors.push(factor);
    to = endOfFactor(words, factor.to);
  } while (hasSense(words[to], 'times'));
  let from = to + 1;
  while (matches(words[from], APPROXIMATELY)) from += 1;
  const result = matches(words[to], EQUALS) ? factorAt(words, from) : undefined;
  return { factors, result, value: factors.reduce((all, { value }) => all.times(value), exact('1')) };
}

function factorAt(words: Words, from: number): Factor | undefined {
  const number = moneyNumberAt(words, from);
  if (!number) return undefined;
  const { value, currency, to: unit } = number;
  const period = hasSense(words[unit], 'time') ? unit + 1 : unit;
  const typed = words[currency && words[unit - 1] === currency ? unit - 2 : unit - 1]?.typed ?? '';
  return { value, currency, typed, from, to: rateAt(words, period)?.to ?? period };
}

/** The position behind the words that belong to a factor whose unit ends at a position. */
function endOfFactor(words: Words, to: number): number {
  const ends = words.slice(to, to + LONGEST_FACTOR).findIndex((word, index, rest) => {
    const isNumber = hasSense(word, 'digits') && !matches(rest[index - 1], /^\($/);
    return isNumber || hasSense(word, 'times') || matches(word, EQUALS) || matches(word, /^[,;.?!]$/);
  });
  return ends < 0 ? Math.min(words.length, to + LONGEST_FACTOR) : to + ends;
}
