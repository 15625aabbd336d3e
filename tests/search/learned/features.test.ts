import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf, hashOf, VIEWS } from '../../../src/retrieval/features.js';
import { anyText } from '../../any-text.js';

describe('the features of a text', () => {
  test('are its stems, stop words too, and each pair of neighbours', () => {
    expect(featuresOf('How long can functions run?', 'words')).toEqual([
      'how',
      'long',
      'can',
      'function',
      'run',
      'how long',
      'long can',
      'can function',
      'function run',
    ]);
  });

  test('are groups of letters too, where letters are looked at, with a blank before them', () => {
    const groups = featuresOf('tasks run', 'letters').filter((feature) => feature.startsWith(' '));
    expect(groups).toEqual([' <tas', ' task', ' asks', ' sks>']);
  });

  test('are each told once', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...VIEWS), (text, view) => {
        const features = featuresOf(text, view);
        expect(new Set(features).size).toBe(features.length);
      }),
    );
  });
});

test('a hash is that of FNV-1a', () => {
  // Test vectors of the algorithm's authors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  expect(hashOf('')).toBe(0x811c9dc5);
  expect(hashOf('a')).toBe(0xe40c292c);
  expect(hashOf('foobar')).toBe(0xbf9cf968);
});
