import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutInterjections, withoutOpening } from '../../src/language/interjections.js';
import { anyText } from '../any-text.js';

test.each([
  ['ok cool, and with 5?', 'and with 5?'],
  ['uff only weekdays', 'only weekdays'],
  ['ah ok so in Tokyo', 'so in Tokyo'],
  ['right, is the disk in there', 'is the disk in there'],
  ['thanks! what is a pod?', 'what is a pod?'],
])('"%s" asks "%s"', (line, rest) => {
  expect(withoutOpening(line)).toBe(rest);
});

test.each([
  ['make it 5 pls', 'make it 5'],
  ['hey, in Tokyo thx :)', 'in Tokyo'],
  ['and on arm, thank you so much!', 'and on arm!'],
])('"%s" says "%s"', (line, rest) => {
  expect(withoutInterjections(line)).toBe(rest);
});

test.each([
  'right size for my instance',
  'cool-down of a policy',
  'HA, with 2 instances',
  'nice value of a container',
  'hello-world function',
  'thanks to scaling it is faster',
  'ok',
  'thanks a lot',
  'no thanks',
  'lol',
  ':)',
  'is that a man',
  'for 5 guys',
])('"%s" stays whole', (line) => {
  expect(withoutInterjections(line)).toBe(line);
});

test('something of each text stays, and nothing is added', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const rest = withoutInterjections(text);
      expect(rest.length).toBeLessThanOrEqual(text.length);
      expect(rest === '').toBe(text.trim() === '');
    }),
  );
});
