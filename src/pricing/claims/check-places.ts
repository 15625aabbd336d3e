import type { Decimal } from '../decimal.js';
import { exact, plain } from '../decimal.js';
import { formatMoney } from '../money.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import type { Words } from '../plain-words/tokens/sense.js';
import { groupThousands } from '../quantities/format.js';
import type { Prices } from '../rates.js';
import type { Sum } from './check-sums.js';
import { knownRates } from './compare-rate.js';
import type { Figure } from './figures.js';
import type { Named } from './named-rates.js';
import { basisText, type CheckedFigure, isNearly, offBy, quotedMoney } from './texts.js';

/** Numbers with fewer digits may agree by chance. */
const TELLING = 4;

/**
 * Checks the decimal places of a number that is multiplied by a price per thousand or million: "29,214,600 requests … 0.20 per
 * million: 292.146 × 0.2 = 58".
 * @returns nothing unless the same digits stand elsewhere as another number, and exactly one price list has the price
 */
export function checkPlaces(
  { factors, result, value }: Sum,
  words: Words,
  figures: readonly Figure[],
  named: Named,
  prices: Prices,
): CheckedFigure | undefined {
  const [first, second, ...others] = factors;
  const rate = figures.find(
    ({ value, unit }) => unit?.of === 'count' && unit.count.gt('1') && isEither(value, first, second),
  );
  const { count } = rate?.unit ?? {};
  const multiplied = [first, second].find((factor) => factor && rate && !factor.value.eq(rate.value));
  if (!rate || !count || !multiplied || others.length > 0 || !isNearly(result.value, value)) return undefined;
  const numbers = words.flatMap((_, at) => numberAt(words, at)?.value ?? []);
  const meant = numbers.find((number) => number.gt(multiplied.value) && isShifted(number.div(count), multiplied.value));
  const fitting = named.things.filter(({ unit }) => unit.of === 'count' && unit.count.eq(count));
  const known = knownRates(fitting, named, prices).filter((one) => exact(one.rate.price).eq(rate.value));
  const [basis] = known;
  if (!meant || !basis || known.some(({ thing }) => thing.list !== basis.thing.list)) return undefined;
  const units = meant.div(count);
  const amount = units.times(rate.value);
  const ratio = result.value.div(amount);
  const text = `**No, ${groupThousands(plain(meant))} are ${plain(units)} × ${groupThousands(plain(count))}: ${plain(units)} × ${plain(rate.value)} = ${formatMoney(amount)}, so ${quotedMoney(result.value)} is ${offBy(exact(ratio.toPrecision(1)))}.** ${basisText(basis, prices)}.`;
  return { verdict: 'no', text, known: [basis] };
}

function isEither(value: Decimal, ...factors: readonly ({ readonly value: Decimal } | undefined)[]): boolean {
  return factors.some((factor) => factor?.value.eq(value));
}

/** Whether two numbers have the same digits at different places. */
function isShifted(one: Decimal, other: Decimal): boolean {
  return one.c.length >= TELLING && one.e !== other.e && one.c.join() === other.c.join();
}
