import { expect, test } from 'vitest';
import type { Task } from '../../../src/notes/note.js';
import { taskItems } from '../../../src/quiz/makers/error-and-task.js';
import { materialFrom, NOTE } from '../example-items.js';

const material = materialFrom(NOTE);
const reviewed = '2026-11-20';

test('a way is no wrong option if its command begins the one of the right way', () => {
  const taskOf = (title: string, inShort: string): Task => ({ title, inShort, steps: [], worksWhen: '', reviewed });
  const tasks = [
    taskOf('Find the broken tooth', '`widget show WHEEL --last` after a stop.'),
    taskOf('Follow the belt', '`widget show WHEEL` by night, with a lamp, a rope and a ladder.'),
    taskOf('Grease a lever', '`widget grease` needs oil and a brush.'),
  ];
  const [find] = taskItems({ ...material, notes: material.notes.map((note) => ({ ...note, tasks })) });
  expect(find?.wrong.map(({ text }) => text)).toEqual(['`widget grease` needs oil and a brush.']);
});
