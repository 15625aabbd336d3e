import { expect, test } from 'vitest';
import { dayInWords } from '../../src/time/days.js';

test('a day has no-break spaces', () => {
  expect(dayInWords('2026-09-05')).toBe('5\u00A0Sep\u00A02026');
});
