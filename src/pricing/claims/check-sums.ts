import { exact, plain, roundsTo } from '../decimal.js';
import { formatMoney } from '../money.js';
import { type Factor, type Product, productAt } from '../plain-words/entities/calculations.js';
import type { Words } from '../plain-words/tokens/sense.js';
import type { Prices } from '../rates.js';
import { compareRate } from './compare-rate.js';
import { LIKE_PRICE } from './figures.js';
import type { Named } from './named-rates.js';
import { type CheckedFigure, comparedTexts, verdictOn } from './texts.js';
import { unitAt } from './units.js';

/** A product and what the writer says it is: "0.0464 USD/hour * 720 hours = 33.408". */
export type Sum = Product & { readonly result: Factor };

const ONE = exact('1');

/** The products in a text with their results, in its order. */
export function sumsIn(words: Words): readonly Sum[] {
  let from = 0;
  return words.flatMap((_, at) => {
    const product = at < from ? undefined : productAt(words, at);
    const { result } = product ?? {};
    if (!product || !result || product.factors.length < 2) return [];
    from = result.to;
    return [{ ...product, result }];
  });
}

/**
 * Checks a product with its result, and the rate in it.
 * @returns nothing unless the rate is known: any other sum is none of ours
 */
export function checkSum(
  { factors, result, value: product }: Sum,
  words: Words,
  named: Named,
  prices: Prices,
): readonly CheckedFigure[] {
  const rate = factors.find(({ currency }) => currency) ?? factors.find(({ typed }) => LIKE_PRICE.test(typed));
  if (!rate || product.eq('0') || result.value.eq('0')) return [];
  const { value, from } = rate;
  const own = unitAt(words, rate.unit, true)?.unit;
  // "100 GB x $0.08" is by the GB.
  const [others] = factors.flatMap((factor) => (factor === rate ? [] : (unitAt(words, factor.unit, true)?.unit ?? [])));
  const unit = own ?? (others && { ...others, count: ONE });
  const figure = { value, unit, per: '', from };
  const byUnit = compareRate(figure, named, prices);
  // A unit that is only guessed proves nothing wrong.
  const isOther = !byUnit || (byUnit.instead === byUnit.known && !own);
  const compared = isOther ? compareRate({ ...figure, unit: undefined }, named, prices) : byUnit;
  if (!compared) return [];
  const known = [compared.known];
  const amount = product.lt('0.01') ? `$${plain(product.round(10))}` : formatMoney(product);
  const shown = `${factors.map(({ typed }) => typed).join(' × ')} = ${amount}`;
  const ratio = roundsTo(product, result.value, true) ? ONE : result.value.div(product);
  const { verdict, lead } = verdictOn(ratio, `the sum is right: ${shown}`, `${shown}, so ${result.typed}`);
  const { count } = compared.known.thing.unit;
  // "50,000 × $0.025" takes a price per thousand for that of each.
  const isForOne = !own && count.gt('1') && product.div(value).gte(count) && compared.ratio.eq('1');
  const claim = isForOne
    ? comparedTexts({ ...figure, per: 'for each one' }, { ...compared, instead: compared.known }, prices)
    : comparedTexts(figure, compared, prices);
  // A right rate is no claim of its own: it stands behind the sum.
  if (claim.verdict !== 'no') return [{ verdict, text: `**${lead}.** ${claim.basis}`, known }];
  return [
    { verdict: claim.verdict, text: `**${claim.lead}.** ${claim.basis}`, known },
    { verdict, text: `**${lead}.**`, known },
  ];
}
