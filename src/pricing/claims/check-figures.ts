import { sortedBy } from '../../sorted-by.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../plain-words/entities/extract.js';
import {
  hasSense,
  matches,
  nounOf,
  senseOf,
  sentenceAround,
  type Word,
  type Words,
} from '../plain-words/tokens/sense.js';
import { LEXICON } from '../plain-words/tokens/vocabulary/lexicon.js';
import type { Prices } from '../rates.js';
import { asksWhy, billFor, checkBillLine, isTotal, isTurnedRound } from './bills.js';
import { checkShares } from './check-shares.js';
import { checkSum, sumsIn } from './check-sums.js';
import { type ComparedRate, compareRate } from './compare-rate.js';
import { type Figure, figuresIn } from './figures.js';
import { namedIn } from './named-rates.js';
import { type CheckedFigure, rateSentence } from './texts.js';
import { isThing } from './units.js';

/**
 * Checks the prices, sums, bill lines and percentages that a text quotes against the price lists.
 * @returns those that can be told, the wrong ones first; nothing if the text asks for an amount, or for what has no list price
 */
export function checkFigures(
  text: string,
  knowledge: PlainWordsKnowledge & { readonly prices: Prices },
): readonly CheckedFigure[] {
  const { prices } = knowledge;
  const read = readEntities(text.replace(HUMPED, spaced).replaceAll('**', ' '), knowledge);
  const { words } = read;
  if (!words.some((word) => hasSense(word, 'digits'))) return [];
  const isWhy = asksWhy(words);
  if (words.some(asksForMore) && !isWhy) return [];
  const sums = sumsIn(words);
  const quoted = figuresIn(words);
  // The words alone tell most texts apart: they quote no price, and their entities are not even read.
  if (quoted.length + sums.length === 0 && !words.some((word) => nounOf(word) === 'percent')) return [];
  const inSums = new Set(sums.flatMap(({ factors, result }) => [...factors, result].map(({ from }) => from)));
  const figures = quoted.filter((figure) => !inSums.has(figure.from) && !isUnlisted(words, figure));
  const used = new Set(quoted.flatMap(({ at }) => at));
  const hasQuantities = entitiesOf(read.entities, 'amount').some((amount) => isQuantity(amount, used));
  const asides = entitiesOf(read.entities, 'aside');
  const asksTotal = hasQuantities || asides.some(({ dollars, at }) => dollars && !at.some((one) => used.has(one)));
  const named = namedIn(read, prices);
  const lines = figures.flatMap((figure) => checkBillLine(words, figure, named, prices) ?? []);
  const worked = [...sums.flatMap((sum) => checkSum(sum, words, named, prices)), ...lines];
  const turned = isWhy && worked.length === 0 ? billFor(figures, named, prices) : undefined;
  if (turned) return [turned];
  const claims = figures.flatMap((figure, at) => {
    // "us-east-2 is 0.0084": by the unit of the figure before it.
    const unit = figure.unit ?? figures.slice(0, at).findLast((one) => one.unit)?.unit;
    const compared = asksTotal ? undefined : compareRate({ ...figure, unit }, named, prices);
    return compared && isClaim({ ...figure, unit }, compared) ? [rateSentence(figure, compared, prices)] : [];
  });
  const checked = [...worked, ...claims, ...(hasQuantities ? [] : checkShares(words, named, prices))];
  if (checked.length > 0 || asksTotal) return sortedBy(checked, ({ verdict }) => Number(verdict === 'yes'));
  // A total that is doubted is checked as a price request.
  const doubted = new Set(asides.flatMap((one) => (one.claimed ? one.at : [])));
  const bills = figures.filter((figure) => isTurnedRound(figure, words) && !doubted.has(figure.from));
  const bill = billFor(bills, named, prices, true);
  return bill ? [bill] : [];
}

/** Bills write "NatGateway" and "CoreHR". */
const HUMPED = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]+)+/g;

function spaced(word: string): string {
  return LEXICON.has(word.toLowerCase()) ? word : word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

/** "How much" and "how many" ask for a price or a number, "how do I" for what to do. */
function asksForMore(word: Word, at: number, words: Words): boolean {
  const isHow = word.text === 'how' && matches(words[at + 1], /^(?:do|does|can|to)$/);
  return isHow || hasSense(word, 'how-many') || word.text === 'how much';
}

/** Whether the sentence of a figure is about Spot, a commitment or Windows, which have no price here. */
function isUnlisted(words: Words, { from }: Figure): boolean {
  return sentenceAround(words, from).some((word) =>
    /^(?:spot|commitment|windows)$/.test(senseOf(word, 'unpriced')?.what ?? ''),
  );
}

/** Figures outside these multiples of what they are compared with are those of something else. */
const LIKELY = { least: '0.05', most: '20' } as const;
/** An amount with so many digits that is right to the last is a price. */
const EXACT_DIGITS = 3;

/** Whether a figure is said to be the price that it was compared with. */
function isClaim(figure: Figure, { known, ratio }: ComparedRate): boolean {
  const { unit, value } = figure;
  if (!figure.per && ratio.eq('1') && value.c.length >= EXACT_DIGITS) return true;
  if (!unit) return false;
  if (unit.of !== 'thing') return true;
  const isRate = !isTotal(figure) || unit.time?.eq(known.thing.unit.time ?? '0');
  return isRate === true && ratio.gte(LIKELY.least) && ratio.lte(LIKELY.most);
}

/** Whether an amount is to be priced: it measures something or counts requests, and belongs to no figure. */
function isQuantity({ measure, noun, bare, at }: Amount, used: ReadonlySet<number>): boolean {
  const isMeasured = measure !== 'count' || (noun !== undefined && !isThing(noun));
  return !bare && noun !== 'percent' && isMeasured && !at.some((position) => used.has(position));
}
