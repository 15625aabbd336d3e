import type { Entry } from '../notes/entries.js';

/** Finds the known errors whose messages stand in a text, the likeliest as the cause first. */
export type ErrorFinder = (text: string) => readonly Entry[];

/** A piece of a message, in parts that follow each other on a line. */
interface Pattern {
  readonly entry: Entry;
  readonly parts: readonly string[];
  /** Characters that must match: the more, the surer that it is this error. */
  readonly length: number;
}

/** A longer paste is looked through up to here, in characters: Discord cuts earlier. */
const LONGEST_TEXT = 20_000;
/** What "…" stands for is at most so long, in characters. */
const LONGEST_GAP = 300;

/** Prepares the messages of all errors once. */
export function errorFinderOf(entries: readonly Entry[]): ErrorFinder {
  const patterns = entries.flatMap((entry) =>
    (entry.passage.error?.shownAs ?? []).map((piece): Pattern => {
      const parts = normalise(piece)
        .split('…')
        .map((part) => part.trim())
        .filter((part) => part !== '');
      return { entry, parts, length: parts.join('').length };
    }),
  );
  return (text) => {
    const normal = normalise(text.slice(0, LONGEST_TEXT));
    const found = new Map<Entry, { readonly length: number; readonly at: number }>();
    for (const { entry, parts, length } of patterns) {
      const at = placeOf(parts, normal);
      if (at !== undefined && length > (found.get(entry)?.length ?? 0)) found.set(entry, { length, at });
    }
    // The longest message is the most specific one; of two alike the later stands nearer to what ended it all.
    return [...found].sort(([, a], [, b]) => b.length - a.length || b.at - a.at).map(([entry]) => entry);
  };
}

/** One spelling of a text: small letters, plain quotation marks, single blanks. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”"'`‘’\\]/g, '')
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ');
}

/** Where the parts stand in this order and near each other. */
function placeOf([first = '', ...others]: readonly string[], text: string): number | undefined {
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const all = others.every((part) => {
      const at = text.slice(end, end + LONGEST_GAP + part.length).indexOf(part);
      if (at < 0) return false;
      end += at + part.length;
      return true;
    });
    if (all) return start;
    if (others.length === 0) return undefined;
  }
  return undefined;
}
