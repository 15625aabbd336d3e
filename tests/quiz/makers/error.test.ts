import { expect, test } from 'vitest';
import type { KnownError } from '../../../src/notes/note.js';
import { errorItems } from '../../../src/quiz/makers/error-and-task.js';
import { materialFrom, NOTE } from '../example-items.js';

const material = materialFrom(NOTE);
const reviewed = '2026-11-20';

test('a cure is no wrong option if it says nothing without the message', () => {
  const errorOf = (title: string, mend: string): KnownError => {
    return {
      title,
      shownAs: [],
      ifNamed: [],
      shared: [],
      means: 'It broke.',
      causes: [],
      lookFirst: '',
      mend,
      reviewed,
    };
  };
  const errors = [
    errorOf('The belt tears', 'Enlarge the tray.'),
    errorOf('A wheel squeaks', 'Pour oil on its rim.'),
    errorOf('Smoke rises', 'Repair what the message names.'),
  ];
  const [torn] = errorItems({ ...material, notes: material.notes.map((note) => ({ ...note, errors })) });
  expect(torn?.wrong.map(({ text }) => text)).toEqual(['Pour oil on its rim.']);
});
