import { type Decimal, exact } from '../pricing/decimal.js';
import { formatMoney } from '../pricing/money.js';
import type { Quote } from '../pricing/quote.js';
import type { LoadOptions } from './price-loads.js';
import type { Distractor } from './proposal.js';

/** A quantity that is often forgotten to be multiplied by. */
const COPIES = ['tasks', 'count'];
/** Amounts nearer than this share of each other cannot be told apart by head. */
const APART = 0.1;
/** Two wrong amounts are taken for the parts of the right one if nothing but this share is missing. */
const COMPLETES = 0.02;

/** The right sum with one mistake each. */
function mistakes(
  options: LoadOptions,
  { total, totalBeforeFreeTier, lines }: Quote,
): readonly { readonly amount: Decimal; readonly why: string }[] {
  const sum = exact(total);
  const copies = COPIES.map((name) => options[name]).filter((value) => value !== undefined);
  return [
    { amount: exact(totalBeforeFreeTier), why: 'forgets the free tier' },
    ...lines.map(({ amount, label }) => ({ amount: sum.minus(exact(amount)), why: `leaves out: ${label}` })),
    ...lines.map(({ amount, label }) => ({ amount: sum.plus(exact(amount)), why: `counts twice: ${label}` })),
    ...copies.flatMap((count) => [
      { amount: sum.div(count), why: 'is for one of them only' },
      { amount: sum.plus(sum.div(count)), why: 'counts one of them too many' },
      { amount: sum.minus(sum.div(count)), why: 'counts one of them too few' },
    ]),
    { amount: sum.times('2'), why: 'is twice the sum' },
    { amount: sum.div('2'), why: 'is half the sum' },
    { amount: sum.times('1.5'), why: 'adds half of the sum again' },
    { amount: sum.times('3'), why: 'is three times the sum' },
    // As many of them too small as too large, or the right one would hardly ever be the largest.
    { amount: sum.times('0.75'), why: 'leaves out a quarter of the sum' },
    { amount: sum.div('3'), why: 'is a third of the sum' },
    { amount: sum.times('0.6'), why: 'leaves out two fifths of the sum' },
    { amount: sum.div('4'), why: 'is a quarter of the sum' },
  ];
}

/**
 * Wrong amounts for a quote: those that differ enough from the right one and from each other, no two of which are the right one together.
 * @param options what was priced
 */
export function wrongAmounts(options: LoadOptions, quote: Quote): readonly Distractor[] {
  const { total } = quote;
  const kept: { amount: Decimal; why: string }[] = [];
  for (const mistake of mistakes(options, quote)) {
    const differs = [exact(total), ...kept.map(({ amount }) => amount)].every((other) =>
      farFrom(mistake.amount, other),
    );
    const completes = kept.some(({ amount }) => !farFrom(amount.plus(mistake.amount), exact(total), COMPLETES));
    if (mistake.amount.gt('0.01') && differs && !completes && !isTenfold(mistake.amount, exact(total)))
      kept.push(mistake);
  }
  return kept.map(({ amount, why }) => ({ text: formatMoney(amount), why }));
}

/** The same digits with the point elsewhere need no sum to be told apart. */
function isTenfold(one: Decimal, other: Decimal): boolean {
  return [one.times('10'), one.div('10')].some((amount) => amount.minus(other).abs().lt('0.01'));
}

function farFrom(one: Decimal, other: Decimal, share = APART): boolean {
  const larger = one.gt(other) ? one : other;
  return one
    .minus(other)
    .abs()
    .gt(larger.times(String(share)));
}
