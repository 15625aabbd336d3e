import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deleteCode, isDeleteCode } from '../../src/study/delete-code.js';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;
const code = deleteCode('secret', 'ann', NOW);

test.each([
  ['at once', NOW, true],
  ['nine minutes later', NOW + 9 * MINUTE, true],
  ['twelve minutes later', NOW + 12 * MINUTE, false],
  ['before it was made', NOW - 2 * MINUTE, false],
])('a code is good %s: %s', (_when, now, good) => {
  expect(isDeleteCode(code, 'secret', 'ann', now)).toBe(good);
});

test('a code is good for its member and its secret only', () => {
  expect(isDeleteCode(code, 'secret', 'bob', NOW)).toBe(false);
  expect(isDeleteCode(code, 'another', 'ann', NOW)).toBe(false);
});

test('no other text is a code, and none throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isDeleteCode(text, 'secret', 'ann', NOW)).toBe(false);
    }),
  );
});
