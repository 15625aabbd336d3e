import { expect, test } from 'vitest';
import { typedButton } from '../../src/requests/typed-button.js';

const buttons = ['A', 'B', 'C', 'Next question'].map((label) => ({ label }));

test.each([
  ['B', 'B'],
  ['b)', 'B'],
  ['(b)', 'B'],
  [' b. ', 'B'],
  ['2', 'B'],
  ['3)', 'C'],
  ['next question', 'Next question'],
])('%s is a press on %s', (typed, label) => {
  expect(typedButton(typed, buttons)?.label).toBe(label);
});

test.each(['', ')', 'E', '5', '0', 'b c', 'what is a pod?', '/quiz lambda'])('%s is none', (typed) => {
  expect(typedButton(typed, buttons)).toBeUndefined();
});

test('without buttons nothing is pressed', () => {
  expect(typedButton('A', [])).toBeUndefined();
});
