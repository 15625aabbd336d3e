import { analyze, stemsIn, uniqueByStem } from '../../language/tokenize.js';
import { type EntryIndex, weightOf } from '../../retrieval/entry-index.js';

const FIGURE = /^\d/;

/** From this share of words that were told already on, a sentence only repeats them. */
const NOTHING_NEW = 0.6;

/** What the reader knows before a text. */
interface Before {
  /** What the reader has read already. */
  readonly said: string;
  /** Names of what all of it is about: they tell nothing. */
  readonly subject?: readonly string[];
  /** Share of a text's telling words, by weight, from which on it repeats what was said. */
  readonly nothingNew?: number;
  readonly index: EntryIndex;
}

/** The texts that say something new after what was said before, in order. */
export function onlyNew<Item>(items: readonly Item[], textOf: (item: Item) => string, before: Before): Item[] {
  const isNews = noveltyFilter(before);
  return items.filter((item) => isNews(textOf(item)));
}

/** Tells whether a text says something new after what was said before. */
export function noveltyFilter({
  said,
  subject = [],
  nothingNew = NOTHING_NEW,
  index,
}: Before): (text: string) => boolean {
  const known = stemsIn(said);
  const names = stemsIn(subject.join(' . '));
  return (text) => {
    const words = uniqueByStem(analyze(text)).filter(({ stem }) => !names.has(stem));
    const total = weightOf(words, index);
    const repeated = weightOf(
      words.filter(({ stem }) => known.has(stem)),
      index,
    );
    const newFigure = words.some((word) => FIGURE.test(word.text) && !known.has(word.stem));
    return newFigure || total === 0 || repeated < nothingNew * total;
  };
}
