import { exact } from '../decimal.js';
import { formatMoney } from '../money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { hasSense, matches, typedText, type Words } from '../plain-words/tokens/sense.js';
import { A_DAY, A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import { unitPriceOf } from '../services/plain.js';
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

/**
 * Turns an amount of money round: of what was named clearest, or else of what its service is mostly paid by, how much it pays for.
 * "$40.00 is 11.4 million requests (API Gateway REST API requests, $3.50 per million requests)"
 */
export function turnedRound(figure: Figure, named: Named, prices: Prices): CheckedFigure | undefined {
  const { unit, value, upTo, per } = figure;
  const isBill = figure.money && (unit === undefined || isTotal(figure));
  const [nearest] = nearestFirst(
    named.things.filter((thing) => thing.named > 0),
    figure,
  );
  if (!isBill || !nearest) return undefined;
  const months = (unit?.time ?? exact(A_MONTH)).div(A_MONTH);
  const parts = mainParts(nearest, prices).flatMap((thing) =>
    knownRates([thing], named.regions.slice(0, 1), named, prices).slice(0, 1),
  );
  const texts = parts.map((known) => {
    const number = value.div(known.rate.price);
    const running = isAlwaysOn(known.thing)
      ? `${runningText(number.div(months).div(HOURS_A_MONTH))} at ${formatMoney(exact(known.rate.price).times(HOURS_A_MONTH))} a month each; `
      : '';
    const counted = countedText(number, upTo?.div(known.rate.price), known, prices);
    return `${counted} (${running}${priceText(known, prices)})`;
  });
  if (texts.length === 0) return undefined;
  const typed = `${quotedMoney(value)}${upTo ? ` to ${quotedMoney(upTo)}` : ''}${/^\S+ \S+$/.test(per) ? ` ${per}` : ''}`;
  return { verdict: 'bill', text: `**${typed} is ${texts.join(', or ')}.**`, known: parts };
}

/** What a service is mostly paid by; instances, disks and what surrounds them have one price each, and so has what was found already. */
function mainParts(thing: Priced, prices: Prices): readonly Priced[] {
  const { list, variant, named } = thing;
  const parts = serviceOf(list).plain.unitPrices.flatMap((price): readonly Priced[] => {
    const { variant: example, ...part } = unitPriceOf(price);
    const { unit } = prices[part.list].components.get(part.component) ?? {};
    return part.list !== list || example !== undefined || unit === undefined
      ? []
      : [{ ...part, unit: listedUnit(unit), named: 1, at: [] }];
  });
  const isOne = named !== 1 && (variant !== undefined || parts.length === 0 || list === 'network' || list === 'ebs');
  return isOne ? [thing] : parts;
}

/** Whether something is paid by the hour for being there. */
export function isAlwaysOn({ unit }: Priced): boolean {
  return unit.of === 'thing' && unit.time?.eq(AN_HOUR) === true;
}

/** Whether a figure is what something costs for a day or longer, and no rate. */
export function isTotal({ unit }: Figure): boolean {
  return unit?.of === 'thing' && unit.time?.gte(A_DAY) === true;
}

const SEVERAL = '1.5';
/** So many words may stand between a quantity and what it cost. */
const FARTHEST = 3;

/**
 * Checks a line of a bill: "1,563,577.501 Lambda-GB-Second USD 26.06", "1M requests = $0.02".
 * @param isBill whether the text is about a bill; otherwise an amount beside a quantity is taken for its price only if it is right
 */
export function checkBillLine(
  words: Words,
  figure: Figure,
  named: Named,
  prices: Prices,
  isBill: boolean,
): CheckedFigure | undefined {
  for (let at = Math.max(0, figure.from - 8); at < figure.from; at += 1) {
    const quantity = numberAt(words, at);
    const unit = quantity && unitAt(words.slice(0, figure.from), quantity.to, true);
    if (
      !quantity?.value.gt('0') ||
      !unit ||
      figure.from - unit.to > FARTHEST ||
      hasSense(words[figure.from - 1], 'times')
    )
      continue;
    const per: PriceUnit = { ...unit.unit, count: unit.unit.count.times(quantity.value) };
    const compared = compareRate({ ...figure, unit: per }, named, prices);
    if (!compared) continue;
    const ratio = compared.ratio;
    const isStated = isBill || matches(words[figure.from - 1], /^=$/);
    if (!ratio.eq('1') && !isStated) continue;
    const typed = typedText(words, at, unit.to);
    const line = rateSentence(
      { ...figure, per: `for ${typed}`, unit: per },
      { ...compared, instead: undefined },
      prices,
    );
    const number = quantity.value.div(HOURS_A_MONTH);
    const isSeveral = per.of === 'thing' && unit.unit.time?.eq(AN_HOUR) && number.gte(SEVERAL);
    return isSeveral ? { ...line, text: `${line.text} ${typed} are ${runningText(number)} all month.` } : line;
  }
  return undefined;
}
