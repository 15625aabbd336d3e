import { expect, test } from 'vitest';
import { lastTurns } from '../../src/understand/conversation.js';

const LONG = `an error message ${'that goes on and on '.repeat(8)}`;

test.each([
  ['a single line as it is', 'how long can Fargate run?', 'how long can Fargate run?'],
  ['two lines as they are', 'how long? ‒ and memory?', 'how long? ‒ and memory?'],
  ['the last two of several lines', 'how long? ‒ and memory? ‒ and cost?', '… ‒ and memory? ‒ and cost?'],
])('quotes %s', (_what, conversation, quoted) => {
  expect(lastTurns(conversation)).toBe(quoted);
});

test('cuts a long line before the last', () => {
  expect(lastTurns(`${LONG} ‒ what does it mean?`)).toMatch(/^an error message .{30,50}… ‒ what does it mean\?$/);
});
