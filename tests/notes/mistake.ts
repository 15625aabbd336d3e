import { expect } from 'vitest';
import { readNote } from '../../src/notes/read-note.js';
import { changed, FILE, GOOD_NOTE, lineWith } from './example-note.js';

/** A change that spoils the example note, and what its author is told. */
export interface Mistake {
  readonly mistake: string;
  readonly from: string;
  readonly to: string;
  /** Text on the line that is reported. */
  readonly at: string;
  /** What the author is to change. */
  readonly says: RegExp;
}

/** Makes the mistake and expects it to be reported: once, with its file, its line and what to change. */
export function expectRefusal({ from, to, at, says }: Mistake): void {
  const text = changed(GOOD_NOTE, from, to);
  const result = readNote(FILE, text);
  const problems = 'problems' in result ? result.problems : [];
  expect(problems).toEqual([{ file: FILE, line: lineWith(text, at), message: expect.stringMatching(says) }]);
}
