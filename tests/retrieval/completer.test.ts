import { describe, expect, test } from 'vitest';
import { completerOf } from '../../src/retrieval/completer.js';

const LINES = ['How do I grease a wheel?', 'How do I turn a wheel?', 'What is a shelf?'].map((text) => ({ text }));
const complete = completerOf(LINES, (word) => (word === 'whele' ? 'wheel' : undefined));
const completed = (typed: string, limit = 9): readonly string[] => complete(typed, limit).map(({ text }) => text);

describe('lines are completed', () => {
  test('for nothing by the first of them', () => {
    expect(completed('', 2)).toEqual(['How do I grease a wheel?', 'How do I turn a wheel?']);
  });

  test.each([
    ['a whole word', 'grease'],
    ['the beginning of a word', 'gre'],
    ['words in another order', 'wheel grease how'],
    ['a misspelt word beside a right one', 'whele grease'],
  ])('by %s: %s', (_what, typed) => {
    expect(completed(typed)[0]).toBe('How do I grease a wheel?');
  });

  test('with what holds more of the rare words first', () => {
    expect(completed('turn a wheel')).toEqual(['How do I turn a wheel?', ...completed('turn a wheel').slice(1)]);
    expect(completed('shelf')).toEqual(['What is a shelf?']);
  });

  test('with nothing where most of what was typed is in no line', () => {
    expect(completed('zebra wheel')).toEqual([]);
  });
});
