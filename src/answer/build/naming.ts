import { keptByText } from '../../kept-by-text.js';
import { stemKey } from '../../language/name-spotter.js';
import type { Section, Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';

/** The statements of some sections that name a topic, in order; "Pods" and "pod" are the same name. */
export function statementsNaming({ names }: Topic, sections: readonly Section[]): Statement[] {
  const wanted = names.map(spaced);
  return sections.flatMap(({ statements }) => statements.filter(({ text }) => holdsAny(spaced(text), wanted)));
}

/** Whether a statement holds a name. */
export function holdsName({ text }: Statement, name: string): boolean {
  return spaced(text).includes(spaced(name));
}

/** Whether a text names a topic by any of its names. */
export function namesTopic(text: string, { names }: Pick<Topic, 'names'>): boolean {
  return holdsAny(spaced(text), names.map(spaced));
}

function holdsAny(words: string, wanted: readonly string[]): boolean {
  return wanted.some((name) => words.includes(name));
}

/**
 * The stems of a text with a blank before and behind each, so that names are found as whole words. Kept: each explanation of a term
 * looks through all statements of its note.
 */
const spaced = keptByText((text) => ` ${stemKey(text)} `);
