import type { Statement } from './note.js';
import type { Passage } from './passages.js';

/** One thing that the bot can say from its notes: a statement, in the passage that it stands in. */
export interface Entry {
  readonly passage: Passage;
  readonly statement: Statement;
  /** What it is called wherever something is kept about it: in the classifier and in lists of questions. */
  readonly key: string;
  /** A complete question in good English that it answers, for buttons and completion; none if nobody wrote one yet. */
  readonly question?: string;
}

/** As many characters of a statement tell it from the others under its headings; a change further on makes no other entry of it. */
const KEY_LENGTH = 60;

/** Every statement of the passages as an entry. */
export function entriesOf(passages: readonly Passage[]): readonly Entry[] {
  return passages.flatMap((passage) =>
    passage.statements.map((statement) => ({ passage, statement, key: keyOf(passage, statement) })),
  );
}

/** Whatever is the only thing under its headings keeps its key when its words change. */
function keyOf({ kind, id, path, claim }: Passage, { text }: Statement): string {
  switch (kind) {
    case 'section':
      return `${path.join(' › ')}: ${text.slice(0, KEY_LENGTH)}`;
    case 'correction':
      return `${path.join(' › ')}: ${(claim ?? '').slice(0, KEY_LENGTH)}`;
    default:
      return id;
  }
}
