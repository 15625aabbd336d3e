import type { Decimal } from '../decimal.js';
import { range } from '../plain-words/entities/entity.js';
import { CENTS, FOREIGN, moneyNumberAt } from '../plain-words/entities/money.js';
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

/** Prices of units have decimals and are below a dollar: "0.0464", "8.3e-7". */
const LIKE_PRICE = /^(?:0?[.,]\d{2,}|\d(?:\.\d+)?e-\d+)$/;
/** A unit may stand so far behind its figure: "$73 for EKS a month". */
const FARTHEST_UNIT = 5;

/** The amounts of money in a text, each with the unit behind it. */
export function figuresIn(words: Words): readonly Figure[] {
  const figures: Figure[] = [];
  let free = 0;
  for (const from of words.keys()) {
    const number = from < free ? undefined : moneyNumberAt(words, from);
    if (!number?.value.gt('0')) continue;
    const { currency, value } = number;
    // Of a range, the lower end: "$6-20 a month".
    const { to } = (matches(words[number.to], /^-$/) && numberAt(words, number.to + 1)) || number;
    const isPrice = currency ? !matches(currency, FOREIGN) : isLikePrice(words, from, to);
    // "0.31/kWh" is no price of ours.
    const isOther = hasSense(words[to], 'per') && !hasSense(words[to], 'article') && !unitAt(words, to);
    if (!isPrice || isOther) continue;
    const unit = unitBehind(words, to);
    const at = [...(unit ? range(unit.from, unit.to) : []), ...range(from, to)].sort((a, b) => a - b);
    figures.push({
      value: matches(currency, CENTS) ? value.div('100') : value,
      unit: unit?.unit,
      per: unit ? typedText(words, unit.from, unit.to) : '',
      money: currency !== undefined,
      from,
      at,
    });
    free = Math.max(to, unit?.to ?? to);
  }
  return figures;
}

function isLikePrice(words: Words, at: number, to: number): boolean {
  const counts = hasSense(words[to], 'memory', 'vcpu', 'time', 'noun', 'instance', 'service', 'scale');
  return !counts && matches(words[at], LIKE_PRICE);
}

type PlacedUnit = NonNullable<ReturnType<typeof unitAt>> & { readonly from: number };

/** The unit behind an amount; words that are neither a number nor a mark may stand between: "$73 for EKS a month". */
function unitBehind(words: Words, from: number): PlacedUnit | undefined {
  for (const at of range(from, from + FARTHEST_UNIT)) {
    const unit = unitAt(words, at);
    if (unit) return { ...unit, from: at };
    if (hasSense(words[at], 'separator', 'digits')) return undefined;
  }
  return undefined;
}
