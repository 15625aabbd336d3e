import type { Knowledge } from '../../knowledge/knowledge.js';
import { withSubjects } from '../../language/follow-up-cues.js';
import { shortNameOf } from '../../notes/topics.js';
import { parseQuery, type Query } from '../../understand/query.js';
import { namesOtherSizes, sharesUnit, sizesIn } from './figures.js';
import type { MeasuredOption } from './option-features.js';

const MOST_SUBJECTS = 2;

/**
 * The options with a size or time for which the notes state another: "you can run it for 20 minutes", where a function ends after 15. Each
 * gets the statement that says so.
 */
export function contradictedOptions(
  stem: Query,
  measured: readonly MeasuredOption[],
  { retriever, lexicon, boundaries }: Knowledge,
): readonly MeasuredOption[] {
  const subjects = stem.topics.slice(0, MOST_SUBJECTS).map(shortNameOf);
  return measured.flatMap((one) => {
    const { text } = one.option;
    if (sizesIn(text).length === 0) return [];
    const [best] = retriever(parseQuery(withSubjects(text, subjects), lexicon)).candidates;
    if (best?.content.kind !== 'entry' || best.probability < boundaries.sure) return [];
    const { entry } = best.content;
    const says = entry.statement.text;
    return namesOtherSizes(text, says) && sharesUnit(text, says) ? [{ ...one, entry }] : [];
  });
}
