import { analyze, stemsIn, uniqueByStem } from '../../language/tokenize.js';
import { type EntryIndex, weightOf } from '../../retrieval/entry-index.js';

/** Share of the words of a text that another one contains, by weight. */
export function sharedWeight(text: string, other: string, index: EntryIndex): number {
  const words = uniqueByStem(analyze(text));
  const total = weightOf(words, index);
  const held = stemsIn(other);
  return total === 0
    ? 0
    : weightOf(
        words.filter(({ stem }) => held.has(stem)),
        index,
      ) / total;
}
