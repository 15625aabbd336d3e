import { exact, roundsTo } from '../decimal.js';
import { A_DAY, A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { turnRound } from './bills.js';
import type { Figure } from './figures.js';
import { type CheckedFigure, quotedMoney } from './texts.js';

/** A quoted figure with what it was found to be. */
export interface Claim {
  readonly figure: Figure;
  readonly checked: CheckedFigure;
}

/**
 * Explains an amount by the prices that stand beside it: it adds them up, is one of them for a month, or pays for what has the price.
 * @param claims the prices that were checked
 * @returns nothing if it has another cause
 */
export function checkAmount(amount: Figure, claims: readonly Claim[], prices: Prices): CheckedFigure | undefined {
  const right = claims.filter(({ checked }) => checked.verdict === 'yes');
  return addedUp(amount, right) ?? monthOf(amount, claims) ?? paidFor(amount, right, prices);
}

/** "$0.045/GB and $0.09/GB, so $0.135/GB" */
function addedUp({ value, unit }: Figure, right: readonly Claim[]): CheckedFigure | undefined {
  const parts = right.filter(
    ({ figure }) => figure.unit?.of === unit?.of && String(figure.unit?.time) === String(unit?.time),
  );
  const total = parts.reduce((all, { figure }) => all.plus(figure.value), exact('0'));
  if (parts.length < 2 || !total.eq(value)) return undefined;
  const terms = parts.map(({ figure }) => quotedMoney(figure.value)).join(' + ');
  return {
    verdict: 'yes',
    text: `**Yes, ${quotedMoney(value)} is ${terms}.**`,
    known: parts.flatMap(({ checked }) => checked.known),
  };
}

/** The hours of a month, as people count them. */
const MONTHS = [HOURS_A_MONTH, '720', '744'];

/** "$0.008 per hour, about $5.76 per month" */
function monthOf({ value, unit }: Figure, claims: readonly Claim[]): CheckedFigure | undefined {
  if (!isFor(unit, A_MONTH)) return undefined;
  return claims.flatMap(({ figure, checked: { known } }): readonly CheckedFigure[] => {
    const hours = MONTHS.find((one) => roundsTo(figure.value.times(one), value));
    const text = `**${quotedMoney(value)} is ${hours} hours at ${quotedMoney(figure.value)}.**`;
    return hours !== undefined && isFor(figure.unit, AN_HOUR) ? [{ verdict: 'yes', text, known }] : [];
  })[0];
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
