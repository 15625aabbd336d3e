import type { Decimal } from '../decimal.js';
import { range } from '../plain-words/entities/entity.js';
import { CENTS, FOREIGN, isCurrency, moneyNumberAt } from '../plain-words/entities/money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, typedText, type Words } from '../plain-words/tokens/sense.js';
import { type PriceUnit, unitAt } from './units.js';

/** An amount of money in a text, with its unit if it has one. */
export interface Figure {
  /** US dollars. */
  readonly value: Decimal;
  readonly unit?: PriceUnit | undefined;
  /** The unit as it was typed, with "per". */
  readonly per: string;
  /** Written with a currency; otherwise it only looks like a price: 0.0464. */
  readonly money: boolean;
  readonly from: number;
  /** The positions of the amount and of its unit. */
  readonly at: readonly number[];
}

/** Prices of units have decimals and are below a dollar. */
export const LIKE_PRICE = /^0?[.,]\d{2,}$/;
/** A unit may stand so far before or behind its figure: "hourly price of $0.0464", "$73 for EKS this month". */
const FARTHEST_UNIT = 5;

/** The amount of money that begins at a position, without its unit. */
function moneyAt(
  words: Words,
  at: number,
): (Pick<Figure, 'value' | 'money' | 'from'> & { readonly to: number }) | undefined {
  const number = moneyNumberAt(words, at);
  if (!number?.value.gt('0') || (isCurrency(words[at - 1]) && !isCurrency(words[at]))) return undefined;
  const { currency, to } = number;
  if (matches(currency, FOREIGN)) return undefined;
  const counts = hasSense(words[to], 'memory', 'vcpu', 'time', 'noun', 'instance', 'service', 'scale');
  if (!currency && (counts || !matches(words[at], LIKE_PRICE))) return undefined;
  const value = matches(currency, CENTS) ? number.value.div('100') : number.value;
  // Of a range, the lower end: "$6-20 a month".
  const upTo = currency && matches(words[to], /^(?:-|to)$/) ? numberAt(words, to + 1) : undefined;
  return { value, money: currency !== undefined, from: at, to: upTo?.to ?? to };
}

/** The amounts of money in a text, each with the unit behind it, or else before it. */
export function figuresIn(words: Words): readonly Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const amount = moneyAt(words, at);
    if (!amount) continue;
    const { to, ...figure } = amount;
    // "0.31/kWh" is no price of ours.
    if (hasSense(words[to], 'per') && !hasSense(words[to], 'article') && !unitAt(words, to)) continue;
    const unit = unitBehind(words, to) ?? unitBefore(words, (figures.at(-1)?.at.at(-1) ?? -1) + 1, at);
    const places = [...(unit ? range(unit.from, unit.to) : []), ...range(at, to)].sort((a, b) => a - b);
    figures.push({ ...figure, unit: unit?.unit, per: unit ? typedText(words, unit.from, unit.to) : '', at: places });
    at = places.at(-1) ?? at;
  }
  return figures;
}

type PlacedUnit = NonNullable<ReturnType<typeof unitAt>> & { readonly from: number };

/** The unit behind an amount; words that are neither a number nor a mark may stand between: "$73 for EKS this month". */
function unitBehind(words: Words, from: number): PlacedUnit | undefined {
  for (const at of range(from, from + FARTHEST_UNIT)) {
    const unit = unitAt(words, at);
    if (unit) return { ...unit, from: at };
    if (hasSense(words[at], 'separator', 'digits', 'times') || matches(words[at], /^=$/)) return undefined;
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
