import { expect, test } from 'vitest';
import { isQuiet, isTime } from '../../src/schedule/time-of-day.js';

test.each([
  ['22:00', '22:00', '07:00', true],
  ['06:59', '22:00', '07:00', true],
  ['07:00', '22:00', '07:00', false],
  ['12:30', '12:00', '13:00', true],
  ['13:00', '12:00', '13:00', false],
  ['05:00', '00:00', '00:00', false],
])('%s is within quiet hours from %s to %s: %s', (time, quietFrom, quietTo, quiet) => {
  expect(isQuiet(time, { quietFrom, quietTo })).toBe(quiet);
});

test.each([
  ['09:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:00', false],
  ['09:00:00', false],
])('%s is a time of day: %s', (text, known) => {
  expect(isTime(text)).toBe(known);
});
