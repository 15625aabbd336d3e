import { describe, expect, test } from 'vitest';
import { nameInSentenceOf } from '../../src/notes/name-in-sentence.js';
import { noteFrom, noteSaying } from '../quiz/example-items.js';

describe('a name within a sentence', () => {
  const nameInSentence = nameInSentenceOf([
    noteFrom(
      noteSaying(
        'The tooth of a spindle wheel breaks before the rim of a spindle wheel does.',
        'Metal comes from Gadget by night.',
        'A part of Spindle is the name of a shop.',
        'Whoever types `widget call Lever` stops it, and so does the lever itself.',
      ),
    ),
  ]);

  test.each([
    ['loses its capital where the notes mostly write it small', 'Spindle wheel', 'spindle wheel'],
    ['keeps it where they write it large', 'Gadget', 'Gadget'],
    ['keeps it where they never write it', 'Nozzle', 'Nozzle'],
    ['keeps it where another of its words has one, too', 'Spindle Press', 'Spindle Press'],
    ['is not told by code', 'Lever', 'lever'],
    ['stays small', 'spindle wheel', 'spindle wheel'],
  ])('%s', (_how, name, written) => {
    expect(nameInSentence(name)).toBe(written);
  });
});
