import { describe, expect, test } from 'vitest';
import { isMereReaction, tellsOfOthers } from '../../src/understand/reaction.js';
import { knowledge } from '../knowledge.js';

const isReaction = (line: string): boolean => isMereReaction(line, knowledge.lexicon);

describe('a line behind an answer only reacts', () => {
  test.each([
    'ahh ok, makes sense',
    'nice, i will try that tomorrow',
    'oh wow didnt know that',
    'ssh works now thx',
    'ahh 15, ok ty',
  ])('if it asks nothing and names nothing of the field, or thanks: %s', (line) => expect(isReaction(line)).toBe(true));
});

describe('it asks for something', () => {
  test.each([
    ['with a question', 'thanks! and how do i delete it'],
    ['with a verb behind a comma', 'wow ok, is there a limit'],
    ['with a name of the field', 'then a nat gateway'],
    ['with a figure', 'make it 3'],
    ['as half a sentence', 'and in every region'],
    ['with an intent alone', 'simpler'],
    ['by what happened', 'mine stops right away'],
    ['with a choice', 'token or request'],
  ])('%s: %s', (_, line) => expect(isReaction(line)).toBe(false));
});

test('who tells that others say otherwise doubts the answer', () => {
  expect(tellsOfOthers('but chatgpt says you can add a deny rule there')).toBe(true);
  expect(tellsOfOthers('hm i read its always just one')).toBe(true);
  expect(tellsOfOthers('what does my teacher say about subnets?')).toBe(false);
});
