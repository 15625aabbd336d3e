import type { Statement } from './note.js';
import type { Passage } from './passages.js';

/** One answer that the notes can give: a statement with its passage. */
export interface Entry {
  readonly passage: Passage;
  readonly statement: Statement;
  /** Its name in the classifier and in lists of questions. */
  readonly key: string;
  /** A complete question in good English that it answers, for buttons and completion, if anybody has written one. */
  readonly question?: string;
}

/** The first characters of a statement identify it under its headings; later changes do not make it a new entry. */
const KEY_LENGTH = 60;

/** Every statement of the passages as an entry. */
export function entriesOf(passages: readonly Passage[]): readonly Entry[] {
  return passages.flatMap((passage) =>
    passage.statements.map((statement) => ({ passage, statement, key: keyOf(passage, statement) })),
  );
}

/** The key of the only statement under its headings does not depend on its words. */
function keyOf({ kind, id, path, claim = '' }: Passage, { text }: Statement): string {
  if (kind !== 'section' && kind !== 'correction') return id;
  return `${path.join(' › ')}: ${(kind === 'section' ? text : claim).slice(0, KEY_LENGTH)}`;
}
