import type { Passage } from '../../notes/passages.js';

/** As many characters of a statement tell it from the others under its headings; a change further on makes no other statement of it. */
const TELLING_START = 60;

/** What a statement is called in a classifier: by its headings and its first words, as in the lists of questions. */
export function statementKey({ path }: Passage, text: string): string {
  return `${path.join(' › ')}: ${text.slice(0, TELLING_START)}`;
}
