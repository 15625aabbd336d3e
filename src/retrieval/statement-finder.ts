import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';

/** Finds the entries whose statements occur in a text, in order. */
export type StatementFinder = (text: string) => readonly Entry[];

/** Prepares the statements by their prefixes, at the first text: searching for each statement takes ten times as long. */
export function statementFinderOf(entries: readonly Entry[]): StatementFinder {
  const prepared = lazily(() => {
    // Not Math.min(...): there may be more entries than a call can have arguments.
    const length = entries.reduce((least, entry) => Math.min(least, entryLead(entry).length), Number.POSITIVE_INFINITY);
    const byPrefix = new Map<string, Entry[]>();
    for (const entry of entries) {
      const prefix = entryLead(entry).slice(0, length);
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), entry]);
    }
    return { length, byPrefix };
  });
  return (text) => {
    const { length, byPrefix } = prepared();
    const found = new Set<Entry>();
    for (let at = 0; at < text.length; at += 1)
      for (const entry of byPrefix.get(text.slice(at, at + length)) ?? [])
        if (text.startsWith(entryLead(entry), at)) found.add(entry);
    return [...found];
  };
}

/** The opening statement of the answer that an entry gives. */
export function entryLead({ passage, statement }: Entry): string {
  return passage.error?.means ?? statement.markdown;
}
