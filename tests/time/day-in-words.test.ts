import { expect, test } from 'vitest';
import { dayInWords } from '../../src/time/day-in-words.js';

test('a day is not broken between lines', () => {
  expect(dayInWords('2026-09-05')).toBe('5\u00A0Sep\u00A02026');
});
