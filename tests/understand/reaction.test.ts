import { describe, expect, test } from 'vitest';
import { isConfused, isDoubt, isMereReaction } from '../../src/understand/reaction.js';
import { knowledge } from '../knowledge.js';

const isReaction = (line: string): boolean => isMereReaction(line, knowledge.lexicon);

describe('a line behind an answer only reacts', () => {
  test.each([
    'ahh ok, makes sense',
    'nice, i will try that tomorrow',
    'oh wow didnt know that',
    'ssh works now thx',
    'ahh 15, ok ty',
    'lol so it killed them before they had booted',
    'ok gonna resize the instance at night',
    'ohh so thats why the function was slow',
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
    ['by an objection', 'but i have enough memory'],
    ['by what is the case', 'they are empty'],
    ['behind an exclamation', 'lol thats nothing. any way around it'],
  ])('%s: %s', (_, line) => expect(isReaction(line)).toBe(false));
});

test('who does not follow is confused, unless he says what it is', () => {
  expect(isConfused('too many plans, im totally lost')).toBe(true);
  expect(isConfused('sorry, didnt get that')).toBe(true);
  expect(isConfused('i dont get what a token has to do with it')).toBe(false);
});

test('who tells that others say otherwise doubts the answer', () => {
  expect(isDoubt('but chatgpt says you can add a deny rule there')).toBe(true);
  expect(isDoubt('hm i read its always just one')).toBe(true);
  expect(isDoubt('hm not convinced')).toBe(true);
  expect(isDoubt('what does my teacher say about subnets?')).toBe(false);
});
