import type { TopicNames } from '../language/topic-names.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';

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
  /** Its place among all. */
  readonly place: number;
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
  const byBeginning = new Map<string, Pattern[]>();
  let place = 0;
  for (const entry of entries) {
    const { shownAs = [], shared = [] } = entry.passage.error ?? {};
    for (const piece of shownAs) {
      const pattern = patternOf(piece, entry, shared.includes(piece), place++);
      const beginning = beginningAt(0, pattern.parts[0] ?? '');
      const others = byBeginning.get(beginning);
      if (others) others.push(pattern);
      else byBeginning.set(beginning, [pattern]);
    }
  }
  return (text) => {
    const read = text.slice(0, LONGEST_TEXT);
    const normal = normalise(read);
    const beginnings = new Set(Array.from({ length: normal.length + 1 }, (_, at) => beginningAt(at, normal)));
    const possible = [...beginnings].flatMap((beginning) => byBeginning.get(beginning) ?? []);
    const best = new Map<Entry, Pattern>();
    for (const pattern of sortedBy(possible, ({ place }) => place)) {
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

/** Most pieces begin with letters that stand nowhere in a text, and need not be looked for. */
const BEGINNING = 5;

/** So many letters from a place on; none of what is shorter. */
function beginningAt(at: number, text: string): string {
  return at + BEGINNING > text.length ? '' : text.slice(at, at + BEGINNING);
}

function patternOf(piece: string, entry: Entry, shared: boolean, place: number): Pattern {
  const parts = normalise(piece)
    .split('…')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { place, entry, shared, parts, length: parts.join('').length };
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
