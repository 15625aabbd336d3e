import type { Entry } from '../notes/entries.js';
import { topPlaces } from './top-places.js';

/** Which entries the classifier has learned. Entries are given by their positions. */
export interface LearnedEntries {
  /** Whether the classifier knows an entry. */
  readonly isLearned: (place: number) => boolean;
  /** Ids of the notes of which it knows some entry. */
  readonly notes: ReadonlySet<string>;
  /** The entries of a note that it does not know. */
  readonly unlearnedIn: (note: string) => readonly number[];
  /** The likeliest learned entries, the likeliest first. */
  readonly likeliest: (probabilities: Float32Array, limit: number) => readonly number[];
  /** Sums the probabilities of the entries of each note; the result maps the id of a note to its sum. */
  readonly sumByNote: (probabilities: Float32Array) => (note: string) => number;
}

/** @param classes position of the class of each entry, below 0 for one that was not learned */
export function learnedEntries(entries: readonly Entry[], classes: readonly number[]): LearnedEntries {
  const noteIds = entries.map(({ passage }) => passage.note.id);
  const noteAt = new Map([...new Set(noteIds)].map((id, at) => [id, at]));
  const isLearned = (place: number): boolean => (classes[place] ?? -1) >= 0;
  const learned = [...entries.keys()].filter(isLearned);
  const unlearned = new Map<string, number[]>();
  for (const [place, id] of noteIds.entries()) {
    if (isLearned(place)) continue;
    if (!unlearned.has(id)) unlearned.set(id, []);
    unlearned.get(id)?.push(place);
  }
  // Typed arrays, because each query reads all of them.
  const classOf = Int32Array.from(learned, (place) => classes[place] ?? 0);
  const noteOf = Int32Array.from(learned, (place) => noteAt.get(noteIds[place] ?? '') ?? 0);
  return {
    isLearned,
    notes: new Set(learned.map((place) => noteIds[place] ?? '')),
    unlearnedIn: (note) => unlearned.get(note) ?? [],
    likeliest: (probabilities, limit) =>
      topPlaces(learned.length, limit, (at) => probabilities[classOf[at] ?? 0] ?? 0).map((at) => learned[at] ?? 0),
    sumByNote: (probabilities) => {
      const sums = new Float32Array(noteAt.size);
      for (let at = 0; at < learned.length; at += 1) {
        const note = noteOf[at] ?? 0;
        sums[note] = (sums[note] ?? 0) + (probabilities[classOf[at] ?? 0] ?? 0);
      }
      return (note) => sums[noteAt.get(note) ?? -1] ?? 0;
    },
  };
}
