import { sortedBy } from '../../sorted-by.js';
import { exact } from '../decimal.js';
import { formatMoney } from '../money.js';
import { PAID } from '../plain-words/entities/asides.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, typedText, type Words } from '../plain-words/tokens/sense.js';
import { A_DAY, A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import { compareRate, knownRates, nearestFirst } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named, Priced } from './named-rates.js';
import { type CheckedFigure, countedText, priceText, quotedMoney, rateSentence, runningText } from './texts.js';
import { listedUnit, type PriceUnit, unitAt } from './units.js';

const WHY =
  /\bwhy\b|\bhow come\b|\bhow (?:can|could|would) (?:this|that|it)\b|\bnot (?:really )?sure how\b|\bno (?:idea|clue)\b|\bsurpris(?:ed|ing)\b|\bunexpected|\bshocked|\bwhat (?:is|are|was) [^.?]{0,30}\bdoing\b|\bdespite\b|\brack(?:ed)? up\b|\berror \?/;

/** Whether a text asks why something costs so much. */
export function asksWhy(words: Words): boolean {
  return WHY.test(words.map(({ text }) => text).join(' '));
}

/** Whether a figure is what something costs for a day or longer, and no rate. */
export function isTotal({ unit }: Figure): boolean {
  return unit?.of === 'thing' && unit.time?.gte(A_DAY) === true;
}

/** So many words may stand between "pay" and the amount. */
const FARTHEST_PAID = 3;

/** Whether a figure is a bill by its own words: "costs me $72 a month". */
export function isTurnedRound(figure: Figure, words: Words): boolean {
  const before = words.slice(Math.max(0, figure.from - FARTHEST_PAID), figure.from);
  return isTotal(figure) && before.some((word) => matches(word, PAID));
}

/**
 * Turns the largest bill round: of what was named clearest, or else of what its service is mostly paid by, how much it pays for.
 * "$40.00 is 11.4 million requests (API Gateway REST API requests, $3.50 per million requests)"
 * @param isOneOn whether it must be for the one thing named that is paid by the hour
 */
export function billFor(
  figures: readonly Figure[],
  named: Named,
  prices: Prices,
  isOneOn = false,
): CheckedFigure | undefined {
  const [bill] = sortedBy(
    figures.filter(({ money }) => money),
    ({ value }) => -value.toNumber(),
  );
  if (!bill || (bill.unit && !isTotal(bill))) return undefined;
  const { unit, value, per } = bill;
  const mentioned = named.things.filter((thing) => thing.named > 0 && (!isOneOn || isAlwaysOn(thing)));
  const [nearest] = nearestFirst(mentioned, bill);
  if (!nearest || (isOneOn && mentioned.some(({ at }) => at[0] !== nearest.at[0]))) return undefined;
  const hours = (unit?.time ?? exact(A_MONTH)).div(A_MONTH).times(HOURS_A_MONTH);
  const known = mainParts(nearest, prices).flatMap((thing) =>
    knownRates([thing], named.regions.slice(0, 1), named, prices).slice(0, 1),
  );
  const texts = known.map((one) => {
    const { price } = one.rate;
    const number = value.div(price);
    const monthly = formatMoney(exact(price).times(HOURS_A_MONTH));
    const running = isAlwaysOn(one.thing) ? `${runningText(number.div(hours))} at ${monthly} a month each; ` : '';
    return `${countedText(number, one, prices)} (${running}${priceText(one, prices)})`;
  });
  const typed = `${quotedMoney(value)}${/^\S+ \S+$/.test(per) ? ` ${per}` : ''}`;
  return texts.length === 0 ? undefined : { verdict: 'bill', text: `**${typed} is ${texts.join(', or ')}.**`, known };
}

/** What a service is mostly paid by; instances, disks and what surrounds them have one price each, and so has what was found already. */
function mainParts(thing: Priced, prices: Prices): readonly Priced[] {
  const { list, variant, named } = thing;
  const parts = serviceOf(list).plain.unitPrices.flatMap(([of, component, example]): readonly Priced[] => {
    const { unit } = prices[of].components.get(component) ?? {};
    return of !== list || example !== undefined || unit === undefined
      ? []
      : [{ list, component, unit: listedUnit(unit), named: 1, at: [] }];
  });
  const isOne = named !== 1 && (variant !== undefined || parts.length === 0 || list === 'network' || list === 'ebs');
  return isOne ? [thing] : parts;
}

/** Whether something is paid by the hour for being there. */
function isAlwaysOn({ unit }: Priced): boolean {
  return unit.of === 'thing' && unit.time?.eq(AN_HOUR) === true;
}

const BILL = /^(?:bill|bills|invoice|billed|charged|charge)$/;
const SEVERAL = '1.5';
/** So many words may stand between the start of a quantity and what it cost, and between its end and that. */
const FARTHEST = { start: 8, end: 3 } as const;

/**
 * Checks a line of a bill: "1,563,577.501 Lambda-GB-Second USD 26.06", "1M requests = $0.02". Where a text is about no bill, an
 * amount beside a quantity is taken for its price only if it is right, or behind "=".
 */
export function checkBillLine(words: Words, figure: Figure, named: Named, prices: Prices): CheckedFigure | undefined {
  const before = words.slice(0, figure.from);
  const last = before.at(-1);
  if (figure.unit || hasSense(last, 'times')) return undefined;
  const isStated = matches(last, /^=$/) || words.some((word) => matches(word, BILL));
  for (let at = Math.max(0, figure.from - FARTHEST.start); at < figure.from; at += 1) {
    const quantity = numberAt(words, at);
    const read = quantity?.value.gt('0') ? unitAt(before, quantity.to, true) : undefined;
    if (!quantity || !read || figure.from - read.to > FARTHEST.end) continue;
    const { unit, to } = read;
    const all: PriceUnit = { ...unit, count: unit.count.times(quantity.value) };
    const typed = typedText(words, at, to);
    const line = { ...figure, per: `for ${typed}`, unit: all };
    const compared = compareRate(line, named, prices);
    if (!compared || (!compared.ratio.eq('1') && !isStated)) continue;
    const checked = rateSentence(line, { ...compared, instead: undefined }, prices);
    const number = quantity.value.div(HOURS_A_MONTH);
    const isSeveral = unit.of === 'thing' && unit.time?.eq(AN_HOUR) && number.gte(SEVERAL);
    return isSeveral ? { ...checked, text: `${checked.text} ${typed} are ${runningText(number)} all month.` } : checked;
  }
  return undefined;
}
