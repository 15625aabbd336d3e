import { stemKey } from '../../language/name-spotter.js';
import type { Section, Statement } from '../../notes/note.js';
import type { Topic } from '../../notes/topics.js';

/** The statements of some sections that name a topic, in order; "Pods" and "pod" are the same name. */
export function statementsNaming({ names }: Topic, sections: readonly Section[]): Statement[] {
  const wanted = names.map(spaced);
  return sections.flatMap(({ statements }) => statements.filter((statement) => holdsAny(wordsOf(statement), wanted)));
}

/** Whether a statement holds a name. */
export function holdsName(statement: Statement, name: string): boolean {
  return wordsOf(statement).includes(spaced(name));
}

/** Whether a text names a topic by any of its names. */
export function namesTopic(text: string, { names }: Pick<Topic, 'names'>): boolean {
  return holdsAny(spaced(text), names.map(spaced));
}

function holdsAny(words: string, wanted: readonly string[]): boolean {
  return wanted.some((name) => words.includes(name));
}

/** The stems of a text with a blank before and behind each, so that names are found as whole words. */
function spaced(text: string): string {
  return ` ${stemKey(text)} `;
}

/** The words of a statement, kept: each explanation of a term looks through all statements of its note. */
function wordsOf(statement: Statement): string {
  const known = kept.get(statement);
  if (known !== undefined) return known;
  const words = spaced(statement.text);
  kept.set(statement, words);
  return words;
}

const kept = new WeakMap<Statement, string>();
