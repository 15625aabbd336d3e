import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctSpelling } from '../../src/language/correct-spelling.js';
import { STOP_WORDS } from '../../src/language/stop-words.js';
import { analyze, stemOf } from '../../src/language/tokenize.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const { index } = knowledge;
const mend = (text: string): string => correctSpelling(text, index).text;
const vocabulary = [
  ...new Set(index.entries.flatMap(({ statement }) => analyze(statement.text).map(({ text }) => text))),
];

describe('a misspelt word is mended', () => {
  test.each([
    ['two letters swapped', 'how long can a lamdba run', 'how long can a lambda run'],
    ['two letters of a common word swapped', 'how logn can a lamdba run', 'how long can a lambda run'],
    ['a letter dropped', 'what is kuberntes', 'what is kubernetes'],
    ['a letter doubled', 'price of faargate', 'price of fargate'],
    ['another letter', 'concurrensy of my function', 'concurrency of my function'],
    ['next to a mark', 'lighstail?', 'lightsail?'],
  ])('%s', (_mistake, typed, read) => {
    expect(mend(typed)).toBe(read);
  });

  test.each([
    ['wat is lambda', 'what is lambda'],
    ['hwo mcuh is it', 'how much is it'],
  ])('a question word is corrected without mention: %s', (typed, read) => {
    expect(correctSpelling(typed, index)).toEqual({ text: read, corrections: [] });
  });

  test('and named, in lower case as it was typed', () => {
    expect(correctSpelling('Lamdba or Fargte?', index).corrections).toEqual([
      { typed: 'lamdba', read: 'lambda' },
      { typed: 'fargte', read: 'fargate' },
    ]);
  });
});

describe('a word is left alone', () => {
  test.each([
    ['everyday English', 'my locker is stronger, and the waiter knows'],
    ['rarer English', 'assorted variations broaden, contend and stay undeniable'],
    ['a name of the notes', 'Lambda, Fargate and EventBridge'],
    ['a form of a word of the notes', 'containerized functions scaling'],
    ['short', 'ekz or ecz'],
    ['part of an address', 'see https://fargte.example/lamdba'],
    ['an instance type', 'c7gn.xlarge'],
    ['another script', 'что такое lambda'],
    ['like nothing in the notes', 'xylophonistically'],
  ])('%s', (_why, text) => {
    expect(correctSpelling(text, index)).toEqual({ text, corrections: [] });
  });

  test('"locker" never becomes Docker', () => {
    for (const word of ['locker', 'Locker', 'lockers', 'rocker']) expect(mend(word)).toBe(word);
    expect(mend('mocker')).not.toBe('docker');
  });

  test('whatever word of the notes it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 }), (words) => {
        expect(mend(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });
});

test('in any text each correction reads as a word of the notes, and mending twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const mended = correctSpelling(text, index);
      for (const { read } of mended.corrections) expect(index.knows(stemOf(read)) || STOP_WORDS.has(read)).toBe(true);
      expect(mend(mended.text)).toBe(mended.text);
    }),
    { numRuns: 60 },
  );
});
