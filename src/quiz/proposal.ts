import type { Note, Source } from '../notes/note.js';
import type { ItemKind } from './item.js';

/** A wrong answer that a maker offers. */
export interface Distractor {
  readonly text: string;
  readonly why?: string;
}

/** A question as a maker proposes it: with more wrong answers than are shown, the best first. */
export interface ProposedItem {
  readonly kind: ItemKind;
  readonly note: Note;
  readonly topic: string;
  readonly heading: string;
  /** What is asked about, in words that stay the same when the note is only reworded; a part of the id. */
  readonly subject: string;
  readonly prompt: string;
  /** The words of the note inside the question, which have to make sense by themselves. */
  readonly quoted?: string;
  readonly right: string;
  readonly wrong: readonly Distractor[];
  /** Wrong options to show: three, or one where the question itself names its options. */
  readonly wrongShown?: 1;
  readonly explanation: string;
  readonly sources: readonly Source[];
  /** What answering takes: 1 to recognise something, 2 to know it exactly, 3 to work it out or to know what few do. */
  readonly effort: 1 | 2 | 3;
  /** The words of the question that English alone finds explained in an option, by their stems; none if not given. */
  readonly explainedBy?: (option: string) => ReadonlySet<string>;
  /** How strongly English alone points from the question to an option; by the number of words explained if not given. */
  readonly hintOf?: (option: string) => number;
  /** How options are ordered by size, so that the right one is not always in the middle; by length if not given. */
  readonly sizeOf?: (text: string) => number;
}
