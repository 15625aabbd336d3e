import { type Decimal, exact } from '../decimal.js';
import { range } from '../plain-words/entities/entity.js';
import { CENTS, FOREIGN, isCurrency, moneyNumberAt } from '../plain-words/entities/money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, senseOf, typedText, type Words } from '../plain-words/tokens/sense.js';
import { type PriceUnit, unitAt } from './units.js';

/** An amount of money in a text, with its unit if it has one. */
export interface Figure {
  /** US dollars. */
  readonly value: Decimal;
  /** The other end of a range. */
  readonly upTo?: Decimal | undefined;
  readonly unit?: PriceUnit | undefined;
  /** The unit as it was typed, with "per". */
  readonly per: string;
  /** Written with a currency; otherwise it only looks like a price: 0.0464. */
  readonly money: boolean;
  readonly from: number;
  /** The position behind the amount. */
  readonly to: number;
  /** The positions of the amount and of its unit. */
  readonly at: readonly number[];
}

/** Prices of units have decimals and are below a dollar. */
export const LIKE_PRICE = /^0?[.,]\d{2,}$/;
/** A unit may stand so far before or behind its figure: "hourly price of $0.0464", "$73 for EKS this month". */
const FARTHEST_UNIT = 5;

/** The amount of money that begins at a position, without its unit. */
function moneyAt(words: Words, at: number): Omit<Figure, 'per' | 'at'> | undefined {
  const number = moneyNumberAt(words, at);
  if (!number?.value.gt('0') || (isCurrency(words[at - 1]) && !isCurrency(words[at]))) return undefined;
  const { currency, to } = number;
  if (matches(currency, FOREIGN)) return undefined;
  const counts = hasSense(words[to], 'memory', 'vcpu', 'time', 'noun', 'instance', 'service', 'scale');
  if (!currency && (counts || !matches(words[at], LIKE_PRICE))) return undefined;
  const value = matches(currency, CENTS) ? number.value.div('100') : number.value;
  const end = currency && matches(words[to], /^(?:-|to)$/) ? numberAt(words, to + 1) : undefined;
  const upTo = end?.value.gt(value) ? end : undefined;
  return { value, upTo: upTo?.value, money: currency !== undefined, from: at, to: upTo?.to ?? to };
}

/** The amounts of money in a text, each with the unit behind it, or else before it. */
export function figuresIn(words: Words): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const figure = moneyAt(words, at);
    if (!figure) continue;
    // "0.31/kWh" is no price of ours.
    if (hasSense(words[figure.to], 'per') && !hasSense(words[figure.to], 'article') && !unitAt(words, figure.to))
      continue;
    const unit = unitNear(words, figure.to) ?? unitBefore(words, (figures.at(-1)?.at.at(-1) ?? -1) + 1, at);
    const places = [...(unit ? range(unit.from, unit.to) : []), ...range(figure.from, figure.to)].sort((a, b) => a - b);
    figures.push({ ...figure, unit: unit?.unit, per: unit ? typedText(words, unit.from, unit.to) : '', at: places });
    at = places.at(-1) ?? at;
  }
  return figures;
}

type PlacedUnit = NonNullable<ReturnType<typeof unitAt>> & { readonly from: number };

/** The unit behind an amount; words that are neither a number nor a mark may stand between: "$73 for EKS this month". */
function unitNear(words: Words, from: number): PlacedUnit | undefined {
  for (let at = from; at < from + FARTHEST_UNIT; at += 1) {
    const unit = unitAt(words, at);
    if (unit) return { ...unit, from: at };
    if (hasSense(words[at], 'separator', 'digits', 'times') || words[at] === undefined || words[at]?.text === '=')
      break;
  }
  return undefined;
}

/** The unit before an amount, as in a table: "per vCPU per hour | $0.04656", "t4g.nano hourly: $0.0042". */
function unitBefore(words: Words, from: number, to: number): PlacedUnit | undefined {
  for (let at = Math.max(from, to - FARTHEST_UNIT - 1); at < to; at += 1) {
    const unit = unitAt(words.slice(0, to), at);
    const between = unit && words.slice(unit.to, to);
    // "6 hours a week" has a unit of its own.
    const isTaken = hasSense(words[at - 1], 'digits', 'number', 'time', 'memory', 'noun', 'scale');
    if (unit && !isTaken && !between?.some((word) => matches(word, /^[.?!]$/))) return { ...unit, from: at };
  }
  return undefined;
}

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
  const hours = senseOf(words[at], 'schedule')?.hoursADay;
  const number =
    hours === undefined ? moneyNumberAt(words, at) : { value: exact(hours), to: at + 1, currency: undefined };
  if (!number) return undefined;
  const { value, to, currency } = number;
  const isBehind = isCurrency(words[to - 1]);
  const unit = unitAt(words, to, !isBehind)?.unit;
  let end = to;
  const isPart = (position: number) =>
    !hasSense(words[position], 'times') &&
    !matches(words[position], EQUALS) &&
    (!hasSense(words[position], 'digits') || matches(words[position - 1], /^\($/)) &&
    !matches(words[position], /^[,;.?!]$/);
  while (words[end] && end < to + LONGEST_FACTOR && isPart(end)) end += 1;
  const typed = words[isBehind ? to - 2 : to - 1]?.typed ?? '';
  return { factor: { value, unit, money: currency !== undefined, typed, from: at }, to, end };
}
