import { denies } from '../../language/denial.js';
import { UP_TO_TEN } from '../../language/number-words.js';
import { analyze, type Term, uniqueByStem } from '../../language/tokenize.js';
import { type EntryIndex, weightOf } from '../../retrieval/entry-index.js';

/** "Does not cover Lambda" shares its words with what covers Lambda, and is news all the same: only a denial that repeats more is left out. */
const SAME_DENIAL = 0.8;
const FIGURE = /^\d/;

/** From this share of words that were told already on, a sentence only repeats them. */
export const NOTHING_NEW = 0.6;

/** What the reader knows before a text. */
interface Before {
  readonly said: string;
  readonly subject: readonly string[];
  readonly nothingNew: number;
  readonly index: EntryIndex;
}

/**
 * The texts that say something new after what was said before, in order.
 * @param said what the reader has read already
 * @param subject names of what all of it is about: they tell nothing
 * @param nothingNew share of a text's telling words, by weight, from which on it repeats what was said
 */
export function tellingNews<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  { said, subject, nothingNew, index }: Before,
): Item[] {
  const known = stemsOf(said);
  const names = stemsOf(subject.join(' . '));
  return items.filter((item) => {
    const words = numbered(textOf(item)).filter(({ stem }) => !names.has(stem));
    const total = weightOf(words, index);
    const repeated = weightOf(
      words.filter(({ stem }) => known.has(stem)),
      index,
    );
    const newFigure = words.some(({ text, stem }) => FIGURE.test(text) && !known.has(stem));
    const enough = denies(textOf(item)) ? Math.max(SAME_DENIAL, nothingNew) : nothingNew;
    return newFigure || total === 0 || repeated < enough * total;
  });
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(numbered(text).map(({ stem }) => stem));
}

/** Figures are the same however they are written. */
function numbered(text: string): Term[] {
  const words = analyze(text).map((word) => {
    const figure = UP_TO_TEN.indexOf(word.text);
    const text = figure === -1 ? word.text : `${figure}`;
    // "Java 11+" is Java 11.
    return FIGURE.test(text) ? { text, stem: text.replace(/\+$/, '') } : word;
  });
  return uniqueByStem(words);
}
