import { expect, test } from 'vitest';
import { buttonsOf } from '../../src/replies/buttons.js';
import { pressedLine } from '../../src/replies/pressed.js';

const components = buttonsOf([
  { label: 'A', line: '/quiz answer:a' },
  { label: 'B', line: '/quiz answer:b' },
  { label: 'Explain widget', line: '/explain topic:Widget' },
]);

test.each([
  ['B', '/quiz answer:b'],
  ['b)', '/quiz answer:b'],
  ['(b)', '/quiz answer:b'],
  [' b. ', '/quiz answer:b'],
  ['2', '/quiz answer:b'],
  ['3)', '/explain topic:Widget'],
  ['explain WIDGET ', '/explain topic:Widget'],
])('"%s" typed presses %s', (typed, line) => {
  expect(pressedLine(typed, { components })).toBe(line);
});

test.each(['', ')', 'E', '5', '0', 'b c', 'a widget', '/quiz lambda'])('"%s" presses nothing', (typed) => {
  expect(pressedLine(typed, { components })).toBeUndefined();
});

test('without buttons nothing is pressed', () => {
  expect(pressedLine('A', { components: [] })).toBeUndefined();
});
