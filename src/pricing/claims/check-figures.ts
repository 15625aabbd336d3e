import { sortedBy } from '../../sorted-by.js';
import { type Amount, entitiesOf } from '../plain-words/entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../plain-words/entities/extract.js';
import { hasSense, matches, senseOf, sentenceAround, type Word, type Words } from '../plain-words/tokens/sense.js';
import { A_DAY } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { type ComparedRate, compareRate, isLikely } from './compare-rate.js';
import { type Figure, figuresIn } from './figures.js';
import { namedIn } from './named-rates.js';
import { type CheckedFigure, rateSentence } from './texts.js';
import { isThing } from './units.js';

/**
 * Checks the prices that a text quotes against the price lists.
 * @returns those that can be told, the wrong ones first; nothing if the text asks for an amount, or for what has no list price
 */
export function checkFigures(
  text: string,
  knowledge: PlainWordsKnowledge & { readonly prices: Prices },
): readonly CheckedFigure[] {
  const { prices } = knowledge;
  const read = readEntities(text.replaceAll('**', ' '), knowledge);
  const { words } = read;
  if (words.some(asksForMore)) return [];
  const quoted = figuresIn(words);
  // The words alone tell most texts apart: they quote no price, and their entities are not even read.
  if (quoted.length === 0) return [];
  const used = new Set(quoted.flatMap(({ at }) => at));
  if (entitiesOf(read.entities, 'amount').some((amount) => isQuantity(amount, used))) return [];
  const named = namedIn(read, prices);
  const figures = quoted.filter((figure) => !isUnlisted(words, figure));
  const checked = figures.flatMap((quotedFigure, at): readonly CheckedFigure[] => {
    // "us-east-2 is 0.0084": by the unit of the figure before it.
    const unit = quotedFigure.unit ?? figures.slice(0, at).findLast((one) => one.unit)?.unit;
    const figure = { ...quotedFigure, unit };
    const compared = compareRate(figure, named, prices);
    return compared && isClaim(figure, compared) ? [rateSentence(figure, compared, prices)] : [];
  });
  return sortedBy(checked, ({ verdict }) => Number(verdict === 'yes'));
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
function isQuantity({ measure, noun, bare, at, beforeHead, value }: Amount, used: ReadonlySet<number>): boolean {
  const isSeveral = beforeHead === 'instance' && value.gt('1');
  const isMeasured = measure !== 'count' || isSeveral || (noun !== undefined && !isThing(noun));
  return !bare && noun !== 'percent' && isMeasured && !at.some((position) => used.has(position));
}
