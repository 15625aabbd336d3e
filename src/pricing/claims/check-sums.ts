import { type Decimal, decimalPlaces, exact, plain, roundHalfUp } from '../decimal.js';
import { formatMoney } from '../money.js';
import { AN_HOUR } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { compareRate } from './compare-rate.js';
import { type Factor, type Figure, LIKE_PRICE, type Sum } from './figures.js';
import type { Named } from './named-rates.js';
import { type CheckedFigure, comparedTexts, offBy, verdictOf } from './texts.js';
import type { PriceUnit } from './units.js';

const ONE = exact('1');
/** The hours of a month and of a day, as people multiply by them. */
const HOURS: readonly string[] = ['24', '720', '730', '744', '750', '8760'];

/**
 * Checks a product with its result, and the rate in it.
 * @returns nothing unless the rate is known: any other sum is none of ours
 */
export function checkSum({ factors, result, product }: Sum, named: Named, prices: Prices): readonly CheckedFigure[] {
  const rate = factors.find(({ money }) => money) ?? factors.find(({ typed }) => LIKE_PRICE.test(typed));
  if (!rate || product.eq('0') || result.value.eq('0')) return [];
  const unit = rate.unit ?? unitOfPartners(factors.filter((factor) => factor !== rate));
  const figure: Figure = { ...rate, unit, per: '', to: rate.from + 1, at: [] };
  const byUnit = compareRate(figure, named, prices);
  // A unit that is only guessed proves nothing wrong.
  const isOther = !byUnit || (byUnit.instead === byUnit.known && !rate.unit);
  const compared = isOther ? compareRate({ ...figure, unit: undefined }, named, prices) : byUnit;
  if (!compared) return [];
  const shown = factors.map(({ typed }) => typed).join(' × ');
  const ratio = isRounded(product, result) ? ONE : result.value.div(product);
  const verdict = verdictOf(ratio);
  const lead = {
    yes: `Yes, the sum is right: ${shown} = ${money(product)}`,
    nearly: `Nearly: ${shown} = ${money(product)}, so ${result.typed} is ${offBy(ratio)}`,
    no: `No, ${shown} = ${money(product)}, so ${result.typed} is ${offBy(ratio)}`,
  }[verdict];
  const { thing } = compared.known;
  const number = product.div(rate.value);
  // "50,000 × $0.025" takes a price per thousand for that of each.
  const isForOne = !rate.unit && thing.unit.count.gt('1') && number.gte(thing.unit.count) && compared.ratio.eq('1');
  const own = isForOne
    ? comparedTexts({ ...figure, per: 'for each one' }, { ...compared, instead: compared.known }, prices)
    : comparedTexts(figure, compared, prices);
  const known = [compared.known];
  // A right rate is no claim of its own: it stands behind the sum.
  if (own.verdict !== 'no') return [{ verdict, text: `**${lead}.** ${own.basis}`, known }];
  return [
    { verdict: own.verdict, text: `**${own.lead}.** ${own.basis}`, known },
    { verdict, text: `**${lead}.**`, known },
  ];
}

/** The unit of a rate from what it is multiplied by: "100 GB x $0.08" is by the GB. */
function unitOfPartners(partners: readonly Factor[]): PriceUnit | undefined {
  const unit = partners.find((partner) => partner.unit)?.unit;
  if (unit) return { ...unit, count: ONE };
  const isHours = partners.some(({ value }) => HOURS.includes(plain(value)));
  return isHours ? { of: 'thing', count: ONE, time: exact(AN_HOUR) } : undefined;
}

function isRounded(product: Decimal, { value }: Factor): boolean {
  const places = decimalPlaces(value);
  return roundHalfUp(product, places).eq(value) || product.round(places, 0).eq(value);
}

function money(amount: Decimal): string {
  return amount.lt('0.01') ? `$${plain(amount.round(10))}` : formatMoney(amount);
}
