import { expect, test } from 'vitest';
import { paceOfMembers } from '../../src/study/pace.js';

const MINUTE_MS = 60_000;

test('twenty commands a minute are welcome, and the next one when the minute is over', () => {
  const pace = paceOfMembers();
  const first = Array.from({ length: 20 }, () => pace('ann', 10_000));
  expect(first.every((wait) => wait === undefined)).toBe(true);
  expect(pace('ann', 45_000)).toBe(15);
  expect(pace('ann', MINUTE_MS)).toBeUndefined();
});

test('one member waits for nobody else', () => {
  const pace = paceOfMembers();
  for (let count = 0; count < 30; count += 1) pace('ann', 0);
  expect(pace('bob', 0)).toBeUndefined();
});
