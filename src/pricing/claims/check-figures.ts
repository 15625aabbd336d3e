import { sortedBy } from '../../sorted-by.js';
import { PAID } from '../plain-words/entities/asides.js';
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
import { asksWhy, checkBillLine, isAlwaysOn, isTotal, turnedRound } from './bills.js';
import { checkShares } from './check-shares.js';
import { checkSum } from './check-sums.js';
import { type ComparedRate, compareRate } from './compare-rate.js';
import { type Figure, figuresIn, sumsIn } from './figures.js';
import { type Named, namedIn, type Priced } from './named-rates.js';
import { type CheckedFigure, rateSentence } from './texts.js';
import { isThing } from './units.js';

/** What is needed to check figures. */
export interface FiguresKnowledge extends PlainWordsKnowledge {
  readonly prices: Prices;
}

/**
 * Checks the prices, sums, bill lines and percentages that a text quotes against the price lists.
 * @returns those that can be told, the wrong ones first; nothing if the text asks for an amount, or for what has no list price
 */
export function checkFigures(text: string, knowledge: FiguresKnowledge): readonly CheckedFigure[] {
  const { prices } = knowledge;
  const read = readEntities(text.replace(HUMPED, spaced).replaceAll('**', ' '), knowledge);
  const { words } = read;
  if (!words.some((word) => hasSense(word, 'digits')) || (words.some(asksForMore) && !asksWhy(words))) return [];
  const sums = sumsIn(words);
  const inSums = new Set(sums.flatMap(({ factors, result }) => [...factors, result].map(({ from }) => from)));
  const figures = figuresIn(words);
  // Most texts quote no price.
  if (figures.length + sums.length === 0 && !words.some((word) => nounOf(word) === 'percent')) return [];
  // The words alone tell most texts apart, so that their entities are not even read.
  const { entities } = read;
  const isBill = words.some((word) => matches(word, BILL));
  let named = namedIn(read, prices);
  const worked: CheckedFigure[] = sums.flatMap((sum) => checkSum(sum, named, prices));
  const found: CheckedFigure[] = [];
  let unit: Figure['unit'];
  const used = new Set(figures.flatMap(({ at }) => at));
  const quantities = entitiesOf(entities, 'amount').filter((amount) => isQuantity(amount, used));
  const asides = entitiesOf(entities, 'aside');
  const hasBudget = asides.some(({ dollars, at }) => dollars && !at.some((one) => used.has(one)));
  // A total that is doubted is checked as a price request.
  const claimed = new Set(asides.flatMap((one) => (one.claimed ? one.at : [])));
  const asksTotal = hasBudget || quantities.length > 0;
  const unread: Figure[] = [];
  for (const figure of figures) {
    if (inSums.has(figure.from) || isUnlisted(words, figure)) continue;
    const line = figure.unit ? undefined : checkBillLine(words, figure, named, prices, isBill);
    if (line) worked.push(line);
    // "us-east-2 is 0.0084": by the unit of the figure before it.
    const compared = compareRate(figure.unit ? figure : { ...figure, unit }, named, prices);
    const isRate = !isTotal(figure) || figure.unit?.time?.eq(compared?.known.thing.unit.time ?? '0');
    const isMeant = isRate && compared && !asksTotal && isClaim(figure, compared, unit);
    unit = figure.unit ?? unit;
    const checked = line ?? (isMeant ? rateSentence(figure, compared, prices) : undefined);
    if (checked) named = withService(named, checked);
    else unread.push(figure);
    if (checked && !line) found.push(checked);
  }
  const largest = asksWhy(words) && worked.length === 0 ? largestBill(figures, named, prices) : undefined;
  if (largest) return [largest];
  const all = [...worked, ...found];
  if (quantities.length === 0) all.push(...checkShares(words, named, prices));
  // "$0.09 per GB, often $6-20 a month": how much that is; "my NAT gateway costs me $72 a month".
  const [first] = all.flatMap(({ known }) => known);
  const bills =
    isBill && first ? unread : unread.filter((one) => isTotal(one) && isPaid(words, one) && !claimed.has(one.from));
  const things = first ? [first.thing] : named.things.filter((thing) => thing.named > 0 && isAlwaysOn(thing));
  const isOne = first !== undefined || (!asksTotal && new Set(things.map(({ at }) => at[0])).size === 1);
  const rest = isOne ? largestBill(bills, { ...named, things }, prices) : undefined;
  return [...sortedBy(all, ({ verdict }) => Number(verdict === 'yes')), ...(rest ? [rest] : [])];
}

/** So many words may stand between "pay" and the amount. */
const FARTHEST_PAID = 3;

function isPaid(words: Words, { from }: Figure): boolean {
  return words.slice(Math.max(0, from - FARTHEST_PAID), from).some((word) => matches(word, PAID));
}

/** Of several bills the largest, turned round. */
function largestBill(figures: readonly Figure[], named: Named, prices: Prices): CheckedFigure | undefined {
  const [largest] = sortedBy(
    figures.filter(({ money }) => money),
    ({ value }) => -value.toNumber(),
  );
  return largest && turnedRound(largest, named, prices);
}

/** Bills write "NatGateway" and "CoreHR". */
const HUMPED = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]+)+/g;

function spaced(word: string): string {
  return LEXICON.has(word.toLowerCase()) ? word : word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

const BILL = /^(?:bill|bills|invoice|billed|charged|charge)$/;

/** The service of a price that was recognised is named for those behind it. */
function withService(named: Named, { known }: CheckedFigure): Named {
  const lists = known.map(({ thing }) => thing.list);
  const isNamed = ({ list, named: how }: Priced) => how === 0 && lists.includes(list);
  return { ...named, things: named.things.map((one) => (isNamed(one) ? { ...one, named: 1 } : one)) };
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

/**
 * Whether a figure is said to be the price that it was compared with.
 * @param before the unit of a figure before it
 */
function isClaim({ unit, value }: Figure, { ratio }: ComparedRate, before: Figure['unit']): boolean {
  const isLikely = ratio.gte(LIKELY.least) && ratio.lte(LIKELY.most);
  if (unit) return unit.of !== 'thing' || isLikely;
  return (ratio.eq('1') && value.c.length >= EXACT_DIGITS) || (before !== undefined && isLikely);
}

/** Whether an amount is to be priced: it measures something or counts requests, and belongs to no figure. */
function isQuantity({ measure, noun, bare, at }: Amount, used: ReadonlySet<number>): boolean {
  const isMeasured = measure !== 'count' || (noun !== undefined && !isThing(noun));
  return !bare && noun !== 'percent' && isMeasured && !at.some((position) => used.has(position));
}
