import { expect, test } from 'vitest';
import { buttonsOf } from '../../src/replies/buttons.js';
import { pressedLine } from '../../src/replies/pressed.js';

const components = buttonsOf([
  { label: 'Explain widget', line: '/explain topic:Widget' },
  { label: 'A price', line: '/price widget' },
]);

test.each([
  ['explain WIDGET ', '/explain topic:Widget'],
  ['2', '/price widget'],
  ['3', undefined],
  ['0', undefined],
  ['', undefined],
  ['a widget', undefined],
])('"%s" typed presses %s', (typed, line) => {
  expect(pressedLine(typed, { components })).toBe(line);
});
