import { expect, test } from 'vitest';
import { inFull } from '../../src/language/short-forms.js';

test.each([
  ['what is cheapest', 'what is the cheapest'],
  ['so whats best for that?', 'so whats the best for that?'],
  ['y so much', 'why so much'],
  ['and y not arm', 'and why not arm'],
  ['what is the cheapest', 'what is the cheapest'],
  ['what is best-effort delivery', 'what is best-effort delivery'],
  ['yes', 'yes'],
])('"%s" is "%s" in full', (line, full) => {
  expect(inFull(line)).toBe(full);
});
