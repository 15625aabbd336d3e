import { keptByText } from '../kept-by-text.js';
import type { Source } from '../notes/note.js';
import type { Topic } from '../notes/topics.js';
import { stemKey } from './name-spotter.js';

/**
 * The pages that prove what the notes say about a topic as a whole, the best one first; none if nothing tells which page does.
 *
 * Of a note those of the statement that opens it. Of a term those of its definition, then those titled after it, then those that its facts
 * and the statements that name it cite most: its section may cover several terms, each with its own page.
 */
export function pagesAbout({ note, term, facts, section, names }: Topic): readonly Source[] {
  if (!term) return note.sections[0]?.statements[0]?.sources ?? [];
  const isNamedIn = nameFinder(names);
  const naming = section?.statements.filter(({ text }) => isNamedIn(text)) ?? [];
  const cited = [...facts, ...naming].flatMap(({ sources }) => sources);
  return [...term.sources, ...cited.filter(({ title }) => isNamedIn(title)), ...mostCitedFirst(cited)];
}

/** Tells whether a text contains one of these names; "Pods" and "pod" are the same name. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const wanted = names.map(spaced);
  return (text) => {
    const words = spaced(text);
    return wanted.some((name) => words.includes(name));
  };
}

/** Stems with a space before and after each, to find names as whole words. Kept: explanations search all statements of a note. */
const spaced = keptByText((text) => ` ${stemKey(text)} `);

/** Compares ids, because in bundled knowledge each mention of a page is a copy. */
function mostCitedFirst(pages: readonly Source[]): readonly Source[] {
  const uses = (page: Source): number => pages.filter(({ id }) => id === page.id).length;
  return [...pages].sort((a, b) => uses(b) - uses(a));
}
