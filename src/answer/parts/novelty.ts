import { analyze, stemsIn, uniqueByStem } from '../../language/tokenize.js';
import { type EntryIndex, weightOf } from '../../retrieval/entry-index.js';

const FIGURE = /^\d/;

/** A sentence with at least this share of known words repeats what the reader knows. */
const REPEATED_SHARE = 0.6;

/** What to ignore, and how much repetition to accept. */
interface NoveltyOptions {
  /** Names of the subject: they say nothing new. */
  readonly subject?: readonly string[];
  /** Share of known words by weight, 0 to 1. */
  readonly repeatedShare?: number;
}

/** Tests whether a text says something new to a reader who knows another text; a new figure always does. */
export function noveltyFilter(
  known: string,
  index: EntryIndex,
  { subject = [], repeatedShare = REPEATED_SHARE }: NoveltyOptions = {},
): (text: string) => boolean {
  const knownStems = stemsIn(known);
  const names = stemsIn(subject.join(' . '));
  return (text) => {
    const words = uniqueByStem(analyze(text)).filter(({ stem }) => !names.has(stem));
    const total = weightOf(words, index);
    const repeated = weightOf(
      words.filter(({ stem }) => knownStems.has(stem)),
      index,
    );
    const hasNewFigure = words.some((word) => FIGURE.test(word.text) && !knownStems.has(word.stem));
    return hasNewFigure || total === 0 || repeated < repeatedShare * total;
  };
}
