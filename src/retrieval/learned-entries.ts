import type { Entry } from '../notes/entries.js';
import { topPlaces } from './highest.js';

/** The entries that the classifier knows: for each the place of its class, its own, and that of its note. */
export interface LearnedEntries {
  readonly classes: Int32Array;
  readonly entries: Int32Array;
  readonly noteOf: Int32Array;
  /** The places of the notes, by their ids. */
  readonly notes: ReadonlyMap<string, number>;
}

/**
 * Finds the entries that the classifier knows.
 * @param classes for each entry the place of its class, below 0 for one that was not learned
 */
export function learnedEntries(entries: readonly Entry[], classes: readonly number[]): LearnedEntries {
  const known = classes.flatMap((place, entry) => (place >= 0 ? [{ place, entry }] : []));
  const ids = entries.map(({ passage }) => passage.note.id);
  const notes = new Map([...new Set(ids)].map((id, at) => [id, at]));
  return {
    classes: Int32Array.from(known, ({ place }) => place),
    entries: Int32Array.from(known, ({ entry }) => entry),
    noteOf: Int32Array.from(known, ({ entry }) => notes.get(ids[entry] ?? '') ?? 0),
    notes,
  };
}

/**
 * The places of the entries that the classifier does not know, by the ids of their notes.
 * @param classes for each entry the place of its class, below 0 for one that was not learned
 */
export function unlearnedByNote(
  entries: readonly Entry[],
  classes: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { passage }] of entries.entries()) {
    if ((classes[place] ?? -1) >= 0) continue;
    const ofNote = places.get(passage.note.id) ?? [];
    ofNote.push(place);
    places.set(passage.note.id, ofNote);
  }
  return places;
}

/** How likely each note is to hold the answer, by its id: the sum over its entries. */
export function sharesOfNotes(
  probabilities: Float32Array,
  { classes, noteOf, notes }: LearnedEntries,
): (id: string) => number {
  const sums = new Float32Array(notes.size);
  for (let at = 0; at < classes.length; at += 1) {
    const note = noteOf[at] ?? 0;
    sums[note] = (sums[note] ?? 0) + (probabilities[classes[at] ?? 0] ?? 0);
  }
  return (id) => sums[notes.get(id) ?? -1] ?? 0;
}

/** Places of the likeliest entries by the classifier, the likeliest first. */
export function likeliestEntries(
  probabilities: Float32Array,
  { classes, entries }: LearnedEntries,
  limit: number,
): readonly number[] {
  const likeliest = topPlaces(classes.length, limit, (known) => probabilities[classes[known] ?? 0] ?? 0);
  return likeliest.map((known) => entries[known] ?? 0);
}
