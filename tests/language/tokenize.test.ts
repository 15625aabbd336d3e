import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, stemOf, termsOf, tokenize, uniqueByStem } from '../../src/language/tokenize.js';
import { anyText } from '../any-text.js';

const stemsOf = (text: string): string[] => analyze(text).map(({ stem }) => stem);

describe('a text is cut into words', () => {
  test.each([
    ['Lambda runs code.', ['lambda', 'runs', 'code']],
    ['c7gn.xlarge', ['c7gn.xlarge', 'c7gn', 'xlarge']],
    ['on-demand', ['on-demand', 'on', 'demand']],
    ['EventBridge', ['eventbridge', 'event', 'bridge']],
    ['provided.al2023', ['provided.al2023', 'provided', 'al2023']],
    ['x86/arm64', ['x86/arm64', 'x86', 'arm64']],
    ['10,240 MB', ['10', '240', 'mb']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['什么是Lambda', ['什么是', 'lambda']],
    ['Lambda是什么', ['lambda', '是什么']],
    ['ｌａｍｂｄａ', ['lambda']],
    ['', []],
    ['?! …', []],
  ])('%s', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test.each([
    ["Lambda's limit", ['lambda', 'limit']],
    ['Lambda’s limit', ['lambda', 'limit']],
    ["the functions' logs", ['the', 'functions', 'logs']],
    ["what's it", ['what', 'it']],
    ["I'm sure we'll see", ['i', 'sure', 'we', 'see']],
    ["it doesn't load", ['it', 'doesn', 'load']],
    ['it doesnt load', ['it', 'doesn', 'load']],
  ])('an apostrophe and what follows it are dropped: %s', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test('of at most 6,000 characters: a pasted file costs no more', () => {
    expect(tokenize(`${'word '.repeat(1_200)}lambda`)).not.toContain('lambda');
  });
});

describe('telling words', () => {
  test('do not include those that say nothing about the passage', () => {
    expect(stemsOf('how is it that the one could be made')).toEqual([]);
  });

  test.each(['not', 'without', 'between', 'use', 'when'])('include "%s", because it decides', (word) => {
    expect(stemsOf(`so ${word} it`)).toEqual([stemOf(word)]);
  });

  test('include both spellings of a compound, so that they meet', () => {
    expect(stemsOf('AutoScaling')).toEqual(expect.arrayContaining(stemsOf('auto scaling')));
  });

  test('have one stem for the forms of a word', () => {
    expect(stemsOf('container containers containing')[0]).toBe(stemsOf('containers')[0]);
    expect(stemOf('scaling')).toBe(stemOf('scales'));
  });

  test('of a question leave out chatter', () => {
    expect(termsOf('hey thanks, quick question: fargate price').map(({ text }) => text)).toEqual(['fargate', 'price']);
  });

  test('of nothing but chatter are that chatter', () => {
    expect(termsOf('hello thanks').map(({ text }) => text)).toEqual(['hello', 'thanks']);
  });

  test('keep only the first of the same stem', () => {
    expect(uniqueByStem(analyze('task tasks pod task')).map(({ text }) => text)).toEqual(['task', 'pod']);
  });
});

describe('any text', () => {
  test('gives tokens in lower case and without blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenize(text).filter((token) => !/^\S+$/u.test(token) || token.toLowerCase() !== token)).toEqual([]);
      }),
    );
  });

  test('gives only words that are tokens of it, each with the stem of that token', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = new Set(tokenize(text));
        for (const { text: word, stem } of [...analyze(text), ...termsOf(text)]) {
          expect(tokens).toContain(word);
          expect(stem).toBe(stemOf(word));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has each stem once among its unique words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stems = uniqueByStem(analyze(text)).map(({ stem }) => stem);
        expect(new Set(stems).size).toBe(stems.length);
        expect(new Set(stems)).toEqual(new Set(stemsOf(text)));
      }),
    );
  });
});
