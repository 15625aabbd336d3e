import type { Entry } from '../../src/notes/entries.js';
import type { Passage } from '../../src/notes/passages.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Sample } from './training-lists.js';

/** Ids of the notes that play new ones: nothing of them is learned by the classifier to which the weights of new notes are fitted. */
export function leftOutNotes(entries: readonly Entry[]): ReadonlySet<string> {
  const ids = [...new Set(entries.map(({ passage }) => passage.note.id))].sort();
  return new Set(ids.filter((_, place) => place % H.leftOutEvery === 0));
}

/** Keys of the entries of these notes. */
export function leftOutKeys(entries: readonly Entry[]): ReadonlySet<string> {
  const notes = leftOutNotes(entries);
  return new Set(entries.filter(({ passage }) => notes.has(passage.note.id)).map(({ key }) => key));
}

/** New notes are this long, about; what is found in those left out, some of ten times the length, would say little of them. */
const PASSAGES_OF_A_NEW_NOTE = 50;

/** Passages of which those of the notes left out are fewer: every so many-th. */
export function shortened(passages: readonly Passage[], leftOut: ReadonlySet<string>): readonly Passage[] {
  const lengths = new Map<string, number>();
  for (const { note } of passages) lengths.set(note.id, (lengths.get(note.id) ?? 0) + 1);
  const seen = new Map<string, number>();
  return passages.filter(({ note: { id } }) => {
    if (!leftOut.has(id)) return true;
    const place = seen.get(id) ?? 0;
    seen.set(id, place + 1);
    return place % Math.ceil((lengths.get(id) ?? 0) / PASSAGES_OF_A_NEW_NOTE) === 0;
  });
}

/** The samples that tell nothing of these notes. */
export function withoutLeftOut(samples: readonly Sample[], entries: readonly Entry[]): readonly Sample[] {
  const keys = leftOutKeys(entries);
  return samples.filter(({ label }) => !keys.has(label));
}
