import type { TopicNames } from '../language/topic-names.js';
import { lazily } from '../lazily.js';
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

/** A piece of a message. */
interface Pattern {
  readonly entry: Entry;
  readonly shared: boolean;
  /** They follow each other in a text. */
  readonly parts: readonly string[];
  /** Characters that must match: the more, the surer that it is this error. */
  readonly length: number;
}

/** A longer paste is looked through up to here, in characters: Discord cuts earlier. */
const LONGEST_TEXT = 20_000;
/** What "…" stands for is at most so long, in characters. */
const LONGEST_GAP = 300;

/** A piece of an error whose note the text names counts as so much longer. */
const NAMED = 1.5;

/**
 * Prepares the messages of all errors once. A piece that no other error shows tells the cause before those that others show, too; of both,
 * the longest is the most specific.
 */
export function errorFinderOf(entries: readonly Entry[], names: Pick<TopicNames, 'spot'>): ErrorFinder {
  const patterns = lazily(() => entries.flatMap(patternsOf));
  return (text) => {
    const read = text.slice(0, LONGEST_TEXT);
    const normal = normalise(read);
    const found = patterns().filter(
      ({ parts, length }) =>
        length <= normal.length && parts.every((part) => normal.includes(part)) && stands(parts, normal),
    );
    if (found.length === 0) return [];
    const notes = new Set(names.spot(read).map(({ topic }) => topic.note));
    const hits = found.map((pattern) => ({ ...pattern, named: notes.has(pattern.entry.passage.note) }));
    return sortedBy(hits, ({ shared, named, length }) => (shared ? LONGEST_TEXT : 0) - (named ? NAMED : 1) * length)
      .filter(({ entry }, at, all) => all.findIndex((other) => other.entry === entry) === at)
      .map(({ entry, named, shared }) => ({ entry, named, shared }));
  };
}

function patternsOf(entry: Entry): readonly Pattern[] {
  const { shownAs = [], shared = [] } = entry.passage.error ?? {};
  return shownAs.map((piece) => {
    const parts = normalise(piece)
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return { entry, shared: shared.includes(piece), parts, length: parts.join('').length };
  });
}

/** Whether the parts stand in this order and near each other, none begun inside a word: "denied: User" is no part of "AccessDenied: User". */
function stands([first = '', ...others]: readonly string[], text: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!INSIDE_WORD.test(text.slice(Math.max(0, at - 1), at + 1)) && follow(others, text, at + first.length))
      return true;
  }
  return false;
}
const INSIDE_WORD = /[\p{L}\p{N}]{2}/u;

/** Whether the parts stand one after the other, each near the end of the one before. */
function follow([part, ...others]: readonly string[], text: string, from: number): boolean {
  if (part === undefined) return true;
  for (let at = text.indexOf(part, from); at >= 0 && at <= from + LONGEST_GAP; at = text.indexOf(part, at + 1)) {
    if (follow(others, text, at + part.length)) return true;
  }
  return false;
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
