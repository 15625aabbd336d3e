import type { TopicNames } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';

/** A known error whose message stands in a text. */
export interface FoundError {
  readonly entry: Entry;
  /** Whether the text names the error's note, or a term of it. */
  readonly named: boolean;
  /** Whether only such pieces of it were found as stand in the logs of other errors, too. */
  readonly shared: boolean;
}

/** Finds the known errors whose messages stand in a text, the likeliest as the cause first. */
export type ErrorFinder = (text: string) => readonly FoundError[];

/** A piece of a message, in parts that follow each other on a line. */
interface Pattern {
  readonly entry: Entry;
  readonly shared: boolean;
  readonly parts: readonly string[];
  /** Characters that must match: the more, the surer that it is this error. */
  readonly length: number;
}

/** A longer paste is looked through up to here, in characters: Discord cuts earlier. */
const LONGEST_TEXT = 20_000;
/** A piece of an error whose note the text names counts as so much longer. */
const NAMED = 1.5;
/** What "…" stands for is at most so long, in characters. */
const LONGEST_GAP = 300;

/** Prepares the messages of all errors once. */
export function errorFinderOf(entries: readonly Entry[], names: Pick<TopicNames, 'spot'>): ErrorFinder {
  const patterns = entries.flatMap((entry) => {
    const { shownAs = [], shared = [] } = entry.passage.error ?? {};
    return shownAs.map((piece) => patternOf(piece, entry, shared.includes(piece)));
  });
  return (text) => {
    const read = text.slice(0, LONGEST_TEXT);
    const normal = normalise(read);
    const best = new Map<Entry, Pattern>();
    for (const pattern of patterns) {
      const known = best.get(pattern.entry);
      if (!(known && standing(known) >= standing(pattern)) && stands(pattern.parts, normal))
        best.set(pattern.entry, pattern);
    }
    if (best.size === 0) return [];
    const notes = new Set(names.spot(read).map(({ topic }) => topic.note));
    return [...best.values()]
      .map((hit) => ({ ...hit, named: notes.has(hit.entry.passage.note) }))
      .sort((a, b) => standing(b) - standing(a))
      .map(({ entry, named, shared }) => ({ entry, named, shared }));
  };
}

function patternOf(piece: string, entry: Entry, shared: boolean): Pattern {
  const parts = normalise(piece)
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { entry, shared, parts, length: parts.join('').length };
}

/**
 * How likely a piece tells the cause: any that no other error shows comes before those that others show, too; of both, the longest is
 * the most specific, and longer if the text names what it belongs to.
 */
function standing({ shared, named, length }: Pattern & { readonly named?: boolean }): number {
  return (shared ? 0 : LONGEST_TEXT) + (named ? NAMED : 1) * length;
}

/** One spelling of a text: small letters, plain quotation marks, single blanks, also for the line breaks of JSON. */
function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\[nrt]/g, ' ')
    .replace(/[“”"'`‘’\\]/g, '')
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ');
}

/** Whether a piece that starts here begins inside a word: "denied: User" is no part of "AccessDenied: User". */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** Whether the parts stand in this order and near each other. */
function stands([first = '', ...others]: readonly string[], text: string): boolean {
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const all =
      !isInsideWord(text, start) &&
      others.every((part) => {
        const at = text.slice(end, end + LONGEST_GAP + part.length).indexOf(part);
        if (at < 0) return false;
        end += at + part.length;
        return true;
      });
    if (all) return true;
  }
  return false;
}
