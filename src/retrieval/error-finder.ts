import type { TopicNames } from '../language/topic-names.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { sortedBy } from '../sorted-by.js';
import { normalise, occur, patternsOf } from './message-pattern.js';
import { occurrencesOf } from './occurrences.js';

/** A known error whose message occurs in a text. */
export interface FoundError {
  readonly entry: Entry;
  /** The text names the note of the error, or a term of it. */
  readonly named: boolean;
  /** The text has only pieces of the message that other errors share. */
  readonly shared: boolean;
}

/** Finds the known errors in a text, the likeliest cause first. */
export type ErrorFinder = (text: string) => readonly FoundError[];

/** Characters to search; Discord allows fewer. */
const LONGEST_TEXT = 20_000;

/** Factor for the length if the text names the note. */
const NAMED_FACTOR = 1.5;

/** The type of an error, as Lambda reports it in JSON, normalised. */
const TYPE_FIELD = /\berror_?type: ?([\w.]+)/;

/**
 * Prepares the messages of all errors. The type that the text gives ranks first; then pieces of one error only rank before shared ones, and
 * longer pieces before shorter ones.
 */
export function errorFinderOf(entries: readonly Entry[], names: Pick<TopicNames, 'spot'>): ErrorFinder {
  const prepared = lazily(() => {
    const patterns = entries.flatMap(patternsOf);
    // Few texts have the longest part, which is quick to find.
    const find = occurrencesOf([...patterns.keys()], (at) => patterns[at]?.longest ?? '');
    return (text: string) => sortedBy([...find(text)], (at) => at).flatMap((at) => patterns[at] ?? []);
  });
  return (text) => {
    const read = text.slice(0, LONGEST_TEXT);
    const normal = normalise(read);
    const found = prepared()(normal).filter(
      ({ parts }) => parts.every((part) => normal.includes(part)) && occur(parts, normal),
    );
    if (found.length === 0) return [];
    const notes = new Set(names.spot(read).map(({ topic }) => topic.note));
    const hits = found
      .map((pattern) => ({ ...pattern, named: notes.has(pattern.entry.passage.note) }))
      .filter(({ ifNamed, named }) => named || !ifNamed);
    const [, type] = TYPE_FIELD.exec(normal) ?? [];
    return sortedBy(hits, ({ shared, named, length, longest }) => {
      const specific = (named ? NAMED_FACTOR : 1) * length;
      return (shared ? LONGEST_TEXT : 0) - (longest === type ? LONGEST_TEXT : 0) - specific;
    })
      .filter(({ entry }, at, all) => all.findIndex((other) => other.entry === entry) === at)
      .map(({ entry, named, shared }) => ({ entry, named, shared }));
  };
}
