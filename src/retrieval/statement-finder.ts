import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { occurrencesOf } from './occurrences.js';

/** Finds the entries whose statements occur in a text, in order. */
export type StatementFinder = (text: string) => readonly Entry[];

/** Prepares the statements at the first text. */
export function statementFinderOf(entries: readonly Entry[]): StatementFinder {
  const find = lazily(() => occurrencesOf(entries, entryLead));
  return (text) => [...find()(text)];
}

/** The opening statement of the answer that an entry gives. */
export function entryLead({ passage, statement }: Entry): string {
  return passage.error?.means ?? statement.markdown;
}
