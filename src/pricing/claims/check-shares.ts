import { ARCHITECTURE_NAMES, otherArchitecture } from '../architecture.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { numberAt } from '../plain-words/entities/numbers.js';
import { matches, nounOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import { type KnownRate, knownRates } from './compare-rate.js';
import type { Named, Priced } from './named-rates.js';
import { type CheckedFigure, nameOf, priceText } from './texts.js';

/** So many words may stand between a percentage and its direction. */
const REACH = 3;
const LESS = /cheaper|less|lower|sav(?:e|ing)|below/;
const MORE = /more|higher|dearer|above|longer|slower/;
/** The others may compare something else: "20 % cheaper, but it takes 50 % more time". */
const OF_PRICES = /cheaper|sav(?:e|ing)|dearer/;
/** People round percentages to whole ones, and to tens. */
const EXACT = '0.006';
const NEAR = '0.03';

/** Checks "gp3 is 20 % cheaper than gp2": the two things that a text names have rates for the same unit. */
export function checkShares(words: Words, named: Named, prices: Prices): readonly CheckedFigure[] {
  const shares = sharesIn(words);
  const pair = shares.length > 0 ? pairIn(named, prices) : undefined;
  if (!pair) return [];
  const ofPrices = shares.filter(({ direction }) => matches(direction, OF_PRICES));
  return (ofPrices.length > 0 ? ofPrices : shares.slice(0, 1)).map(({ percent, direction }) =>
    shareSentence(matches(direction, LESS) ? percent.times('-1') : percent, pair, prices),
  );
}

/** The percentages of a text with the words behind them that say in which direction. */
function sharesIn(words: Words): readonly { readonly percent: Decimal; readonly direction: Word }[] {
  return words.flatMap((_, at) => {
    const number = numberAt(words, at);
    if (!number || nounOf(words[number.to]) !== 'percent') return [];
    const behind = words.slice(number.to + 1, number.to + 1 + REACH);
    const direction = behind.find((word) => matches(word, LESS) || matches(word, MORE));
    return direction ? [{ percent: number.value, direction }] : [];
  });
}

type Pair = readonly [KnownRate, KnownRate];

/** The first two named things that are paid by the same unit; or one on both processors, or in two Regions. */
function pairIn({ things, regions, architectures }: Named, prices: Prices): Pair | undefined {
  const known = things
    .filter(({ named }) => named > 0)
    .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || b.named - a.named);
  const processors = architectures.slice(0, 1).flatMap((one) => [one, otherArchitecture(one)]);
  const rateOf = (thing: Priced, region = 0, processor = 0) =>
    knownRates(
      [thing],
      regions.slice(region, region + 1),
      { architectures: processors.slice(processor, processor + 1) },
      prices,
    )[0];
  const clear = known.filter(({ named }) => named > 1);
  const pairs = [
    ...clear.flatMap((first, at) =>
      clear.slice(at + 1).flatMap((second) => (isLike(first, second) ? [[rateOf(first), rateOf(second)]] : [])),
    ),
    ...known.flatMap((thing) => [
      [rateOf(thing), rateOf(thing, 0, 1)],
      [rateOf(thing), rateOf(thing, 1)],
    ]),
  ];
  for (const [first, second] of pairs) {
    if (first && second && first.rate.price !== second.rate.price) return [first, second];
  }
  return undefined;
}

/** Two that can stand for each other: other types, or other components of one list and unit. */
function isLike(first: Priced, second: Priced): boolean {
  const isSame = first.list === second.list && first.unit.of === second.unit.of;
  return isSame && first.at[0] !== second.at[0] && String(first.unit.time) === String(second.unit.time);
}

/** @param claimed the percentage, below zero if the first is to be cheaper */
function shareSentence(claimed: Decimal, pair: Pair, prices: Prices): CheckedFigure {
  const [first, second] = pair;
  const real = exact(first.rate.price).div(second.rate.price).minus('1');
  const off = real.minus(claimed.div('100')).abs();
  const verdict = off.lte(EXACT) ? 'yes' : off.lte(NEAR) ? 'nearly' : 'no';
  const percent = real.times('100').abs().round(1);
  const side = `${plain(percent)} % ${real.lt('0') ? 'cheaper' : 'more expensive'} than`;
  const [one, other] = [nameIn(pair, 0, prices), nameIn(pair, 1, prices)];
  const lead = { yes: 'Yes,', nearly: 'Nearly:', no: 'No,' }[verdict];
  const both = pair.map((rate) => priceText(rate, prices)).join('; ');
  return { verdict, text: `**${lead} ${one} is ${side} ${other}.** ${both}.`, known: pair };
}

/** The name of one of them, or of its processor or Region where that is the difference. */
function nameIn(pair: Pair, at: 0 | 1, prices: Prices): string {
  const [first, second] = pair;
  const { thing, region, architecture } = pair[at];
  if (first.thing !== second.thing) return nameOf(thing, prices);
  return first.region === second.region
    ? `${serviceOf(thing.list).name} on ${ARCHITECTURE_NAMES[architecture]}`
    : region.name;
}
