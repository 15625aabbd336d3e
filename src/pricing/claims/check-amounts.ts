import { exact, roundsTo } from '../decimal.js';
import { formatMoney } from '../money.js';
import { matches, type Words } from '../plain-words/tokens/sense.js';
import { A_DAY, A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { turnRound } from './bills.js';
import type { Figure } from './figures.js';
import { type CheckedFigure, quotedMoney, verdictOn } from './texts.js';

/** A quoted figure with what it was found to be. */
export interface Claim {
  readonly figure: Figure;
  readonly checked: CheckedFigure;
  /** Another thing is known to have the quoted price. */
  readonly isOther?: boolean;
}

/**
 * Explains an amount by the prices that stand beside it: it adds them up, is one of them for a month, or pays for what has the price.
 * @param claims the prices that were checked
 * @returns nothing if it has another cause
 */
export function checkAmount(
  amount: Figure,
  claims: readonly Claim[],
  words: Words,
  prices: Prices,
): CheckedFigure | undefined {
  const right = claims.filter(({ checked }) => checked.verdict === 'yes');
  return addedUp(amount, right) ?? monthOf(amount, claims, words) ?? paidFor(amount, right, prices);
}

/** "$0.045/GB and $0.09/GB, so $0.135/GB", "$0.01/GB in each direction, so $0.02/GB" */
function addedUp({ value, unit }: Figure, right: readonly Claim[]): CheckedFigure | undefined {
  const parts = right.filter(
    ({ figure }) => figure.unit?.of === unit?.of && String(figure.unit?.time) === String(unit?.time),
  );
  const [first, ...others] = parts.map(({ figure }) => figure);
  const all = first && others.length === 0 ? [first, first] : parts.map(({ figure }) => figure);
  const total = all.reduce((sum, part) => sum.plus(part.value), exact('0'));
  if (!first || !total.eq(value)) return undefined;
  const text = `**Yes, ${quotedMoney(value)} is ${all.map((part) => quotedMoney(part.value)).join(' + ')}.**`;
  return { verdict: 'yes', text, known: parts.flatMap(({ checked }) => checked.known) };
}

/** The hours of a month, as people count them. */
const MONTHS = [HOURS_A_MONTH, '720', '744'];

/** "$0.008 per hour, about $5.76 per month": right, or wrong if it is said to follow from a right price. */
function monthOf(amount: Figure, claims: readonly Claim[], words: Words): CheckedFigure | undefined {
  const { value, unit } = amount;
  const hourly = isFor(unit, A_MONTH) ? claims.filter(({ figure }) => isFor(figure.unit, AN_HOUR)) : [];
  const money = quotedMoney(value);
  for (const { figure, checked } of hourly) {
    const hours = MONTHS.find((one) => roundsTo(figure.value.times(one), value));
    const text = `**${money} is ${hours} hours at ${quotedMoney(figure.value)}.**`;
    if (hours !== undefined) return { verdict: 'yes', text, known: checked.known };
  }
  const from = hourly.find(({ figure, checked }) => checked.verdict === 'yes' && follows(amount, figure, words));
  if (!from) return undefined;
  const monthly = from.figure.value.times(HOURS_A_MONTH);
  const { verdict, lead } = verdictOn(value.div(monthly), money, money);
  const basis = `${HOURS_A_MONTH} hours at ${quotedMoney(from.figure.value)} are ${formatMoney(monthly)}`;
  return { verdict, text: `**${lead}.** ${basis}.`, known: from.checked.known };
}

const HENCE = /^(?:so|=|thus|hence|equals|makes|means|that's|thats)$/;
/** So many words may stand between a price and what follows from it. */
const FARTHEST = 4;

/** Whether a word just before an amount says that it follows from the price before it. */
function follows(amount: Figure, price: Figure, words: Words): boolean {
  const between = words.slice((price.at.at(-1) ?? price.from) + 1, amount.from);
  return between.length <= FARTHEST && between.some((word) => matches(word, HENCE));
}

function isFor(unit: Figure['unit'], time: string): boolean {
  return unit?.of === 'thing' && unit.time?.eq(time) === true;
}

/** "$0.09 per GB, often $6-20 per month" */
function paidFor(amount: Figure, right: readonly Claim[], prices: Prices): CheckedFigure | undefined {
  if (amount.unit?.of !== 'thing' || amount.unit.time?.lt(A_DAY) !== false) return undefined;
  const rate = right.find(({ figure }) => figure.unit && figure.unit.of !== 'thing');
  return rate && { ...turnRound(amount, rate.checked.known, prices), verdict: 'yes' };
}
