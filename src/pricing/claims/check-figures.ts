import { sortedBy } from '../../sorted-by.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../plain-words/entities/extract.js';
import { hasSense, matches, senseOf, sentenceAround, type Word, type Words } from '../plain-words/tokens/sense.js';
import { LEXICON } from '../plain-words/tokens/vocabulary/lexicon.js';
import { A_DAY } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { checkBillLine } from './bill-line.js';
import { billFor } from './bills.js';
import { type Claim, checkAmount } from './check-amounts.js';
import { checkRuns } from './check-runs.js';
import { checkSum, sumsIn } from './check-sums.js';
import { type ComparedRate, compareRate, isLikely } from './compare-rate.js';
import { type Figure, figuresIn } from './figures.js';
import { namedIn } from './named-rates.js';
import { type CheckedFigure, rateSentence } from './texts.js';
import { isThing } from './units.js';

/**
 * Checks the prices, sums and bill lines that a text quotes against the price lists.
 * @returns those that can be told, the wrong ones first; nothing if the text asks for an amount, or for what has no list price
 */
export function checkFigures(
  text: string,
  knowledge: PlainWordsKnowledge & { readonly prices: Prices },
): readonly CheckedFigure[] {
  const { prices } = knowledge;
  const read = readEntities(text.replace(HUMPED, spaced).replaceAll('**', ' '), knowledge);
  const { words } = read;
  const isWhy = WHY.test(words.map((word) => word.text).join(' '));
  if (!isWhy && words.some(asksForMore)) return [];
  const sums = sumsIn(words);
  const quoted = figuresIn(words);
  // The words alone tell most texts apart: they quote no price, and their entities are not even read.
  if (quoted.length + sums.length === 0) return [];
  const inSums = new Set(sums.flatMap(({ factors, result }) => [...factors, result].map(({ from }) => from)));
  const figures = quoted.filter((figure) => !inSums.has(figure.from) && !isUnlisted(words, figure));
  const used = new Set(quoted.flatMap(({ at }) => at));
  const amounts = entitiesOf(read.entities, 'amount');
  const hasQuantities = amounts.some((amount) => isQuantity(amount, used));
  const named = namedIn(read, prices);
  const isOfSeveral = amounts.some((amount) => isSeveral(amount) && !inSums.has(amount.at[0] ?? -1));
  const lines = figures
    .flatMap((figure) => checkBillLine(words, figure, named, prices) ?? [])
    .filter(({ known }) => !(isOfSeveral && known.some(({ thing }) => thing.list === 'ec2')));
  const runs = checkRuns(read, quoted, named, prices);
  const worked = [...sums.flatMap((sum) => checkSum(sum, named, prices) ?? []), ...runs, ...lines];
  const bills = figures.filter(({ money }) => money);
  const turned = isWhy && worked.length === 0 ? billFor(bills, named, prices) : undefined;
  if (turned) return [turned];
  const claims = figures.flatMap((quotedFigure, at): readonly Claim[] => {
    // "us-east-2 is 0.0084": by the unit of the figure before it.
    const unit = quotedFigure.unit ?? figures.slice(0, at).findLast((one) => one.unit)?.unit;
    const figure = { ...quotedFigure, unit };
    const compared = hasQuantities ? undefined : compareRate(figure, named, prices);
    return compared && isClaim(figure, compared)
      ? [{ figure: quotedFigure, checked: rateSentence(figure, compared, prices), isOther: !!compared.instead }]
      : [];
  });
  const sumsOfClaims = bills.flatMap((figure): readonly Claim[] => {
    const others = claims.filter((claim) => claim.figure !== figure);
    const own = claims.find((claim) => claim.figure === figure);
    const isKnown = own?.isOther || own?.checked.verdict === 'yes';
    const checked = isKnown ? undefined : checkAmount(figure, others, words, prices);
    return checked ? [{ figure, checked }] : [];
  });
  const rates = claims.filter(({ figure }) => !sumsOfClaims.some((one) => one.figure === figure));
  const checked = [...worked, ...[...sumsOfClaims, ...rates].map((claim) => claim.checked)];
  return sortedBy(checked, ({ verdict }) => Number(verdict === 'yes'));
}

/** The text asks why something costs so much. */
const WHY =
  /\bwhy\b|\bhow (?:come|(?:can|could|would) (?:this|that|it))\b|\bno (?:idea|clue)\b|\bsurpris(?:ed|ing)\b|\bunexpected|\bwhat (?:is|are|was) [^.?]{0,30}\bdoing\b/;

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
    /^(?:spot|commitment|windows)$/.test(senseOf(word, 'unpriced')?.what ?? senseOf(word, 'choice')?.value ?? ''),
  );
}

/** Whether a figure is said to be the price that it was compared with, and not a version, or what something costs for a day or longer. */
function isClaim({ unit, money }: Figure, compared: ComparedRate): boolean {
  if (unit === undefined) return false;
  if (unit.of !== 'thing') return money || isLikely(compared);
  return unit.time?.lt(A_DAY) === true && isLikely(compared);
}

/** Whether an amount is to be priced: it measures something, counts requests or several instances, and belongs to no figure. */
function isQuantity(amount: Amount, used: ReadonlySet<number>): boolean {
  const { measure, noun, bare, at } = amount;
  const isMeasured = measure !== 'count' || isSeveral(amount) || (noun !== undefined && !isThing(noun));
  return !bare && noun !== 'percent' && isMeasured && !at.some((position) => used.has(position));
}

/** "2 m5.large": what is said of them is that of both. */
function isSeveral({ beforeHead, value }: Amount): boolean {
  return beforeHead === 'instance' && value.gt('1');
}
