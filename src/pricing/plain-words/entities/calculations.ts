import { type Decimal, exact } from '../../decimal.js';
import { A_MONTH, AN_HOUR } from '../../quantities/periods.js';
import { hasSense, matches, senseOf, type Words } from '../tokens/sense.js';
import { type MoneyNumber, moneyNumberAt } from './money.js';
import { rateAt } from './rates.js';

/** A number in a product, with the money or time that it measures. */
interface Factor extends Pick<MoneyNumber, 'value' | 'currency'> {
  /** The number as it was typed. */
  readonly typed: string;
  readonly from: number;
  /** The position behind the number, where its unit may stand. */
  readonly unit: number;
  /** The position behind its time and its rate: "0.0464 USD/hour". */
  readonly to: number;
  /** The position behind all words that belong to it. */
  readonly end: number;
  readonly time: boolean;
}

/** Numbers that the writer multiplies, and what they say comes out. */
interface Product {
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
function productAt(words: Words, at: number): Product | undefined {
  const factors: Factor[] = [];
  let to = at - 1;
  do {
    const factor = factorAt(words, to + 1);
    if (!factor) return undefined;
    factors.push(factor);
    to = factor.end;
  } while (hasSense(words[to], 'times'));
  let from = to + 1;
  while (matches(words[from], APPROXIMATELY)) from += 1;
  const result = matches(words[to], EQUALS) ? factorAt(words, from) : undefined;
  return { factors, result, value: factors.reduce((all, { value }) => all.times(value), exact('1')) };
}

function factorAt(words: Words, from: number): Factor | undefined {
  // "24 hours" may be a phrase of its own.
  const daily = senseOf(words[from], 'schedule')?.hoursADay;
  const hours = daily && { value: exact(daily), currency: undefined, to: from + 1 };
  const number = hours || moneyNumberAt(words, from);
  if (!number) return undefined;
  const { value, currency, to: unit } = number;
  const isTime = hasSense(words[unit], 'time');
  const period = isTime ? unit + 1 : unit;
  const to = rateAt(words, period)?.to ?? period;
  const typed = words[currency && words[unit - 1] === currency ? unit - 2 : unit - 1]?.typed ?? '';
  return { value, currency, typed, from, unit, to, end: endOfFactor(words, to), time: isTime || daily !== undefined };
}

/** The position behind the words that belong to a factor whose unit ends at a position. */
function endOfFactor(words: Words, to: number): number {
  const ends = words.slice(to, to + LONGEST_FACTOR).findIndex((word, index, rest) => {
    const isNumber = hasSense(word, 'digits') && !matches(rest[index - 1], /^\($/);
    return isNumber || hasSense(word, 'times') || matches(word, EQUALS) || matches(word, /^[,;.?!]$/);
  });
  return ends < 0 ? Math.min(words.length, to + LONGEST_FACTOR) : to + ends;
}

/** How far the writer may have rounded. */
const ROUNDED = '0.02';
/** Shorter than a month by no more than this, it is all of one: 720 hours. */
const WHOLE_MONTH = exact(A_MONTH).div(AN_HOUR).times('0.98');

/**
 * Reads "$0.0464/hour * 720 hours = 33.408" and "* 730 h = 70$", which count nothing. Of times only what comes out is counted ("8 hours x
 * 20 days = 160 hours"), and not even that if it is all month. A product of things or sizes is no such calculation.
 * @returns the position behind what of it is not counted
 */
export function calculationEnd(words: Words, at: number): number | undefined {
  const isEnd = hasSense(words[at], 'times');
  const product = productAt(words, isEnd ? at + 1 : at);
  if (!product || product.factors.some(({ to }) => isSizeOrThing(words, to))) return undefined;
  const { factors, value } = product;
  const isLoose = ({ to, end }: Factor) => to < end;
  const result = factors.slice(-1).some(isLoose) ? undefined : product.result;
  const last = result ?? factors.at(-1);
  const isTimed = factors.some(({ time }) => time);
  if (!last || (factors.length < 2 && !isEnd) || (isEnd && !result)) return undefined;
  if ([...factors, last].some(({ currency }) => currency)) return last.to;
  if (!result || (!isEnd && value.minus(result.value).abs().gt(value.times(ROUNDED)))) return undefined;
  // "8 hours x 92 days = 736 hours", "3 t3.small * 720 hours = 2160 hours"
  const isAllMonth = isTimed && (isEnd ? value : result.value).gte(WHOLE_MONTH);
  if (isAllMonth) return result.to;
  return !isEnd && isTimed === result.time ? result.from : undefined;
}

function isSizeOrThing(words: Words, at: number): boolean {
  return hasSense(words[at], 'memory', 'vcpu', 'noun', 'role', 'instance', 'service', 'scale');
}
