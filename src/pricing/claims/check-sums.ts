import { exact, plain, roundsTo } from '../decimal.js';
import { formatMoney } from '../money.js';
import { type Factor, type Product, productAt } from '../plain-words/entities/calculations.js';
import type { Words } from '../plain-words/tokens/sense.js';
import type { Prices } from '../rates.js';
import { compareRate } from './compare-rate.js';
import { LIKE_PRICE } from './figures.js';
import type { Named } from './named-rates.js';
import { basisText, type CheckedFigure, verdictOn } from './texts.js';

/** A product and what the writer says it is: "0.0464 USD/hour * 720 hours = 33.408". */
export type Sum = Product & { readonly result: Factor };

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

/** Checks a product of a rate in the price lists with its result: any other sum is none of ours. */
export function checkSum(
  { factors, result, value: product }: Sum,
  named: Named,
  prices: Prices,
): CheckedFigure | undefined {
  const rate = factors.find(({ currency }) => currency) ?? factors.find(({ typed }) => LIKE_PRICE.test(typed));
  if (!rate || product.eq('0') || result.value.eq('0')) return undefined;
  const compared = compareRate({ value: rate.value, unit: undefined, from: rate.from }, named, prices);
  // "50,000 × $0.025" takes a price per thousand for that of each.
  const { count = product } = compared?.known.thing.unit ?? {};
  if (!compared || (count.gt('1') && product.div(rate.value).gte(count))) return undefined;
  const amount = product.lt('0.01') ? `$${plain(product.round(10))}` : formatMoney(product);
  const shown = `${factors.map(({ typed }) => typed).join(' × ')} = ${amount}`;
  const ratio = roundsTo(product, result.value, true) ? exact('1') : result.value.div(product);
  const { verdict, lead } = verdictOn(ratio, `the sum is right: ${shown}`, `${shown}, so ${result.typed}`);
  return { verdict, text: `**${lead}.** ${basisText(compared.known, prices)}.`, known: [compared.known] };
}
