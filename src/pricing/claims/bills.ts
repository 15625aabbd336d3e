import { sortedBy } from '../../sorted-by.js';
import { exact } from '../decimal.js';
import { formatMoney } from '../money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { matches, typedText, type Words } from '../plain-words/tokens/sense.js';
import { A_MONTH, AN_HOUR, HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import { compareRate, isLikely, type KnownRate, knownRates, nearestFirst } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named, Priced } from './named-rates.js';
import { type CheckedFigure, countedText, priceText, quotedMoney, rateSentence, runningText } from './texts.js';
import { listedUnit, type PriceUnit, unitAt } from './units.js';

/**
 * Turns the largest bill round: of what was named clearest, or else of what its service is mostly paid by, how much it pays for.
 * "$40.00 is 11.4 million requests (API Gateway REST API requests, $3.50 per million requests)"
 */
export function billFor(figures: readonly Figure[], named: Named, prices: Prices): CheckedFigure | undefined {
  const [bill] = sortedBy(figures, ({ value }) => -value.toNumber());
  const mentioned = named.things.filter((thing) => thing.named > 0);
  const [nearest] = bill ? nearestFirst(mentioned, bill) : [];
  if (!bill || !nearest) return undefined;
  const known = mainParts(nearest, prices).flatMap((thing) => knownRates([thing], named, prices).slice(0, 1));
  return known.length === 0 ? undefined : turnRound(bill, known, prices);
}

/** How much an amount pays for, at each of several rates. */
export function turnRound(
  { unit, value, upTo, per }: Figure,
  known: readonly KnownRate[],
  prices: Prices,
): CheckedFigure {
  const hours = (unit?.time ?? exact(A_MONTH)).div(A_MONTH).times(HOURS_A_MONTH);
  const texts = known.map((one) => {
    const { price } = one.rate;
    const number = value.div(price);
    const monthly = formatMoney(exact(price).times(HOURS_A_MONTH));
    const running = isAlwaysOn(one.thing.unit) ? `${runningText(number.div(hours))} at ${monthly} a month each; ` : '';
    const most = upTo ? ` to ${countedText(upTo.div(price), one, prices)}` : '';
    return `${countedText(number, one, prices)}${most} (${running}${priceText(one, prices)})`;
  });
  const range = upTo ? `${quotedMoney(value)} to ${quotedMoney(upTo)}` : quotedMoney(value);
  const typed = `${range}${/^\S+ \S+$/.test(per) ? ` ${per}` : ''}`;
  return { verdict: 'bill', text: `**${typed} is ${texts.join(', or ')}.**`, known };
}

/** From here on, the words name one thing, and not only its service. */
const CLEAR = 2;

/** What a service is mostly paid by, or what is named clearly itself. */
function mainParts(thing: Priced, prices: Prices): readonly Priced[] {
  const { list, named } = thing;
  const parts = serviceOf(list).plain.unitPrices.flatMap(([of, component, example]): readonly Priced[] => {
    const { unit } = prices[of].components.get(component) ?? {};
    const isOwn = of === list && example === undefined && unit !== undefined;
    return isOwn ? [{ list, component, unit: listedUnit(unit), named, at: [] }] : [];
  });
  return named >= CLEAR || parts.length === 0 ? [thing] : parts;
}

/** Whether something is paid by the hour for being there. */
function isAlwaysOn(unit: PriceUnit): boolean {
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
  if (figure.unit) return undefined;
  const isStated = matches(before.at(-1), /^=$/) || words.some((word) => matches(word, BILL));
  for (let at = Math.max(0, figure.from - FARTHEST.start); at < figure.from; at += 1) {
    const quantity = numberAt(words, at);
    const read = quantity?.value.gt('0') ? unitAt(before, quantity.to, true) : undefined;
    if (!quantity || !read || figure.from - read.to > FARTHEST.end) continue;
    const { unit, to } = read;
    const typed = typedText(words, at, to);
    const line = { ...figure, per: `for ${typed}`, unit: { ...unit, count: unit.count.times(quantity.value) } };
    const compared = compareRate(line, named, prices);
    if (!compared || !(isStated ? isLikely(compared) : compared.ratio.eq('1'))) continue;
    const checked = rateSentence(line, compared, prices);
    const number = quantity.value.div(HOURS_A_MONTH);
    return isAlwaysOn(unit) && number.gte(SEVERAL)
      ? { ...checked, text: `${checked.text} ${typed} are ${runningText(number)} all month.` }
      : checked;
  }
  return undefined;
}
