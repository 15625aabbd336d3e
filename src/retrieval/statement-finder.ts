import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';

/** Finds the entries whose statements stand in a text, in order. */
export type StatementFinder = (text: string) => readonly Entry[];

/** Prepares the statements by how they begin at the first text: to look for each of thousands takes ten times as long. */
export function statementFinderOf(entries: readonly Entry[]): StatementFinder {
  const prepared = lazily(() => {
    // Not Math.min(...): a hundred times the notes are more than a call takes.
    const length = entries.reduce((least, entry) => Math.min(least, entryLead(entry).length), Number.POSITIVE_INFINITY);
    const beginning = new Map<string, Entry[]>();
    for (const entry of entries) {
      const start = entryLead(entry).slice(0, length);
      beginning.set(start, [...(beginning.get(start) ?? []), entry]);
    }
    return { length, beginning };
  });
  return (text) => {
    const { length, beginning } = prepared();
    const found = new Set<Entry>();
    for (let at = 0; at < text.length; at += 1)
      for (const entry of beginning.get(text.slice(at, at + length)) ?? [])
        if (text.startsWith(entryLead(entry), at)) found.add(entry);
    return [...found];
  };
}

/** The statement of an entry as an answer begins with it. */
export function entryLead({ passage, statement }: Entry): string {
  return passage.error?.means ?? statement.markdown;
}
