import { expect, test } from 'vitest';
import { difficultyFrom } from '../../src/study/learned-bank.js';

test.each([
  ['nobody has answered', 2, 0, 0, 2],
  ['one wrong answer says little', 1, 1, 1, 1],
  ['three of four wrong answers say little, too', 1, 4, 3, 2],
  ['many wrong answers say that it is hard', 1, 40, 30, 3],
  ['many right answers say that it is easy', 3, 60, 6, 1],
  ['half wrong is fair', 2, 50, 24, 2],
] as const)('%s', (_why, start, answered, wrong, level) => {
  expect(difficultyFrom(start, { answered, wrong })).toBe(level);
});
